#pragma once
// Are two texts the same card, before and after an edit?

#include <string>
#include <vector>

#include "overhoor/history/seen_text.hpp"

namespace overhoor {

// A text taken apart: letters without case and accents, one space between words.
struct CardWords {
    std::u32string prompt{}, answer{};
    std::vector<std::u32string> words{};  // of the prompt, sorted
};
CardWords taken_apart(const CardText& text);

struct CardLikeness {
    double prompt = 0;         // 1: the same letters in the same order
    double words = 0;          // 1: the same words in any order
    bool same_answer = false;  // case and spaces aside
    // The answers have nothing in common, and a word of the one question stands where the other has another:
    // "the capital of France" and "the capital of Spain" are two cards, however alike.
    bool other_fact = false;
};
CardLikeness likeness(const CardWords& before, const CardWords& after);

}  // namespace overhoor
