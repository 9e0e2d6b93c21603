#include <algorithm>
#include <cmath>

#include "overhoor/core/random.hpp"
#include "overhoor/memory/exam_rollout.hpp"

namespace overhoor {
namespace {

struct Known {
    ExamCard card{};
    int due = 0;  // days from today
};

Grade drawn(const ByGrade& chances, Random& random) {
    double at = random.unit();
    for (const Grade grade : all_grades) {
        at -= chances[static_cast<std::size_t>(grade) - 1];
        if (at < 0) return grade;
    }
    return Grade::good;
}

int days_until_due(const MemoryState& memory, const Wishes& wishes) {
    const double days = wishes.model.interval_days(memory, wishes.retention);
    return std::clamp(static_cast<int>(std::floor(days + 0.5)), 1, std::max(1, wishes.maximum_interval));
}

class Learner {
public:
    Learner(const ExamTask& task, int new_a_day, const ExamCosts& costs, const StudyHabits& habits,
            const Wishes& wishes, std::uint64_t seed)
        : task_(task),
          new_a_day_(new_a_day),
          costs_(costs),
          habits_(habits),
          wishes_(wishes),
          random_(seed) {}

    double recalled(std::vector<Known> cards, int unseen) {
        const int days = static_cast<int>(task_.seconds.size());
        for (int day = 0; day < days; ++day) {
            const bool there = day == 0 || random_.unit() < task_.attendance.share;
            if (there) study(cards, unseen, day, task_.seconds[static_cast<std::size_t>(day)]);
            for (Known& known : cards) ++known.card.elapsed_days;
        }
        double sum = unseen * task_.unseen_recall;
        for (const Known& known : cards)
            sum += wishes_.model.recall(known.card.elapsed_days, known.card.memory);
        return sum;
    }

private:
    void study(std::vector<Known>& cards, int& unseen, int day, double seconds) {
        std::vector<std::size_t> due;
        for (std::size_t i = 0; i < cards.size(); ++i)
            if (cards[i].due <= day) due.push_back(i);
        std::ranges::stable_sort(due, {}, [&](std::size_t i) { return cards[i].due; });
        for (const std::size_t i : due) {
            if (seconds <= 0) return;
            review(cards[i], day, seconds);
        }
        for (int n = 0; n < new_a_day_ && unseen > 0 && seconds > 0; ++n, --unseen) {
            seconds -= costs_.fresh;
            cards.push_back({{a_first_day(), 0}, 0});
            cards.back().due = day + days_until_due(cards.back().card.memory, wishes_);
        }
    }

    void review(Known& known, int day, double& seconds) {
        const double r = wishes_.model.recall(known.card.elapsed_days, known.card.memory);
        const bool recalled = random_.unit() < r;
        seconds -= recalled ? costs_.success : costs_.failure;
        const Grade grade = recalled ? drawn(habits_.recalled, random_) : Grade::again;
        MemoryState after = wishes_.model.next(known.card.memory, grade, known.card.elapsed_days);
        if (!recalled) after = wishes_.model.next(after, Grade::good, 0);
        known = {{after, 0}, day + days_until_due(after, wishes_)};
    }

    MemoryState a_first_day() {
        double at = random_.unit();
        for (const FirstDay& day : costs_.first_days)
            if ((at -= day.chance) < 0) return day.memory;
        return costs_.first_days.back().memory;
    }

    const ExamTask& task_;
    int new_a_day_;
    const ExamCosts& costs_;
    const StudyHabits& habits_;
    const Wishes& wishes_;
    Random random_;
};

}  // namespace

double recalled_by_due_dates(const ExamTask& task, std::span<const ExamCard> cards,
                             std::span<const int> due_in_days, int unseen, int new_a_day,
                             const ExamCosts& costs, const StudyHabits& habits, const Wishes& wishes,
                             int learners, std::uint64_t seed) {
    std::vector<Known> known;
    for (std::size_t i = 0; i < cards.size(); ++i) known.push_back({cards[i], due_in_days[i]});
    double sum = 0;
    for (int i = 0; i < learners; ++i)
        sum += Learner{task, new_a_day, costs, habits, wishes, seed + static_cast<std::uint64_t>(i)}.recalled(
            known, unseen);
    return sum / learners;
}

}  // namespace overhoor
