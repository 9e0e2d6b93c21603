#pragma once
// The memory model FSRS-7 in its final form: 34 weights, a slow and a fast stability, time in real days
// (seconds count; there is no rule for the same day). Formulas only.

#include <array>
#include <span>

#include "overhoor/core/problem.hpp"
#include "overhoor/core/review.hpp"

namespace overhoor {

struct Fsrs7Parameters {
    std::array<double, 34> w{0.1104, 2.2395, 3.9221, 11.7841, 6.1686, 0.6457, 3.6807, 1.9795, 0,
                             1.3826, 0.7024, 0.5999, 0.8146,  0.6398, 1,      1.3207, 0.6707, 3.8668,
                             0.4416, 0.0934, 1.8631, 0.6162,  1.0869, 0.1567, 0.0801, 0.2421, 0.9464,
                             0.1433, 0.7145, 0,      0.5667,  0.3734, 0.5333, 0.3048};
    bool operator==(const Fsrs7Parameters&) const = default;
};

// Neither stability is the day on which the chance of recall has fallen to 90 %: fsrs7_interval_days tells
// it.
struct Fsrs7Memory {
    double slow = 0, fast = 0;  // days, 0.0001 to 36,500
    double difficulty = 0;      // 1 (easy) to 10 (hard)
    bool operator==(const Fsrs7Memory&) const = default;
};

// Takes 34 weights as they are, gives the defaults for an empty list. A problem for any other length and for
// values that are not finite.
Result<Fsrs7Parameters> fsrs7_parameters(std::span<const double> weights);

Fsrs7Memory fsrs7_first(Grade grade, const Fsrs7Parameters& parameters);

// elapsed_days: real days since the last review; negative counts as 0.
Fsrs7Memory fsrs7_next(const Fsrs7Memory& before, Grade grade, double elapsed_days,
                       const Fsrs7Parameters& parameters);

// The chance of recall, 0.00001 to 0.99999, `elapsed_days` after a review.
double fsrs7_recall(double elapsed_days, const Fsrs7Memory& memory, const Fsrs7Parameters& parameters);

// Its derivative by time, per day: negative.
double fsrs7_recall_slope(double elapsed_days, const Fsrs7Memory& memory, const Fsrs7Parameters& parameters);

// Real days until the chance of recall has fallen to `retention` (between 0 and 1): the root of the curve, to
// one part in 10^12, at most 36,500; 0 where that is less than 10^−13 (some nanoseconds).
double fsrs7_interval_days(const Fsrs7Memory& memory, double retention, const Fsrs7Parameters& parameters);

}  // namespace overhoor
