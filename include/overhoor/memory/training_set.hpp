#pragma once
// What a memory model learns from: reviews card by card, and how much each prediction counts.

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "overhoor/core/review.hpp"

namespace overhoor {

struct StudiedReview {
    Grade grade = Grade::good;
    double elapsed_days = 0;  // since the review before, as the model counts them: whole study days, or real
    Instant at{};
};
using StudiedCard = std::vector<StudiedReview>;  // in order of time

struct TrainingReview {
    double elapsed_days = 0;
    double weight = 0;  // of the prediction of this review; 0: it is not predicted
    Grade grade = Grade::good;
};

// How often cards with this first grade were recalled so many days later, at their first review on a later
// day.
struct FirstRecalls {
    double elapsed_days = 0, count = 0, recalled = 0;
};

struct TrainingSet {
    std::vector<TrainingReview> reviews{};             // of one card after the other
    std::vector<std::uint32_t> begins{};               // where each card's begin, and one more for the end
    std::size_t rows = 0;                              // predictions
    std::size_t first_rows = 0;                        // those of first reviews on a later day
    double recalled = 0;                               // share of the predicted reviews, 0 to 1
    std::array<std::vector<FirstRecalls>, 4> first{};  // by first grade

    std::span<const TrainingReview> card(std::size_t i) const {
        return std::span{reviews}.subspan(begins[i], begins[i + 1] - begins[i]);
    }
    std::size_t cards() const { return begins.empty() ? 0 : begins.size() - 1; }
};

// Every review on a later day is predicted, newer ones count more (0.75 to 1), but for those after more than
// 256 reviews of a card. First recalls of rare intervals are left out of `first`.
TrainingSet training_set(std::span<const StudiedCard> cards);

// For FSRS-7, in real days: every review but a card's first is predicted. The newest count 1, the oldest
// `oldest`, between them by their place in time to the power of `recency`.
struct Recency {
    double oldest = 0, recency = 1;
};
TrainingSet training_set_in_real_days(std::span<const StudiedCard> cards, Recency by);

}  // namespace overhoor
