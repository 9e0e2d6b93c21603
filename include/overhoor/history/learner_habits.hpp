#pragma once
// The learner's own costs and buttons, from the log.

#include "overhoor/history/history.hpp"
#include "overhoor/history/replay.hpp"
#include "overhoor/memory/study_habits.hpp"

namespace overhoor {

// Mean seconds by state and grade (of answers that took up to 20 minutes), shares of the grades at first
// answers, at the first answer of a day in review, and one after the other within a day. Each is blended with
// the usual one: of n answers it counts n/(50 + n).
StudyHabits habits_of(const History& ordered, const WishesOf& wishes_of);

}  // namespace overhoor
