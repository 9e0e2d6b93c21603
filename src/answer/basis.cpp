#include "overhoor/answer/basis.hpp"

#include <utf8proc.h>

#include <algorithm>

#include "overhoor/text/letters.hpp"

namespace overhoor {
namespace {

char32_t lower(char32_t c) {
    return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)));
}
char32_t upper(char32_t c) {
    return static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(c)));
}

std::string in_small_letters(std::string_view typed) {
    std::u32string letters = decoded(typed);
    std::ranges::transform(letters, letters.begin(), lower);
    return encoded(letters);
}

bool capitalised(std::string_view typed) {
    std::size_t at = 0;
    if (typed.empty()) return false;
    const char32_t first = decode(typed, at);
    return lower(first) != first;
}

std::string with_capital(std::string_view typed) {
    std::u32string letters = decoded(typed);
    std::ranges::transform(letters, letters.begin(), lower);
    if (!letters.empty()) letters.front() = upper(letters.front());
    return encoded(letters);
}

std::vector<std::string> stems_of(const WordList& list, const Word& word) {
    std::vector<std::string> stems = list.stems(word.typed);
    if (stems.empty() && capitalised(word.typed)) stems = list.stems(in_small_letters(word.typed));
    return stems;
}

}  // namespace

bool knows(const WordList& list, const Word& word, const Word& like) {
    if (list.knows(word.typed)) return true;
    if (capitalised(word.typed) && list.knows(in_small_letters(word.typed))) return true;
    return capitalised(like.typed) && list.knows(with_capital(word.typed));
}

const WordList* list_for(const Word& word, WordLists lists) {
    for (const WordList* list : lists)
        if (knows(*list, word, word)) return list;
    return lists.empty() ? nullptr : lists.front();
}

bool share_a_stem(const Word& a, const Word& b, WordLists lists) {
    const WordList* list = list_for(a, lists);
    if (list == nullptr) return false;
    const auto first = stems_of(*list, a);
    if (first.empty()) return false;
    const auto second = stems_of(*list, b);
    return std::ranges::any_of(
        first, [&](const std::string& stem) { return std::ranges::find(second, stem) != second.end(); });
}

}  // namespace overhoor
