#pragma once
// Puts right in a deck's text what can be put right in one way only. Comments, order and layout stay: every
// byte outside what is replaced is as the author wrote it.

#include <string>
#include <string_view>
#include <vector>

#include "overhoor/core/problem.hpp"
#include "overhoor/deck/source_text.hpp"

namespace overhoor {

// The text with these stretches replaced. They lie in order and do not overlap.
std::string replaced(std::string_view text, const std::vector<Replacement>& replacements);

struct Mended {
    std::string text{};
    std::vector<Problem> mended{};  // what was put right, in the order of doing
    bool finished = true;           // false: a text of endless slips, of which only the first are mended
};

// Reads and mends until nothing more can be mended: mending the result changes nothing.
Mended mend(SourceText source);

// An id for each card without one: the name that it has already, so that no history moves. `text` is
// written in the style of the card.
std::vector<Replacement> written_ids(const SourceText& source);

}  // namespace overhoor
