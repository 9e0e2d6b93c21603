#pragma once
// All slips of a text in one reading: what has one mending is read as if it were mended, so that what comes
// after it is seen too.

#include "overhoor/deck/json_source.hpp"

namespace overhoor {

// The slips of one file that are told; it is no work of hands that has more.
inline constexpr std::size_t most_slips = 20;

// Stops at a slip that may have been meant in more than one way. All places are those of the text as it is.
ParsedJson read_past_slips(const SourceText& source);

}  // namespace overhoor
