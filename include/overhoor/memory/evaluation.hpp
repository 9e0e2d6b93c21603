#pragma once
// How well predictions of recall agree with what happened, by the measures of srs-benchmark.

#include <span>

namespace overhoor {

// A review that was predicted, and what came of it.
struct Prediction {
    double recall = 0;        // the predicted chance, 0 to 1
    bool recalled = false;    // any grade but again
    double elapsed_days = 0;  // since the review before it
    int reviews = 0;          // of its card after an interval of at least a day, this one included
    int lapses = 0;           // how many of those before it failed
};

struct Evaluation {
    std::size_t reviews = 0;
    double log_loss = 0;   // mean of −ln p of what happened; p within 0.0001 and 0.9999
    double rmse_bins = 0;  // root mean square of predicted less actual recall, over bins of like reviews
    double auc = 0.5;  // the chance that a recalled review was predicted above a forgotten one; ties are half
};

// Zeros (and 0.5) for none.
Evaluation evaluate(std::span<const Prediction> predictions);

}  // namespace overhoor
