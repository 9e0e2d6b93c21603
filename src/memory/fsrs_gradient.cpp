// The formulas are those of fsrs.cpp; beside each stands what it passes back. a_s and a_d are the derivatives
// of the loss by the state after a step, and become those by the state before it.

#include "overhoor/memory/fsrs_gradient.hpp"

#include <algorithm>
#include <cmath>

namespace overhoor {
namespace {

constexpr double lowest_stability = 0.001, highest_stability = 36500;
constexpr double least_chance = 1e-7;

double clamped_stability(double s, bool& bound) {
    bound = s < lowest_stability || s > highest_stability;
    return std::clamp(s, lowest_stability, highest_stability);
}
double clamped_difficulty(double d, bool& bound) {
    bound = d < 1 || d > 10;
    return std::clamp(d, 1.0, 10.0);
}

}  // namespace

FsrsLoss::FsrsLoss(const FsrsParameters& parameters) : w_(parameters.w) {
    const double base = std::pow(0.9, -1 / w_[20]);
    factor_ = base - 1;
    factor_slope_ = base * std::log(0.9) / (w_[20] * w_[20]);
    e3w5_ = std::exp(3 * w_[5]);
    first_difficulty_of_easy_ = w_[4] - e3w5_ + 1;
    growth_ = std::exp(w_[8]);
    lapse_bound_ = std::exp(-w_[17] * w_[18]);
}

void FsrsLoss::first(Grade grade, Step& step, double& s, double& d) const {
    const auto g = static_cast<std::size_t>(grade) - 1;
    step.kind = Step::Kind::first;
    s = clamped_stability(w_[g], step.s_bound);
    d = clamped_difficulty(w_[4] - std::exp(w_[5] * static_cast<double>(g)) + 1, step.d_bound);
}

void FsrsLoss::next_stability(const TrainingReview& review, Step& step, double& s) const {
    const double g = static_cast<double>(review.grade);
    if (review.elapsed_days <= 0) {
        const double growth = std::exp(w_[17] * (g - 3 + w_[18]) - w_[19] * step.log_s);
        const bool floor = review.grade != Grade::again && growth < 1;
        step.kind = floor ? Step::Kind::same_day_floor : Step::Kind::same_day;
        step.part = floor ? 1 : growth;
        s = step.s * step.part;
        return;
    }
    if (review.grade == Grade::again) {
        step.log_s1 = std::log1p(step.s);
        step.log_d = std::log(step.d);
        step.power = std::exp(w_[13] * step.log_s1);
        step.part = w_[11] * std::exp(w_[14] * (1 - step.r) - w_[12] * step.log_d) * (step.power - 1);
        const double bound = step.s * lapse_bound_;
        step.kind = step.part <= bound ? Step::Kind::lapsed : Step::Kind::lapsed_bound;
        s = std::min(step.part, bound);
        return;
    }
    step.by_grade = review.grade == Grade::hard ? w_[15] : review.grade == Grade::easy ? w_[16] : 1;
    step.kind = Step::Kind::recalled;
    step.power = std::exp(w_[10] * (1 - step.r));
    step.part = step.s * growth_ * (11 - step.d) * std::exp(-w_[9] * step.log_s);
    s = step.s + step.part * (step.power - 1) * step.by_grade;
}

void FsrsLoss::next(const TrainingReview& review, Step& step, double& s, double& d) const {
    step.s = s;
    step.d = d;
    step.log_s = std::log(s);
    if (review.elapsed_days > 0) {
        step.u = 1 + factor_ * review.elapsed_days / s;
        step.log_u = std::log(step.u);
        step.r = std::exp(-w_[20] * step.log_u);
    }
    next_stability(review, step, s);
    s = clamped_stability(s, step.s_bound);
    step.damped = d - w_[6] * (static_cast<double>(review.grade) - 3) * (10 - d) / 9;
    d = clamped_difficulty(w_[7] * first_difficulty_of_easy_ + (1 - w_[7]) * step.damped, step.d_bound);
}

void FsrsLoss::back_first(Grade grade, const Step& step, double a_s, double a_d, Gradient& g) const {
    const auto number = static_cast<std::size_t>(grade) - 1;
    if (!step.s_bound) g[number] += a_s;
    if (step.d_bound) return;
    g[4] += a_d;
    g[5] -= a_d * static_cast<double>(number) * std::exp(w_[5] * static_cast<double>(number));
}

void FsrsLoss::back(const TrainingReview& review, const Step& step, double& a_s, double& a_d,
                    Gradient& g) const {
    const double grade = static_cast<double>(review.grade);
    const double out_s = step.s_bound ? 0 : a_s, out_d = step.d_bound ? 0 : a_d;
    double in_s = 0, in_d = 0, a_r = 0;
    switch (step.kind) {
        case Step::Kind::first:
            return;
        case Step::Kind::same_day_floor:
            in_s = out_s;
            break;
        case Step::Kind::same_day: {
            const double s = step.s * step.part;
            in_s = out_s * step.part * (1 - w_[19]);
            g[17] += out_s * s * (grade - 3 + w_[18]);
            g[18] += out_s * s * w_[17];
            g[19] -= out_s * s * step.log_s;
            break;
        }
        case Step::Kind::lapsed: {
            const double by = out_s * step.part, over = step.power - 1;
            g[11] += by / w_[11];
            g[12] -= by * step.log_d;
            g[13] += by * step.power * step.log_s1 / over;
            g[14] += by * (1 - step.r);
            in_s = by * w_[13] * step.power / ((step.s + 1) * over);
            in_d = -by * w_[12] / step.d;
            a_r = -by * w_[14];
            break;
        }
        case Step::Kind::lapsed_bound: {
            const double bound = step.s * lapse_bound_;
            in_s = out_s * lapse_bound_;
            g[17] -= out_s * bound * w_[18];
            g[18] -= out_s * bound * w_[17];
            break;
        }
        case Step::Kind::recalled: {
            const double by = out_s * step.part * (step.power - 1), grown = by * step.by_grade;
            g[8] += grown;
            g[9] -= grown * step.log_s;
            g[10] += out_s * step.part * step.power * step.by_grade * (1 - step.r);
            if (review.grade == Grade::hard) g[15] += by;
            if (review.grade == Grade::easy) g[16] += by;
            in_s = out_s + grown * (1 - w_[9]) / step.s;
            in_d = -grown / (11 - step.d);
            a_r = -out_s * step.part * step.power * step.by_grade * w_[10];
            break;
        }
    }
    in_d += out_d * (1 - w_[7]) * (1 + w_[6] * (grade - 3) / 9);
    g[6] -= out_d * (1 - w_[7]) * (grade - 3) * (10 - step.d) / 9;
    g[7] += out_d * (first_difficulty_of_easy_ - step.damped);
    g[4] += out_d * w_[7];
    g[5] -= out_d * w_[7] * 3 * e3w5_;
    if (review.elapsed_days > 0) {
        if (review.weight > 0 && step.r > least_chance && step.r < 1 - least_chance)
            a_r += review.weight * (review.grade == Grade::again ? 1 / (1 - step.r) : -1 / step.r);
        const double slope = a_r * w_[20] * step.r / step.u;  // by −f·t/S
        in_s += slope * factor_ * review.elapsed_days / (step.s * step.s);
        g[20] -= a_r * step.r * step.log_u + slope * review.elapsed_days / step.s * factor_slope_;
    }
    a_s = in_s;
    a_d = in_d;
}

// ln R is known from the way there; only what was forgotten needs another logarithm.
double FsrsLoss::loss_of(const TrainingReview& review, const Step& step) const {
    if (review.weight <= 0) return 0;
    if (review.grade == Grade::again)
        return -review.weight * std::log(1 - std::clamp(step.r, least_chance, 1 - least_chance));
    if (step.r > least_chance && step.r < 1 - least_chance) return review.weight * w_[20] * step.log_u;
    return -review.weight * std::log(step.r <= least_chance ? least_chance : 1 - least_chance);
}

double FsrsLoss::of(std::span<const TrainingReview> card, Gradient* gradient) {
    if (card.empty()) return 0;
    if (steps_.size() < card.size()) steps_.resize(card.size());
    double s = 0, d = 0, loss = 0;
    first(card.front().grade, steps_[0], s, d);
    for (std::size_t i = 1; i < card.size(); ++i) {
        next(card[i], steps_[i], s, d);
        loss += loss_of(card[i], steps_[i]);
    }
    if (gradient == nullptr) return loss;
    double a_s = 0, a_d = 0;
    for (std::size_t i = card.size(); i-- > 1;) back(card[i], steps_[i], a_s, a_d, *gradient);
    back_first(card.front().grade, steps_[0], a_s, a_d, *gradient);
    return loss;
}

}  // namespace overhoor
