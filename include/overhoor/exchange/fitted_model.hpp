#pragma once
// A memory model fitted to past reviews, and whether it foresees reviews that were held back better than the
// present one does.

#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "overhoor/exchange/past_reviews.hpp"
#include "overhoor/memory/evaluation.hpp"
#include "overhoor/memory/model.hpp"
#include "overhoor/memory/optimizer.hpp"

namespace overhoor {

struct FitOutcome {
    MemoryModel now{}, fitted{};
    Fit fit = Fit::defaults;
    Evaluation before{}, after{};            // of all reviews
    Evaluation held_before{}, held_after{};  // of reviews that were held back
    std::size_t reviews = 0;
    bool finished = true;  // false: it was stopped
    bool better() const {
        return finished && fit != Fit::defaults && held_after.log_loss < held_before.log_loss;
    }
};

// Does the jobs, one after the other or at once. What comes out does not depend on it.
using DoJobs = std::function<void(std::span<const std::function<void()>> jobs)>;

// Fits "fsrs-6" or "fsrs-7" to all of them, and before that to what came before each of the parts that are
// held back. Two models of different days are compared by the reviews that both foresee, those on a later
// study day. `on_progress` is called by whoever does a job: it must bear that.
FitOutcome fit_model(const PastReviews& reviews, const MemoryModel& now, std::string_view name,
                     const DoJobs& do_jobs, const OnProgress& on_progress);

// Reviews a day with these weights, for each of those with the others, at a wished retention: of the cards
// as they are now.
double load_ratio(const PastReviews& reviews, const MemoryModel& before, const MemoryModel& after,
                  double retention);

}  // namespace overhoor
