#include "overhoor/session/queue.hpp"

#include <algorithm>
#include <cstdint>

#include "overhoor/core/random.hpp"
#include "overhoor/session/board.hpp"
#include "overhoor/session/precedence.hpp"

namespace overhoor {
namespace {

// Sorts by a key that is computed once a card; ties fall by chance.
template <class Key>
void order_by(std::vector<std::uint32_t>& places, const std::vector<const Card*>& all, std::uint64_t seed,
              Key key) {
    struct Placed {
        double key;
        std::uint64_t chance;
        std::uint32_t place;
    };
    std::vector<Placed> placed;
    placed.reserve(places.size());
    for (const std::uint32_t place : places)
        placed.push_back({key(*all[place]), seed_from(all[place]->id.value, seed), place});
    std::ranges::stable_sort(placed, [](const Placed& a, const Placed& b) {
        return a.key != b.key ? a.key < b.key : a.chance < b.chance;
    });
    for (std::size_t i = 0; i < places.size(); ++i) places[i] = placed[i].place;
}

void put_in_order(std::vector<std::uint32_t>& due, const std::vector<const Card*>& all,
                  const CardStates& states, Moment now, const DeckWishes& wishes, const Limits& limits) {
    switch (limits.order) {
        case Order::deck:
            return;
        case Order::random:
            return order_by(due, all, limits.seed, [](const Card&) { return 0.0; });
        case Order::due:
            return order_by(due, all, limits.seed, [&](const Card& card) {
                return static_cast<double>(state_of(states, card.id).due_day.time_since_epoch().count());
            });
        case Order::risk:
            return order_by(due, all, limits.seed, [&](const Card& card) {
                const Wishes& own = wishes.of(card.id);
                return recall_now(state_of(states, card.id), now, own) - own.retention;
            });
    }
}

// New cards at even distances between the due ones; a due one comes first.
std::vector<const Card*> woven(const std::vector<const Card*>& due, const std::vector<const Card*>& fresh) {
    std::vector<const Card*> all;
    all.reserve(due.size() + fresh.size());
    std::size_t placed = 0;
    for (std::size_t i = 0; i < due.size(); ++i) {
        all.push_back(due[i]);
        for (; placed * due.size() < (i + 1) * fresh.size() && placed < fresh.size(); ++placed)
            all.push_back(fresh[placed]);
    }
    for (; placed < fresh.size(); ++placed) all.push_back(fresh[placed]);
    return all;
}

}  // namespace

const CardState& state_of(const CardStates& states, const CardId& card) {
    static const CardState fresh{};
    const auto found = states.find(card);
    return found == states.end() ? fresh : found->second;
}

Queue build_queue(std::span<const Deck> decks, const CardStates& states, Moment now, const DeckWishes& wishes,
                  const Limits& limits) {
    std::vector<const Card*> all;
    for (const Deck& deck : decks)
        for (const Card& card : deck.cards) all.push_back(&card);
    const auto cards_of = [&](const std::vector<std::uint32_t>& places) {
        std::vector<const Card*> cards;
        for (const std::uint32_t place : places) cards.push_back(all[place]);
        return cards;
    };
    const NewLimits new_limits{limits.new_cards, limits.new_cards_of_deck};
    const auto in_order = [&](std::vector<std::uint32_t>& due) {
        put_in_order(due, all, states, now, wishes, limits);
    };
    Picked picked = pick(board_of(decks, states), now, wishes.general().rollover, new_limits, in_order);
    if (limits.cards) {
        const auto room = static_cast<std::size_t>(std::max(0, *limits.cards));
        picked.due.resize(std::min(picked.due.size(), room));
        picked.fresh.resize(std::min(picked.fresh.size(), room - picked.due.size()));
    }
    return {.cards = in_precedence(woven(cards_of(picked.due), cards_of(picked.fresh))),
            .learning = cards_of(picked.learning),
            .due = static_cast<int>(picked.due.size()),
            .fresh = static_cast<int>(picked.fresh.size())};
}

}  // namespace overhoor
