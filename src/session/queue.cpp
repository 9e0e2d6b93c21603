#include "overhoor/session/queue.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "overhoor/core/random.hpp"
#include "overhoor/session/precedence.hpp"

namespace overhoor {
namespace {

// Candidates by what they wait for, before limits.
struct Candidates {
    std::vector<const Card*> due{}, fresh{}, learning{};
    std::unordered_set<std::string_view> studied{};  // notes with a card studied today or in learning
    std::unordered_set<std::string_view> met{};      // notes with a card that was ever reviewed
};

bool out_of_use(const Card& card, const CardState& state, Day today) {
    return card.off || state.suspended || (state.buried_on && *state.buried_on >= today);
}

void sort_in(Candidates& found, const Card& card, const CardState& state, Day today,
             std::chrono::minutes rollover) {
    if (state.reviews > 0) {
        found.met.insert(card.note);
        if (study_day(state.last, rollover) == today) found.studied.insert(card.note);
    }
    if (out_of_use(card, state, today)) return;
    switch (state.phase) {
        case Phase::fresh:
            found.fresh.push_back(&card);
            break;
        case Phase::review:
            if (state.due_day <= today) found.due.push_back(&card);
            break;
        case Phase::learning:
        case Phase::relearning:
            if (state.due_day > today) break;
            found.learning.push_back(&card);
            found.studied.insert(card.note);
            break;
    }
}

// Sorts by a key that is computed once a card; ties fall by chance.
template <class Key>
void order_by(std::vector<const Card*>& cards, std::uint64_t seed, Key key) {
    struct Placed {
        double key;
        std::uint64_t chance;
        const Card* card;
    };
    std::vector<Placed> placed;
    placed.reserve(cards.size());
    for (const Card* card : cards) placed.push_back({key(*card), seed_from(card->id.value, seed), card});
    std::ranges::stable_sort(placed, [](const Placed& a, const Placed& b) {
        return a.key != b.key ? a.key < b.key : a.chance < b.chance;
    });
    for (std::size_t i = 0; i < cards.size(); ++i) cards[i] = placed[i].card;
}

void put_in_order(std::vector<const Card*>& due, const CardStates& states, Moment now,
                  const DeckWishes& wishes, const Limits& limits) {
    switch (limits.order) {
        case Order::deck:
            return;
        case Order::random:
            return order_by(due, limits.seed, [](const Card&) { return 0.0; });
        case Order::due:
            return order_by(due, limits.seed, [&](const Card& card) {
                return static_cast<double>(state_of(states, card.id).due_day.time_since_epoch().count());
            });
        case Order::risk:
            return order_by(due, limits.seed, [&](const Card& card) {
                const Wishes& own = wishes.of(card.id);
                return recall_now(state_of(states, card.id), now, own) - own.retention;
            });
    }
}

// One card of a note a day: the first in line, if none was studied yet.
void keep_one_a_note(std::vector<const Card*>& cards, std::unordered_set<std::string_view>& taken) {
    std::erase_if(cards, [&](const Card* card) { return !taken.insert(card->note).second; });
}

bool may_be_learned(const Card& card, const std::unordered_set<std::string_view>& met) {
    return std::ranges::all_of(
        card.after, [&](const std::string& needed) { return met.contains(card.deck + "/" + needed); });
}

// New cards in the author's order, as far as the limits of the day and of the decks allow.
std::vector<const Card*> new_cards(Candidates& found, const Limits& limits) {
    std::map<std::string, int> left_of_deck = limits.new_cards_of_deck;
    int left = limits.new_cards;
    std::vector<const Card*> chosen;
    for (const Card* card : found.fresh) {
        if (left <= 0) break;
        const auto of_deck = left_of_deck.find(card->deck);
        if (of_deck != left_of_deck.end() && of_deck->second <= 0) continue;
        if (!may_be_learned(*card, found.met) || !found.studied.insert(card->note).second) continue;
        found.met.insert(card->note);
        if (of_deck != left_of_deck.end()) --of_deck->second;
        --left;
        chosen.push_back(card);
    }
    return chosen;
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
    const auto rollover = wishes.general().rollover;
    const Day today = study_day(now, rollover);
    Candidates found;
    for (const Deck& deck : decks)
        for (const Card& card : deck.cards) sort_in(found, card, state_of(states, card.id), today, rollover);

    put_in_order(found.due, states, now, wishes, limits);
    keep_one_a_note(found.due, found.studied);
    std::vector<const Card*> fresh = new_cards(found, limits);
    if (limits.cards) {
        const auto room = static_cast<std::size_t>(std::max(0, *limits.cards));
        found.due.resize(std::min(found.due.size(), room));
        fresh.resize(std::min(fresh.size(), room - found.due.size()));
    }
    std::ranges::stable_sort(found.learning, {},
                             [&](const Card* card) { return state_of(states, card->id).due_at; });

    return {.cards = in_precedence(woven(found.due, fresh)),
            .learning = std::move(found.learning),
            .due = static_cast<int>(found.due.size()),
            .fresh = static_cast<int>(fresh.size())};
}

std::vector<DeckCounts> counts_by_deck(std::span<const Deck> decks, const Queue& queue,
                                       const CardStates& states) {
    std::vector<DeckCounts> counts(decks.size());
    std::unordered_map<std::string_view, DeckCounts*> of;
    for (std::size_t i = 0; i < decks.size(); ++i) {
        of[decks[i].id] = &counts[i];
        counts[i].cards = static_cast<int>(
            std::ranges::count_if(decks[i].cards, [](const Card& card) { return !card.off; }));
    }
    for (const Card* card : queue.cards) {
        DeckCounts& deck = *of.at(card->deck);
        ++(state_of(states, card->id).phase == Phase::fresh ? deck.fresh : deck.due);
    }
    for (const Card* card : queue.learning) ++of.at(card->deck)->learning;
    return counts;
}

}  // namespace overhoor
