#pragma once
// Two answers word by word, and what their slips come to. Content words match one to one and in order;
// articles are free; a little word left out is a slip, one replaced by another is another meaning.

#include "overhoor/answer/basis.hpp"
#include "overhoor/answer/reason.hpp"
#include "overhoor/core/verdict.hpp"

namespace overhoor {

struct Comparison {
    Outcome outcome = Outcome::wrong;  // never partial
    int edits = 0;                     // letters mistyped
    Reason reason{};
    std::vector<const Word*> slipped{};  // the words given that have a slip in their letters
    bool form_only = true;               // no letters were mistyped, only forms or little words differ
};

// `free_joints`: the words between the parts of an enumeration need not be there. Of answers with other words
// the reason is left open.
Comparison compare_words(Words expected, Words given, const Basis& basis, bool free_joints = false);

// Why two texts are different answers, in the terms of a teacher.
Reason why_different(Words expected, Words given, const Basis& basis);

// Whether they have the same letters, spaces aside.
bool same_form(Words expected, Words given);

// Letters that may be mistyped in the whole of an answer.
int most_edits_in(Words expected);

}  // namespace overhoor
