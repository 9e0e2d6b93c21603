#include "overhoor/deck/words.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "overhoor/answer/language.hpp"
#include "overhoor/text/folding.hpp"
#include "overhoor/text/letters.hpp"

namespace overhoor {
namespace {

// Words of questions and of grammar: two questions that differ in these alone, and have the same answer,
// are one question. Negations and the words of direction (to, from) are not among them.
constexpr std::array<std::string_view, 59> sense_free{
    "s",    "wat",  "wie",   "welke",  "welk",   "waar",  "wanneer", "hoe",  "is",    "zijn",
    "was",  "werd", "wordt", "worden", "heet",   "heten", "noem",    "geef", "er",    "dat",
    "die",  "dit",  "deze",  "van",    "in",     "op",    "what",    "who",  "which", "where",
    "when", "how",  "are",   "were",   "does",   "do",    "did",     "of",   "on",    "that",
    "this", "name", "give",  "called", "was",    "wer",   "welche",  "ist",  "sind",  "wie",
    "von",  "im",   "que",   "quel",   "quelle", "est",   "sont",    "du",   "des"};

bool is_word_letter(char32_t letter) { return is_letter(letter) || is_digit(letter) || is_telling(letter); }

// The same for ASCII, looked up once.
bool is_ascii_word_letter(char c) {
    static const auto table = [] {
        std::array<bool, 128> known{};
        for (std::size_t i = 0; i < known.size(); ++i) known[i] = is_word_letter(static_cast<char32_t>(i));
        return known;
    }();
    return table[static_cast<unsigned char>(c)];
}

char in_small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::vector<std::string> words_of_ascii(std::string_view text) {
    std::vector<std::string> words;
    words.reserve(text.size() / 6 + 1);
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin;
        while (end < text.size() && is_ascii_word_letter(in_small(text[end]))) ++end;
        if (end > begin) {
            std::string& word = words.emplace_back(text.substr(begin, end - begin));
            std::ranges::transform(word, word.begin(), in_small);
        }
        begin = end + 1;
    }
    return words;
}

// What a word is in its grammar. Most are plain letters, and need no room of their own for that.
const WordClass& class_of(std::string_view word, std::string_view language) {
    std::array<char32_t, 24> letters{};
    if (word.size() > letters.size() ||
        std::ranges::any_of(word, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
        return language_of(language).classify(decoded(word));
    std::ranges::copy(word, letters.begin());
    return language_of(language).classify({letters.data(), word.size()});
}

}  // namespace

std::vector<std::string> words_of(std::string_view text) {
    if (std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return words_of_ascii(text);
    std::vector<std::string> words;
    bool inside = false;
    for (const FoldedLetter& letter : folded(text)) {
        const bool belongs = is_word_letter(letter.letter);
        if (belongs && !inside) words.emplace_back();
        if (belongs) append_utf8(words.back(), letter.letter);
        inside = belongs;
    }
    return words;
}

bool is_article(std::string_view word, std::string_view language) { return class_of(word, language).article; }

bool is_choosing(std::string_view word, std::string_view language) {
    return class_of(word, language).choosing;
}

std::vector<std::string> without_articles(const std::vector<std::string>& words, std::string_view language) {
    std::vector<std::string> kept;
    for (const std::string& word : words)
        if (!is_article(word, language)) kept.push_back(word);
    return kept;
}

std::vector<std::string> telling_words(const std::vector<std::string>& words, std::string_view language) {
    std::vector<std::string> kept;
    for (const std::string& word : words)
        if (!is_article(word, language) && std::ranges::find(sense_free, word) == sense_free.end())
            kept.push_back(word);
    return kept;
}

bool contains(const std::vector<std::string>& words, const std::vector<std::string>& part) {
    return !part.empty() && std::search(words.begin(), words.end(), part.begin(), part.end()) != words.end();
}

}  // namespace overhoor
