#pragma once
// Several items in one answer: which part is which item.

#include "overhoor/answer/check.hpp"

namespace overhoor {

Verdict check_list(const ExpectedList& list, const Answer& answer, const Question& question);

// The pairs of rows and columns, each at most once, with the greatest sum of `worth`; 0 is worth nothing
// and never paired. For each row its column, or -1. Cubic (Kuhn 1955, Munkres 1957).
std::vector<int> best_assignment(const std::vector<std::vector<int>>& worth);

}  // namespace overhoor
