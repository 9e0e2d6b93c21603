#pragma once
// Where in a deck's text something stands that a card no longer knows: cards keep one place, of the whole
// note, and the few that a problem is about are read once more to find the key, the item or the words.

#include <string>
#include <vector>

#include "overhoor/core/problem.hpp"
#include "overhoor/deck/source_text.hpp"

namespace overhoor {

struct Spot {
    std::vector<std::string>
        path{};           // keys and numbers of items from the card or deck inward; empty: all of it
    bool key = false;     // the key at the end of the path, not what it says
    std::string words{};  // of the text there only these words, where they stand as they are
};

// Within the text of a card (short or long) or of a whole deck. What cannot be found (the file may have
// changed) is answered with the beginning of the smallest thing that could.
SourceSpan span_of(const SourceText& source, SourceSpan within, const Spot& spot);

}  // namespace overhoor
