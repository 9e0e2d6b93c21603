#pragma once
// What holds for a card: the learner's wishes, and over them what its deck wishes for itself.

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "overhoor/core/card.hpp"
#include "overhoor/memory/scheduler.hpp"

namespace overhoor {

// The deck's part of a card id: all before the first '/'.
std::string_view deck_of(const CardId& card);

class DeckWishes {
public:
    explicit DeckWishes(Wishes general) : general_(std::move(general)) {}
    DeckWishes(Wishes general, std::span<const Deck> decks);

    const Wishes& of(const CardId& card) const;
    const Wishes& general() const { return general_; }

private:
    Wishes general_;
    std::vector<std::pair<std::string, Wishes>> own_;  // only of decks that wish otherwise; few
};

}  // namespace overhoor
