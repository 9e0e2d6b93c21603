#pragma once
// The options that narrow the cards, the same for every command that takes cards.

#include "overhoor/commands/command_line.hpp"
#include "overhoor/deck/card_filter.hpp"

namespace overhoor {

// --tag, --kind, --card, --text; the first three may be given several times.
void add_filter_options(CommandLine& command, CardFilter& filter);

// A name that fits no card is wrong use: the problem, with the card that was probably meant. Nothing when
// each fits one.
std::optional<Problem> unknown_card(const CardFilter& filter, const std::vector<Deck>& decks);

// The card with this id, or with this last part of it when only one has that; * and ? stand for any letters.
Result<const Card*> find_card(const std::vector<Deck>& decks, const std::string& name);

}  // namespace overhoor
