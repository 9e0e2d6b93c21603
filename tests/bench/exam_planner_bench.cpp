// How long planning for an exam takes, in processor time of one thread: 10,000 cards, half of them studied,
// over 60 days and others. Usage: exam_planner_bench [PROGRAM]

#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <vector>

#include "overhoor/core/random.hpp"
#include "overhoor/memory/exam_planner.hpp"

using namespace overhoor;

namespace {

double milliseconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

template <class Deed>
double median_of_five(const Deed& deed) {
    std::vector<double> times;
    for (int i = 0; i < 5; ++i) {
        const double begin = milliseconds();
        deed();
        times.push_back(milliseconds() - begin);
    }
    std::ranges::sort(times);
    return times[2];
}

}  // namespace

int main() {
    Random random{1};
    std::vector<ExamCard> cards;
    for (int i = 0; i < 5000; ++i)
        cards.push_back(
            {{0.5 + 60 * random.unit(), 1 + 9 * random.unit()}, 1 + static_cast<int>(random.below(60))});
    for (const int days : {14, 30, 60, 120, 365}) {
        const ExamTask task{.seconds = std::vector<double>(static_cast<std::size_t>(days), 3600.0)};
        double price = 0;
        const double first = median_of_five([&] {
            ExamPlanner planner{FsrsParameters{}, StudyHabits{}};
            price = planner.plan(task, cards, 5000)->price;
        });
        const double anew = median_of_five([&] {
            ExamPlanner planner{FsrsParameters{}, StudyHabits{}};
            (void)planner.plan(task, cards, 5000, price);
        });
        ExamPlanner kept{FsrsParameters{}, StudyHabits{}};
        (void)kept.plan(task, cards, 5000, price);
        const double again = median_of_five([&] { (void)kept.plan(task, cards, 5000, price); });
        fmt::print(
            "10,000 cards, {:>3} days: first plan {:.1f} ms; again {:.1f} ms in a new process, {:.1f} ms "
            "with its tables\n",
            days, first, anew, again);
    }
    return 0;
}
