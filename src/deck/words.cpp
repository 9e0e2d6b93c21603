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

}  // namespace

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    const bool plain = std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    bool inside = false;
    const auto take = [&](char32_t letter) {
        if (!is_word_letter(letter)) {
            inside = false;
            return;
        }
        if (!inside) words.emplace_back();
        inside = true;
        append_utf8(words.back(), letter);
    };
    if (plain)
        for (const char c : text) take(static_cast<char32_t>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c));
    else
        for (const FoldedLetter& letter : folded(text)) take(letter.letter);
    return words;
}

bool is_article(std::string_view word, std::string_view language) {
    return language_of(language).classify(decoded(word)).article;
}

bool is_choosing(std::string_view word, std::string_view language) {
    return language_of(language).classify(decoded(word)).choosing;
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
