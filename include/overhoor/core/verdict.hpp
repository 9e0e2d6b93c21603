#pragma once
// What the judge says of an answer.

#include <string>
#include <vector>

#include "overhoor/core/review.hpp"

namespace overhoor {

// correct: the same, but for form. close: right, with a slip that is pointed out. partial: lists, gaps,
// matching and multiple choice only. wrong: everything else.
enum class Outcome { wrong, partial, close, correct };

// A stretch of the comparison of what was given with what was expected, by whole graphemes.
struct Difference {
    enum class Kind { same, missing, extra };
    Kind kind = Kind::same;
    std::string text{};
    bool operator==(const Difference&) const = default;
};

// One item of a list, one gap, one pair, one option.
struct PartVerdict {
    Outcome outcome = Outcome::wrong;
    std::string given{};     // empty: it was not named
    std::string expected{};  // empty: an extra that belongs to nothing
    std::vector<Difference> diff{};
    std::string reason{};  // "one letter", "another form of the word"; empty when there is nothing to say
    bool operator==(const PartVerdict&) const = default;
};

struct Verdict {
    Outcome outcome = Outcome::wrong;
    int matched = 0;  // how many parts are right, of how many wanted; 0 or 1 of 1 for a single answer
    int of = 1;
    int extra = 0;  // wrong extra parts
    Grade suggested = Grade::again;
    std::string expected{};          // the accepted answer nearest to the one given, for showing
    std::vector<Difference> diff{};  // single answers only
    std::string reason{};
    std::vector<PartVerdict> parts{};  // several answers only: the wanted ones in order, then the extras
    bool operator==(const Verdict&) const = default;
};

// "correct", "close", "partial", "wrong".
const char* name_of(Outcome outcome);

}  // namespace overhoor
