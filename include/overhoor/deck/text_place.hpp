#pragma once
// Where a piece of what a text says stands in the file: escapes take more room than what they say, and the
// lines of a text may be texts of their own.

#include <cstddef>
#include <string_view>

#include "overhoor/deck/json_source.hpp"

namespace overhoor {

// `begin` and `end`: bytes of what the text says (a list of texts: its lines, with a newline between them).
// A piece that goes on over several texts ends with the first of them.
SourceSpan span_inside(std::string_view source, const JsonValue& text, std::size_t begin, std::size_t end);

}  // namespace overhoor
