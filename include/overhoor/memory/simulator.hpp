#pragma once
// The coming months of a learner, day by day: what is due is answered as their memory and their habits have
// it, with chance from a seed. Their real memory is taken to be that of the model. After fsrs-rs 6.6
// (simulation.rs), with a model of either kind and the learner's own cards as they stand.

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "overhoor/memory/model.hpp"
#include "overhoor/memory/study_habits.hpp"

namespace overhoor {

struct SimulatedCard {
    MemoryState memory{};
    int last = 0;  // the day of the last review; today is 0, the day before it −1
    int due = 0;   // and the day it is due
};

// The cards that are due, by number in the order they were given; new ones come after those. `recall` is the
// chance that it is recalled now. The lowest come first, ties by chance.
struct DueCard {
    const SimulatedCard& card;
    std::size_t number;
    double recall;
    int today;
};
using Priority = std::function<double(const DueCard&)>;

struct SimulationPlan {
    MemoryModel model{};
    StudyHabits habits{};
    double retention = 0.9;
    int maximum_interval = 36500;  // days
    int days = 180;
    int new_cards = 0;         // there are, to be learned …
    int new_per_day = 10;      // … so many a day
    double seconds_a_day = 0;  // when they are over the rest waits; 0: no limit
    std::uint64_t seed = 1;
    Priority priority{};  // none: by chance
};

struct SimulatedDay {
    int reviews = 0;     // first answers of the day to cards learned before
    int introduced = 0;  // new cards
    int recalled = 0;    // of the reviews
    int waiting = 0;     // due, and left for the next day
    double seconds = 0;  // all answers
    double known = 0;    // cards that would be recalled at the end of the day: the sum of the chances
};

struct Simulated {
    std::vector<SimulatedDay> days{};
    std::vector<SimulatedCard> cards{};  // as they are in the end, the days counted as before
};
Simulated simulate(std::span<const SimulatedCard> cards, const SimulationPlan& plan);

// How many of the cards would be recalled today.
double known_today(std::span<const SimulatedCard> cards, const MemoryModel& model);

}  // namespace overhoor
