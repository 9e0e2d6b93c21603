#pragma once
// "structuren, processen en instituties": an answer whose parts may come in any order.

#include <optional>

#include "overhoor/answer/phrase.hpp"

namespace overhoor {

// The parts between commas, semicolons and "en"; one when the text is no enumeration. P&O is a name.
std::vector<Words> parts_of(Words words);

// All parts in any order, or nothing when the expected answer is no enumeration. All or nothing.
std::optional<Comparison> compare_enumeration(Words expected, Words given, const Basis& basis);

}  // namespace overhoor
