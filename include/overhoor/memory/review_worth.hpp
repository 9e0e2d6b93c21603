#pragma once
// What a review is worth now: the knowledge it brings for its time.

#include "overhoor/memory/model.hpp"
#include "overhoor/memory/study_habits.hpp"

namespace overhoor {

// How much higher the chance of recall will be on average a month from now, for each second that the review
// takes, than without it: of a pass and of a failure, by their chances. Days since the last review.
double worth_of_review(const MemoryState& memory, double elapsed_days, const MemoryModel& model,
                       const StudyHabits& habits);

}  // namespace overhoor
