#pragma once
// The memory model FSRS-6: recall, the next memory state, the interval. Formulas only; days, steps,
// rounding and chance belong to the scheduler. In double precision, with no rounding inside. They follow
// fsrs-rs 6.6 (the Rust crate used by Anki 26.08) and ts-fsrs 5.4.2, and differ from the latter in that a
// first stability may be below 0.1. Above each line stands the published formula; w, S, D, R, G and t are its
// own letters. They stand here so that they become part of the loop that goes through millions of reviews:
// a third of its time.

#include <algorithm>
#include <array>
#include <cmath>
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

// With what is the same for all reviews worked out once: making one costs a dozen exponentials, a review
// four.
class Fsrs {
public:
    explicit Fsrs(const FsrsParameters& parameters);

    MemoryState first(Grade grade) const { return first_[place(grade)]; }

    // elapsed_days: whole days since the last review, 0 on the same study day; negative counts as 0.
    MemoryState next(const MemoryState& before, Grade grade, double elapsed_days) const;

    // The chance of recall, 0 to 1, `elapsed_days` (fractions allowed) after a review that left `stability`.
    double recall(double elapsed_days, double stability) const;

    // Days, unrounded, until the chance of recall has fallen to `retention` (between 0 and 1).
    double interval_days(double stability, double retention) const;

    const FsrsParameters& parameters() const { return parameters_; }
    bool operator==(const Fsrs& other) const { return parameters_ == other.parameters_; }

private:
    static double clamped_stability(double s) { return std::clamp(s, 0.001, 36500.0); }
    static double clamped_difficulty(double d) { return std::clamp(d, 1.0, 10.0); }
    static std::size_t place(Grade grade) { return static_cast<std::size_t>(grade) - 1; }
    double stability_after_lapse(double s, double d, double r) const;
    double stability_after_recall(double s, double d, double r, Grade grade) const;

    FsrsParameters parameters_;
    double factor_ = 0;                   // f of the forgetting curve
    double lapse_bound_ = 0;              // e^−(w17·w18)
    double mean_difficulty_ = 0;          // w7·D0(4)
    std::array<double, 4> growth_{};      // e^w8, times w15 for hard and w16 for easy
    std::array<double, 4> same_day_{};    // e^(w17·(G − 3 + w18))
    std::array<double, 4> difficulty_{};  // −w6·(G − 3)/9
    std::array<MemoryState, 4> first_{};
};

// Powers are written as e^(y·ln x): half the time of pow, and a few units in the sixteenth digit.
inline double Fsrs::stability_after_lapse(double s, double d, double r) const {
    const auto& w = parameters_.w;
    // S′ = w11 · D^(−w12) · ((S + 1)^w13 − 1) · e^(w14·(1 − R))
    const double forgotten =
        w[11] * std::exp(w[14] * (1 - r) - w[12] * std::log(d)) * (std::exp(w[13] * std::log(s + 1)) - 1);
    // … and at most S / e^(w17·w18)
    return std::min(forgotten, s * lapse_bound_);
}

inline double Fsrs::stability_after_recall(double s, double d, double r, Grade grade) const {
    const auto& w = parameters_.w;
    // S′ = S · (1 + e^w8 · (11 − D) · S^(−w9) · (e^(w10·(1 − R)) − 1) · w15 if hard · w16 if easy)
    return s * (1 + growth_[place(grade)] * (11 - d) * std::exp(-w[9] * std::log(s)) *
                        (std::exp(w[10] * (1 - r)) - 1));
}

inline MemoryState Fsrs::next(const MemoryState& before, Grade grade, double elapsed_days) const {
    const auto& w = parameters_.w;
    const double s = clamped_stability(before.stability);
    const double d = clamped_difficulty(before.difficulty);
    double stability = 0;
    if (elapsed_days <= 0) {
        // S′ = S · e^(w17·(G − 3 + w18)) · S^(−w19), and never less than S for a pass
        const double growth = same_day_[place(grade)] * std::exp(-w[19] * std::log(s));
        stability = s * (grade == Grade::again ? growth : std::max(growth, 1.0));
    } else {
        const double r = recall(elapsed_days, s);
        stability =
            grade == Grade::again ? stability_after_lapse(s, d, r) : stability_after_recall(s, d, r, grade);
    }
    // ΔD = −w6·(G − 3);  D′ = D + ΔD·(10 − D)/9;  D″ = w7·D0(4) + (1 − w7)·D′
    const double damped = d + difficulty_[place(grade)] * (10 - d);
    return {.stability = clamped_stability(stability),
            .difficulty = clamped_difficulty(mean_difficulty_ + (1 - w[7]) * damped)};
}

inline double Fsrs::recall(double elapsed_days, double stability) const {
    const double t = std::max(0.0, elapsed_days);
    // R(t, S) = (1 + f·t/S)^(−w20)
    return std::exp(-parameters_.w[20] * std::log(1 + factor_ * t / clamped_stability(stability)));
}

inline double Fsrs::interval_days(double stability, double retention) const {
    // The same retention is wished again and again.
    struct Wished {
        double retention = 0, decay = 0, power = 0;
    };
    thread_local Wished last;
    const double decay = parameters_.w[20];
    if (last.retention != retention || last.decay != decay)
        last = {retention, decay, std::pow(retention, -1 / decay) - 1};
    // I = S/f · (r^(−1/w20) − 1)
    return clamped_stability(stability) / factor_ * last.power;
}

}  // namespace overhoor
