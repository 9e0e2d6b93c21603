#include "overhoor/answer/slip.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <optional>

#include "overhoor/answer/inflection.hpp"
#include "overhoor/answer/opposite.hpp"
#include "overhoor/text/likeness.hpp"

namespace overhoor {
namespace {

using Kind = Word::Kind;

constexpr Slip same{Slip::Kind::same, 0, Cause::none};

Slip another(Cause cause) { return {Slip::Kind::another, 0, cause}; }

bool same_letters(const Word& a, const Word& b) {
    if (a.letters == b.letters) return true;
    if (a.spelled.empty() && b.spelled.empty()) return false;
    return (!a.spelled.empty() && a.spelled == b.letters) || (!b.spelled.empty() && b.spelled == a.letters) ||
           (!a.spelled.empty() && a.spelled == b.spelled);
}

Cause cause_of_typo(const std::u32string& expected, const std::u32string& given, int edits) {
    if (edits > 1) return Cause::letters;
    if (given.size() < expected.size()) return Cause::letter_missing;
    if (given.size() > expected.size()) return Cause::letter_extra;
    const auto at = std::ranges::mismatch(expected, given);
    const bool swapped = at.in1 + 1 != expected.end() && at.in1 != expected.end() && *at.in1 == *(at.in2 + 1);
    return swapped ? Cause::letters_swapped : Cause::letter_other;
}

bool known(const Word& given, const Word& expected, const Basis& basis) {
    const WordList* list = list_for(expected, basis.lists);
    return list != nullptr && knows(*list, given, expected);
}

// Digits are never mistyped, number words are: veir for vier, also where the card says 4.
Slip compare_number(const Word& expected, const Word& given, const Basis& basis) {
    if (given.kind != Kind::word || given.exact) return another(Cause::another_number);
    std::vector<std::u32string_view> spoken;
    if (!expected.spoken.empty())
        spoken.push_back(expected.spoken);
    else if (expected.value >= 0 && expected.value <= 1000 && expected.letters.back() != U'e')
        spoken = basis.language.words_for(static_cast<int>(expected.value));
    for (const std::u32string_view word : spoken) {
        const std::u32string meant{word};
        const int limit = most_edits(meant);
        const int edits = limit == 0 ? 1 : edit_distance(meant, given.letters, limit);
        if (edits > limit || known(given, expected, basis)) continue;
        return {Slip::Kind::typo, edits, cause_of_typo(meant, given.letters, edits)};
    }
    return another(Cause::another_number);
}

// What is no word is the same or another.
Slip compare_exact(const Word& expected, const Word& given, const Basis& basis) {
    if (expected.kind == Kind::date || given.kind == Kind::date)
        return another(given.kind == Kind::date ? Cause::another_date : Cause::another_word);
    if (expected.kind == Kind::number) {
        if (given.one && expected.letters == U"1") return same;
        return compare_number(expected, given, basis);
    }
    if (given.kind == Kind::number) {
        if (expected.one && given.letters == U"1") return same;
        return another(Cause::another_number);
    }
    return another(Cause::another_word);
}

// Words whose meaning the language gives a sign of its own: their neighbours are no typos.
std::optional<Slip> compare_signs(const Word& expected, const Word& given, const Basis& basis) {
    if (given.negation)
        return another(opposites(expected, given, basis) ? Cause::opposite : Cause::negation_extra);
    if (expected.little && given.little) return another(Cause::little_word_replaced);
    return std::nullopt;
}

// How many letters one word has that the other has not, wherever they stand.
int letters_apart(const Word& a, const Word& b) {
    std::array<std::int8_t, 32> surplus{};
    for (const char32_t c : a.letters) ++surplus[c & 31U];
    for (const char32_t c : b.letters) --surplus[c & 31U];
    int sum = 0;
    for (const std::int8_t count : surplus) sum += std::abs(count);
    return sum;
}

// Neither a slip nor a form: too many letters are in one of them only. Most pairs of words end here.
bool unlike(const Word& a, const Word& b) {
    constexpr int most = 6;               // people for person; a slip, or two, makes four at most
    constexpr std::size_t longest = 120;  // beyond, counting would overflow
    if (std::popcount(a.mask ^ b.mask) > most) return true;
    const std::size_t less = std::min(a.letters.size(), b.letters.size());
    const std::size_t more = std::max(a.letters.size(), b.letters.size());
    return more > less + most || (more <= longest && letters_apart(a, b) > most);
}

Slip compare_letters(const Word& expected, const Word& given, const Basis& basis) {
    const int limit = most_edits(expected.letters);
    if (std::popcount(expected.mask ^ given.mask) > 2 * limit) return another(Cause::another_word);
    const int edits = edit_distance(expected.letters, given.letters, limit);
    if (edits > limit) return another(edits == limit + 1 ? Cause::too_many_slips : Cause::another_word);
    if (opposites(expected, given, basis) || nearer_to_opposite(expected, given, edits, basis))
        return another(Cause::opposite);
    if (other_derivation(expected, given, basis.language)) return another(Cause::other_derivation);
    if (known(given, expected, basis)) return another(Cause::existing_word);
    return {Slip::Kind::typo, edits, cause_of_typo(expected.letters, given.letters, edits)};
}

}  // namespace

int most_edits(const std::u32string& expected) {
    constexpr std::size_t exact = 3, short_word = 8;
    return expected.size() <= exact ? 0 : expected.size() <= short_word ? 1 : 2;
}

Slip compare(const Word& expected, const Word& given, const Basis& basis) {
    if (same_letters(expected, given)) {
        if (given.slips > expected.slips) return {Slip::Kind::typo, given.slips, Cause::letter_other};
        return expected.kind == given.kind || expected.letters == given.letters
                   ? same
                   : another(Cause::another_word);
    }
    if (expected.kind != Kind::word || given.kind != Kind::word) return compare_exact(expected, given, basis);
    if (const auto sign = compare_signs(expected, given, basis)) return *sign;
    if (unlike(expected, given)) return another(Cause::another_word);
    if (opposites(expected, given, basis)) return another(Cause::opposite);
    if (other_form(expected, given, basis)) return {Slip::Kind::form, 0, Cause::other_form};
    if (expected.exact || given.letters.size() == 1) return another(Cause::exact_word);
    if (given.exact && std::ranges::any_of(given.letters, [](char32_t c) { return c >= U'0' && c <= U'9'; }))
        return another(Cause::exact_word);
    if (other_spelling(expected, given, basis)) return {Slip::Kind::spelling, 0, Cause::other_spelling};
    return compare_letters(expected, given, basis);
}

}  // namespace overhoor
