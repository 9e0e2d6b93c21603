#pragma once
// How the loss of FSRS-6 on a card changes with its weights: by reverse accumulation, one pass there and one
// back.

#include <array>
#include <span>
#include <vector>

#include "overhoor/memory/fsrs.hpp"
#include "overhoor/memory/training_set.hpp"

namespace overhoor {

// Of one set of weights; remembers what is the same for all cards.
class FsrsLoss {
public:
    using Gradient = std::array<double, 21>;

    explicit FsrsLoss(const FsrsParameters& parameters);

    // The sum over the predicted reviews of weight · −ln(chance of what happened), the chance of recall
    // within 10^−7 and 1 − 10^−7. Adds its derivatives by the weights to `gradient` when there is one; a
    // bound that holds passes nothing on.
    double of(std::span<const TrainingReview> card, Gradient* gradient);

private:
    struct Step {  // what the way back needs of the way there
        double s = 0, d = 0, log_s = 0;
        double r = 1, u = 1, log_u = 0;  // recall, and 1 + f·t/S
        double log_d = 0, log_s1 = 0;    // ln D and ln(S + 1), of lapses
        double part = 0;      // of the growth before the grade counts, or the stability after a lapse
        double by_grade = 1;  // w15 for hard, w16 for easy
        double power = 0;     // e^(w10·(1−R)), or (S+1)^w13
        double damped = 0;    // D′
        enum class Kind : char {
            first,
            same_day,
            same_day_floor,
            recalled,
            lapsed,
            lapsed_bound
        } kind = Kind::first;
        bool s_bound = false, d_bound = false;
    };
    void first(Grade grade, Step& step, double& s, double& d) const;
    void next(const TrainingReview& review, Step& step, double& s, double& d) const;
    void next_stability(const TrainingReview& review, Step& step, double& s) const;
    void back(const TrainingReview& review, const Step& step, double& a_s, double& a_d, Gradient& g) const;
    double loss_of(const TrainingReview& review, const Step& step) const;
    void back_first(Grade grade, const Step& step, double a_s, double a_d, Gradient& g) const;

    std::array<double, 21> w_;
    double factor_, factor_slope_;              // f, and its derivative by w20
    double first_difficulty_of_easy_, growth_;  // D0(4); e^w8
    double e3w5_;                               // e^(3·w5)
    double lapse_bound_;                        // e^−(w17·w18)
    std::vector<Step> steps_{};
};

}  // namespace overhoor
