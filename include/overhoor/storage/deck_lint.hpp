#pragma once
// What lint finds, at its places: files are read once more, and only those in which something was found.

#include <span>
#include <vector>

#include "overhoor/core/card.hpp"
#include "overhoor/core/problem.hpp"
#include "overhoor/core/progress.hpp"
#include "overhoor/deck/lint.hpp"

namespace overhoor {

// Findings that others made, of cards or decks that were read from files.
std::vector<Problem> placed(const std::vector<Finding>& findings);

std::vector<Problem> lint_problems(std::span<const Deck> decks, const TellProgress& tell = {});

}  // namespace overhoor
