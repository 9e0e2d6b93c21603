#pragma once
// Several fields of one card: gaps, rows, items in groups. Position decides.

#include "overhoor/answer/context.hpp"

namespace overhoor {

Verdict check_gaps(const ExpectedCloze& cloze, const Answer& answer, const Context& context);
Verdict check_rows(const ExpectedMatch& match, const Answer& answer, const Context& context);
Verdict check_groups(const ExpectedGroups& groups, const Answer& answer, const Context& context);

}  // namespace overhoor
