#pragma once
// How the loss of FSRS-7 on a card changes with its weights: by reverse accumulation, one pass there and one
// back.

#include <array>
#include <span>
#include <vector>

#include "overhoor/memory/fsrs7.hpp"
#include "overhoor/memory/training_set.hpp"

namespace overhoor {

// Of one set of weights; remembers what is the same for all cards.
class Fsrs7Loss {
public:
    using Gradient = std::array<double, 34>;

    explicit Fsrs7Loss(const Fsrs7Parameters& parameters);

    // The sum over the predicted reviews of weight · −ln(chance of what happened). Adds its derivatives by
    // the weights to `gradient` when there is one; a bound that holds passes nothing on.
    double of(std::span<const TrainingReview> card, Gradient* gradient);

private:
    struct Growth {  // of one of the two stabilities
        enum class Kind : char { unchanged, failed, passed } kind = Kind::unchanged;
        double log_s = 0;
        double part = 0;      // of the growth before the grade counts; or the stability after a lapse
        double power = 0;     // e^((1−R)·v2); or (S+1)^v4
        double by_grade = 1;  // v6 for hard, v7 for easy
        double after = 0;
    };
    struct Curves {
        double a1 = 0, c1 = 0, u1 = 1, log_u1 = 0, r1 = 1, p1 = 0;
        double c2 = 0, u2 = 1, log_u2 = 0, r2 = 1, p2 = 0;
        double mixed = 1, r = 1;
        bool a1_bound = false, exponent_bound = false;
    };
    struct Step {  // what the way back needs of the way there
        double s = 0, f = 0, d = 0;
        Curves curves{};
        Growth slow{}, fast{};
        double change = 0;  // of the difficulty, before it is damped
        bool s_bound = false, f_bound = false, d_bound = false, f_capped = false;
    };
    struct Adjoint {  // derivatives of the loss by the state
        double s = 0, f = 0, d = 0;
    };

    void first(Grade grade, Step& step, Step& after) const;
    void next(const TrainingReview& review, Step& step, Step& after) const;
    void put_curves(double t, Step& step) const;
    Growth growth(double s, double log_s, double d, double r, Grade grade, std::size_t v) const;
    void back(const TrainingReview& review, const Step& step, Adjoint& a, Gradient& g) const;
    void back_first(Grade grade, const Step& step, const Adjoint& a, Gradient& g) const;
    void back_curves(double t, const Step& step, double a_r, double a_r1, Adjoint& in, Gradient& g) const;
    void back_growth(const Growth& growth, double s, double d, double r, double out, std::size_t v,
                     Grade grade, double& in_s, double& in_d, double& a_r, Gradient& g) const;

    std::array<double, 34> w_;
    double log_w25_ = 0, log_w26_ = 0;
    double a2_ = 0, base_ = 0;  // of the slow curve: its power, and c2 where D = 5
    bool a2_bound_ = false;
    double easiest_ = 0, easiest_slope_ = 0;  // D0(4), and e^(3·w5)
    std::vector<Step> steps_{};
};

}  // namespace overhoor
