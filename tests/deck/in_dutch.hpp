#pragma once
// Problems as they are told in Dutch, beside the English ones.

#include <doctest/doctest.h>

#include <cctype>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "../text/speak_dutch.hpp"
#include "overhoor/core/problem.hpp"

// Words that are no Dutch, outside of quotes, of JSON and of lists of keys.
inline std::string english_words_in(const std::string& told) {
    static const std::regex code{R"("[^"]*"|`[^`]*`|\{.*\}|\[.*\]|sleutels: .*)"};
    static const std::set<std::string> english{
        "a",      "an",     "and",   "another", "answer",  "any",   "are",      "be",      "between", "by",
        "card",   "cards",  "comma", "deck",    "delete",  "does",  "each",     "empty",   "for",     "has",
        "have",   "here",   "it",    "item",    "key",     "list",  "many",     "missing", "must",    "no",
        "not",    "number", "one",   "or",      "option",  "other", "question", "quote",   "should",  "stand",
        "stands", "text",   "texts", "that",    "the",     "them",  "there",    "this",    "to",      "twice",
        "value",  "what",   "where", "with",    "without", "words", "write",    "wrong"};
    std::string found, word;
    for (const char c : std::regex_replace(told, code, "") + " ") {
        if (std::isalnum(static_cast<unsigned char>(c)) != 0 ||
            (static_cast<unsigned char>(c) & 0x80U) != 0) {
            word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
            continue;
        }
        if (english.contains(word)) found += (found.empty() ? "" : ", ") + word;
        word.clear();
    }
    return found;
}

// The same problems at the same places, in other words.
template <class Read>
void check_in_dutch(const Read& problems) {
    const std::vector<overhoor::Problem> english = problems();
    const SpeakDutch so;
    const std::vector<overhoor::Problem> dutch = problems();
    REQUIRE(dutch.size() == english.size());
    for (std::size_t i = 0; i < dutch.size(); ++i) {
        CHECK(dutch[i].rule == english[i].rule);
        CHECK(dutch[i].where == english[i].where);
        CHECK(dutch[i].mending == english[i].mending);
        CHECK(dutch[i].message != english[i].message);
        CHECK(dutch[i].help.empty() == english[i].help.empty());
        if (!dutch[i].help.empty()) CHECK(dutch[i].help != english[i].help);
        CHECK_MESSAGE(english_words_in(dutch[i].message) == "", dutch[i].message);
        CHECK_MESSAGE(english_words_in(dutch[i].help) == "", dutch[i].help);
    }
}
