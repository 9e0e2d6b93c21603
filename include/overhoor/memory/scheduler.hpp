#pragma once
// From a memory state to a due date: study days, learning steps, rounding, bounds and fuzz.

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "overhoor/core/review.hpp"
#include "overhoor/memory/model.hpp"

namespace overhoor {

// What the learner wishes of the scheduler.
struct Wishes {
    double retention = 0.9;        // chance of recall on the due day, 0.7 to 0.99
    int maximum_interval = 36500;  // days
    std::vector<std::chrono::minutes> learning_steps{std::chrono::minutes{1}, std::chrono::minutes{10}};
    std::vector<std::chrono::minutes> relearning_steps{std::chrono::minutes{10}};
    std::chrono::minutes rollover{4 * 60};  // after local midnight: when a study day begins
    bool fuzz = true;                       // spread due days; the same card and count give the same day
    MemoryModel model{};
    std::optional<Spread> spread{};
    bool operator==(const Wishes&) const = default;
};

// What a review leaves in memory: phase, step, memory state, counts. All that later reviews depend on,
// without the due date; replay needs no more but for a card's last review.
CardState remembered(const CardState& before, Grade grade, Moment now, const Wishes& wishes);

// The state of a card after it was given `grade` at `now`, with its due date. Pure and repeatable: the fuzz
// is seeded with the card's id and its number of reviews, so that the intervals shown before grading are
// the ones given. Of the grades that lead to whole days a better one gives at least a day more, as far as
// the maximum allows.
CardState after_review(const CardState& before, const CardId& card, Grade grade, Moment now,
                       const Wishes& wishes);

// The states after each of again, hard, good, easy.
std::array<CardState, 4> after_each_grade(const CardState& before, const CardId& card, Moment now,
                                          const Wishes& wishes);

// Whole study days between two moments, by the wall clock of each; never negative.
int elapsed_study_days(Moment from, Moment to, std::chrono::minutes rollover);

// The bounds, in whole days, between which the interval `days` may be fuzzed.
std::pair<int, int> fuzz_range(double days, int minimum, int maximum);

// The chance that the card is recalled now, 0 to 1 (exact time, not whole days); 0 for a fresh card.
double recall_now(const CardState& state, Moment now, const Wishes& wishes);

// Days from the last review until the chance of recall has fallen to 90 %.
double stability_of(const MemoryState& memory, const Wishes& wishes);

// Is the card to be asked now? Fresh, suspended and buried cards are not; learning cards from their
// due time on; cards in review from the beginning of their study day on.
bool is_due(const CardState& state, Moment now, const Wishes& wishes);

}  // namespace overhoor
