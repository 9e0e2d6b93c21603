#include "overhoor/memory/fsrs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

// D0(G) = w4 − e^(w5·(G−1)) + 1
double first_difficulty(double g, const std::array<double, 21>& w) {
    return w[4] - std::exp(w[5] * (g - 1)) + 1;
}

// f = 0.9^(−1/w20) − 1, so that R(S, S) = 0.9
double curve_factor(const std::array<double, 21>& w) { return std::pow(0.9, -1 / w[20]) - 1; }

// FSRS-4.5's 17 weights: its difficulty was linear in the grade.
void lift_from_17(std::array<double, 21>& w) {
    w[4] += 2 * w[5];
    w[5] = std::log(3 * w[5] + 1) / 3;
    w[6] += 0.5;
}

}  // namespace

Result<FsrsParameters> fsrs_parameters(std::span<const double> weights) {
    FsrsParameters parameters;
    if (weights.empty()) return parameters;
    if (weights.size() != 17 && weights.size() != 19 && weights.size() != 21)
        return Problem{
            .message = phrase("{} weights for the memory model", weights.size()),
            .help = weights.size() == 34
                        ? said("34 weights are of FSRS-7: name the model fsrs-7, or leave them out")
                        : said("FSRS-6 has 21 weights; lists of 19 (FSRS-5) and 17 (FSRS-4.5) are "
                               "converted; without weights it uses its defaults"),
            .rule = "bad-parameters"};
    for (std::size_t i = 0; i < weights.size(); ++i)
        if (!std::isfinite(weights[i]))
            return Problem{.message = phrase("weight {} of the memory model is not a number", i),
                           .rule = "bad-parameters"};
    // What the older lists lack: no same-day learning before FSRS-5, and a decay fixed at 0.5 before FSRS-6.
    if (weights.size() < 21) {
        parameters.w[17] = parameters.w[18] = parameters.w[19] = 0;
        parameters.w[20] = 0.5;
    }
    std::ranges::copy(weights, parameters.w.begin());
    if (weights.size() == 17) lift_from_17(parameters.w);
    return parameters;
}

Fsrs::Fsrs(const FsrsParameters& parameters) : parameters_(parameters) {
    const auto& w = parameters_.w;
    factor_ = curve_factor(w);
    lapse_bound_ = std::exp(-w[17] * w[18]);
    mean_difficulty_ = w[7] * first_difficulty(4, w);
    for (const Grade grade : all_grades) {
        const double g = static_cast<double>(grade);
        const std::size_t i = place(grade);
        growth_[i] = std::exp(w[8]) * (grade == Grade::hard ? w[15] : grade == Grade::easy ? w[16] : 1);
        same_day_[i] = std::exp(w[17] * (g - 3 + w[18]));
        difficulty_[i] = -w[6] * (g - 3) / 9;
        // S0(G) = w[G−1]
        first_[i] = {.stability = clamped_stability(w[i]),
                     .difficulty = clamped_difficulty(first_difficulty(g, w))};
    }
}

}  // namespace overhoor
