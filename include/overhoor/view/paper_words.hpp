#pragma once
// What a paper says besides the cards' own text, in the language of the cards.

#include <string_view>

namespace overhoor {

struct PaperWords {
    std::string_view language;
    std::string_view name, date, points, version, minutes, to_pass, questions, key, points_short;
    std::string_view pick_one, pick_several, letter_each, in_order;
};

// Dutch, or English for every other language.
const PaperWords& paper_words(std::string_view language);

}  // namespace overhoor
