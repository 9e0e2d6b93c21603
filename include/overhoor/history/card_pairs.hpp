#pragma once
// Within one deck: the cards that are gone beside those that are new, and which of them are the same.

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "overhoor/core/card.hpp"
#include "overhoor/history/moved_cards.hpp"
#include "overhoor/history/seen_text.hpp"

namespace overhoor {

struct Gone {
    CardId card{};
    CardText text{};  // as it was last seen
};

// Renames that must not be made.
using IsRefused = std::function<bool(const CardId& from, const CardId& to)>;

// One partner is clear when the question is the same; or the answer is the same and the question alike, or
// no other card has that answer; or the question is very much alike and no second one is near. `fresh`: the
// cards without a history; `kept`: the others of the deck.
MovedCards pair_cards(std::span<const Gone> gone, std::span<const Card* const> fresh,
                      std::span<const Card* const> kept, const IsRefused& is_refused);

}  // namespace overhoor
