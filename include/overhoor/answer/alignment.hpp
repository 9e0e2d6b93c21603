#pragma once
// Which words of an answer stand for which of the one expected.

#include <optional>
#include <vector>

#include "overhoor/answer/slip.hpp"

namespace overhoor {

// Words that stand for one another, mostly one for one. An empty side: the other was left out, or added.
struct Pairing {
    Words expected{}, given{};
    Slip slip{};
};

// The cheapest way to pair the words in their order, from where the two begin to differ to where they no
// longer do; nothing when a word stands for none. Articles may be missing, little words at a cost, and words
// may be written together. `free_joints`: so may what joins the parts of an enumeration. Linear in the
// length.
std::optional<std::vector<Pairing>> align(Words expected, Words given, const Basis& basis, bool free_joints);

}  // namespace overhoor
