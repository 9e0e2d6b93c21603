#pragma once
// A slip that programs make as often as there are cards, mended in one go.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace overhoor {

// The trailing commas behind one that ends at `from`, as far as nothing else is wrong: a quote that is not
// where it should be would make text out of what stands between texts.
std::vector<std::uint32_t> further_trailing_commas(std::string_view text, std::size_t from);

}  // namespace overhoor
