#pragma once
// Fits the weights of FSRS-6 or FSRS-7 to a learner's own reviews.

#include <array>
#include <functional>
#include <optional>
#include <vector>

#include "overhoor/memory/fsrs.hpp"
#include "overhoor/memory/fsrs7.hpp"
#include "overhoor/memory/training_set.hpp"

namespace overhoor {

enum class Fit { defaults, first_stabilities, all };  // how much there was to learn from

template <class Parameters>
struct FittedTo {
    Parameters parameters{};
    Fit fit = Fit::defaults;
    std::size_t rows = 0;  // predictions it was fitted to
};
using Fitted = FittedTo<FsrsParameters>;
using Fitted7 = FittedTo<Fsrs7Parameters>;

// Told how far it is, 0 to 1; false stops it, and the best so far is the answer.
using OnProgress = std::function<bool(double done)>;

// Fewer than 8 rows: the defaults; fewer than 64, or no card with a third day: the first stabilities alone.
// Deterministic.
Fitted fit_fsrs(const TrainingSet& set, const OnProgress& on_progress = {});

// The same for FSRS-7: fewer than 8 rows: the defaults; fewer than 64: the first stabilities alone.
Fitted7 fit_fsrs7(const TrainingSet& in_real_days, const OnProgress& on_progress = {});

// How much the older of so many reviews should count for FSRS-7.
Recency fsrs7_recency(std::size_t reviews);

// First stabilities by the recalls on the first later day, 0.001 to 100, never falling with the grade; grades
// without data follow from the others. Nothing without any data.
std::optional<std::array<double, 4>> first_stabilities(const TrainingSet& set);

}  // namespace overhoor
