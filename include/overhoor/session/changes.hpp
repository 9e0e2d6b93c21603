#pragma once
// What comes from outside the sitting: an undo of what was recorded before it, a deck that was edited.

#include "overhoor/session/session.hpp"

namespace overhoor {

Step on(const EarlierUndone& event, Session session, Moment now);
Step on(const DeckRewritten& event, Session session, Moment now);

}  // namespace overhoor
