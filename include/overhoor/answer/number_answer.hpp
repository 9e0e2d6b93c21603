#pragma once
// Numbers by their value, with margins and units.

#include <optional>
#include <string_view>

#include "overhoor/answer/text_answer.hpp"

namespace overhoor {

// The value of "1.000", "3,5", "1e3", "1/2" as the language writes numbers; nothing for any other text.
std::optional<double> number_value(std::string_view text, std::string_view language);

Compared compare_number(const ExpectedNumber& number, std::string_view given, const Context& context);

}  // namespace overhoor
