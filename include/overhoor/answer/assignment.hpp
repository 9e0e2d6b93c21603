#pragma once
// Who gets what, so that all together have most.

#include <vector>

namespace overhoor {

// The pairs of rows and columns, each at most once, with the greatest sum of `worth`; 0 is worth nothing
// and never paired. For each row its column, or -1. Cubic (Kuhn 1955, Munkres 1957), in the rows and columns
// that hang together.
std::vector<int> best_assignment(const std::vector<std::vector<int>>& worth);

}  // namespace overhoor
