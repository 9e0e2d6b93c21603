#include "overhoor/deck/plain_answer.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "overhoor/answer/language.hpp"

namespace overhoor {
namespace {

bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Words of plain letters with single blanks between them.
bool is_plain(std::string_view text) {
    if (text.empty() || !letter(text.front()) || !letter(text.back())) return false;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (!letter(text[i]) && (text[i] != ' ' || text[i - 1] == ' ')) return false;
    return true;
}

bool says_something(std::string_view text) {
    return is_plain(text) && std::ranges::adjacent_find(
                                 text, [](char a, char b) { return letter(a) && letter(b); }) != text.end();
}

std::string in_small(std::string_view text) {
    std::string small{text};
    for (char& c : small)
        if (c != ' ') c = static_cast<char>(c | 0x20);
    return small;
}

// No word that joins, puts alternatives or need not be there: what such words do is for the judge to say.
bool has_only_own_words(const std::string& text, const Language& language) {
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        const WordClass& word =
            language.classify(std::u32string{text.begin() + static_cast<std::ptrdiff_t>(begin),
                                             text.begin() + static_cast<std::ptrdiff_t>(end)});
        if (word.article || word.elided || word.joining || word.choosing || word.little) return false;
        begin = end + 1;
    }
    return true;
}

bool passes(const ExpectedText& text, std::string_view) {
    return std::ranges::all_of(text.accepted, says_something);
}

bool passes(const ExpectedCloze& cloze, std::string_view language) {
    return cloze.gaps.size() == 1 && passes(cloze.gaps.front(), language);
}

bool passes(const ExpectedList& list, std::string_view language) {
    std::set<std::string> items;
    for (const auto& alternatives : list.items) {
        const std::string item = in_small(alternatives.front());
        if (!says_something(item) || !has_only_own_words(item, language_of(language))) return false;
        if (!items.insert(item).second) return false;
    }
    return true;
}

template <class Other>
bool passes(const Other&, std::string_view) {
    return false;
}

}  // namespace

bool passes_plainly(const Expected& expected, std::string_view language) {
    return std::visit([&](const auto& kind) { return passes(kind, language); }, expected);
}

}  // namespace overhoor
