#pragma once
// Hints in steps: what the author wrote, then what can be told of any answer without giving it away at once.

#include <string>
#include <vector>

#include "overhoor/core/review.hpp"
#include "overhoor/session/question.hpp"

namespace overhoor {

struct Hint {
    enum class Kind {
        written,    // by the author
        shape,      // words and letters: "2 words: 4, 9 letters"
        digits,     // how many a number has
        initials,   // the first letter of each word
        beginning,  // the first half of each word
        right,      // how many of the options are right
        not_this,   // an option that is wrong
        one_part,   // one row or item with its partner
        arrange,    // the items of an ordered list, mixed: they may be given by letter
    };
    Kind kind = Kind::written;
    std::vector<std::string> texts{};  // one for each answer or item; of a shape the letters of its words
    Grade most = Grade::hard;          // the best grade that an answer after it suggests
};

// All there are for a card, in the order in which they are given.
std::vector<Hint> hints_for(const Shown& shown);

}  // namespace overhoor
