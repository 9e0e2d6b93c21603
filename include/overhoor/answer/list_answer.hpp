#pragma once
// Several items in one answer: which part is which item.

#include "overhoor/answer/context.hpp"

namespace overhoor {

Verdict check_list(const ExpectedList& list, const Answer& answer, const Context& context);

}  // namespace overhoor
