#pragma once
// Reviews of any learner, read from what other programs and our own write: CSV, the log's lines, or histories
// as JSON lines. Card by card, and in the order in which they happened.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "overhoor/core/problem.hpp"
#include "overhoor/core/progress.hpp"
#include "overhoor/core/review.hpp"
#include "overhoor/history/history.hpp"

namespace overhoor {

struct PastReview {
    Grade grade = Grade::good;
    double elapsed_days = 0;  // since the card's review before: whole study days, or as the history says
    double exact_days = 0;    // the same in real days
    Instant at{};             // unknown in histories
    std::optional<std::chrono::minutes> utc_offset{};  // where it is known of each
};

struct CardReviews {
    std::string id{};
    std::vector<double> parameters{};  // of its own, in histories; else none
    std::vector<PastReview> reviews{};
};

struct PastReviews {
    bool are_cards = true;  // false: histories
    std::vector<CardReviews> cards{};
    struct Which {
        std::uint32_t card = 0, review = 0;
    };
    std::vector<Which> order{};       // as they happened; of histories one after the other
    std::vector<Problem> problems{};  // lines that could not be read
};

// When a study day begins, for reviews that do not say it: `utc_offset` is the learner's clock.
struct DayRule {
    std::chrono::minutes rollover{4 * 60};
    std::chrono::minutes utc_offset{0};
};

// What it is shows in its first line. `name` stands in the problems. A CSV with a line that cannot be read,
// and a text that is none of the three, give a problem; of JSON lines the bad ones are left out and told.
Result<PastReviews> read_past_reviews(std::string_view text, const std::string& name, const DayRule& days,
                                      const TellProgress& tell = {});

// Of a log in order. Each review has its own clock; what is undone is left out, renamed cards are one.
PastReviews past_reviews_of(const History& ordered, std::chrono::minutes rollover);

}  // namespace overhoor
