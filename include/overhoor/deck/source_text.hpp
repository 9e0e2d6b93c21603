#pragma once
// A text with a name, and where in it things stand.

#include <string>

#include "overhoor/core/problem.hpp"

namespace overhoor {

struct SourceText {
    std::string name{};  // as shown to people: a file's path
    std::string text{};
};

// Counts lines and columns (in code points; a byte order mark takes none). Costs a walk through the text:
// for problems, not for every card.
Place place_of(const SourceText& source, SourceSpan span);

}  // namespace overhoor
