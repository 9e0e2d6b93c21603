#include "exam_one_card.hpp"

namespace overhoor::bench {
namespace {

// What a choice to study adds when it gains `net`, and how likely it is.
struct Soft {
    double gain = 0, chance = 0;
};
Soft soft_choice(double net, double softness) {
    if (softness <= 0) return net > 0 ? Soft{net, 1} : Soft{};
    const double at = net / softness;
    return {at > 30 ? net : softness * std::log1p(std::exp(at)), 1 / (1 + std::exp(-at))};
}

}  // namespace

OneCard::OneCard(const Fsrs& truth, std::size_t days, const Grid& grid)
    : grid_(grid), days_(days), costs_(exam_costs(truth.parameters(), habits_)) {
    for (std::size_t elapsed = 0; elapsed <= days_; ++elapsed) after_.push_back(at(truth, elapsed));
    first_.resize(grid.nodes());
    for (const FirstDay& day : costs_.first_days) grid.add(first_, grid.place(day.memory), day.chance);
}

After OneCard::at(const Fsrs& truth, std::size_t elapsed) const {
    After after;
    for (std::size_t node = 0; node < grid_.nodes(); ++node) {
        const MemoryState state = grid_.state(node);
        after.recall.push_back(truth.recall(static_cast<double>(elapsed), state.stability));
        after.cost.push_back(costs_.of(after.recall.back()));
        for (const Grade grade : all_grades)
            after.next[static_cast<std::size_t>(grade) - 1].push_back(
                grid_.place(truth.next(state, grade, static_cast<double>(elapsed))));
    }
    return after;
}

Values OneCard::relearned(const Values& value) const {
    const After& same_day = after_[0];
    std::array<Values, 2> from{value, value};  // after again, after hard
    for (int step = 0; step < 5; ++step) {
        std::array<Values, 2> longer{Values(grid_.nodes()), Values(grid_.nodes())};
        for (std::size_t last = 0; last < 2; ++last)
            for (std::size_t node = 0; node < grid_.nodes(); ++node)
                for (std::size_t grade = 0; grade < 4; ++grade)
                    longer[last][node] +=
                        habits_.relearning[last][grade] *
                        grid_.read(grade < 2 ? from[grade] : value, same_day.next[grade][node]);
        from = longer;
    }
    return from[0];
}

Values OneCard::relearned_mass(const Values& mass) const {
    const After& same_day = after_[0];
    Values ended(grid_.nodes());
    std::array<Values, 2> going{mass, Values(grid_.nodes())};
    for (int step = 0; step < 5; ++step) {
        std::array<Values, 2> next{Values(grid_.nodes()), Values(grid_.nodes())};
        for (std::size_t last = 0; last < 2; ++last)
            for (std::size_t node = 0; node < grid_.nodes(); ++node)
                for (std::size_t grade = 0; grade < 4 && going[last][node] > 0; ++grade)
                    grid_.add(grade < 2 ? next[grade] : ended, same_day.next[grade][node],
                              going[last][node] * habits_.relearning[last][grade]);
        going = next;
    }
    for (std::size_t node = 0; node < grid_.nodes(); ++node) ended[node] += going[0][node] + going[1][node];
    return ended;
}

double OneCard::value(const Values& prices, double softness) {
    std::vector<Values> left;  // by day of the last study
    for (std::size_t origin = 0; origin <= days_; ++origin) left.push_back(after_[origin].recall);
    studied_.assign(days_ + 1, std::vector<Values>(days_ + 1));
    fresh_studied_.assign(days_ + 1, 0);
    double fresh_left = 0;
    for (std::size_t day = 1; day <= days_; ++day) {
        const Values& just = left[day];
        const Values failed = relearned(just);
        for (std::size_t origin = day + 1; origin <= days_; ++origin) {
            const After& after = after_[origin - day];
            Values& chances = studied_[day][origin];
            chances.resize(grid_.nodes());
            for (std::size_t node = 0; node < grid_.nodes(); ++node) {
                double recalled = 0;
                for (std::size_t grade = 1; grade < 4; ++grade)
                    recalled += costs_.recalled[grade] * grid_.read(just, after.next[grade][node]);
                const double r = after.recall[node];
                const double net = r * recalled + (1 - r) * grid_.read(failed, after.next[0][node]) -
                                   left[origin][node] - prices[day] * after.cost[node];
                const Soft soft = soft_choice(net, softness);
                chances[node] = soft.chance;
                left[origin][node] += soft.gain;
            }
        }
        double learned = 0;
        for (std::size_t node = 0; node < grid_.nodes(); ++node) learned += first_[node] * just[node];
        const double net = learned - fresh_left - prices[day] * costs_.fresh;
        const Soft soft = soft_choice(net, softness);
        fresh_studied_[day] = soft.chance;
        fresh_left += soft.gain;
    }
    return fresh_left;
}

Values OneCard::demand() const {
    std::vector<Values> mass(days_ + 1, Values(grid_.nodes()));
    Values seconds(days_ + 1);
    double unseen = 1;
    for (std::size_t day = days_; day > 0; --day) {
        Values studied(grid_.nodes()), failed(grid_.nodes());
        for (std::size_t origin = day + 1; origin <= days_; ++origin) {
            const After& after = after_[origin - day];
            for (std::size_t node = 0; node < grid_.nodes(); ++node) {
                const double part = mass[origin][node] * studied_[day][origin][node];
                if (part < 1e-12) continue;
                seconds[day] += part * after.cost[node];
                mass[origin][node] -= part;
                const double r = after.recall[node];
                for (std::size_t grade = 1; grade < 4; ++grade)
                    grid_.add(studied, after.next[grade][node], part * r * costs_.recalled[grade]);
                grid_.add(failed, after.next[0][node], part * (1 - r));
            }
        }
        const double fresh = unseen * fresh_studied_[day];
        unseen -= fresh;
        seconds[day] += fresh * costs_.fresh;
        const Values learned = relearned_mass(failed);
        for (std::size_t node = 0; node < grid_.nodes(); ++node)
            mass[day][node] = studied[node] + learned[node] + fresh * first_[node];
    }
    return seconds;
}

}  // namespace overhoor::bench
