#pragma once
// The course of a sitting: which card comes next, how it is asked, when to wait, how it ends.

#include <optional>
#include <string>
#include <vector>

#include "overhoor/session/session.hpp"

namespace overhoor {

// Nothing has changed.
Step refused(Session session, std::string why, std::string help);

bool is_in_learning(const CardState& state);

// The learning card that is due first, among those due by `limit`.
std::optional<std::size_t> soonest_learning(const Session& session, Instant limit);

// A card in learning becomes the one that is asked.
void take_from_learning(Session& session, std::size_t seat);

// After `outputs`: the current card; or the next one, a wait, the end.
Step ask_current(Session session, std::vector<SessionOutput> outputs, Moment now);
Step ask_next(Session session, std::vector<SessionOutput> outputs, Moment now);

// The current card goes back where it came from.
void put_back_current(Session& session);

Finish finish(Session& session, Summary::Reason reason, Moment now);

}  // namespace overhoor
