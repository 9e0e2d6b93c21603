#pragma once
// The words of a language, as far as the judge asks: an edge of the program has the dictionary.

#include <string>
#include <string_view>
#include <vector>

namespace overhoor {

class WordList {
public:
    WordList() = default;
    WordList(const WordList&) = delete;
    WordList& operator=(const WordList&) = delete;
    virtual ~WordList() = default;

    virtual bool knows(std::string_view word) const = 0;
    // The words that it is a form of: ambtenaar for ambtenaren. Empty for an unknown word.
    virtual std::vector<std::string> stems(std::string_view word) const = 0;
};

}  // namespace overhoor
