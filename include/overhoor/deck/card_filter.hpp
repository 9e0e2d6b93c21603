#pragma once
// Which cards are meant: --tag, --kind, --card and --text of every command that takes cards.

#include <string>
#include <vector>

#include "overhoor/core/card.hpp"

namespace overhoor {

struct CardFilter {
    std::vector<std::string> tags{};   // the card has one of them
    std::vector<std::string> kinds{};  // and is of one of these kinds
    std::vector<std::string> cards{};  // and is one of these, by its id, its note's id or their last part
    std::string words{};  // and each of these stands in its question, answer, tags or explanation
    bool operator==(const CardFilter&) const = default;
};

// An empty filter lets every card through.
bool fits(const CardFilter& filter, const Card& card);

// The decks with the cards that fit alone.
void narrow(std::vector<Deck>& decks, const CardFilter& filter);

}  // namespace overhoor
