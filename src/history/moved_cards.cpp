#include "overhoor/history/moved_cards.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "overhoor/history/card_likeness.hpp"
#include "overhoor/history/card_pairs.hpp"
#include "overhoor/history/has_history.hpp"
#include "overhoor/history/seen_text.hpp"

namespace overhoor {
namespace {

bool has_history(const CardStates& states, const CardId& card) {
    const auto found = states.find(card);
    return found != states.end() && has_history(found->second);
}

// The two parts of "deck/note".
std::string_view deck_part(const CardId& card) {
    return std::string_view{card.value}.substr(0, card.value.find('/'));
}
std::string_view within_deck(const CardId& card) {
    return std::string_view{card.value}.substr(deck_part(card).size());
}

std::set<std::pair<CardId, CardId>> taken_back(const History& ordered) {
    std::set<std::pair<CardId, CardId>> refused;
    for (const LogEntry& entry : ordered.others)
        if (const auto* rename = std::get_if<Rename>(&entry.what)) refused.insert({rename->from, rename->to});
    if (refused.empty()) return refused;
    for (const Event& event : ordered.events)
        if (!event.is_review())
            if (const auto* rename = std::get_if<Rename>(&ordered.others[event.what].what))
                refused.erase({rename->from, rename->to});
    return refused;
}

class Search {
public:
    Search(const Traces& traces, const CardStates& states, std::span<const Deck> decks,
           const IsElsewhere& is_elsewhere)
        : texts_(traces.texts),
          refused_(traces.refused),
          states_(states),
          decks_(decks),
          is_elsewhere_(is_elsewhere) {}

    MovedCards done() {
        if (states_.empty() || !any_gone()) return {};
        find_gone();
        pair_decks();
        pair_between_decks();
        for (auto& [deck, gone] : gone_)
            if (const auto number = numbers_.find(deck); number != numbers_.end())
                pair_within(decks_[number->second], gone);
        return std::move(result_);
    }

private:
    // A difference of two numbers for each deck: histories, and cards that have one.
    bool any_gone() {
        for (std::size_t i = 0; i < decks_.size(); ++i) numbers_.emplace(decks_[i].id, i);
        with_history_.resize(decks_.size());
        std::vector<std::size_t> cards_with_history(decks_.size());
        bool other_deck = false;
        for (const auto& [card, state] : states_) {
            if (!has_history(state)) continue;
            const auto number = numbers_.find(deck_part(card));
            if (number == numbers_.end())
                other_deck = true;
            else
                ++with_history_[number->second];
        }
        bool gone = false, new_deck = false;
        for (std::size_t i = 0; i < decks_.size(); ++i) {
            if (with_history_[i] == 0) {
                new_deck = true;
                continue;
            }
            const auto count = std::ranges::count_if(
                decks_[i].cards, [&](const Card& card) { return has_history(states_, card.id); });
            gone = gone || static_cast<std::size_t>(count) < with_history_[i];
        }
        return gone || (other_deck && (new_deck || any_came_here()));
    }

    // Whether a new card is called as one of a deck that is not here: it may have been moved.
    bool any_came_here() const {
        std::unordered_set<std::string_view> fresh;
        for (const Deck& deck : decks_)
            for (const Card& card : deck.cards)
                if (!has_history(states_, card.id)) fresh.insert(within_deck(card.id));
        return std::ranges::any_of(states_, [&](const auto& known) {
            return fresh.contains(within_deck(known.first)) && has_history(known.second) &&
                   !numbers_.contains(deck_part(known.first));
        });
    }

    void find_gone() {
        std::unordered_set<std::string_view> there;
        for (const Deck& deck : decks_)
            if (with_history_[numbers_.at(deck.id)] > 0)
                for (const Card& card : deck.cards) there.insert(card.id.value);
        for (const auto& [card, state] : states_)
            if (has_history(state) && !there.contains(card.value)) gone_[deck_part(card)].push_back(card);
        // Whatever order the states came in.
        for (auto& [deck, cards] : gone_) std::ranges::sort(cards);
    }

    // ── Whole decks ──────────────────────────────────────────────────────────────────────────────────

    // A deck that is gone, and a new one with most of its cards.
    void pair_decks() {
        std::unordered_multimap<std::string_view, std::pair<std::size_t, const Card*>> new_cards;
        for (std::size_t i = 0; i < decks_.size(); ++i)
            if (with_history_[i] == 0)
                for (const Card& card : decks_[i].cards) new_cards.insert({within_deck(card.id), {i, &card}});
        std::map<std::string_view, std::vector<CardId>> left;
        for (auto& [deck, cards] : gone_) {
            if (numbers_.contains(deck) || new_cards.empty()) continue;
            std::map<std::size_t, std::size_t> same;
            for (const CardId& card : cards) {
                const auto [begin, end] = new_cards.equal_range(within_deck(card));
                for (auto found = begin; found != end; ++found)
                    if (is_same(card, *found->second.second)) ++same[found->second.first];
            }
            const auto best = std::ranges::max_element(same, {}, [](const auto& one) { return one.second; });
            if (best == same.end() || 2 * best->second < cards.size()) continue;
            const bool rival = std::ranges::any_of(same, [&](const auto& other) {
                return other.first != best->first && 2 * other.second >= best->second;
            });
            if (rival || is_elsewhere_(deck)) continue;
            move_deck(cards, decks_[best->first], left);
            cards.clear();
        }
        for (auto& [deck, cards] : left) gone_[deck] = std::move(cards);
    }

