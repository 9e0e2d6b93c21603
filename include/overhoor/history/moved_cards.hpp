#pragma once
// Cards whose key has changed because their author edited the question, gave them an id or renamed the deck:
// which card goes on with the history of which. Where that is not clear nothing moves.

#include <functional>
#include <set>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "overhoor/core/card.hpp"
#include "overhoor/core/review.hpp"
#include "overhoor/history/history.hpp"
#include "overhoor/history/seen_text.hpp"

namespace overhoor {

// A history without a card, and the cards that may be meant, the likeliest first.
struct Homeless {
    CardId card{};
    std::vector<CardId> candidates{};
};

struct MovedCards {
    std::vector<Rename> moves{};
    std::vector<Homeless> unclear{};  // only those with candidates: a card that was deleted is no question
};

// By what a card is known again: the texts that were seen, and the renames that were taken back (from, to).
struct Traces {
    SeenTexts texts{};
    std::set<std::pair<CardId, CardId>> refused{};

    Traces() = default;
    Traces(const History& ordered);  // NOLINT: a history is full of traces
};

// Whether there is a deck of this id that was not read this time. Asked only of decks that have a history
// and are missing.
using IsElsewhere = std::function<bool(std::string_view deck)>;

// `decks` must be as their authors wrote them: a card that could not be read would count as gone. Renames
// that were taken back are not made again. Costs a look at each card, and no more when none is gone.
MovedCards find_moved_cards(const Traces& traces, const CardStates& states, std::span<const Deck> decks,
                            const IsElsewhere& is_elsewhere);

}  // namespace overhoor
