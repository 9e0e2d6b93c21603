#pragma once
// Reviews in the format that the tools round FSRS read: card_id,review_time,review_rating,review_state,
// review_duration; times in milliseconds, states 0 new, 1 learning, 2 review, 3 relearning before the review.

#include <functional>
#include <string_view>

#include "overhoor/history/replay.hpp"

namespace overhoor {

using Put = std::function<void(std::string_view line)>;

// A line at a time, each with its newline, the header first; in the order in which they happened.
void reviews_as_csv(const History& ordered, const WishesOf& wishes_of, const Put& put);

}  // namespace overhoor
