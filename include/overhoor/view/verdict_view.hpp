#pragma once
// A verdict as a person sees it: a word and a mark first, then what was missed.

#include <string_view>
#include <vector>

#include "overhoor/core/card.hpp"
#include "overhoor/core/verdict.hpp"
#include "overhoor/view/frame.hpp"

namespace overhoor {

// Without the parts that were shown already.
Frame verdict_lines(const Verdict& verdict, const Card& card, const std::vector<bool>& shown_already = {});

// One item, gap, row or option; `label`: what it answers.
Line part_line(const PartVerdict& part, std::string_view label = {});

}  // namespace overhoor
