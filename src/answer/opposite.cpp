#include "overhoor/answer/opposite.hpp"

#include <algorithm>

#include "overhoor/text/letters.hpp"
#include "overhoor/text/likeness.hpp"

namespace overhoor {
namespace {

using Letters = std::u32string_view;

constexpr std::size_t shortest_rest = 3;  // what a prefix can be put before

bool vowel(char32_t c) { return Letters{U"aeiou"}.find(c) != Letters::npos; }

// in- becomes im- before p, il- before l; a- becomes an- before a vowel.
bool can_stand_before(Letters prefix, Letters rest) {
    const char32_t next = rest.front();
    if (prefix == U"im") return next == U'm' || next == U'p' || next == U'b';
    if (prefix == U"il") return next == U'l';
    if (prefix == U"ir") return next == U'r';
    if (prefix == U"in") return next != U'l' && next != U'r' && next != U'm' && next != U'p' && next != U'b';
    if (prefix == U"a") return !vowel(next);
    if (prefix == U"an") return vowel(next) || next == U'h';
    return true;
}

bool known(Letters word, const Basis& basis) {
    const std::string typed = encoded(word);
    return std::ranges::any_of(basis.lists, [&](const WordList* list) { return list->knows(typed); });
}

// A prefix of one letter is more often a slip: what it stands before must be a word, where words are known.
bool prefixed(Letters longer, Letters shorter, const Basis& basis) {
    if (longer.size() <= shorter.size() || !longer.ends_with(shorter) || shorter.size() < shortest_rest)
        return false;
    const Letters prefix = longer.substr(0, longer.size() - shorter.size());
    const auto& prefixes = basis.language.turning_prefixes;
    if (std::ranges::find(prefixes, prefix) == prefixes.end() || !can_stand_before(prefix, shorter))
        return false;
    return prefix.size() > 1 || basis.lists.empty() || known(shorter, basis);
}

// Calls `visit` with every contrary of the word that the language can make.
template <typename Visit>
void for_each_opposite(Letters word, const Basis& basis, const Visit& visit) {
    const Language& language = basis.language;
    for (const Letters prefix : language.turning_prefixes) {
        if (word.size() >= shortest_rest && can_stand_before(prefix, word))
            visit(std::u32string{prefix}.append(word));
        const bool has = word.size() >= prefix.size() + shortest_rest && word.starts_with(prefix);
        if (has && prefix.size() > 1 && can_stand_before(prefix, word.substr(prefix.size())))
            visit(std::u32string{word.substr(prefix.size())});
    }
    const auto swap = [&](const Language::Pairs& pairs, bool beginning) {
        for (const auto& [x, y] : pairs)
            for (const auto& [from, to] : {std::pair{x, y}, std::pair{y, x}}) {
                if (!beginning && word.size() < from.size() + shortest_rest) continue;
                if (beginning && word.starts_with(from))
                    visit(std::u32string{to}.append(word.substr(from.size())));
                if (!beginning && word.ends_with(from))
                    visit(std::u32string{word.substr(0, word.size() - from.size())}.append(to));
            }
    };
    swap(language.turning_beginnings, true);
    swap(language.turning_endings, false);
    for (const auto& [x, y] : language.turning_words) {
        if (word == x) visit(std::u32string{y});
        if (word == y) visit(std::u32string{x});
    }
}

}  // namespace

bool opposites(const Word& a, const Word& b, const Basis& basis) {
    if (prefixed(a.letters, b.letters, basis) || prefixed(b.letters, a.letters, basis)) return true;
    const auto pair = [&](const Language::Pairs& pairs, bool beginning) {
        return std::ranges::any_of(pairs, [&](const auto& one) {
            const auto fits = [&](Letters p, Letters q) {
                const bool has = beginning ? p.starts_with(one.first) && q.starts_with(one.second)
                                           : p.ends_with(one.first) && q.ends_with(one.second);
                if (!has) return false;
                const Letters rest_p =
                    beginning ? p.substr(one.first.size()) : p.substr(0, p.size() - one.first.size());
                const Letters rest_q =
                    beginning ? q.substr(one.second.size()) : q.substr(0, q.size() - one.second.size());
                return rest_p == rest_q && (beginning || rest_p.size() >= shortest_rest);
            };
            return fits(a.letters, b.letters) || fits(b.letters, a.letters);
        });
    };
    if (pair(basis.language.turning_beginnings, true) || pair(basis.language.turning_endings, false))
        return true;
    return std::ranges::any_of(basis.language.turning_words, [&](const auto& one) {
        return (a.letters == one.first && b.letters == one.second) ||
               (a.letters == one.second && b.letters == one.first);
    });
}

bool nearer_to_opposite(const Word& word, const Word& given, int edits, const Basis& basis) {
    bool nearer = false;
    for_each_opposite(word.letters, basis, [&](const std::u32string& contrary) {
        if (nearer || edits == 0) return;
        const int distance = edit_distance(contrary, given.letters, edits);
        // As near to both, it may be either, if the contrary is a word at all.
        nearer = distance < edits || (distance == edits && known(contrary, basis));
    });
    return nearer;
}

}  // namespace overhoor
