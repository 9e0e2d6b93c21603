#include "overhoor/answer/opposite.hpp"

#include <algorithm>

#include "overhoor/text/letters.hpp"
#include "overhoor/text/likeness.hpp"

namespace overhoor {
namespace {

using Letters = std::u32string_view;

constexpr std::size_t shortest_rest = 3;  // what a prefix can be put before, and an ending after

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
    if (basis.lists.empty()) return false;
    const std::string typed = encoded(word);
    return std::ranges::any_of(basis.lists, [&](const WordList* list) { return list->knows(typed); });
}

// A prefix of one letter is more often a slip: what it stands before must be a word, where words are known.
bool prefixed(Letters longer, Letters shorter, const Basis& basis) {
    if (longer.size() <= shorter.size() || shorter.size() < shortest_rest || !longer.ends_with(shorter))
        return false;
    const Letters prefix = longer.substr(0, longer.size() - shorter.size());
    const auto& prefixes = basis.language.turning_prefixes;
    if (std::ranges::find(prefixes, prefix) == prefixes.end() || !can_stand_before(prefix, shorter))
        return false;
    return prefix.size() > 1 || basis.lists.empty() || known(shorter, basis);
}

// macro-x and micro-x
bool begin_apart(Letters a, Letters b, Letters x, Letters y) {
    return a.size() + y.size() == b.size() + x.size() && a.starts_with(x) && b.starts_with(y) &&
           a.substr(x.size()) == b.substr(y.size());
}

// x-gever and x-nemer
bool end_apart(Letters a, Letters b, Letters x, Letters y) {
    return a.size() + y.size() == b.size() + x.size() && a.size() >= x.size() + shortest_rest &&
           a.ends_with(x) && b.ends_with(y) &&
           a.substr(0, a.size() - x.size()) == b.substr(0, b.size() - y.size());
}

bool whole_apart(Letters a, Letters b, Letters x, Letters y) { return a == x && b == y; }

template <typename Apart>
bool any_apart(Letters a, Letters b, const Language::Pairs& pairs, const Apart& apart) {
    return std::ranges::any_of(pairs, [&](const auto& pair) {
        return apart(a, b, pair.first, pair.second) || apart(a, b, pair.second, pair.first);
    });
}

// Calls `visit` with the letters of every contrary of the word that is about as long as `size`.
template <typename Visit>
void for_each_opposite(Letters word, std::size_t size, const Language& language, const Visit& visit) {
    constexpr std::size_t most_apart =
        1;  // a contrary is only looked at when it is fewer slips away than the word
    const auto offer = [&](Letters front, Letters back) {
        const std::size_t length = front.size() + back.size();
        if (length <= size + most_apart && size <= length + most_apart)
            visit(std::u32string{front}.append(back));
    };
    for (const Letters prefix : language.turning_prefixes) {
        if (word.size() >= shortest_rest && can_stand_before(prefix, word)) offer(prefix, word);
        const bool has =
            prefix.size() > 1 && word.size() >= prefix.size() + shortest_rest && word.starts_with(prefix);
        if (has && can_stand_before(prefix, word.substr(prefix.size())))
            offer({}, word.substr(prefix.size()));
    }
    const auto begin_otherwise = [&](Letters x, Letters y) {
        if (word.starts_with(x)) offer(y, word.substr(x.size()));
    };
    const auto end_otherwise = [&](Letters x, Letters y) {
        if (word.size() >= x.size() + shortest_rest && word.ends_with(x))
            offer(word.substr(0, word.size() - x.size()), y);
    };
    for (const auto& [x, y] : language.turning_beginnings) {
        begin_otherwise(x, y);
        begin_otherwise(y, x);
    }
    for (const auto& [x, y] : language.turning_endings) {
        end_otherwise(x, y);
        end_otherwise(y, x);
    }
    for (const auto& [x, y] : language.turning_words) {
        if (word == x) offer(y, {});
        if (word == y) offer(x, {});
    }
}

}  // namespace

bool opposites(const Word& one, const Word& other, const Basis& basis) {
    const Letters a = one.letters, b = other.letters;
    const Language& language = basis.language;
    if (prefixed(a, b, basis) || prefixed(b, a, basis)) return true;
    // The part that the two share is at the end, at the beginning, or they share nothing.
    if (a.back() == b.back() && any_apart(a, b, language.turning_beginnings, begin_apart)) return true;
    if (a.front() == b.front() && any_apart(a, b, language.turning_endings, end_apart)) return true;
    return any_apart(a, b, language.turning_words, whole_apart);
}

bool nearer_to_opposite(const Word& word, const Word& given, int edits, const Basis& basis) {
    bool nearer = false;
    for_each_opposite(word.letters, given.letters.size(), basis.language,
                      [&](const std::u32string& contrary) {
                          if (nearer) return;
                          const int distance = edit_distance(contrary, given.letters, edits);
                          // As near to both, it may be either, if the contrary is a word at all.
                          nearer = distance < edits || (distance == edits && known(contrary, basis));
                      });
    return nearer;
}

}  // namespace overhoor
