#pragma once
// A card as it is put before the learner: options in the order of this asking, the fields to be filled
// in, what the letters stand for.

#include <cstdint>
#include <string>
#include <vector>

#include "overhoor/core/card.hpp"
#include "overhoor/core/random.hpp"

namespace overhoor {

// How the learner answers.
enum class Way {
    line,    // one line: a text, a number, a list
    fields,  // one line for each field: the gaps of a cloze, the rows of a match, the items of groups
    pick,    // one of the options
    picks,   // several of the options
    truth,   // true or false
    reveal,  // in the head: the answer is shown and graded by the learner
};

struct Shown {
    Card card{};  // its options in the order shown
    Way way = Way::line;
    std::vector<std::string> options{};  // choice: the options; match: the right sides; groups: the groups
    std::vector<std::string> fields{};   // a label for each field; empty labels for the gaps of a cloze
    std::vector<std::string> mixed{};    // the items of an ordered list in an order of chance, for a hint
};

// The order of options follows from the seed and the card alone.
Shown show_card(Card card, std::uint64_t seed);

// In rows and items a letter or number stands for the option, in an ordered list whose items were shown
// mixed (they are its options then) all letters together for the order; elsewhere parts are left as they are.
Answer spelled_out(const Shown& shown, Answer answer);

}  // namespace overhoor
