#pragma once
// "allow": {"rule": "reason"}, on a card or a deck.

#include <vector>

#include "overhoor/core/card.hpp"
#include "overhoor/deck/reading.hpp"

namespace overhoor {

// Reports rules that do not exist or cannot be switched off, and reasons that are empty.
std::vector<Allowed> read_allow(const JsonMember& member, Reading& reading);

}  // namespace overhoor
