#pragma once
// Numbers as they are written: 1.000, 3,50, 1/2, 3×10^8. Their value decides, not their look.

#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include "overhoor/answer/language.hpp"
#include "overhoor/text/folding.hpp"

namespace overhoor {

struct NumberText {
    double value = 0;
    std::u32string plain{};  // the shortest way to write the value: 1000, 3.5, -5
    std::size_t end = 0;     // where it ends
};

// The number that begins at `at` with a digit, a minus or a decimal sign; nothing when none does.
std::optional<NumberText> read_number(std::span<const FoldedLetter> letters, std::size_t at,
                                      const Language& language);

}  // namespace overhoor
