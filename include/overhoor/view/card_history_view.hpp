#pragma once
// One card's past and future: every review with what was foreseen, and the curve by which it is forgotten.

#include <string>
#include <vector>

#include "overhoor/history/review_facts.hpp"
#include "overhoor/view/plot.hpp"

namespace overhoor {

struct CardHistory {
    std::vector<ReviewFact> reviews{};
    CardState state{};
    Moment now{};
    Wishes wishes{};
};

// What keeps the card from being asked, with the way back; and its mark, which a studied card tells among
// its numbers. Nothing for most cards.
Frame set_aside_view(const CardId& card, const CardState& state);

// The last dozen reviews, or all; and the curve: what was foreseen at each time, and will be.
Frame card_history_view(const CardHistory& history, bool all, const PlotLook& look);

// [{"at","grade","mode","seconds","phase","elapsed_days","foreseen","stability","stability_after"},…]
std::string card_history_json(const CardHistory& history);
// The recall foreseen on days from now: [{"days","retrievability"},…]
std::string card_future_json(const CardHistory& history);

}  // namespace overhoor
