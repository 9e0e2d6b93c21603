#pragma once
// A verdict as a person sees it: a word and a mark first, then what was missed.

#include "overhoor/core/card.hpp"
#include "overhoor/core/verdict.hpp"
#include "overhoor/view/frame.hpp"

namespace overhoor {

Frame verdict_lines(const Verdict& verdict, const Card& card);

}  // namespace overhoor
