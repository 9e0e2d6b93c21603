#include "overhoor/memory/simulator.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "overhoor/core/random.hpp"

namespace overhoor {
namespace {

std::size_t number_of(Grade grade) { return static_cast<std::size_t>(grade) - 1; }

Grade drawn(const ByGrade& chances, Random& random) {
    double left = random.unit();
    for (const Grade grade : all_grades) {
        left -= chances[number_of(grade)];
        if (left < 0) return grade;
    }
    return Grade::good;
}

class Simulation {
public:
    Simulation(std::span<const SimulatedCard> cards, const SimulationPlan& plan)
        : plan_(plan), cards_(cards.begin(), cards.end()), random_{plan.seed} {
        cards_.reserve(cards.size() + static_cast<std::size_t>(std::max(0, plan.new_cards)));
    }

    Simulated run() {
        std::vector<SimulatedDay> days;
        for (today_ = 0; today_ < plan_.days; ++today_) {
            day_ = {};
            review_what_is_due();
            learn_new_ones();
            day_.known = known();
            days.push_back(day_);
        }
        return {std::move(days), std::move(cards_)};
    }

private:
    bool has_time() const { return plan_.seconds_a_day <= 0 || day_.seconds < plan_.seconds_a_day; }
    double recall(const SimulatedCard& card) const {
        return plan_.model.recall(today_ - card.last, card.memory);
    }

    void review_what_is_due() {
        struct Placed {
            double priority, chance;
            std::size_t number;
        };
        std::vector<Placed> due;
        for (std::size_t i = 0; i < cards_.size(); ++i) {
            if (cards_[i].due > today_) continue;
            const double priority =
                plan_.priority ? plan_.priority({cards_[i], i, recall(cards_[i]), today_}) : 0;
            due.push_back({priority, random_.unit(), i});
        }
        std::ranges::sort(due, [](const Placed& a, const Placed& b) {
            return a.priority != b.priority ? a.priority < b.priority : a.chance < b.chance;
        });
        for (const Placed& one : due) {
            if (!has_time()) break;
            review(cards_[one.number]);
        }
        day_.waiting = static_cast<int>(due.size()) - day_.reviews;
    }

    void review(SimulatedCard& card) {
        const bool recalled = random_.unit() < recall(card);
        const Grade grade = recalled ? drawn(plan_.habits.recalled, random_) : Grade::again;
        ++day_.reviews;
        day_.recalled += recalled ? 1 : 0;
        day_.seconds += plan_.habits.review_seconds[number_of(grade)];
        card.memory = plan_.model.next(card.memory, grade, today_ - card.last);
        if (!recalled)
            go_through_steps(card, grade, 1, plan_.habits.relearning, plan_.habits.relearning_seconds);
        put_off(card);
    }

    void learn_new_ones() {
        while (introduced_ < plan_.new_cards && day_.introduced < plan_.new_per_day && has_time()) {
            ++introduced_;
            ++day_.introduced;
            SimulatedCard card;
            const Grade grade = drawn(plan_.habits.first, random_);
            day_.seconds += plan_.habits.learning_seconds[number_of(grade)];
            card.memory = plan_.model.first(grade);
            const int passes = grade == Grade::good ? 1 : 2;
            if (grade != Grade::easy)
                go_through_steps(card, grade, passes, plan_.habits.learning, plan_.habits.learning_seconds);
            put_off(card);
            cards_.push_back(card);
        }
    }

    // Answers on the same day, until it was recalled so often in a row.
    void go_through_steps(SimulatedCard& card, Grade last, int passes, const StudyHabits::Steps& steps,
                          const ByGrade& seconds) {
        constexpr int most = 5;
        constexpr double between = 10.0 / 1440;  // days
        const double elapsed = plan_.model.counts_real_days() ? between : 0;
        int left = passes;
        for (int i = 0; i < most && left > 0 && last != Grade::easy; ++i) {
            last = drawn(steps[number_of(last)], random_);
            day_.seconds += seconds[number_of(last)];
            card.memory = plan_.model.next(card.memory, last, elapsed);
            left = last == Grade::again ? passes : left - 1;
        }
    }

    void put_off(SimulatedCard& card) const {
        const double days = plan_.model.interval_days(card.memory, plan_.retention);
        card.last = today_;
        card.due = today_ + static_cast<int>(std::clamp(std::floor(days + 0.5), 1.0,
                                                        static_cast<double>(plan_.maximum_interval)));
    }

    double known() const {
        double sum = 0;
        for (const SimulatedCard& card : cards_) sum += recall(card);
        return sum;
    }

    const SimulationPlan& plan_;
    std::vector<SimulatedCard> cards_;
    Random random_;
    int today_ = 0, introduced_ = 0;
    SimulatedDay day_{};
};

}  // namespace

Simulated simulate(std::span<const SimulatedCard> cards, const SimulationPlan& plan) {
    return Simulation{cards, plan}.run();
}

double known_today(std::span<const SimulatedCard> cards, const MemoryModel& model) {
    double sum = 0;
    for (const SimulatedCard& card : cards) sum += model.recall(-card.last, card.memory);
    return sum;
}

}  // namespace overhoor
