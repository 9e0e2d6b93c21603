#pragma once
// How alike two texts are, letter by letter.

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace overhoor {

// Inserted, deleted and substituted letters and swaps of neighbours (optimal string alignment) that turn
// one into the other; `limit + 1` for anything beyond the limit. Linear in the length times the limit.
int edit_distance(std::u32string_view a, std::u32string_view b, int limit);

// The known name that was probably meant: at most a third of its letters differ, case aside.
std::optional<std::string> nearest(std::string_view word, std::span<const std::string> known);

}  // namespace overhoor
