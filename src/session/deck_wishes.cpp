#include "overhoor/session/deck_wishes.hpp"

namespace overhoor {

std::string_view deck_of(const CardId& card) {
    const std::string_view id = card.value;
    return id.substr(0, id.find('/'));
}

DeckWishes::DeckWishes(Wishes general, std::span<const Deck> decks) : general_(std::move(general)) {
    for (const Deck& deck : decks) {
        const DeckSettings& own = deck.settings;
        if (!own.retention && !own.maximum_interval && !own.spread) continue;
        Wishes wishes = general_;
        if (own.retention) wishes.retention = *own.retention;
        if (own.maximum_interval) wishes.maximum_interval = *own.maximum_interval;
        if (own.spread && (!wishes.spread || wishes.spread->from < own.spread->from))
            wishes.spread = own.spread;
        own_.emplace_back(deck.id, std::move(wishes));
    }
}

const Wishes& DeckWishes::of(const CardId& card) const {
    if (own_.empty()) return general_;
    const std::string_view deck = deck_of(card);
    for (const auto& [id, wishes] : own_)
        if (id == deck) return wishes;
    return general_;
}

}  // namespace overhoor
