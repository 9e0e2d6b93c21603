#pragma once
// What no way to study can exceed in expectation: the Lagrangian bound. With a price for each second of each
// day, a card alone is worth V at its best; N·V plus the price of all the time there is, is a bound for every
// way that keeps to each day's time and studies a card at most once a day. The least over all prices is told.

#include "exam_simulation.hpp"

namespace overhoor::bench {

// Part of the deck recalled on the day, of new cards, by who learns by `truth`, when no day is missed.
// `stabilities`, `difficulties`: how fine the grid of memory states is. It is computed on the grid, by
// interpolation; at 32 by 5 it is off by some hundredths of a point.
double bound_of(const Scenario& scenario, const Fsrs& truth, std::size_t stabilities = 32,
                std::size_t difficulties = 5);

}  // namespace overhoor::bench
