#pragma once
// Gaps are numbered by their places unless their author numbers them: a gap put in before another takes its
// number, and with it its history.

#include <string>
#include <vector>

#include "overhoor/history/moved_cards.hpp"

namespace overhoor {

// One gap of a sentence, or a group of gaps that are asked together.
struct NumberedGap {
    const Card* card = nullptr;
    std::string studied_as{};  // the number under which it has its history; empty: none
    std::string number{};      // to be written, so that every history stays with its gap
};

// A sentence with gaps that were studied under other numbers than they have now, with all its gaps.
using RenumberedGaps = std::vector<NumberedGap>;
std::vector<RenumberedGaps> renumbered_gaps(const Traces& traces, const CardStates& states, const Deck& deck);

}  // namespace overhoor
