// The recipe of srs-benchmark for FSRS-7, with cards whole in a batch, more rounds for small sets, and newer
// reviews counted more only as far as that foresees held-back reviews better (see fsrs7_recency).

#include <algorithm>

#include "overhoor/memory/fsrs7_gradient.hpp"
#include "overhoor/memory/optimizer.hpp"
#include "overhoor/memory/training.hpp"

namespace overhoor {
namespace {

using Weights = std::array<double, 34>;

constexpr double anything = 9999;
constexpr std::array<WeightBound, 34> bounds{
    {{0.0001, 50, anything}, {0.0001, 100, anything}, {0.0001, 100, anything}, {0.0001, 100, anything},
     {1, 10, 0.523},         {0.001, 4, 0.2528},      {0.1, 4, 0.4329},        {0, 4, 0.2966},
     {0, 1.2, 0.2139},       {0.3, 3, 0.2889},        {0.01, 1.5, 0.1862},     {0.1, 1, 0.175},
     {0, 3.5, 0.3812},       {0, 1, 0.3013},          {1, 7, 0.9104},          {0, 4, 0.3234},
     {0, 2, 0.2448},         {0.5, 6, 0.3273},        {0.001, 1.5, 0.1842},    {0.001, 1, 0.1735},
     {0, 5, 0.4608},         {0, 1, 0.311},           {1, 7, 0.864},           {0.01, 0.25, 0.0418},
     {0.01, 0.95, 0.2596},   {0.2, 0.85, 0.0798},     {0.5, 0.99, 0.0682},     {0.01, 1, 0.1282},
     {0.1, 1, 0.1397},       {0, 0.9, 0.1407},        {0.1, 1.1, 0.1489},      {0, 1, 0.2},
     {0, 0.6, 0.15},         {0, 0.6, 0.15}}};

// First stabilities never fall with the grade; the slow curve falls less than the fast one.
void keep_within(Weights& w) {
    for (std::size_t i = 0; i < w.size(); ++i) w[i] = std::clamp(w[i], bounds[i].low, bounds[i].high);
    for (std::size_t i = 1; i < 4; ++i) w[i] = std::max(w[i], w[i - 1]);
    w[26] = std::max(w[26], w[25]);
}

}  // namespace

// The weights of srs-benchmark (0.0667 for the oldest, and its power) leave the last seventh of the reviews
// to learn from: of many that is enough. Of up to 10,000 each counts alike, which foresees the three logs of
// the tests better; between the two the oldest count for as much as keeps some 10,000.
Recency fsrs7_recency(std::size_t reviews) {
    constexpr double enough = 10'000, least = 0.0667;
    return {.oldest = std::clamp(enough / std::max(1.0, static_cast<double>(reviews)), least, 1.0),
            .recency = 11.25};
}

Fitted7 fit_fsrs7(const TrainingSet& set, const OnProgress& on_progress) {
    constexpr std::size_t fewest_rows = 8, fewest_for_all = 64;
    TrainingRecipe<34> recipe{.bounds = bounds,
                              .keep_within = keep_within,
                              .fastest = 0.0118,
                              .beta1 = 0.7,
                              .beta2 = 0.98,
                              .pull = 0.3333,
                              .steps_wanted = 200,
                              .fewest_rounds = 9};
    Fitted7 fitted{.rows = set.rows};
    if (set.rows < fewest_rows) return fitted;
    fitted.fit = set.rows < fewest_for_all ? Fit::first_stabilities : Fit::all;
    if (fitted.fit == Fit::first_stabilities)
        for (std::size_t i = 4; i < recipe.frozen.size(); ++i) recipe.frozen[i] = true;
    fitted.parameters = train<Fsrs7Loss>(recipe, set, fitted.parameters, on_progress);
    return fitted;
}

}  // namespace overhoor
