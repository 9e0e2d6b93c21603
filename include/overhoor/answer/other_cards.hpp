#pragma once
// The answers of the deck's other cards: the best word list a deck has. What names another card's answer
// is no slip in this one.

#include <string>

#include "overhoor/answer/context.hpp"
#include "overhoor/answer/phrase.hpp"

namespace overhoor {

// The answer of another card that was given instead: the same, as near as this card's, or one of its words
// where this card's word should be. Empty when there is none. `own`: what this card accepts.
std::string answer_meant_elsewhere(Words given, const Comparison& found, const std::vector<Words>& own,
                                   const Context& context);

// The answer of another card that was given in full, or nothing.
std::string answer_of_another_card(Words given, const std::vector<Words>& own, const Context& context);

}  // namespace overhoor
