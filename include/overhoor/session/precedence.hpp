#pragma once
// A card that is to be learned after others often shows what they ask: the pairs name the list, the options
// name the term. Asked on one day, the others come first.

#include <vector>

#include "overhoor/core/card.hpp"

namespace overhoor {

// The same cards: one moves only to stand behind the cards it names in `after`, as far as they are here.
// Cards that wait for each other in a circle stay in the order given, at the end.
std::vector<const Card*> in_precedence(std::vector<const Card*> cards);

}  // namespace overhoor
