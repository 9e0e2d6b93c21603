// The formulas of FSRS-6, in double precision, with no rounding inside. They follow fsrs-rs 6.6 (the Rust
// crate used by Anki 26.08) and ts-fsrs 5.4.2, and differ from the latter in that a first stability may be
// below 0.1. Above each line stands the published formula; w, S, D, R, G and t are its own letters.

#include "overhoor/memory/fsrs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

namespace overhoor {
namespace {

constexpr double lowest_stability = 0.001;
constexpr double highest_stability = 36500;

double clamp_stability(double s) { return std::clamp(s, lowest_stability, highest_stability); }
double clamp_difficulty(double d) { return std::clamp(d, 1.0, 10.0); }

// D0(G) = w4 − e^(w5·(G−1)) + 1
double first_difficulty(double g, const std::array<double, 21>& w) {
    return w[4] - std::exp(w[5] * (g - 1)) + 1;
}

// f = 0.9^(−1/w20) − 1, so that R(S, S) = 0.9
double curve_factor(const std::array<double, 21>& w) { return std::pow(0.9, -1 / w[20]) - 1; }

// What depends on the parameters alone. The same learner's come again and again.
struct Terms {
    std::array<double, 21> w{};
    double factor = 0;
    double drawn_to = 0;               // w7·D0(4)
    std::array<double, 5> same_day{};  // e^(w17·(G − 3 + w18)), by grade
    double most_kept_after_lapse = 0;  // e^(−w17·w18)
};

Terms terms_from(const std::array<double, 21>& w) {
    Terms terms{.w = w, .factor = curve_factor(w), .drawn_to = w[7] * first_difficulty(4, w)};
    for (std::size_t g = 1; g < terms.same_day.size(); ++g)
        terms.same_day[g] = std::exp(w[17] * (static_cast<double>(g) - 3 + w[18]));
    terms.most_kept_after_lapse = 1 / std::exp(w[17] * w[18]);
    return terms;
}

// Bit by bit, so that a zero with a sign is another one too.
bool same_weights(const std::array<double, 21>& a, const std::array<double, 21>& b) {
    std::uint64_t differ = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        differ |= std::bit_cast<std::uint64_t>(a[i]) ^ std::bit_cast<std::uint64_t>(b[i]);
    return differ == 0;
}

const Terms& terms_of(const FsrsParameters& parameters) {
    thread_local Terms last;
    if (!same_weights(last.w, parameters.w)) last = terms_from(parameters.w);
    return last;
}

double next_difficulty(double d, double g, const Terms& terms) {
    const auto& w = terms.w;
    // ΔD = −w6·(G − 3);  D′ = D + ΔD·(10 − D)/9
    const double damped = d - w[6] * (g - 3) * (10 - d) / 9;
    // D″ = w7·D0(4) + (1 − w7)·D′
    return clamp_difficulty(terms.drawn_to + (1 - w[7]) * damped);
}

double same_day_stability(double s, Grade grade, const Terms& terms) {
    // S′ = S · e^(w17·(G − 3 + w18)) · S^(−w19), and never less than S for a pass
    const double growth = terms.same_day[static_cast<std::size_t>(grade)] * std::pow(s, -terms.w[19]);
    return s * (grade >= Grade::hard ? std::max(growth, 1.0) : growth);
}

// Powers are written as e^(y·ln x): two of them then are one e^.
double stability_after_lapse(double s, double d, double r, const Terms& terms) {
    const auto& w = terms.w;
    // S′ = w11 · D^(−w12) · ((S + 1)^w13 − 1) · e^(w14·(1 − R))
    const double forgotten =
        w[11] * std::exp(w[14] * (1 - r) - w[12] * std::log(d)) * (std::exp(w[13] * std::log(s + 1)) - 1);
    // … and at most S / e^(w17·w18)
    return std::min(forgotten, s * terms.most_kept_after_lapse);
}

double stability_after_recall(double s, double d, double r, Grade grade, const Terms& terms) {
    const auto& w = terms.w;
    const double hard = grade == Grade::hard ? w[15] : 1;
    const double easy = grade == Grade::easy ? w[16] : 1;
    // S′ = S · (1 + e^w8 · (11 − D) · S^(−w9) · (e^(w10·(1 − R)) − 1) · w15 if hard · w16 if easy)
    return s * (1 + (11 - d) * std::exp(w[8] - w[9] * std::log(s)) * (std::exp(w[10] * (1 - r)) - 1) * hard *
                        easy);
}

// R(t, S) = (1 + f·t/S)^(−w20)
double recall(double elapsed_days, double stability, const Terms& terms) {
    return std::exp(-terms.w[20] * std::log(1 + terms.factor * elapsed_days / stability));
}

// (r^(−1/w20) − 1)/f: the wish for retention seldom changes either.
double days_per_stability(double retention, const FsrsParameters& parameters) {
    struct Last {
        double retention = 0, decay = 0, days = 0;
    };
    thread_local Last last;
    const double decay = parameters.w[20];
    if (last.retention != retention || last.decay != decay)
        last = {retention, decay, (std::pow(retention, -1 / decay) - 1) / curve_factor(parameters.w)};
    return last.days;
}

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
        return Problem{.message = fmt::format("{} weights for the memory model", weights.size()),
                       .help = "FSRS-6 has 21 weights; lists of 19 (FSRS-5) and 17 (FSRS-4.5) are converted",
                       .rule = "bad-parameters"};
    for (std::size_t i = 0; i < weights.size(); ++i)
        if (!std::isfinite(weights[i]))
            return Problem{.message = fmt::format("weight {} of the memory model is not a number", i),
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

MemoryState first_memory(Grade grade, const FsrsParameters& parameters) {
    const double g = static_cast<double>(grade);
    // S0(G) = w[G−1]
    return {.stability = clamp_stability(parameters.w[static_cast<std::size_t>(grade) - 1]),
            .difficulty = clamp_difficulty(first_difficulty(g, parameters.w))};
}

MemoryState next_memory(const MemoryState& before, Grade grade, double elapsed_days,
                        const FsrsParameters& parameters) {
    const Terms& terms = terms_of(parameters);
    const double s = clamp_stability(before.stability);
    const double d = clamp_difficulty(before.difficulty);
    double stability = 0;
    if (elapsed_days <= 0) {
        stability = same_day_stability(s, grade, terms);
    } else {
        const double r = recall(elapsed_days, s, terms);
        stability = grade == Grade::again ? stability_after_lapse(s, d, r, terms)
                                          : stability_after_recall(s, d, r, grade, terms);
    }
    return {.stability = clamp_stability(stability),
            .difficulty = next_difficulty(d, static_cast<double>(grade), terms)};
}

double recall(double elapsed_days, double stability, const FsrsParameters& parameters) {
    return recall(std::max(0.0, elapsed_days), clamp_stability(stability), terms_of(parameters));
}

double interval_days(double stability, double retention, const FsrsParameters& parameters) {
    // I = S/f · (r^(−1/w20) − 1)
    return clamp_stability(stability) * days_per_stability(retention, parameters);
}

}  // namespace overhoor
