#pragma once
// Past reviews through a memory model: the state after each of them, and how well it foresaw them.

#include <functional>
#include <optional>
#include <vector>

#include "overhoor/exchange/past_reviews.hpp"
#include "overhoor/memory/evaluation.hpp"
#include "overhoor/memory/model.hpp"

namespace overhoor {

struct ReplayedReview {
    const CardReviews* card = nullptr;
    std::size_t n = 0;  // its number among the reviews of its card, from 1
    const PastReview* review = nullptr;
    double elapsed_days = 0;                // as the model counts them
    std::optional<double> recall{};         // foreseen; none for the first review of a card
    MemoryState memory{};                   // afterwards
    const MemoryModel* model = nullptr;     // which of them
    std::optional<Prediction> predicted{};  // where the review counts for the evaluation
};

// In the order in which they happened. Histories with parameters of their own have a model of their own; a
// problem where those are no good.
Result<Done> replay_reviews(const PastReviews& reviews, std::string_view model_name, const MemoryModel& model,
                            const std::function<void(const ReplayedReview&)>& on_review);

// The test parts of five folds in the order of time, as scikit-learn's TimeSeriesSplit has them: of n rows
// the last 5·⌊n/6⌋, in five parts.
std::vector<Evaluation> evaluate_splits(std::span<const Prediction> predictions);

}  // namespace overhoor
