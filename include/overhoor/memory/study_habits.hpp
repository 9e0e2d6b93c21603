#pragma once
// What an answer costs a learner, and which buttons they press: what a look into the future has to know of
// them besides their memory.

#include <array>
#include <cstddef>

#include "overhoor/core/review.hpp"

namespace overhoor {

using ByGrade = std::array<double, 4>;  // again, hard, good, easy

// The usual ones are those of fsrs-rs 6.6 (simulation.rs), means of many learners.
struct StudyHabits {
    // Seconds from the question to the grade.
    ByGrade learning_seconds{19.58, 18.79, 13.78, 10.71};  // first answers too
    ByGrade review_seconds{19.38, 17.59, 12.38, 8.94};
    ByGrade relearning_seconds{16.44, 15.25, 12.32, 8.03};
    // Chances, each list adding up to 1.
    ByGrade first{0.24, 0.094, 0.495, 0.171};  // at the first answer of a card
    ByGrade recalled{0, 0.224, 0.631, 0.145};  // in review, when it was recalled
    using Steps = std::array<ByGrade, 3>;      // later on that day: after again, hard, good
    Steps learning{{{0.3686, 0.0628, 0.5109, 0.0577},
                    {0.0442, 0.4553, 0.4456, 0.0549},
                    {0.0519, 0.0470, 0.8461, 0.0550}}};
    Steps relearning{{{0.2157, 0.0643, 0.6596, 0.0604},
                      {0.0500, 0.4638, 0.4475, 0.0387},
                      {0.1057, 0.1434, 0.7265, 0.0244}}};
    std::size_t answers = 0;  // of the learner's own that these come from

    const ByGrade& seconds(Phase phase) const {
        return phase == Phase::review       ? review_seconds
               : phase == Phase::relearning ? relearning_seconds
                                            : learning_seconds;
    }
};

}  // namespace overhoor
