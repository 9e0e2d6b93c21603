#pragma once
// An answer as words whose form is taken away (case, accents, punctuation), each knowing what it is:
// a number, a date, an article that may be left out, a little word. All comparing is done on these.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "overhoor/answer/language.hpp"

namespace overhoor {

// What stands between a word and the one before it; the later, the more it separates.
enum class Gap { none, space, dot, hyphen, slash, dash, arrow, colon, comma, item, semicolon, line };

struct Word {
    enum class Kind { word, number, date, sign, joining };
    std::u32string letters{};          // folded; of a number its value: 1.000 is 1000, vier is 4
    std::u32string spelled{};          // with ae for ä, where there is one; else empty
    std::u32string spoken{};           // what was said for a number or "&": vier, en; else empty
    std::string typed{};               // as it stands in the answer
    std::uint32_t begin = 0, end = 0;  // where that is, in bytes
    Kind kind = Kind::word;
    Gap before = Gap::none;
    double value = 0;        // of a number
    std::uint32_t mask = 0;  // which letters occur: words that share few are no slips of one another
    bool article = false;    // may be left out here: another word follows
    bool idle = false;       // never counts: "about" before a number
    bool little = false, negation = false, choosing = false;
    bool exact = false;  // never mistyped: three letters or fewer, a digit in it, an abbreviation, Chinese
    bool one = false;    // "een": an article, or the number 1
    bool capital = false, abbreviation = false;  // one capital; two to six of them
    bool elided = false;                         // after an apostrophe
    int slips = 0;                               // letters that were mended to read it as a month
};

using Words = std::span<const Word>;

struct Form {
    std::vector<Word> words{};
    bool empty() const { return words.empty(); }
};

// How an answer is read. `list`: numbering before items is none of their words.
enum class Reading { text, list };

Form form_of(std::string_view text, const Language& language, Reading reading = Reading::text);

// All letters in one, articles aside; a blank between two digits, because 1 5 is not 15. Two answers with
// the same letters differ in form only. `spelled`: with ae for ä.
std::u32string joined(Words words, bool spelled = false);

// The words as they stand in the answer that they were read from.
std::string_view text_of(Words words, std::string_view answer);

// Letters that count: articles aside.
std::size_t letters_in(Words words);

// Whether the words begin with the expression, and how many words it takes; 0: they do not.
std::size_t begins_with(Words words, const Language::Words& expression);

// How many words at the beginning only open a sentence ("het is"); 0 when nothing would be left.
std::size_t opener_of(Words words, const Language& language);

// "(ministerie van) Financiën" may be answered with or without what stands in brackets; the fullest first.
std::vector<std::string> with_and_without_brackets(std::string_view expected);

}  // namespace overhoor
