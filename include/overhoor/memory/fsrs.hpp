#pragma once
// The memory model FSRS-6: recall, the next memory state, the interval. Formulas only; days, steps,
// rounding and chance belong to the scheduler.

#include <array>
#include <span>

#include "overhoor/core/problem.hpp"
#include "overhoor/core/review.hpp"

namespace overhoor {

struct FsrsParameters {
    std::array<double, 21> w{0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194,
                             0.001,  1.8722, 0.1666, 0.796,  1.4835, 0.0614, 0.2629,
                             1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};
    bool operator==(const FsrsParameters&) const = default;
};

// Takes 21 weights as they are, lifts 19 (FSRS-5) and 17 (FSRS-4.5), gives the defaults for an empty list.
// A problem for any other length and for values that are not finite.
Result<FsrsParameters> fsrs_parameters(std::span<const double> weights);

MemoryState first_memory(Grade grade, const FsrsParameters& parameters);

// elapsed_days: whole days since the last review, 0 on the same study day; negative counts as 0.
MemoryState next_memory(const MemoryState& before, Grade grade, double elapsed_days,
                        const FsrsParameters& parameters);

// The chance of recall, 0 to 1, `elapsed_days` (fractions allowed) after a review that left `stability`.
double recall(double elapsed_days, double stability, const FsrsParameters& parameters);

// Days, unrounded, until the chance of recall has fallen to `retention` (between 0 and 1).
double interval_days(double stability, double retention, const FsrsParameters& parameters);

}  // namespace overhoor
