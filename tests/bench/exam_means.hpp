#pragma once
// Means over simulated learners, in percent, with 95 % intervals.

#include <cmath>
#include <utility>
#include <vector>

#include "exam_simulation.hpp"

namespace overhoor::bench {

using Outcomes = std::vector<Outcome>;

struct Mean {
    double mean = 0, half_width = 0;  // of the 95 % interval; percent
};

template <class Value>
Mean mean_of(const Outcomes& all, const Value& value) {
    double sum = 0, squares = 0;
    const auto n = static_cast<double>(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) sum += value(i);
    for (std::size_t i = 0; i < all.size(); ++i) squares += std::pow(value(i) - sum / n, 2);
    return {100 * sum / n, n > 1 ? 196 * std::sqrt(squares / (n - 1) / n) : 0};
}

Mean score_of(const Outcomes& all);

// The score if the learners came on just as many days as is to be expected: by the line through scores and
// days, so that it does not hang on the luck of the days drawn.
Mean score_at(double days, const Outcomes& all);

// The lowest and the highest mean score of so many learners in a row: what luck alone does.
std::pair<double, double> means_of_groups(std::size_t size, const Outcomes& all);

}  // namespace overhoor::bench
