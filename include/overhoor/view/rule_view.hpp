#pragma once
// The page of a rule, and the list of them all.

#include <string>

#include "overhoor/deck/rule.hpp"

namespace overhoor {

// What it means, a deck that has the problem with the message as it is shown, the deck mended, and how the
// rule is switched off.
std::string show_rule(const Rule& rule, int width, bool colour);

// A line for each.
std::string show_rules(int width, bool colour);

}  // namespace overhoor
