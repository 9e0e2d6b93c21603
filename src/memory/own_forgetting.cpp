#include "overhoor/memory/own_forgetting.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "overhoor/memory/fsrs_gradient.hpp"

namespace overhoor {
namespace {

// ln of the decay's factor, ln of the first stabilities' factor, what is added to w8.
using Bend = std::array<double, 3>;

// Standard deviations between learners: of the 49 first of srs-benchmark 0.62, 1.5 and 0.36. The first
// stabilities of one learner differ from each other, too, so that one factor for all of them spreads less.
constexpr Bend spread{0.62, 1.0, 0.36};
// The decay from nearly none to nearly exponential.
constexpr double least_decay = 0.03, greatest_decay = 5;

FsrsParameters bent(const FsrsParameters& usual, const Bend& by) {
    FsrsParameters parameters = usual;
    parameters.w[20] = std::clamp(usual.w[20] * std::exp(by[0]), least_decay, greatest_decay);
    for (std::size_t i = 0; i < 4; ++i)
        parameters.w[i] = std::clamp(usual.w[i] * std::exp(by[1]), 0.001, 100.0);
    parameters.w[8] += by[2];
    return parameters;
}

// −ln of how likely a bend is, but for a constant; its slope is wanted too, or not.
double unlikeliness(const TrainingSet& set, const FsrsParameters& usual, const Bend& by, Bend* slope) {
    const FsrsParameters parameters = bent(usual, by);
    FsrsLoss loss{parameters};
    FsrsLoss::Gradient gradient{};
    double sum = 0;
    for (std::size_t card = 0; card < set.cards(); ++card)
        sum += loss.of(set.card(card), slope == nullptr ? nullptr : &gradient);
    for (std::size_t i = 0; i < by.size(); ++i) sum += by[i] * by[i] / (2 * spread[i] * spread[i]);
    if (slope == nullptr) return sum;
    *slope = {gradient[20] * parameters.w[20], 0, gradient[8]};
    for (std::size_t i = 0; i < 4; ++i) (*slope)[1] += gradient[i] * parameters.w[i];
    for (std::size_t i = 0; i < by.size(); ++i) (*slope)[i] += by[i] / (spread[i] * spread[i]);
    return sum;
}

// A symmetric positive matrix's inverse times a vector, by Cholesky; nothing where it is not positive.
std::optional<Bend> solved(std::array<Bend, 3> m, Bend of) {
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j <= i; ++j) {
            double sum = m[i][j];
            for (std::size_t k = 0; k < j; ++k) sum -= m[i][k] * m[j][k];
            if (i == j && sum <= 0) return std::nullopt;
            m[i][j] = i == j ? std::sqrt(sum) : sum / m[j][j];
        }
        for (std::size_t k = 0; k < i; ++k) of[i] -= m[i][k] * of[k];
        of[i] /= m[i][i];
    }
    for (std::size_t i = 3; i-- > 0;) {
        for (std::size_t k = i + 1; k < 3; ++k) of[i] -= m[k][i] * of[k];
        of[i] /= m[i][i];
    }
    return of;
}

// Newton's step: the curvature is the change of the slope.
Bend step_from(const TrainingSet& set, const FsrsParameters& usual, const Bend& at, const Bend& slope) {
    constexpr double little = 1e-3;
    std::array<Bend, 3> curvature{};
    for (std::size_t i = 0; i < 3; ++i) {
        Bend beside = at, there{};
        beside[i] += little;
        unlikeliness(set, usual, beside, &there);
        for (std::size_t j = 0; j < 3; ++j) curvature[i][j] = (there[j] - slope[j]) / little;
    }
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < i; ++j)
            curvature[i][j] = curvature[j][i] = (curvature[i][j] + curvature[j][i]) / 2;
    if (const auto step = solved(curvature, slope)) return *step;
    Bend downhill{};
    for (std::size_t i = 0; i < 3; ++i) downhill[i] = slope[i] * spread[i] * spread[i] / 10;
    return downhill;
}

}  // namespace

FsrsParameters bent_to(const TrainingSet& set, const FsrsParameters& usual) {
    constexpr int most_steps = 8;
    // In natural logarithms: when a step is the last, and how much likelier a bend must be than none. A usual
    // learner's answers are by chance so much likelier for some bend once in twenty times.
    constexpr double enough = 0.01, convincing = 4;
    if (set.rows == 0) return usual;
    Bend at{}, slope{};
    double value = unlikeliness(set, usual, at, &slope);
    const double unbent = value;
    for (int i = 0; i < most_steps; ++i) {
        const Bend step = step_from(set, usual, at, slope);
        Bend next{};
        double there = value;
        for (double length = 1; length > 0.02; length /= 2) {
            for (std::size_t k = 0; k < 3; ++k) next[k] = at[k] - length * step[k];
            there = unlikeliness(set, usual, next, nullptr);
            if (there < value) break;
        }
        if (there >= value - enough) break;
        at = next;
        value = unlikeliness(set, usual, at, &slope);
    }
    return unbent - value > convincing ? bent(usual, at) : usual;
}

}  // namespace overhoor
