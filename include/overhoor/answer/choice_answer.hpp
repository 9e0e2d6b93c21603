#pragma once
// Answers that pick: one option or several, true or not.

#include "overhoor/answer/context.hpp"

namespace overhoor {

Verdict check_choice(const ExpectedChoice& choice, const Answer& answer, const Context& context);
Verdict check_truth(const ExpectedTruth& truth, const Answer& answer, const Context& context);

}  // namespace overhoor