    // Short ids like "1" are those of many a card: the question or the answer must be the same too.
    bool is_same(const CardId& card, const Card& other) const {
        const auto seen = texts_.of(card.value);
        if (!seen) return false;
        const CardText before = from_seen_text(*seen);
        const CardText after = text_of(other);
        return before.prompt == after.prompt || before.answer == after.answer;
    }

    void move_deck(const std::vector<CardId>& cards, const Deck& to,
                   std::map<std::string_view, std::vector<CardId>>& left) {
        std::unordered_set<std::string_view> there;
        for (const Card& card : to.cards) there.insert(card.id.value);
        for (const CardId& card : cards) {
            CardId moved{to.id + std::string{within_deck(card)}};
            if (!there.contains(moved.value) || refused_.contains({card, moved}) ||
                !targets_.insert(moved.value).second)
                left[to.id].push_back(card);
            else
                result_.moves.push_back({.from = card, .to = std::move(moved)});
        }
    }

    // ── From one deck to another ─────────────────────────────────────────────────────────────────────────

    // A card that is gone from its deck, and stands in another as it was: its question, and with it the
    // answer or the id. Where two are like that, or its own deck has the question still, nothing moves.
    void pair_between_decks() {
        struct Sides {
            const CardId* gone = nullptr;
            const Card* fresh = nullptr;
            bool unclear = false;
        };
        std::unordered_map<std::string, Sides> by_prompt;
        const auto key = [](const CardId& card, std::string_view prompt) {
            return std::string{sibling_of(card) == Sibling::reverse ? "r" : "f"}.append(prompt);
        };
        for (const auto& [deck, cards] : gone_)
            for (const CardId& card : cards)
                if (const auto seen = texts_.of(card.value)) {
                    Sides& sides = by_prompt[key(card, from_seen_text(*seen).prompt)];
                    sides.unclear = sides.gone != nullptr;
                    sides.gone = &card;
                }
        if (by_prompt.empty()) return;
        for (const Deck& deck : decks_)
            for (const Card& card : deck.cards) {
                const auto found = by_prompt.find(key(card.id, text_of(card).prompt));
                if (found == by_prompt.end() || is_known(card)) continue;
                Sides& sides = found->second;
                sides.unclear = sides.unclear || sides.fresh != nullptr || deck_part(*sides.gone) == deck.id;
                sides.fresh = &card;
            }
        std::set<CardId> moved;
        for (const auto& [prompt, sides] : by_prompt) {
            if (sides.unclear || sides.fresh == nullptr || !stands_as_it_was(*sides.gone, *sides.fresh))
                continue;
            moved.insert(*sides.gone);
            targets_.insert(sides.fresh->id.value);
            result_.moves.push_back({.from = *sides.gone, .to = sides.fresh->id});
        }
        for (auto& [deck, cards] : gone_)
            std::erase_if(cards, [&](const CardId& card) { return moved.contains(card); });
        std::ranges::sort(result_.moves, {}, &Rename::from);
    }

    bool stands_as_it_was(const CardId& gone, const Card& fresh) const {
        if (refused_.contains({gone, fresh.id})) return false;
        const CardText before = from_seen_text(*texts_.of(gone.value));
        if (within_deck(gone) != within_deck(fresh.id) && before.answer != text_of(fresh).answer)
            return false;
        return numbers_.contains(deck_part(gone)) || !is_elsewhere_(deck_part(gone));
    }

    bool is_known(const Card& card) const {
        return has_history(states_, card.id) || targets_.contains(card.id.value);
    }

    // ── Within a deck ────────────────────────────────────────────────────────────────────────────────

    void pair_within(const Deck& deck, const std::vector<CardId>& cards) {
        std::vector<Gone> gone;
        for (const CardId& card : cards)
            if (const auto seen = texts_.of(card.value))
                gone.push_back({.card = card, .text = from_seen_text(*seen)});
        if (gone.empty()) return;
        std::vector<const Card*> fresh, kept;
        for (const Card& card : deck.cards) (is_known(card) ? kept : fresh).push_back(&card);
        MovedCards paired = pair_cards(gone, fresh, kept, [&](const CardId& from, const CardId& to) {
            // What was refused before the deck was renamed is refused still.
            const CardId of_old{std::string{deck_part(from)} + std::string{within_deck(to)}};
            return refused_.contains({from, to}) || refused_.contains({from, of_old});
        });
        std::ranges::move(paired.moves, std::back_inserter(result_.moves));
        std::ranges::move(paired.unclear, std::back_inserter(result_.unclear));
    }

    const SeenTexts& texts_;
    const std::set<std::pair<CardId, CardId>>& refused_;
    const CardStates& states_;
    std::span<const Deck> decks_;
    const IsElsewhere& is_elsewhere_;
    std::unordered_map<std::string_view, std::size_t> numbers_{};  // of decks
    std::vector<std::size_t> with_history_{};                      // histories of each deck
    std::map<std::string_view, std::vector<CardId>> gone_{};       // by deck
    std::unordered_set<std::string> targets_{};
    MovedCards result_{};
};

}  // namespace

Traces::Traces(const History& ordered) : texts(ordered), refused(taken_back(ordered)) {}

MovedCards find_moved_cards(const Traces& traces, const CardStates& states, std::span<const Deck> decks,
                            const IsElsewhere& is_elsewhere) {
    return Search{traces, states, decks, is_elsewhere}.done();
}

}  // namespace overhoor
