#pragma once
// All the statistics of some decks together, as plain numbers.

#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "overhoor/core/card.hpp"
#include "overhoor/history/names.hpp"
#include "overhoor/history/replay.hpp"
#include "overhoor/history/statistics.hpp"

namespace overhoor {

// One deck beside the others.
struct DeckFigures {
    std::string id{}, title{};
    int cards = 0, studied = 0, due = 0;  // of those in use; due: to be asked now
    double recall = 0;                    // mean of the studied cards, now
    Tally month{};                        // tests of memory in the last thirty days
    int reviews = 0;                      // ever
    Duration time{};                      // that they took
};

struct Figures {
    Moment now{};
    Day today{};
    double wished_retention = 0.9;  // the mean of what the decks wish, weighed by their studied cards
    StudyDays days{};
    int cards = 0, studied = 0, reviews = 0;
    std::map<Day, Tally> weeks{};
    Tally month{};  // tests of memory in the last thirty days, today among them
    Calibration calibration{};
    Forecast forecast{};
    MemoryShape shape{};
    AnswerTimes times{};
    std::vector<DeckFigures> decks{};
};

// What figures are made of: reviews and the names of their cards, the decks, and what is known of their
// cards.
struct Sources {
    std::span<const ReviewFact> facts{};
    const Names& cards;  // of the facts
    std::span<const Deck> decks{};
    const CardStates& states;
    WishesOf wishes_of{};
};

// `general`: where the study day begins. `ahead`: days of the forecast. Reviews of cards that no deck has
// (any more) count in all but the decks.
Figures figures_of(const Sources& sources, Moment now, const Wishes& general, int ahead);

}  // namespace overhoor
