#pragma once
// Histories without a card, for who decides by hand where they go on: each with the new cards that it may
// be, the likeliest first.

#include <optional>
#include <span>
#include <vector>

#include "overhoor/history/moved_cards.hpp"

namespace overhoor {

struct Candidate {
    const Card* card = nullptr;
    double likeness = 0;  // of the questions, 0 to 1
    bool same_answer = false;
};

struct LostCard {
    CardId card{};
    std::optional<CardText> text{};  // as it was last seen; none for reviews of other programs
    std::vector<Candidate> candidates{};
};

// Those of these decks that no card and none of the moves goes on with, by their ids. Those of decks that
// are gone too (and, says `is_elsewhere`, not just out of sight) are told only where a card resembles them.
std::vector<LostCard> lost_cards(const Traces& traces, const CardStates& states, std::span<const Deck> decks,
                                 std::span<const Rename> moves, const IsElsewhere& is_elsewhere);

}  // namespace overhoor
