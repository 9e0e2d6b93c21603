#pragma once
// What a comparison rests on beside the two answers: the language and its word lists.

#include <span>

#include "overhoor/answer/form.hpp"
#include "overhoor/answer/language.hpp"
#include "overhoor/answer/word_list.hpp"

namespace overhoor {

using WordLists = std::span<const WordList* const>;

struct Basis {
    const Language& language;
    WordLists lists{};
};

// The list by which a slip in this word is judged: the first that knows it (an English term in a Dutch
// deck is looked up in English), else the first; none when there is none.
const WordList* list_for(const Word& word, WordLists lists);

// Whether the list knows the word as it was typed, or with other capitals where `like` is a name.
bool knows(const WordList& list, const Word& word, const Word& like);

// Whether both are known and are forms of one word.
bool share_a_stem(const Word& a, const Word& b, WordLists lists);

}  // namespace overhoor
