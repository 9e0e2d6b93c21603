#pragma once
// One word that was typed against the one that was meant: the same, a slip, or another word.

#include "overhoor/answer/basis.hpp"
#include "overhoor/answer/reason.hpp"

namespace overhoor {

struct Slip {
    enum class Kind { same, form, spelling, typo, another };
    Kind kind = Kind::another;
    int edits = 0;  // of a typo
    Cause cause = Cause::another_word;
};

// Short words are nearly all neighbours of other words; long ones are not.
int most_edits(const std::u32string& expected);

Slip compare(const Word& expected, const Word& given, const Basis& basis);

}  // namespace overhoor
