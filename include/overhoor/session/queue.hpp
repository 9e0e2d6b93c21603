#pragma once
// Decks + states + now + limits → the cards of a sitting, in order. What it leaves out (suspended and
// buried cards, siblings of what was studied today, new cards over the limit) is left out of the counts
// too, so that the number announced is the number asked.

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "overhoor/core/card.hpp"
#include "overhoor/core/review.hpp"
#include "overhoor/session/deck_wishes.hpp"

namespace overhoor {

// due: longest due first, which leaves most known where there is more than there is time for (order_bench).
// risk: furthest below the wished chance of recall first. deck: as written.
enum class Order { due, risk, random, deck };

// What plans for exams ask today, in their order; of their decks nothing else is asked.
struct Planned {
    std::vector<std::string> decks{};
    std::vector<CardId> cards{};
};

struct Limits {
    int new_cards = 10;  // that may still be introduced today, of all decks together
    std::map<std::string, int> new_cards_of_deck{};  // and of decks that have a limit of their own
    std::optional<int> cards{};                      // of this sitting: those in learning first, then due ones
    Order order = Order::due;
    std::uint64_t seed = 0;
    Planned planned{};
};

struct Queue {
    std::vector<const Card*> cards{};     // planned, then due and new ones, woven, in the order of asking
    std::vector<const Card*> learning{};  // to come back within this study day, soonest first
    int due = 0;                          // how many of `cards` are reviews …
    int fresh = 0;                        // … and how many are new
};

Queue build_queue(std::span<const Deck> decks, const CardStates& states, Moment now, const DeckWishes& wishes,
                  const Limits& limits);

// The state of a card; fresh when the learner has not met it.
const CardState& state_of(const CardStates& states, const CardId& card);

}  // namespace overhoor
