#pragma once
// Answers of which it is plain without the judge that they pass their own check, as nearly all do.

#include <string_view>

#include "overhoor/core/card.hpp"

namespace overhoor {

// The judge takes a text letter for letter as the card has it, when it says anything at all; and a list whose
// items stand one a line, when nothing in them could be read as a border between items. False where only the
// judge can tell. `language`: BCP 47.
bool passes_plainly(const Expected& expected, std::string_view language);

}  // namespace overhoor
