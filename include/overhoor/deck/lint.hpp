#pragma once
// What is wrong with decks that can be read: a table of rules over what the cards mean. False alarms are
// worse than silence; what a card or its deck allows, with a reason, is not looked for.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "overhoor/core/card.hpp"
#include "overhoor/core/problem.hpp"
#include "overhoor/core/progress.hpp"
#include "overhoor/deck/source_text.hpp"
#include "overhoor/deck/spot.hpp"

namespace overhoor {

// A problem that still has to find its place. The cards are those of the decks that were looked at.
struct Finding {
    std::string_view rule{};
    const Deck* deck = nullptr;
    const Card* card = nullptr;  // none: it is about the deck
    Spot spot{};
    const Card* other = nullptr;  // the second card of a conflict
    Spot other_spot{};
    std::string message{}, help{};

    const std::string& file() const { return card != nullptr ? card->file : deck->file; }
};

// In the order of decks and cards, for each card in the order of the rules. Cards that are off are
// passed over.
std::vector<Finding> lint(std::span<const Deck> decks, const TellProgress& tell = {});

// `source`: the text of the finding's file; `other`: of the other card's.
Problem problem_of(const Finding& finding, const SourceText& source, const SourceText& other);

// The names in the table, for the test that each has its page.
std::vector<std::string_view> lint_rules();

}  // namespace overhoor
