#include "overhoor/session/board.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace overhoor {
namespace {

void put_state(Waiting& waiting, const CardState& state) {
    waiting.last = state.last.at;
    waiting.utc_offset = static_cast<std::int16_t>(state.last.utc_offset.count());
    waiting.due_at = state.due_at;
    waiting.due_day = state.due_day;
    waiting.buried_on = state.buried_on.value_or(Waiting::never);
    waiting.phase = state.phase;
    waiting.met = state.reviews > 0;
    waiting.unused = waiting.unused || state.suspended;
}

// Needs are rare: the names of notes are looked up only where there are any.
void add_needs(Board& board, std::span<const Deck> decks) {
    std::unordered_map<std::string_view, std::uint32_t> numbers;
    std::uint32_t number = 0;
    for (const Deck& deck : decks)
        for (const Card& card : deck.cards) numbers.emplace(card.note, board.cards[number++].note);
    number = 0;
    for (const Deck& deck : decks)
        for (const Card& card : deck.cards) {
            for (const std::string& needed : card.after) {
                const auto found = numbers.find(card.deck + "/" + needed);
                if (found != numbers.end()) board.needs.push_back({number, found->second});
            }
            ++number;
        }
}

class Picker {
public:
    Picker(const Board& board, Moment now, std::chrono::minutes rollover, const NewLimits& limits)
        : board_(board),
          rollover_(rollover),
          today_(study_day(now, rollover)),
          limits_(limits),
          studied_(board.notes),
          met_(board.notes),
          in_use_(board.notes) {}

    Picked picked(const std::function<void(std::vector<std::uint32_t>&)>& order) {
        for (std::uint32_t i = 0; i < board_.cards.size(); ++i) sort_in(i);
        if (order) order(found_.due);
        std::erase_if(found_.due, [&](std::uint32_t i) { return !take_note(i); });
        choose_new();
        std::ranges::stable_sort(found_.learning, {},
                                 [&](std::uint32_t i) { return board_.cards[i].due_at; });
        return std::move(found_);
    }

private:
    void sort_in(std::uint32_t i) {
        const Waiting& card = board_.cards[i];
        if (card.met) {
            met_[card.note] = true;
            if (was_studied_today(card)) studied_[card.note] = true;
        }
        if (card.unused) return;
        in_use_[card.note] = true;
        if (card.buried_on >= today_) return;
        switch (card.phase) {
            case Phase::fresh:
                found_.fresh.push_back(i);
                break;
            case Phase::review:
                if (card.due_day <= today_) found_.due.push_back(i);
                break;
            case Phase::learning:
            case Phase::relearning:
                if (card.due_day > today_) break;
                found_.learning.push_back(i);
                studied_[card.note] = true;
                break;
        }
    }

    bool was_studied_today(const Waiting& card) const {
        return study_day({card.last, std::chrono::minutes{card.utc_offset}}, rollover_) == today_;
    }

    // One card of a note a day: the first in line, if none was studied yet.
    bool take_note(std::uint32_t i) {
        const std::uint32_t note = board_.cards[i].note;
        if (studied_[note]) return false;
        studied_[note] = true;
        return true;
    }

    // Nothing is gained by waiting for a card that is set aside. (One that is not here, because only
    // matching cards were asked for, is no need.)
    bool may_be_learned(std::uint32_t i) const {
        auto need = std::ranges::lower_bound(board_.needs, i, {}, &Need::card);
        for (; need != board_.needs.end() && need->card == i; ++need)
            if (!met_[need->note] && in_use_[need->note]) return false;
        return true;
    }

    // New cards in the author's order, as far as the limits of the day and of the decks allow.
    void choose_new() {
        std::vector<int> left_of_deck;
        for (const BoardDeck& deck : board_.decks) {
            const auto limit = limits_.of_deck.find(deck.id);
            left_of_deck.push_back(limit == limits_.of_deck.end() ? INT32_MAX : limit->second);
        }
        int left = limits_.in_all;
        std::vector<std::uint32_t> chosen;
        for (const std::uint32_t i : found_.fresh) {
            if (left <= 0) break;
            int& of_deck = left_of_deck[board_.cards[i].deck];
            if (of_deck <= 0 || !may_be_learned(i) || !take_note(i)) continue;
            met_[board_.cards[i].note] = true;
            --of_deck;
            --left;
            chosen.push_back(i);
        }
        found_.fresh = std::move(chosen);
    }

    const Board& board_;
    std::chrono::minutes rollover_;
    Day today_;
    const NewLimits& limits_;
    Picked found_{};
    std::vector<bool> studied_;  // notes with a card studied today or in learning
    std::vector<bool> met_;      // notes with a card that was ever reviewed
    std::vector<bool> in_use_;   // notes with a card that is neither off nor suspended
};

}  // namespace

Board board_of(std::span<const Deck> decks, const CardStates& states) {
    Board board;
    bool any_needs = false;
    std::string_view note;  // of the card before; siblings stand together
    for (const Deck& deck : decks) {
        BoardDeck& on_board = board.decks.emplace_back();
        on_board = {deck.id, deck.title, deck.settings.new_per_day};
        on_board.holds_cards = !deck.cards.empty();
        for (const Card& card : deck.cards) {
            if (board.cards.empty() || card.note != note) ++board.notes;
            note = card.note;
            Waiting& waiting = board.cards.emplace_back();
            waiting.deck = static_cast<std::uint32_t>(board.decks.size() - 1);
            waiting.note = board.notes - 1;
            waiting.unused = card.off;
            on_board.cards += card.off ? 0 : 1;
            any_needs = any_needs || !card.after.empty();
            if (const auto state = states.find(card.id); state != states.end())
                put_state(waiting, state->second);
        }
    }
    if (any_needs) add_needs(board, decks);
    return board;
}

Picked pick(const Board& board, Moment now, std::chrono::minutes rollover, const NewLimits& limits,
            const std::function<void(std::vector<std::uint32_t>& due)>& order) {
    return Picker{board, now, rollover, limits}.picked(order);
}

std::vector<DeckCounts> counts_by_deck(const Board& board, const Picked& picked) {
    std::vector<DeckCounts> counts(board.decks.size());
    for (std::size_t i = 0; i < counts.size(); ++i) counts[i].cards = board.decks[i].cards;
    const auto count = [&](const std::vector<std::uint32_t>& cards, int DeckCounts::*kind) {
        for (const std::uint32_t i : cards) ++(counts[board.cards[i].deck].*kind);
    };
    count(picked.due, &DeckCounts::due);
    count(picked.fresh, &DeckCounts::fresh);
    count(picked.learning, &DeckCounts::learning);
    return counts;
}

}  // namespace overhoor
