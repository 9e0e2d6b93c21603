#pragma once
// From what was found to the verdict that is shown.

#include <string>
#include <string_view>

#include "overhoor/answer/text_answer.hpp"
#include "overhoor/core/card.hpp"
#include "overhoor/core/verdict.hpp"

namespace overhoor {

// The parts of an answer as one text, a line each.
std::string whole(const Answer& answer);

Verdict verdict_of(const Compared& compared, std::string_view given);

Grade suggested_grade(Outcome outcome, int matched, int of);

// Sets matched, outcome, grade and reason from the parts of gaps, rows and items.
void sum_up(Verdict& verdict);

// "2 missing, 1 too many"; `misplaced`: all was named, but not in this order.
std::string reason_for_parts(const Verdict& verdict, bool misplaced);

}  // namespace overhoor
