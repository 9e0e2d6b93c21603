#pragma once
// New cards into a deck's text, written as its author writes: behind the last card, with its indentation.
// What stood there before stays, byte for byte.

#include <string>
#include <string_view>
#include <vector>

#include "overhoor/core/problem.hpp"
#include "overhoor/deck/source_text.hpp"

namespace overhoor {

// A question with its answer, not written yet, or a card as JSON.
struct NewCard {
    std::string question{}, answer{};
    std::string json{};  // when it is not empty, the card is this
};

// As JSON, with no other cards to go by.
std::string as_json(const NewCard& card);

// The insertions; nothing when the text is no deck or has no list of cards.
std::vector<Replacement> appended(const SourceText& source, const std::vector<NewCard>& cards);

// A line of input: a card as JSON ({…} or […]), or question, tab, answer. `number`: where it stands, for
// the problem with it.
Result<NewCard> card_from_line(std::string_view input, std::string_view line, int number);

// What the deck's other cards have against these, in their order: the same id, or the same question.
// `lines`: where each stands in the input.
std::vector<Problem> clashes(const SourceText& source, std::string_view input,
                             const std::vector<NewCard>& cards, const std::vector<int>& lines);

// The text of a new deck: a few cards to begin with, and how to go on.
std::string first_deck(std::string_view title, std::string_view language);

}  // namespace overhoor
