#pragma once
// Histories without a card, and the cards that they may belong to: to eyes and to programs.

#include <cstddef>
#include <span>
#include <string>

#include "overhoor/core/review.hpp"
#include "overhoor/history/lost_cards.hpp"
#include "overhoor/view/frame.hpp"

namespace overhoor {

// One that is asked about: what it was, how often it was studied, and its candidates, numbered from 1.
Frame lost_view(const LostCard& lost, const CardState& state);

// Those that no card resembles, each in a line.
Frame gone_view(std::span<const LostCard> gone, const CardStates& states);

// {"v":1,"type":"lost","card","reviews","last","prompt","answer","candidates":[{"card","prompt","answer",
// "likeness","same_answer"}]}
std::string lost_json(const LostCard& lost, const CardState& state);

// {"v":1,"type":"moved","from","to","written"}: by itself at the next session, or written now.
std::string moved_json(const Rename& move, bool written);

}  // namespace overhoor
