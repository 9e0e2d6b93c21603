// The formulas of FSRS-7 as srs-benchmark (models/fsrs_v7.py, mid 2026), fsrs-rs (pull request 395) and
// ts-fsrs (pull request 520, September 2026) have them: 34 weights. In double precision, with no rounding
// inside. The interval differs from theirs: they accept a root that is off by 0.001 in recall. Above each
// line stands the published formula; w, S, F, D, R, G and t are its own letters.

#include "overhoor/memory/fsrs7.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

using Weights = std::array<double, 34>;

constexpr double lowest_stability = 0.0001, highest_stability = 36500;
constexpr double floor_of_recall = 1e-5;  // R stays so far from 0 and from 1

double clamp_stability(double s) { return std::clamp(s, lowest_stability, highest_stability); }
double clamp_difficulty(double d) { return std::clamp(d, 1.0, 10.0); }
Fsrs7Memory clamped(const Fsrs7Memory& memory) {
    return {clamp_stability(memory.slow), clamp_stability(memory.fast), clamp_difficulty(memory.difficulty)};
}

// One of the two curves: (1 + c·t/s)^(−a), and its part in the whole.
struct Curve {
    double a = 0, c = 0, s = 0, part = 0;
    double at(double t) const { return std::pow(1 + c * t / s, -a); }
    // −a·c/s · (1 + c·t/s)^(−a−1)
    double slope(double t) const { return -a * c / s * std::pow(1 + c * t / s, -a - 1); }
};

struct Curves {
    Curve fast, slow;
    // R = 0.00001 + 0.99998 · (p1·R1 + p2·R2)/(p1 + p2)
    double mixed(double first, double second) const {
        return (fast.part * first + slow.part * second) / (fast.part + slow.part);
    }
    double recall(double t) const {
        return floor_of_recall + (1 - 2 * floor_of_recall) * mixed(fast.at(t), slow.at(t));
    }
    double slope(double t) const { return (1 - 2 * floor_of_recall) * mixed(fast.slope(t), slow.slope(t)); }
};

Curves curves_of(const Fsrs7Memory& memory, const Weights& w) {
    constexpr double lowest_power = 0.01, highest_power = 0.95, highest_exponent = 60;
    const auto& [s, f, d] = memory;
    Curves curves{.fast = {.s = f}, .slow = {.s = s}};
    // a1 = w23 · F^(w33 − 0.3);  c1 = e^min(−ln w25 / a1, 60) − 1;  p1 = w27 · F^(−w29)
    curves.fast.a = std::clamp(w[23] * std::pow(f, w[33] - 0.3), lowest_power, highest_power);
    curves.fast.c = std::exp(std::min(-std::log(w[25]) / curves.fast.a, highest_exponent)) - 1;
    curves.fast.part = w[27] * std::pow(f, -w[29]);
    // a2 = w24;  c2 = (w26^(−1/a2) − 1) · e^((D − 5)·(w32 − 0.3));  p2 = w28 · S^w30 · e^((D − 5)·(w31 −
    // 0.5))
    curves.slow.a = std::clamp(w[24], lowest_power, highest_power);
    curves.slow.c = (std::pow(w[26], -1 / curves.slow.a) - 1) * std::exp((d - 5) * (w[32] - 0.3));
    curves.slow.part = w[28] * std::pow(s, w[30]) * std::exp((d - 5) * (w[31] - 0.5));
    return curves;
}

// D0(G) = w4 − e^(w5·(G−1)) + 1
double first_difficulty(double g, const Weights& w) { return w[4] - std::exp(w[5] * (g - 1)) + 1; }

// A stability after a review. The eight weights of slow and fast follow one another in the same order.
double next_stability(double s, double d, double r, Grade grade, const double* v) {
    // fail = v3 · ((s + 1)^v4 − 1) · e^((1 − R)·v5), and at most s
    const double failed = std::min(s, v[3] * (std::pow(s + 1, v[4]) - 1) * std::exp((1 - r) * v[5]));
    if (grade == Grade::again) return failed;
    const double hard = grade == Grade::hard ? v[6] : 1, easy = grade == Grade::easy ? v[7] : 1;
    // s · (1 + e^(v0 − 1.5) · (11 − D) · s^(−v1) · (e^((1 − R)·v2) − 1) · v6 if hard · v7 if easy)
    const double passed = s * (1 + std::exp(v[0] - 1.5) * (11 - d) * std::pow(s, -v[1]) *
                                       (std::exp((1 - r) * v[2]) - 1) * hard * easy);
    return std::max(failed, passed);
}

