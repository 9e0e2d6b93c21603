#pragma once
// Words that one side writes together and the other apart: "mee doen" and "meedoen".

#include "overhoor/answer/slip.hpp"

namespace overhoor {

// Several words against several: the same but for spaces, or a slip. Each word keeps its own measure, so that
// a space hides no slip, and what was set apart must be part of the word: "e portfolio" is no "portfolio".
Slip compare_joined(Words expected, Words given, const Basis& basis);

}  // namespace overhoor
