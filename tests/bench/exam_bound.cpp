#include "exam_bound.hpp"

#include <functional>
#include <numeric>

#include "exam_one_card.hpp"

namespace overhoor::bench {
namespace {

// A smooth function and its slope at a softness.
using Smooth = std::function<double(const Values& at, double softness, Values& slope)>;

double product(const Values& a, const Values& b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}
Values moved(Values from, const Values& by, double times) {
    for (std::size_t i = 0; i < from.size(); ++i) from[i] += times * by[i];
    return from;
}

// The steps and changes of slope that a descent went through lately: what it knows of the curvature.
struct Curvature {
    std::vector<Values> steps{}, turns{};

    void learn(Values step, Values turn) {
        if (product(step, turn) <= 1e-16) return;
        steps.push_back(std::move(step));
        turns.push_back(std::move(turn));
        if (steps.size() <= 12) return;
        steps.erase(steps.begin());
        turns.erase(turns.begin());
    }
    // The two loops of L-BFGS (Nocedal 1980).
    Values down(const Values& slope) const {
        Values way = slope;
        std::vector<double> parts(steps.size());
        for (std::size_t i = steps.size(); i-- > 0;) {
            parts[i] = product(steps[i], way) / product(steps[i], turns[i]);
            way = moved(std::move(way), turns[i], -parts[i]);
        }
        const double scale = steps.empty()
                                 ? 0.3 / std::sqrt(product(slope, slope))
                                 : product(steps.back(), turns.back()) / product(turns.back(), turns.back());
        for (double& value : way) value *= scale;
        for (std::size_t i = 0; i < steps.size(); ++i)
            way = moved(std::move(way), steps[i],
                        parts[i] - product(turns[i], way) / product(steps[i], turns[i]));
        for (double& value : way) value = -value;
        return way;
    }
};

Values descended(const Smooth& function, Values at, double softness) {
    constexpr int most_steps = 40;
    Curvature curvature;
    Values slope(at.size()), next_slope(at.size());
    double value = function(at, softness, slope);
    for (int step = 0; step < most_steps; ++step) {
        const Values way = curvature.down(slope);
        const double falls = product(way, slope);
        if (falls > -1e-9) break;
        double length = 1, next_value = 0;
        Values next;
        for (;; length /= 3) {
            next = moved(at, way, length);
            next_value = function(next, softness, next_slope);
            if (next_value <= value + 1e-4 * length * falls || length < 1e-3) break;
        }
        if (next_value >= value) break;
        curvature.learn(moved(next, at, -1), moved(next_slope, slope, -1));
        at = std::move(next);
        slope = next_slope;
        value = next_value;
    }
    return at;
}

}  // namespace

double bound_of(const Scenario& scenario, const Fsrs& truth, std::size_t stabilities,
                std::size_t difficulties) {
    const auto days = static_cast<std::size_t>(scenario.days);
    OneCard card{truth, days, Grid{stabilities, difficulties}};
    const double time = scenario.minutes * 60 / scenario.cards;  // seconds a card and day
    const auto bound_at = [&](const Values& log_prices, double softness) {
        double sum = 0;
        Values prices(days + 1);
        for (std::size_t day = 1; day <= days; ++day)
            sum += (prices[day] = std::exp(log_prices[day - 1])) * time;
        return sum + card.value(prices, softness);
    };
    const Smooth soft = [&](const Values& log_prices, double softness, Values& slope) {
        const double bound = bound_at(log_prices, softness);
        const Values demand = card.demand();
        for (std::size_t day = 1; day <= days; ++day)
            slope[day - 1] = std::exp(log_prices[day - 1]) * (time - demand[day]);
        return bound;
    };
    double least = 1;
    // From prices of the shape that they mostly have, at the best of some scales.
    Values best(days);
    for (double scale = 1e-4; scale < 0.05; scale *= 1.3) {
        Values log_prices;
        for (std::size_t day = 1; day <= days; ++day)
            log_prices.push_back(std::log(scale * (1 + 2 / std::sqrt(static_cast<double>(day)))));
        const double bound = bound_at(log_prices, 0);
        if (bound < least || scale == 1e-4) best = log_prices;
        least = std::min(least, bound);
    }
    for (const double softness : {4e-3, 2e-3, 1e-3, 5e-4, 2e-4, 1e-4}) {
        best = descended(soft, std::move(best), softness);
        least = std::min(least, bound_at(best, 0));
    }
    return least;
}

}  // namespace overhoor::bench
