#pragma once
// Judges an answer. The one door to the room: the kinds of answers have their own files behind it.

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "overhoor/answer/word_list.hpp"
#include "overhoor/core/card.hpp"
#include "overhoor/core/verdict.hpp"

namespace overhoor {

// What the judge may know beside the card's own answer.
struct Question {
    std::string_view language{};            // BCP 47; decides articles, number words, opposites
    std::string_view prompt{};              // its words may be repeated in the answer
    std::span<const std::string> others{};  // answers of other cards of the deck: never typos of this one
    std::span<const WordList* const>
        lists{};  // words of the language, then of others the deck may borrow from
};

// The answer's parts: one text for typed answers, lists and choices (a list may be typed in one line or
// as one part an item); one part a gap, row or item for cloze, match and groups.
Verdict check(const Expected& expected, const Answer& answer, const Question& question);

// The place of an option by its letter or number: "b", "B)", "(b)", "2." are 1.
std::optional<std::size_t> option_at(std::string_view sign, std::size_t options);

// Does it pick nothing of what there is to pick from: no option, neither true nor false? Then a key was
// mistaken, and one may ask again without giving anything away.
bool picks_nothing(const Expected& expected, const Answer& answer, std::string_view language);

}  // namespace overhoor
