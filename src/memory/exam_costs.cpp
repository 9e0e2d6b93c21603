#include "overhoor/memory/exam_costs.hpp"
#include "overhoor/memory/fsrs_by_weights.hpp"

namespace overhoor {
namespace {

constexpr int most_steps = 5;

std::size_t place(Grade grade) { return static_cast<std::size_t>(grade) - 1; }

// All ways in which a first day may go.
class FirstDays {
public:
    FirstDays(const FsrsParameters& parameters, const StudyHabits& habits, ExamCosts& costs)
        : parameters_(parameters), habits_(habits), costs_(costs) {}

    void run() {
        for (const Grade first : all_grades) {
            const double chance = habits_.first[place(first)];
            costs_.fresh += chance * habits_.learning_seconds[place(first)];
            wanted_ = first == Grade::good ? 1 : 2;
            go_on(chance, first_memory(first, parameters_), first, wanted_, 0);
        }
    }

private:
    void go_on(double chance, const MemoryState& memory, Grade last, int left, int steps) {
        if (last == Grade::easy || left == 0 || steps == most_steps) {
            costs_.first_days.push_back({chance, memory});
            return;
        }
        for (const Grade next : all_grades) {
            const double going = chance * habits_.learning[place(last)][place(next)];
            costs_.fresh += going * habits_.learning_seconds[place(next)];
            const int after = next == Grade::again ? wanted_ : next == Grade::hard ? left : left - 1;
            go_on(going, next_memory(memory, next, 0, parameters_), next, after, steps + 1);
        }
    }

    const FsrsParameters& parameters_;
    const StudyHabits& habits_;
    ExamCosts& costs_;
    int wanted_ = 2;
};

// Seconds of the relearning steps after a failure.
double relearning_cost(const StudyHabits& habits) {
    std::array<double, 2> from{};  // again, hard
    for (int step = 0; step < most_steps; ++step) {
        std::array<double, 2> longer{};
        for (std::size_t last = 0; last < 2; ++last)
            for (std::size_t next = 0; next < 4; ++next)
                longer[last] += habits.relearning[last][next] *
                                (habits.relearning_seconds[next] + (next < 2 ? from[next] : 0));
        from = longer;
    }
    return from[0];
}

}  // namespace

ExamCosts exam_costs(const FsrsParameters& parameters, const StudyHabits& habits) {
    ExamCosts costs{.recalled = habits.recalled};
    for (std::size_t grade = 1; grade < 4; ++grade)
        costs.success += habits.recalled[grade] * habits.review_seconds[grade];
    costs.failure = habits.review_seconds[0] + relearning_cost(habits);
    FirstDays{parameters, habits, costs}.run();
    return costs;
}

}  // namespace overhoor
