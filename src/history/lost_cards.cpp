#include "overhoor/history/lost_cards.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "overhoor/history/card_likeness.hpp"
#include "overhoor/history/has_history.hpp"

namespace overhoor {
namespace {

// What is offered resembles at least so much, and is not more than so many.
constexpr double resembles = 0.4;
constexpr std::size_t most_offered = 5;
// In a deck that is gone only what leaves little doubt is worth a question.
constexpr double resembles_much = 0.75;
// Answers and words of more new cards than this lead to none of them.
constexpr std::size_t common = 64;
// So many of those that share most words are looked at closely.
constexpr std::size_t looked_at = 40;

std::string_view deck_of(const CardId& card) {
    return std::string_view{card.value}.substr(0, card.value.find('/'));
}

struct Fresh {
    const Card* card = nullptr;
    CardText text{};
};

// The new cards of a deck (or of all), found by what they share with a text.
class Shelf {
public:
    void add(const Card& card) { all_.push_back({&card, text_of(card)}); }

    // After all were added.
    void index() {
        for (std::size_t i = 0; i < all_.size(); ++i) {
            for (const std::string_view word : rough_words(all_[i].text.prompt)) by_word_[word].push_back(i);
            by_answer_[all_[i].text.answer].push_back(i);
        }
    }

    std::vector<Candidate> like(const CardId& gone, const CardText& text) const {
        const CardWords before = taken_apart(text);
        std::vector<Candidate> found;
        for (const std::size_t i : worth_a_look(text)) {
            const Fresh& fresh = all_[i];
            if (sibling_of(fresh.card->id) != sibling_of(gone)) continue;
            const CardLikeness alike = likeness(before, taken_apart(fresh.text));
            found.push_back({.card = fresh.card,
                             .likeness = std::max(alike.prompt, alike.words),
                             .same_answer = alike.same_answer});
        }
        std::erase_if(found, [&](const Candidate& one) {
            return one.likeness < resembles && !(one.same_answer && says_something(text.answer));
        });
        std::ranges::stable_sort(found, std::greater{}, rank);
        found.resize(std::min(found.size(), most_offered));
        return found;
    }

private:
    static double rank(const Candidate& one) { return one.likeness + (one.same_answer ? 0.25 : 0); }

    bool says_something(const std::string& answer) const {
        const auto same = by_answer_.find(answer);
        return same != by_answer_.end() && same->second.size() <= most_offered;
    }

    std::vector<std::size_t> worth_a_look(const CardText& text) const {
        std::map<std::size_t, std::size_t> shared;
        for (const std::string_view word : rough_words(text.prompt))
            if (const auto with = by_word_.find(word);
                with != by_word_.end() && with->second.size() <= common)
                for (const std::size_t i : with->second) ++shared[i];
        if (const auto same = by_answer_.find(text.answer);
            same != by_answer_.end() && same->second.size() <= common)
            for (const std::size_t i : same->second) shared[i] += 2;
        std::vector<std::size_t> numbers;
        for (const auto& [number, count] : shared) numbers.push_back(number);
        if (all_.size() <= looked_at) {  // of few, all
            numbers.resize(all_.size());
            for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] = i;
        }
        std::ranges::stable_sort(numbers, std::greater{}, [&](std::size_t i) {
            const auto count = shared.find(i);
            return count == shared.end() ? 0 : count->second;
        });
        numbers.resize(std::min(numbers.size(), looked_at));
        return numbers;
    }

    std::vector<Fresh> all_{};
    std::unordered_map<std::string_view, std::vector<std::size_t>> by_word_{};
    std::unordered_map<std::string_view, std::vector<std::size_t>> by_answer_{};
};

}  // namespace

std::vector<LostCard> lost_cards(const Traces& traces, const CardStates& states, std::span<const Deck> decks,
                                 std::span<const Rename> moves, const IsElsewhere& is_elsewhere) {
    std::unordered_set<std::string_view> settled, known_decks;
    for (const Rename& move : moves) settled.insert({move.from.value, move.to.value});
    std::map<std::string_view, Shelf> shelves;
    Shelf everything;
    for (const Deck& deck : decks) {
        known_decks.insert(deck.id);
        for (const Card& card : deck.cards) {
            const auto state = states.find(card.id);
            const bool is_new =
                (state == states.end() || !has_history(state->second)) && !settled.contains(card.id.value);
            settled.insert(card.id.value);
            if (!is_new) continue;
            shelves[deck.id].add(card);
            everything.add(card);
        }
    }
    for (auto& [deck, shelf] : shelves) shelf.index();
    everything.index();
    std::map<std::string_view, bool> out_of_sight;
    const auto is_gone = [&](std::string_view deck) {
        const auto [known, is_first] = out_of_sight.try_emplace(deck, false);
        if (is_first) known->second = is_elsewhere(deck);
        return !known->second;
    };
    std::vector<LostCard> lost;
    for (const auto& [card, state] : states) {
        if (!has_history(state) || settled.contains(card.value)) continue;
        const std::string_view deck = deck_of(card);
        const bool has_deck = known_decks.contains(deck);
        if (!has_deck && !is_gone(deck)) continue;
        LostCard one{.card = card};
        if (const auto seen = traces.texts.of(card.value)) {
            one.text = from_seen_text(*seen);
            one.candidates = (has_deck ? shelves[deck] : everything).like(card, *one.text);
        }
        if (!has_deck)
            std::erase_if(one.candidates,
                          [](const Candidate& other) { return other.likeness < resembles_much; });
        if (has_deck || !one.candidates.empty()) lost.push_back(std::move(one));
    }
    std::ranges::sort(lost, {}, &LostCard::card);
    return lost;
}

}  // namespace overhoor
