#pragma once
// Are two texts the same card, before and after an edit?

#include <string>
#include <string_view>
#include <vector>

#include "overhoor/core/review.hpp"
#include "overhoor/history/seen_text.hpp"

namespace overhoor {

// The words of a prompt as bytes, sorted and each once: only to find what is worth comparing.
std::vector<std::string_view> rough_words(std::string_view text);

// The two directions of a card are never partners: they ask for different things.
enum class Sibling { forward, reverse };
Sibling sibling_of(const CardId& card);

// A text taken apart: letters without case and accents, one space between words.
struct CardWords {
    std::u32string prompt{}, answer{};
    std::vector<std::u32string> words{};  // of the prompt, sorted
};
CardWords taken_apart(const CardText& text);

struct CardLikeness {
    double prompt = 0;         // 1: the same letters in the same order; 0 when less than half are
    double words = 0;          // 1: the same words in any order
    bool same_answer = false;  // case and spaces aside
};
CardLikeness likeness(const CardWords& before, const CardWords& after);

// The answers have nothing in common, and a word of the one question stands where the other has another:
// "the capital of France" and "the capital of Spain" are two cards, however alike.
bool are_different_facts(const CardWords& before, const CardWords& after);

}  // namespace overhoor
