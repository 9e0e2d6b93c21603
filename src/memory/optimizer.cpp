// The loss is that of fsrs-rs 6.6 (recency weights, a pull towards the start), the search Adam with a cosine
// schedule as there; small sets get more rounds, since their whole costs milliseconds.

#include "overhoor/memory/optimizer.hpp"

#include <algorithm>

#include "overhoor/memory/fsrs_gradient.hpp"
#include "overhoor/memory/training.hpp"

namespace overhoor {
namespace {

using Weights = std::array<double, 21>;

constexpr std::array<WeightBound, 21> bounds{
    {{0.001, 100, 6.43}, {0.001, 100, 9.66}, {0.001, 100, 17.58}, {0.001, 100, 27.85}, {1, 10, 0.57},
     {0.001, 4, 0.28},   {0.001, 4, 0.60},   {0.001, 0.75, 0.12}, {0, 4.5, 0.39},      {0, 0.8, 0.18},
     {0.001, 3.5, 0.33}, {0.001, 5, 0.30},   {0.001, 0.25, 0.09}, {0.001, 0.9, 0.16},  {0, 4, 0.57},
     {0, 1, 0.25},       {1, 6, 1.03},       {0, 2, 0.31},        {0, 2, 0.32},        {0.01, 0.8, 0.14},
     {0.1, 0.8, 0.27}}};

void keep_within(Weights& w) {
    for (std::size_t i = 0; i < w.size(); ++i) w[i] = std::clamp(w[i], bounds[i].low, bounds[i].high);
}

}  // namespace

Fitted fit_fsrs(const TrainingSet& set, const OnProgress& on_progress) {
    constexpr std::size_t fewest_rows = 8, fewest_for_all = 64;
    const TrainingRecipe<21> recipe{.bounds = bounds, .keep_within = keep_within};
    Fitted fitted{.rows = set.rows};
    const auto first = first_stabilities(set);
    if (set.rows < fewest_rows || !first) return fitted;
    std::ranges::copy(*first, fitted.parameters.w.begin());
    fitted.fit = Fit::first_stabilities;
    if (set.rows < fewest_for_all || set.first_rows >= set.rows) return fitted;
    fitted.parameters = train<FsrsLoss>(recipe, set, fitted.parameters, on_progress);
    fitted.fit = Fit::all;
    return fitted;
}

}  // namespace overhoor
