#pragma once
// What lint finds, at its places: files are read once more, and only those in which something was found.

#include <span>
#include <vector>

#include "overhoor/core/card.hpp"
#include "overhoor/core/problem.hpp"

namespace overhoor {

std::vector<Problem> lint_problems(std::span<const Deck> decks);

}  // namespace overhoor
