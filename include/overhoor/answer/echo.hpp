#pragma once
// Words of the question in the answer: they may be said again or left unsaid, as long as the rest is there.

#include <optional>
#include <unordered_map>

#include "overhoor/answer/phrase.hpp"

namespace overhoor {

// A word that carries meaning of its own: no article, little word, "en" or "of".
bool says_something(const Word& word);

class Echo {
public:
    Echo(std::string_view prompt, const Language& language);

    // Whether the word stands in the prompt, in this form or another.
    bool echoes(const Word& word) const;

    // The comparison without the words of the prompt; nothing when the prompt has no part in either answer,
    // holds the whole answer, or offers the choice that the card is about.
    std::optional<Comparison> compare(Words expected, Words given, const Basis& basis) const;

private:
    bool in_another_form(const Word& word) const;
    bool repeats(const Word& word) const { return !word.negation && place_.contains(word.letters); }
    bool offers_the_choice(Words expected) const;
    bool keeps_direction(Words given) const;
    bool keeps_little_words(Words expected, Words given) const;
    std::vector<Word> rest_of(Words words) const;

    const Language& language_;
    Form prompt_;
    std::unordered_map<std::u32string_view, std::size_t> place_{};
    mutable std::unordered_map<std::u32string, bool> known_{};  // what echoes() said before
};

}  // namespace overhoor
