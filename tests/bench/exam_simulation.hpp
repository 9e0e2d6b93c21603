#pragma once
// Simulated learners who study for an exam, one day after the other. A study of a card is its answer and the
// steps of the day, once a card and day; what is overdrawn of a day's time is taken from the next. Each draw
// hangs on learner, card and its number alone: the same chances for every way to study.

#include <cstdint>
#include <functional>
#include <vector>

#include "overhoor/memory/fsrs.hpp"
#include "overhoor/memory/study_habits.hpp"
#include "overhoor/memory/training_set.hpp"

namespace overhoor::bench {

struct Scenario {
    int cards = 300, days = 30;
    double minutes = 10;  // a day
    double skipped = 0;   // part of the days
};

// One who learns by `truth`, and of whom ways to study believe `believed`.
struct Learner {
    Fsrs truth{FsrsParameters{}}, believed{FsrsParameters{}};
    double hidden = 0;  // standard deviation of the logarithm of a hidden factor on first stabilities
    std::uint64_t number = 0;
};

struct CardNow {
    MemoryState truth{}, memory{};  // as it is, and as is believed
    int elapsed = 0, due = 0;       // days
    int studied_on = -1;            // day
    std::uint64_t draws = 0;
    double recall = 0;                     // today, as is believed
    double ease = 2.5, interval_days = 0;  // of SM-2
    bool seen = false;
    StudiedCard answers{};  // as a log would have them
};

struct World {
    const Scenario& scenario;
    const Learner& learner;
    std::vector<CardNow> cards{};
    int day = 0, days_left = 0, attended = 0;
    double seconds = 0;    // left today
    double announced = 0;  // part of the deck, by the way, on the first day of study
};

// A way to study: the order for the day (what is left out is not studied), and when a card is due again.
struct Way {
    std::function<std::vector<std::size_t>(World&)> order{};
    double retention = 0.9;
    bool capped = false;  // no interval beyond the last day of study
    bool sm2 = false;     // intervals of SM-2, not of the model
};

struct Outcome {
    double score = 0, announced = 0;  // parts of the deck
    double seconds = 0;               // spent, a card
    int attended = 0;                 // days
};

// Is this day one of study?
bool comes(const Scenario& scenario, const Learner& learner, int day);

Outcome study_for_exam(const Scenario& scenario, const Learner& learner, const Way& way);

}  // namespace overhoor::bench
