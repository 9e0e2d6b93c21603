#pragma once
// Slips in JSON that can be mended in one way only, and how.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "overhoor/core/problem.hpp"

namespace overhoor {

// For the slip of this rule, where the parser stopped after a token that ended at `last_end` and `said` why.
// Nothing when more than one thing may have been meant.
std::vector<Replacement> slip_mending(std::string_view text, std::string_view rule, std::size_t last_end,
                                      std::string_view said);

// The trailing commas behind one that ends at `from`, as far as nothing else is wrong: a quote that is not
// where it should be would make text out of what stands between texts.
std::vector<std::uint32_t> further_trailing_commas(std::string_view text, std::size_t from);

}  // namespace overhoor