double next_difficulty(double d, double r, Grade grade, const Weights& w) {
    constexpr double reversion = 0.01;
    // Δ = −w6·(G − 3), for again times R + 0.1;  D1 = D + Δ·(10 − D)/9
    double change = -w[6] * (static_cast<double>(grade) - 3);
    if (grade == Grade::again) change *= r + 0.1;
    const double damped = d + change * (10 - d) / 9;
    // D′ = 0.01 · D0(4) + 0.99 · D1
    return reversion * first_difficulty(4, w) + (1 - reversion) * damped;
}

constexpr double most_fast_after_lapse = 0.8;  // of the slow stability; and at the first review

}  // namespace

Result<Fsrs7Parameters> fsrs7_parameters(std::span<const double> weights) {
    Fsrs7Parameters parameters;
    if (weights.empty()) return parameters;
    if (weights.size() != parameters.w.size())
        return Problem{.message = phrase("{} weights for the memory model", weights.size()),
                       .help = weights.size() == 35
                                   ? said("FSRS-7 has 34 weights; lists of 35 are of a draft, another model")
                                   : said("FSRS-7 has 34 weights; without any it uses its defaults"),
                       .rule = "bad-parameters"};
    for (std::size_t i = 0; i < weights.size(); ++i)
        if (!std::isfinite(weights[i]))
            return Problem{.message = phrase("weight {} of the memory model is not a number", i),
                           .rule = "bad-parameters"};
    std::ranges::copy(weights, parameters.w.begin());
    return parameters;
}

Fsrs7Memory fsrs7_first(Grade grade, const Fsrs7Parameters& parameters) {
    // S = w[G−1];  F = 0.8·S
    const double s = parameters.w[static_cast<std::size_t>(grade) - 1];
    return clamped(
        {s, most_fast_after_lapse * s, first_difficulty(static_cast<double>(grade), parameters.w)});
}

Fsrs7Memory fsrs7_next(const Fsrs7Memory& before, Grade grade, double elapsed_days,
                       const Fsrs7Parameters& parameters) {
    const Weights& w = parameters.w;
    const Fsrs7Memory memory = clamped(before);
    const double t = std::max(0.0, elapsed_days);
    const Curves curves = curves_of(memory, w);
    const double r = curves.recall(t), r_fast = curves.fast.at(t);
    Fsrs7Memory after{.slow = next_stability(memory.slow, memory.difficulty, r, grade, &w[7]),
                      .fast = next_stability(memory.fast, memory.difficulty, r_fast, grade, &w[15]),
                      .difficulty = next_difficulty(memory.difficulty, r, grade, w)};
    if (grade == Grade::again) after.fast = std::min(after.fast, most_fast_after_lapse * after.slow);
    return clamped(after);
}

double fsrs7_recall(double elapsed_days, const Fsrs7Memory& memory, const Fsrs7Parameters& parameters) {
    return curves_of(clamped(memory), parameters.w).recall(std::max(0.0, elapsed_days));
}

double fsrs7_recall_slope(double elapsed_days, const Fsrs7Memory& memory, const Fsrs7Parameters& parameters) {
    return curves_of(clamped(memory), parameters.w).slope(std::max(0.0, elapsed_days));
}

// Newton's method on u = ln t, within a bracket that only narrows: a step that leaves it is replaced by its
// middle. R falls strictly, so there is one root.
double fsrs7_interval_days(const Fsrs7Memory& memory, double retention, const Fsrs7Parameters& parameters) {
    constexpr double shortest = 1e-13, longest = 36500;
    constexpr int most_rounds = 200;
    const Fsrs7Memory from = clamped(memory);
    const Curves curves = curves_of(from, parameters.w);
    if (curves.recall(shortest) <= retention) return 0;
    if (curves.recall(longest) >= retention) return longest;
    double low = std::log(shortest), high = std::log(longest);
    double u = std::clamp(std::log(std::max(from.slow, from.fast)), low, high);
    double width = high - low;
    for (int round = 0; round < most_rounds; ++round) {
        const double t = std::exp(u);
        const double above = curves.recall(t) - retention;
        if (above == 0) return t;
        (above > 0 ? low : high) = u;
        const double step = above / (-t * curves.slope(t));
        double next = u + step;
        // Newton must halve the bracket in two rounds, or it is halved here.
        const bool slow = round % 2 == 1 && high - low > width / 2;
        if (round % 2 == 1) width = high - low;
        if (!(next > low && next < high) || slow) next = (low + high) / 2;
        if (std::abs(next - u) <= 1e-15 * std::max(1.0, std::abs(u)) || high - low < 1e-14)
            return std::exp(next);
        u = next;
    }
    return std::exp(u);
}

}  // namespace overhoor
