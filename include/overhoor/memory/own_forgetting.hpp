#pragma once
// How a learner forgets, from few answers: the usual weights bent by three numbers, those in which learners
// differ most. For a plan that cannot wait until there is enough for fitting all weights.

#include "overhoor/memory/fsrs.hpp"
#include "overhoor/memory/training_set.hpp"

namespace overhoor {

// The weights with another decay of the forgetting curve, all first stabilities longer or shorter by one
// factor, and another growth of stability: what is likeliest given the answers and how much learners differ.
// Where that is not clearly likelier than the usual weights, and without predicted reviews: those. Some
// milliseconds for a thousand reviews.
FsrsParameters bent_to(const TrainingSet& set, const FsrsParameters& usual);

}  // namespace overhoor
