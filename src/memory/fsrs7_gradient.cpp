// The formulas are those of fsrs7.cpp; beside each stands what it passes back. `out` and `a` are the
// derivatives of the loss by what comes out of a formula, `in` by what goes in.

#include "overhoor/memory/fsrs7_gradient.hpp"

#include <algorithm>
#include <cmath>

namespace overhoor {
namespace {

constexpr double lowest_stability = 0.0001, highest_stability = 36500;
constexpr double lowest_power = 0.01, highest_power = 0.95, highest_exponent = 60;
constexpr double floor_of_recall = 1e-5;
constexpr double reversion = 0.01;
constexpr double most_fast_after_lapse = 0.8;
constexpr std::size_t slow_weights = 7, fast_weights = 15;  // where the eight of each begin

double clamped(double x, double low, double high, bool& bound) {
    bound = x < low || x > high;
    return std::clamp(x, low, high);
}

}  // namespace

Fsrs7Loss::Fsrs7Loss(const Fsrs7Parameters& parameters) : w_(parameters.w) {
    log_w25_ = std::log(w_[25]);
    log_w26_ = std::log(w_[26]);
    a2_ = clamped(w_[24], lowest_power, highest_power, a2_bound_);
    base_ = std::exp(-log_w26_ / a2_) - 1;
    easiest_slope_ = std::exp(3 * w_[5]);
    easiest_ = w_[4] - easiest_slope_ + 1;
}

void Fsrs7Loss::first(Grade grade, Step& step, Step& after) const {
    const auto g = static_cast<std::size_t>(grade) - 1;
    after.s = clamped(w_[g], lowest_stability, highest_stability, step.s_bound);
    after.f = clamped(most_fast_after_lapse * w_[g], lowest_stability, highest_stability, step.f_bound);
    after.d = clamped(w_[4] - std::exp(w_[5] * static_cast<double>(g)) + 1, 1, 10, step.d_bound);
}

void Fsrs7Loss::put_curves(double t, Step& step) const {
    Curves& of = step.curves;
    const double s = step.s, f = step.f, d = step.d;
    const double log_f = step.fast.log_s, log_s = step.slow.log_s;
    of.a1 = clamped(w_[23] * std::exp((w_[33] - 0.3) * log_f), lowest_power, highest_power, of.a1_bound);
    const double exponent = -log_w25_ / of.a1;
    of.exponent_bound = exponent > highest_exponent;
    of.c1 = std::exp(std::min(exponent, highest_exponent)) - 1;
    of.u1 = 1 + of.c1 * t / f;
    of.log_u1 = std::log(of.u1);
    of.r1 = std::exp(-of.a1 * of.log_u1);
    of.p1 = w_[27] * std::exp(-w_[29] * log_f);
    of.c2 = base_ * std::exp((d - 5) * (w_[32] - 0.3));
    of.u2 = 1 + of.c2 * t / s;
    of.log_u2 = std::log(of.u2);
    of.r2 = std::exp(-a2_ * of.log_u2);
    of.p2 = w_[28] * std::exp(w_[30] * log_s + (d - 5) * (w_[31] - 0.5));
    of.mixed = (of.p1 * of.r1 + of.p2 * of.r2) / (of.p1 + of.p2);
    of.r = floor_of_recall + (1 - 2 * floor_of_recall) * of.mixed;
}

Fsrs7Loss::Growth Fsrs7Loss::growth(double s, double log_s, double d, double r, Grade grade,
                                    std::size_t v) const {
    Growth growth{.log_s = log_s};
    const double power = std::exp(w_[v + 4] * std::log1p(s));
    const double failed = w_[v + 3] * (power - 1) * std::exp((1 - r) * w_[v + 5]);
    growth.kind = failed < s ? Growth::Kind::failed : Growth::Kind::unchanged;
    growth.part = growth.after = std::min(s, failed);
    growth.power = power;
    if (grade == Grade::again) return growth;
    const double part = s * std::exp(w_[v] - 1.5 - w_[v + 1] * log_s) * (11 - d);
    const double grown = std::exp((1 - r) * w_[v + 2]);
    const double by_grade = grade == Grade::hard ? w_[v + 6] : grade == Grade::easy ? w_[v + 7] : 1;
    const double passed = s + part * (grown - 1) * by_grade;
    if (passed < growth.after) return growth;
    return {Growth::Kind::passed, log_s, part, grown, by_grade, passed};
}

void Fsrs7Loss::next(const TrainingReview& review, Step& step, Step& after) const {
    step.slow.log_s = std::log(step.s);
    step.fast.log_s = std::log(step.f);
    put_curves(review.elapsed_days, step);
    const double r = step.curves.r, g = static_cast<double>(review.grade);
    const bool again = review.grade == Grade::again;
    step.slow = growth(step.s, step.slow.log_s, step.d, r, review.grade, slow_weights);
    step.fast = growth(step.f, step.fast.log_s, step.d, step.curves.r1, review.grade, fast_weights);
    after.s = clamped(step.slow.after, lowest_stability, highest_stability, step.s_bound);
    const double cap = most_fast_after_lapse * step.slow.after;
    step.f_capped = again && step.fast.after > cap;
    after.f =
        clamped(step.f_capped ? cap : step.fast.after, lowest_stability, highest_stability, step.f_bound);
    step.change = -w_[6] * (g - 3) * (again ? r + 0.1 : 1);
    const double damped = step.d + step.change * (10 - step.d) / 9;
    after.d = clamped(reversion * easiest_ + (1 - reversion) * damped, 1, 10, step.d_bound);
}

void Fsrs7Loss::back_curves(double t, const Step& step, double a_r, double a_r1, Adjoint& in,
                            Gradient& g) const {
    const Curves& of = step.curves;
    const double log_f = step.fast.log_s, log_s = step.slow.log_s;
    const double a_mixed = a_r * (1 - 2 * floor_of_recall) / (of.p1 + of.p2);
    const double by_r1 = a_r1 + a_mixed * of.p1, by_r2 = a_mixed * of.p2;
    const double by_p1 = a_mixed * (of.r1 - of.mixed) * of.p1, by_p2 = a_mixed * (of.r2 - of.mixed) * of.p2;
    // The fast curve.
    const double by_u1 = -by_r1 * of.a1 * of.r1 / of.u1;
    double by_a1 = -by_r1 * of.r1 * of.log_u1;
    in.f -= by_u1 * of.c1 * t / (step.f * step.f);
    if (!of.exponent_bound) {
        const double by_exponent = by_u1 * t / step.f * (of.c1 + 1);
        g[25] -= by_exponent / (w_[25] * of.a1);
        by_a1 += by_exponent * log_w25_ / (of.a1 * of.a1);
    }
    if (!of.a1_bound) {
        const double grown = by_a1 * of.a1;
        g[23] += grown / w_[23];
        g[33] += grown * log_f;
        in.f += grown * (w_[33] - 0.3) / step.f;
    }
    g[27] += by_p1 / w_[27];
    g[29] -= by_p1 * log_f;
    in.f -= by_p1 * w_[29] / step.f;
    // The slow one.
    const double by_u2 = -by_r2 * a2_ * of.r2 / of.u2;
    const double by_c2 = by_u2 * t / step.s * of.c2;  // by its logarithm
    double by_a2 = -by_r2 * of.r2 * of.log_u2;
    in.s -= by_u2 * of.c2 * t / (step.s * step.s);
    g[32] += by_c2 * (step.d - 5);
    in.d += by_c2 * (w_[32] - 0.3);
    const double by_base = by_c2 * (base_ + 1) / base_;
    g[26] -= by_base / (a2_ * w_[26]);
    by_a2 += by_base * log_w26_ / (a2_ * a2_);
    if (!a2_bound_) g[24] += by_a2;
    g[28] += by_p2 / w_[28];
    g[30] += by_p2 * log_s;
    in.s += by_p2 * w_[30] / step.s;
    g[31] += by_p2 * (step.d - 5);
    in.d += by_p2 * (w_[31] - 0.5);
}

void Fsrs7Loss::back_growth(const Growth& growth, double s, double d, double r, double out, std::size_t v,
                            Grade grade, double& in_s, double& in_d, double& a_r, Gradient& g) const {
    if (growth.kind == Growth::Kind::unchanged) {
        in_s += out;
        return;
    }
    if (growth.kind == Growth::Kind::failed) {
        const double by = out * growth.part, over = growth.power - 1;
        g[v + 3] += by / w_[v + 3];
        g[v + 4] += by * growth.power * std::log1p(s) / over;
        g[v + 5] += by * (1 - r);
        in_s += by * w_[v + 4] * growth.power / ((s + 1) * over);
        a_r -= by * w_[v + 5];
        return;
    }
    const double by = out * growth.part * (growth.power - 1), grown = by * growth.by_grade;
    g[v] += grown;
    g[v + 1] -= grown * growth.log_s;
    g[v + 2] += out * growth.part * growth.power * growth.by_grade * (1 - r);
    if (grade == Grade::hard) g[v + 6] += by;
    if (grade == Grade::easy) g[v + 7] += by;
    in_s += out + grown * (1 - w_[v + 1]) / s;
    in_d -= grown / (11 - d);
    a_r -= out * growth.part * growth.power * growth.by_grade * w_[v + 2];
}

void Fsrs7Loss::back(const TrainingReview& review, const Step& step, Adjoint& a, Gradient& g) const {
    const double grade = static_cast<double>(review.grade), r = step.curves.r;
    const bool again = review.grade == Grade::again;
    const double out_d = step.d_bound ? 0 : a.d;
    double out_s = step.s_bound ? 0 : a.s, out_f = step.f_bound ? 0 : a.f;
    if (step.f_capped) {
        out_s += most_fast_after_lapse * out_f;
        out_f = 0;
    }
    Adjoint in;
    double a_r = 0, a_r1 = 0;
    back_growth(step.slow, step.s, step.d, r, out_s, slow_weights, review.grade, in.s, in.d, a_r, g);
    back_growth(step.fast, step.f, step.d, step.curves.r1, out_f, fast_weights, review.grade, in.f, in.d,
                a_r1, g);
    g[4] += out_d * reversion;
    g[5] -= out_d * reversion * 3 * easiest_slope_;
    const double by_damped = out_d * (1 - reversion), by_change = by_damped * (10 - step.d) / 9;
    in.d += by_damped * (1 - step.change / 9);
    g[6] -= by_change * (grade - 3) * (again ? r + 0.1 : 1);
    if (again) a_r -= by_change * w_[6] * (grade - 3);
    if (review.weight > 0) a_r += review.weight * (again ? 1 / (1 - r) : -1 / r);
    back_curves(review.elapsed_days, step, a_r, a_r1, in, g);
    a = in;
}

void Fsrs7Loss::back_first(Grade grade, const Step& step, const Adjoint& a, Gradient& g) const {
    const auto number = static_cast<std::size_t>(grade) - 1;
    if (!step.s_bound) g[number] += a.s;
    if (!step.f_bound) g[number] += most_fast_after_lapse * a.f;
    if (step.d_bound) return;
    g[4] += a.d;
    g[5] -= a.d * static_cast<double>(number) * std::exp(w_[5] * static_cast<double>(number));
}

double Fsrs7Loss::of(std::span<const TrainingReview> card, Gradient* gradient) {
    if (card.empty()) return 0;
    if (steps_.size() < card.size() + 1) steps_.resize(card.size() + 1);
    double loss = 0;
    first(card.front().grade, steps_[0], steps_[1]);
    for (std::size_t i = 1; i < card.size(); ++i) {
        next(card[i], steps_[i], steps_[i + 1]);
        if (card[i].weight <= 0) continue;
        const double r = steps_[i].curves.r;
        loss -= card[i].weight * std::log(card[i].grade == Grade::again ? 1 - r : r);
    }
    if (gradient == nullptr) return loss;
    Adjoint a;
    for (std::size_t i = card.size(); i-- > 1;) back(card[i], steps_[i], a, *gradient);
    back_first(card.front().grade, steps_[0], a, *gradient);
    return loss;
}

}  // namespace overhoor
