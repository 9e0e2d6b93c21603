#include "overhoor/memory/review_worth.hpp"

namespace overhoor {

double worth_of_review(const MemoryState& memory, double elapsed_days, const MemoryModel& model,
                       const StudyHabits& habits) {
    constexpr double horizon = 30;               // days
    constexpr double answers_after_lapse = 1.4;  // until it is recalled again, on that day
    const double p = model.recall(elapsed_days, memory);
    const MemoryState passed = model.next(memory, Grade::good, elapsed_days);
    const MemoryState failed = model.next(memory, Grade::again, elapsed_days);
    const double gain = p * model.recall(horizon, passed) + (1 - p) * model.recall(horizon, failed) -
                        model.recall(elapsed_days + horizon, memory);
    const double seconds =
        p * habits.review_seconds[2] +
        (1 - p) * (habits.review_seconds[0] + answers_after_lapse * habits.relearning_seconds[2]);
    return gain / seconds;
}

}  // namespace overhoor
