#pragma once
// A problem as people read it: a first line that editors understand, the author's own line with the place
// marked, and what would help.

#include <string>
#include <vector>

#include "overhoor/core/problem.hpp"

namespace overhoor {

// file:line:column: error: message [rule], the excerpt with carets, the other place, the help.
std::string show_problem(const Problem& problem, bool colour);

// By file and place; the problems of no place first.
void sort_by_place(std::vector<Problem>& problems);

// "2 errors, 1 warning"
std::string show_counts(const std::vector<Problem>& problems);

// One JSON object: {"v":1,"file","line","column","end_line","end_column","severity","rule","message","help"}
// and, where only one thing can have been meant, "fix": [{"begin","end","text"}]: bytes of the file (before the
// fix) and what takes their place.
std::string problem_json(const Problem& problem);

}  // namespace overhoor
