#pragma once
// History → card states: the only way a state comes to be.

#include <functional>

#include "overhoor/core/review.hpp"
#include "overhoor/history/history.hpp"
#include "overhoor/history/study_days.hpp"
#include "overhoor/memory/scheduler.hpp"

namespace overhoor {

// The wishes that hold for a card: decks may have their own.
using WishesOf = std::function<const Wishes&(const CardId&)>;

// Told of each review in turn: which card it was of, by the name that it has now, and what was known of it
// before; of its due date nothing is known then.
using OnReview = std::function<void(const Event& event, std::uint32_t card, const CardState& before)>;

struct Replayed {
    CardStates states{};
    StudyDays days{};
    Scheduling scheduling{};  // as the log says last
};
// The history must have been put in order. A renamed card goes on with its history under the new name; what
// was done under both before that is one history, by time.
Replayed replay(const History& ordered, const WishesOf& wishes_of, const OnReview& on_review = {});

// What came after `before`, without renames: the same as the replay of both as one history.
Replayed replay_on(Replayed before, const History& since, const WishesOf& wishes_of);

}  // namespace overhoor
