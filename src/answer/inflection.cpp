#include "overhoor/answer/inflection.hpp"

#include <algorithm>
#include <bit>

namespace overhoor {
namespace {

using Letters = std::u32string_view;

bool vowel(char32_t c) { return Letters{U"aeiouy"}.find(c) != Letters::npos; }

// An ending of one letter makes a form only of a word that is long enough to be known by the rest.
std::size_t shortest_stem(Letters ending) {
    return ending.size() > 1 || ending == U"s" || ending == U"e" ? 3 : 4;
}

// The f of brief before an ending: v.
char32_t softened(char32_t last, const Language& language) {
    for (const auto& [soft, hard] : language.hardening)
        if (hard.front() == last) return soft.front();
    return last;
}

// raad and rad(en), man and mann(en), huis and huiz(en), leef and lev(en).
bool respelled(Letters closed, Letters open, const Language& language) {
    if (closed.size() < 2 || open.size() < 2) return false;
    const char32_t last = closed.back();
    if (vowel(last)) return false;
    const Letters head = closed.substr(0, closed.size() - 1);
    const char32_t before = open.back();
    if (before != last && before != softened(last, language)) return false;
    const Letters open_head = open.substr(0, open.size() - 1);
    if (open_head == head) return true;                      // huis, huiz
    if (open_head == closed && before == last) return true;  // man, mann
    const bool long_vowel = head.size() >= 2 && vowel(head.back()) && head[head.size() - 2] == head.back();
    return long_vowel && open_head == head.substr(0, head.size() - 1);  // raad, rad
}

bool ends_of_one(Letters a, Letters b, Letters x, Letters y, const Language& language) {
    if (!a.ends_with(x) || !b.ends_with(y)) return false;
    const Letters stem = a.substr(0, a.size() - x.size()), other = b.substr(0, b.size() - y.size());
    if (stem.size() < shortest_stem(y)) return false;
    if (stem == other) return true;
    return language.data.doubling && x.empty() && vowel(y.front()) && respelled(stem, other, language);
}

bool irregular(Letters a, Letters b, Letters x, Letters y) {
    return a.ends_with(x) && b.ends_with(y) &&
           a.substr(0, a.size() - x.size()) == b.substr(0, b.size() - y.size());
}

bool by_rule(Letters a, Letters b, const Language& language) {
    for (const auto& [x, y] : language.irregular)
        if (irregular(a, b, x, y) || irregular(b, a, x, y)) return true;
    for (const auto& [x, y] : language.endings)
        if (ends_of_one(a, b, x, y, language) || ends_of_one(b, a, x, y, language)) return true;
    return false;
}

std::size_t common_beginning(Letters a, Letters b) {
    const auto differ = std::ranges::mismatch(a, b);
    return static_cast<std::size_t>(differ.in1 - a.begin());
}

// One spelling for all: every second letter group of a pair becomes the first. '|' marks the end.
std::u32string unified(Letters word, const Language& language) {
    std::u32string text{word};
    text += U'|';
    for (const auto& [to, from] : language.spellings)
        for (std::size_t at = text.find(from); at != std::u32string::npos;
             at = text.find(from, at + to.size()))
            text.replace(at, from.size(), to);
    return text;
}

// Two compounds of which one has a letter between its parts: pannenkoek and pannekoek.
bool linked(Letters a, Letters b, const Language& language) {
    constexpr std::size_t shortest_part = 3;
    const Letters with = a.size() > b.size() ? a : b, without = a.size() > b.size() ? b : a;
    for (const Letters link : language.linking) {
        if (with.size() != without.size() + link.size()) continue;
        const std::size_t at = common_beginning(with, without);
        // The link may equal the letters around it: look where it can stand.
        for (std::size_t from = at >= link.size() ? at - link.size() + 1 : 0; from <= at; ++from) {
            const bool inside = from >= shortest_part + 1 && without.size() >= from + shortest_part;
            const bool fits = link != U"n" || (from > 0 && with[from - 1] == U'e');
            if (inside && fits && with.substr(from, link.size()) == link &&
                with.substr(from + link.size()) == without.substr(from))
                return true;
        }
    }
    return false;
}

bool both_known_apart(const Word& a, const Word& b, const Basis& basis) {
    const WordList* list = list_for(a, basis.lists);
    return list != nullptr && knows(*list, a, a) && knows(*list, b, b) && !share_a_stem(a, b, basis.lists);
}

}  // namespace

bool other_form(const Word& a, const Word& b, const Basis& basis) {
    const std::size_t alike = common_beginning(a.letters, b.letters);
    if (alike == 0) return false;
    if (by_rule(a.letters, b.letters, basis.language)) return true;
    constexpr std::size_t shortest = 3;
    if (alike < shortest || other_derivation(a, b, basis.language)) return false;
    return share_a_stem(a, b, basis.lists);
}

bool other_spelling(const Word& a, const Word& b, const Basis& basis) {
    constexpr std::size_t shortest = 5;
    constexpr int most_apart = 4;  // two letters spelled otherwise
    if (a.letters.size() < shortest || b.letters.size() < shortest) return false;
    if (std::popcount(a.mask ^ b.mask) > most_apart) return false;
    const bool same = unified(a.letters, basis.language) == unified(b.letters, basis.language) ||
                      linked(a.letters, b.letters, basis.language);
    return same && !both_known_apart(a, b, basis);
}

bool other_derivation(const Word& a, const Word& b, const Language& language) {
    constexpr std::size_t shortest = 4;
    const Letters x = a.letters, y = b.letters;
    const auto listed = [&](Letters rest) {
        return std::ranges::find(language.deriving, rest) != language.deriving.end();
    };
    for (std::size_t at = common_beginning(x, y); at >= shortest; --at) {
        // sneller: the stem's last consonant is written twice.
        const auto ending = [&](Letters rest) {
            const bool twice = language.data.doubling && rest.size() > 1 && rest.front() == x[at - 1];
            return !listed(rest) && twice && listed(rest.substr(1)) ? rest.substr(1) : rest;
        };
        const Letters one = ending(x.substr(at)), other = ending(y.substr(at));
        const bool fits = (one.empty() || listed(one)) && (other.empty() || listed(other));
        if (fits && one != other) return true;
    }
    return false;
}

}  // namespace overhoor
