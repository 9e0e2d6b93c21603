#pragma once
// One reader for each form in which past reviews come. They leave days and order to read_past_reviews, but
// for histories, which say them.

#include "overhoor/exchange/past_reviews.hpp"

namespace overhoor {

// card_id,review_time,review_rating[,review_state[,review_duration]], in any order of columns, times in
// milliseconds since 1970. Manual entries (rating 0) are left out; of a card that was reset, what came
// before.
Result<PastReviews> reviews_from_csv(std::string_view text, const std::string& name,
                                     const TellProgress& tell = {});

// What is undone is left out, renamed cards are one.
PastReviews reviews_from_log_lines(std::string_view text, const std::string& name, const DayRule& days,
                                   const TellProgress& tell = {});

// {"id":…, "parameters":[…], "reviews":[{"rating":1–4, "elapsed_days":x}, …]}
PastReviews histories_from_json(std::string_view text, const std::string& name,
                                const TellProgress& tell = {});

}  // namespace overhoor
