#pragma once
// Words that say the contrary of one another although few letters differ: never a typo of each other.

#include "overhoor/answer/basis.hpp"

namespace overhoor {

// zekerheid and onzekerheid, werkgever and werknemer, nitraat and nitriet, geen and een.
bool opposites(const Word& a, const Word& b, const Basis& basis);

// Whether what was given, `edits` letters from the word, is fewer from a contrary of it: then it is the
// contrary that was mistyped.
bool nearer_to_opposite(const Word& word, const Word& given, int edits, const Basis& basis);

}  // namespace overhoor
