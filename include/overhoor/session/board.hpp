#pragma once
// What every card waits for, in little space: all that it takes to count and to choose the cards of a day,
// side by side in memory, so that a hundred thousand of them are one short look. Texts are left with the
// decks.

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "overhoor/core/card.hpp"
#include "overhoor/core/review.hpp"

namespace overhoor {

struct BoardDeck {
    std::string id{}, title{};
    std::optional<int> new_per_day{};
    int cards = 0;             // in use
    bool holds_cards = false;  // in use or not
};

struct Waiting {  // of a card, in the order of decks and cards
    Instant last{};
    Instant due_at{};
    Day due_day{};
    static constexpr Day never{std::chrono::days{INT32_MIN}};
    Day buried_on = never;
    std::uint32_t deck = 0, note = 0;  // siblings have the same note
    std::int16_t utc_offset = 0;       // of the last review, minutes
    Phase phase = Phase::fresh;
    bool met = false;     // reviewed at least once
    bool unused = false;  // off or suspended
};

// That a card waits until another note has been met.
struct Need {
    std::uint32_t card = 0, note = 0;
};

struct Board {
    std::vector<BoardDeck> decks{};
    std::vector<Waiting> cards{};
    std::vector<Need> needs{};  // in the order of their cards
    std::uint32_t notes = 0;
};

Board board_of(std::span<const Deck> decks, const CardStates& states);

// The numbers of cards on the board, in the order of asking; siblings apart.
struct Picked {
    std::vector<std::uint32_t> due{}, fresh{};
    std::vector<std::uint32_t> learning{};  // to come back within this study day, soonest first
};

// How many new cards there may be, of all decks and of some.
struct NewLimits {
    int in_all = 0;
    std::map<std::string, int> of_deck{};
};

// `order` sorts the due ones before siblings are kept apart.
Picked pick(const Board& board, Moment now, std::chrono::minutes rollover, const NewLimits& limits,
            const std::function<void(std::vector<std::uint32_t>& due)>& order = {});

struct DeckCounts {
    int due = 0, learning = 0, fresh = 0;
    int cards = 0;  // all in use
};

// Of each deck, in their order.
std::vector<DeckCounts> counts_by_deck(const Board& board, const Picked& picked);

}  // namespace overhoor
