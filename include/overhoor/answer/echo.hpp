#pragma once
// Words of the question in the answer: they may be said again or left unsaid, as long as the rest is there.

#include <cstdint>
#include <optional>
#include <unordered_map>

#include "overhoor/answer/phrase.hpp"

namespace overhoor {

// A word that carries meaning of its own: no article, little word, "en" or "of".
bool says_something(const Word& word);

class Echo {
public:
    // Words just as the question has them, or also their other forms and what its compounds are a kind of.
    enum class Hearing { exact, loose };

    Echo(std::string_view prompt, const Language& language);

    // Whether the word stands in the prompt.
    bool echoes(const Word& word, Hearing hearing = Hearing::loose) const;

    // The comparison without the words of the prompt; nothing when the prompt has no part in either answer,
    // holds the whole answer, or offers the choice that the card is about.
    std::optional<Comparison> compare(Words expected, Words given, const Basis& basis, Hearing hearing) const;

private:
    bool may_echo(const Word& word) const;
    bool in_another_form(const Word& word) const;
    bool repeats(const Word& word) const { return !word.negation && place_.contains(word.letters); }
    bool offers_the_choice(Words expected) const;
    bool keeps_direction(Words given) const;
    bool keeps_little_words(Words expected, Words given, Hearing hearing) const;
    bool denies_in_prompt(const Word& negation, const Word& denied) const;
    void drop_little_words(std::vector<Word>& said, Words expected) const;
    std::vector<Word> rest_of(Words words, Hearing hearing) const;

    const Language& language_;
    bool compounds_;  // whether the language makes words of words
    Form prompt_;
    std::unordered_map<std::u32string_view, std::size_t> place_{};
    std::uint64_t beginnings_ = 0, ends_ = 0;  // of the prompt's words: a bit for each, some share one
    mutable std::unordered_map<std::u32string, bool> known_{};  // what echoes() said before
};

}  // namespace overhoor
