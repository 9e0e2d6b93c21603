#pragma once
// What was given beside what was expected, by whole graphemes.

#include <string_view>
#include <vector>

#include "overhoor/core/verdict.hpp"

namespace overhoor {

// The shortest way from one to the other. Letters that are the same but for case and accents are no
// difference. Nothing of texts so long or so different that nobody would read it letter by letter.
std::vector<Difference> difference(std::string_view given, std::string_view expected);

}  // namespace overhoor
