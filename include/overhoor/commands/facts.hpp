#pragma once
// The reviews of the whole log with what was known at each, for the cards as they are called now.

#include <vector>

#include "overhoor/commands/study.hpp"
#include "overhoor/history/names.hpp"
#include "overhoor/history/review_facts.hpp"

namespace overhoor {

struct Facts {
    Names cards{};
    std::vector<ReviewFact> reviews{};
};

// Those of cards that no deck has any more are among them.
Facts facts_of(const Study& study);

}  // namespace overhoor
