#pragma once
// A plan day by day: which cards on which day, as it goes when each card does what is most likely. And what
// comes of following the due dates instead.

#include <cstdint>
#include <span>
#include <vector>

#include "overhoor/memory/exam_planner.hpp"
#include "overhoor/memory/scheduler.hpp"

namespace overhoor {

// Cards are known by their place: those studied before in their order, then the new ones in theirs.
struct PlannedDay {
    double seconds = 0;                // expected
    std::vector<std::size_t> cards{};  // the most worthwhile first
    std::vector<double> gains{};       // of each, cards recalled a second
    int fresh = 0;                     // how many of them are new
};

struct Rollout {
    ExamPlan plan{};                 // as seen today
    std::vector<PlannedDay> days{};  // today first, at most `most_days`
};

// New cards come in their order. Each day is planned anew from where the days before led.
Result<Rollout> roll_out(ExamPlanner& planner, const ExamTask& task, std::span<const ExamCard> cards,
                         int unseen, int most_days, const FsrsParameters& parameters);

// The mean number of cards recalled on the day when each day of study takes what is due first, then at most
// so many new cards, within the same time and attendance; over `learners` drawn by the seed.
double recalled_by_due_dates(const ExamTask& task, std::span<const ExamCard> cards,
                             std::span<const int> due_in_days, int unseen, int new_a_day,
                             const ExamCosts& costs, const StudyHabits& habits, const Wishes& wishes,
                             int learners, std::uint64_t seed);

}  // namespace overhoor
