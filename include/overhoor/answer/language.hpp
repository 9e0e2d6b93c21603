#pragma once
// What the judge knows of a language. The knowledge itself is data, one file a language
// (src/answer/language/); here it is given an order in which words are found at once.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace overhoor {

// Words are written folded (small letters, no accents), separated by blanks; expressions by commas; pairs
// with a slash; "-" is nothing.
struct LanguageData {
    std::string_view tag{};               // the first part of a BCP 47 tag
    std::u32string_view articles{};       // may be left out before another word; none where they are asked
    std::u32string_view elided{};         // articles that begin with an apostrophe: 't, 'n
    std::u32string_view openers{};        // expressions that begin a sentence and say nothing: it is
    std::u32string_view joining{};        // words that join the parts of an enumeration: and
    std::u32string_view choosing{};       // words that put alternatives: or
    std::u32string_view little{};         // a slip when missing, another meaning when replaced
    std::u32string_view negations{};      // must agree in number
    std::u32string_view numbers{};        // 0 to 20, in order; variants with a slash
    std::u32string_view tens{};           // 10, 20 … 90
    std::u32string_view large{};          // 100/…, 1000/…
    std::u32string_view ordinals{};       // first to tenth, in order
    std::u32string_view ordinal_signs{};  // what follows the digits of an ordinal
    std::u32string_view ten_joint{};      // "en" where twenty-five is vijf-en-twintig; empty: the tens first
    std::u32string_view one{};            // the number that looks like an article: een
    std::u32string_view months{};         // January to December: name, then short forms, with slashes
    std::u32string_view ranges{};         // expressions between two numbers: until
    std::u32string_view around{};         // before a number: about
    std::u32string_view percent{};        // expressions
    std::u32string_view nothing{};        // expressions for "I do not know"
    std::u32string_view and_so_on{};
    std::u32string_view truths{}, untruths{};  // expressions
    std::u32string_view turning_prefixes{};    // un-, in-: turn the meaning round
    std::u32string_view turning_beginnings{};  // pairs at the beginning of a word: macro/micro
    std::u32string_view turning_endings{};     // pairs at its end: loos/vol
    std::u32string_view turning_words{};       // pairs of whole words: geen/een
    std::u32string_view endings{};             // pairs of endings of one word: -/en
    std::u32string_view hardening{};           // consonants that change before an ending: v/f z/s
    bool doubling = false;                     // man, mannen; raad, raden
    std::u32string_view irregular{};           // pairs of words: stad/steden
    std::u32string_view spellings{};           // pairs of letters that spell the same word: our/or
    std::u32string_view linking{};             // letters between the parts of a compound, with or without
    std::u32string_view deriving{};            // endings that make another word: -heid, -isch, -er
    bool comma_is_decimal = true;
    bool day_first = true;  // in dates of figures
};

// What a word is in its language.
struct WordClass {
    bool article = false, elided = false, joining = false, choosing = false, little = false;
    bool negation = false, around = false, percent = false, one = false;
    int number = -1;   // its value
    int ordinal = -1;  // 1 for first
    int month = 0;     // 1 for January
};

class Language {
public:
    using Words = std::vector<std::u32string_view>;
    using Pairs = std::vector<std::pair<std::u32string_view, std::u32string_view>>;
    using Expressions = std::vector<Words>;

    explicit Language(const LanguageData& data);

    const LanguageData& data;
    Expressions openers{}, ranges{}, percent{}, nothing{}, and_so_on{}, truths{}, untruths{};
    Words turning_prefixes{}, ordinal_signs{}, linking{}, deriving{};
    Pairs turning_beginnings{}, turning_endings{}, turning_words{}, endings{}, hardening{}, irregular{},
        spellings{};
    Words months{};  // their names in full

    const WordClass& classify(std::u32string_view word) const;
    // Number words together: vijfentwintig, tweehonderd.
    std::optional<int> composed_number(std::u32string_view word) const;
    // The words for a number: vier.
    std::vector<std::u32string_view> words_for(int number) const;

private:
    std::unordered_map<std::u32string_view, WordClass> classes_{};
};

// By the first part of a BCP 47 tag. In a language that is not listed, articles and little words count.
const Language& language_of(std::string_view tag);

}  // namespace overhoor
