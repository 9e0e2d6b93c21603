#include "overhoor/answer/joined_words.hpp"

#include <algorithm>
#include <bit>

namespace overhoor {
namespace {

using Kind = Word::Kind;

constexpr Slip same{Slip::Kind::same, 0, Cause::none};
constexpr Slip no{};

struct Measure {
    std::size_t letters = 0;
    std::uint32_t mask = 0;
    bool plain = true;  // nothing but words and signs
};

Measure measure(Words words) {
    Measure all;
    for (const Word& word : words) {
        all.letters += word.letters.size();
        all.mask |= word.mask;
        all.plain = all.plain && (word.kind == Kind::word || word.kind == Kind::sign);
    }
    return all;
}

// Too far apart to be the same, a form or a slip.
bool unlike(const Measure& a, const Measure& b) {
    constexpr std::size_t most_letters = 4, shortest_with_slips = 4;
    constexpr int most_others = 7;
    if (!a.plain || !b.plain || std::popcount(a.mask ^ b.mask) > most_others) return true;
    const std::size_t less = std::min(a.letters, b.letters), more = std::max(a.letters, b.letters);
    return more > less + (less < shortest_with_slips ? 0 : most_letters);
}

Word part_of(const Word& word, std::size_t from, std::size_t count) {
    Word part;
    part.letters = word.letters.substr(from, count);
    if (word.typed.size() == word.letters.size()) part.typed = word.typed.substr(from, count);
    for (const char32_t c : part.letters) part.mask |= 1U << (c & 31U);
    part.exact = most_edits(part.letters) == 0;
    return part;
}

int weight(const Slip& slip) {
    constexpr int of_an_edit = 10;
    return slip.kind == Slip::Kind::same ? 0 : slip.kind == Slip::Kind::typo ? slip.edits * of_an_edit : 1;
}

Slip sum(const Slip& a, const Slip& b) {
    if (a.kind == Slip::Kind::typo && b.kind == Slip::Kind::typo)
        return {Slip::Kind::typo, a.edits + b.edits, Cause::letters};
    return weight(a) >= weight(b) ? a : b;
}

// "eportfolo" for "e-portfolio": the best place to cut what was given.
Slip two_in_one(const Word& first, const Word& second, const Word& given, const Basis& basis) {
    Slip best;
    const std::size_t size = first.letters.size();
    for (std::size_t cut = size > 2 ? size - 2 : 1; cut <= size + 2 && cut < given.letters.size(); ++cut) {
        const Slip a = compare(first, part_of(given, 0, cut), basis);
        if (a.kind == Slip::Kind::another) continue;
        const Slip b = compare(second, part_of(given, cut, std::u32string::npos), basis);
        if (b.kind == Slip::Kind::another) continue;
        const Slip both = sum(a, b);
        if (best.kind == Slip::Kind::another || weight(both) < weight(best)) best = both;
    }
    return best;
}

// "mee preten" for "meepraten"
Slip one_in_several(const Word& expected, Words given, const Basis& basis) {
    Word whole = given.front();
    for (const Word& word : given.subspan(1)) {
        whole.letters += word.letters;
        whole.typed += word.typed;
        whole.mask |= word.mask;
    }
    whole.spelled.clear();
    whole.exact = whole.negation = whole.little = whole.article = false;
    const Slip slip = compare(expected, whole, basis);
    if (slip.kind != Slip::Kind::typo) return slip;
    const auto is_part = [&](const Word& word) {
        const bool longer_than_the_slips = word.letters.size() > static_cast<std::size_t>(slip.edits);
        const bool begins_it = expected.letters.starts_with(word.letters);
        return longer_than_the_slips || (begins_it && expected.letters.size() >= whole.letters.size());
    };
    return std::ranges::all_of(given, is_part) ? slip : no;
}

}  // namespace

Slip compare_joined(Words expected, Words given, const Basis& basis) {
    if (unlike(measure(expected), measure(given))) return no;
    const std::u32string a = joined(expected), b = joined(given);
    if (a == b || (a.size() == b.size() && joined(expected, true) == joined(given, true))) return same;
    if (expected.size() == 1) return one_in_several(expected.front(), given, basis);
    return expected.size() == 2 && given.size() == 1
               ? two_in_one(expected[0], expected[1], given.front(), basis)
               : no;
}

}  // namespace overhoor
