#pragma once
// From the question to the verdict: answers, items of a list one after the other, hints.

#include "overhoor/session/session.hpp"

namespace overhoor {

Step on(const AnswerGiven& event, Session session, Moment now);
Step on(const ItemsGiven& event, Session session, Moment now);
Step on(const RevealAsked& event, Session session, Moment now);
Step on(const HintAsked& event, Session session, Moment now);

}  // namespace overhoor
