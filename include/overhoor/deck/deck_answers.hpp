#pragma once
// The answers of a deck: never typos of one another.

#include <string>
#include <vector>

#include "overhoor/core/card.hpp"

namespace overhoor {

// What is accepted for typed texts and single gaps.
std::vector<std::string> typed_answers(const Deck& deck);

}  // namespace overhoor
