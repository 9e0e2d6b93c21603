#include "overhoor/session/queue.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <utility>

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

// Siblings with other cards between them, as far as there are any.
std::vector<const Card*> siblings_apart(std::vector<const Card*> cards) {
    constexpr std::size_t between = 4;
    std::vector<const Card*> all, later;
    for (const Card* card : cards) {
        const std::size_t near = all.size() - std::min(all.size(), between);
        const bool beside = std::any_of(
            all.begin() + static_cast<std::ptrdiff_t>(near), all.end(),
            [&](const Card* other) { return other->note == card->note && other->deck == card->deck; });
        (beside ? later : all).push_back(card);
    }
    all.insert(all.end(), later.begin(), later.end());
    return all;
}

// What is left of today's plans. One study of a card a day; what is in learning comes back by itself.
std::vector<const Card*> left_of(const Planned& planned, std::span<const Deck> decks,
                                 const CardStates& states, Moment now, std::chrono::minutes rollover) {
    if (planned.cards.empty()) return {};
    const Day today = study_day(now, rollover);
    std::unordered_map<std::string_view, const Card*> by_id;
    for (const Deck& deck : decks)
        for (const Card& card : deck.cards) by_id.emplace(card.id.value, &card);
    std::vector<const Card*> left;
    for (const CardId& id : planned.cards) {
        const auto found = by_id.find(id.value);
        if (found == by_id.end() || found->second->off) continue;
        const CardState& state = state_of(states, id);
        const bool is_in_learning = state.phase == Phase::learning || state.phase == Phase::relearning;
        const bool was_studied = state.reviews > 0 && study_day(state.last, rollover) == today;
        if (!is_in_learning && !was_studied && !state.suspended && state.buried_on < today)
            left.push_back(found->second);
    }
    return siblings_apart(std::move(left));
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
    NewLimits new_limits{limits.new_cards, limits.new_cards_of_deck};
    for (const std::string& deck : limits.planned.decks) new_limits.of_deck[deck] = 0;
    const auto in_order = [&](std::vector<std::uint32_t>& due) {
        put_in_order(due, all, states, now, wishes, limits);
    };
    Picked picked = pick(board_of(decks, states), now, wishes.general().rollover, new_limits, in_order);
    std::erase_if(picked.due, [&](std::uint32_t place) {
        return std::ranges::find(limits.planned.decks, all[place]->deck) != limits.planned.decks.end();
    });
    std::vector<const Card*> cards = left_of(limits.planned, decks, states, now, wishes.general().rollover);
    if (limits.cards) {
        auto room = static_cast<std::size_t>(std::max(0, *limits.cards));
        picked.learning.resize(std::min(picked.learning.size(), room));
        room -= picked.learning.size();
        cards.resize(std::min(cards.size(), room));
        room -= cards.size();
        picked.due.resize(std::min(picked.due.size(), room));
        picked.fresh.resize(std::min(picked.fresh.size(), room - picked.due.size()));
    }
    const auto fresh = std::ranges::count_if(
        cards, [&](const Card* card) { return state_of(states, card->id).phase == Phase::fresh; });
    Queue queue{.learning = cards_of(picked.learning),
                .due = static_cast<int>(picked.due.size() + cards.size()) - static_cast<int>(fresh),
                .fresh = static_cast<int>(picked.fresh.size()) + static_cast<int>(fresh)};
    const std::vector<const Card*> others = woven(cards_of(picked.due), cards_of(picked.fresh));
    cards.insert(cards.end(), others.begin(), others.end());
    queue.cards = in_precedence(std::move(cards));
    return queue;
}

}  // namespace overhoor
