#include "overhoor/memory/exam_planner.hpp"
#include "overhoor/memory/fsrs_by_weights.hpp"

namespace overhoor {

double exam_gain(const ExamCard& card, int days_left, const ExamCosts& costs,
                 const FsrsParameters& parameters) {
    const double r = recall(card.elapsed_days, card.memory.stability, parameters);
    const auto after = [&](Grade grade) {
        return next_memory(card.memory, grade, card.elapsed_days, parameters);
    };
    double recalled = 0;
    for (const Grade grade : {Grade::hard, Grade::good, Grade::easy})
        recalled += costs.recalled[static_cast<std::size_t>(grade) - 1] *
                    recall(days_left, after(grade).stability, parameters);
    // A failed card is shown until it is good once.
    const MemoryState relearned = next_memory(after(Grade::again), Grade::good, 0, parameters);
    const double left = recall(card.elapsed_days + days_left, card.memory.stability, parameters);
    return (r * recalled + (1 - r) * recall(days_left, relearned.stability, parameters) - left) / costs.of(r);
}

double exam_gain_of_new(int days_left, const ExamCosts& costs, const FsrsParameters& parameters) {
    double recalled = 0;
    for (const FirstDay& day : costs.first_days)
        recalled += day.chance * recall(days_left, day.memory.stability, parameters);
    return recalled / costs.fresh;
}

}  // namespace overhoor
