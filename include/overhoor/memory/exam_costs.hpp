#pragma once
// What one study of a card costs and leaves behind, its same-day steps included: the unit in which an exam is
// planned.

#include <vector>

#include "overhoor/memory/fsrs.hpp"
#include "overhoor/memory/study_habits.hpp"

namespace overhoor {

// A card as its first day may leave it.
struct FirstDay {
    double chance = 0;
    MemoryState memory{};
};

struct ExamCosts {
    double success = 0, failure = 0, fresh = 0;  // seconds
    ByGrade recalled{};                          // chances of the grades, given recall
    std::vector<FirstDay> first_days{};          // chances add up to 1

    double of(double recall) const { return recall * success + (1 - recall) * failure; }
};

// Steps of a day: ratings follow one another as the habits say, at most five, until good or easy came as
// often as there are steps (learning two, one less after a first good; relearning one), or easy once; again
// begins anew.
ExamCosts exam_costs(const FsrsParameters& parameters, const StudyHabits& habits);

}  // namespace overhoor
