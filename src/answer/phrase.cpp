#include "overhoor/answer/phrase.hpp"

#include <algorithm>
#include <unordered_map>

#include "overhoor/answer/alignment.hpp"
#include "overhoor/answer/opposite.hpp"

namespace overhoor {
namespace {

using Kind = Word::Kind;

std::string typed(Words words) {
    std::string text;
    for (const Word& word : words) text += (text.empty() ? "" : " ") + word.typed;
    return text;
}

// The little word left out of the pairing, or added to it.
const Word* alone(Words side, Words other) {
    return other.empty() && side.front().little && !side.front().article ? &side.front() : nullptr;
}

// One word in the place of another: both little words are alone.
Comparison replaced(const Word& meant, const Word& said) {
    const Cause cause = meant.letters == said.letters ? Cause::another_order : Cause::little_word_replaced;
    return {.reason = {cause, said.typed, meant.typed, 0}};
}

void add(Comparison& result, const Pairing& pairing) {
    const Slip& slip = pairing.slip;
    if (slip.kind == Slip::Kind::same) return;
    result.outcome = Outcome::close;
    result.edits += slip.edits;
    if (result.reason.cause == Cause::none)
        result.reason = {slip.cause, typed(pairing.given), typed(pairing.expected), 0};
    if (slip.kind != Slip::Kind::typo) return;
    result.form_only = false;
    for (const Word& word : pairing.given) result.slipped.push_back(&word);
}

Comparison summed_up(const std::vector<Pairing>& pairings, int most) {
    Comparison result{.outcome = Outcome::correct};
    const Word* missing = nullptr;
    const Word* extra = nullptr;
    for (const Pairing& pairing : pairings) {
        if (!pairing.expected.empty() && !pairing.given.empty())
            add(result, pairing);
        else if (pairing.given.empty() && missing == nullptr)
            missing = alone(pairing.expected, pairing.given);
        else if (pairing.expected.empty() && extra == nullptr)
            extra = alone(pairing.given, pairing.expected);
    }
    if (missing != nullptr && extra != nullptr) return replaced(*missing, *extra);
    if (result.edits > most) return {.reason = {.cause = Cause::too_many_slips}};
    if (missing != nullptr || extra != nullptr) {
        result.outcome = Outcome::close;
        const Cause cause = missing != nullptr ? Cause::little_word_missing : Cause::little_word_extra;
        if (result.reason.cause == Cause::none)
            result.reason = {cause, (missing != nullptr ? missing : extra)->typed, {}, 0};
    }
    if (result.edits > 1) result.reason = {.cause = Cause::letters, .count = result.edits};
    return result;
}

using WordPointers = std::vector<const Word*>;

// The words that only one side has, in order.
WordPointers without_match(Words words, Words others) {
    std::unordered_map<std::u32string_view, int> count;
    for (const Word& word : others) ++count[word.letters];
    WordPointers alone;
    for (const Word& word : words) {
        if (word.article || word.kind == Kind::joining) continue;
        if (--count[word.letters] < 0) alone.push_back(&word);
    }
    return alone;
}

std::string typed(const WordPointers& words) {
    constexpr std::size_t most = 8;  // more are not read
    std::string text;
    for (std::size_t i = 0; i < std::min(words.size(), most); ++i)
        text += (text.empty() ? "" : " ") + words[i]->typed;
    return text;
}

}  // namespace

bool same_form(Words expected, Words given) {
    const auto mended = [](const Word& word) { return word.slips > 0; };
    if (std::ranges::any_of(given, mended) || std::ranges::any_of(expected, mended)) return false;
    const auto spelled = [](const Word& word) { return !word.spelled.empty(); };
    const bool by_letters_only =
        std::ranges::none_of(expected, spelled) && std::ranges::none_of(given, spelled);
    if (by_letters_only && letters_in(expected) != letters_in(given)) return false;
    const std::u32string a = joined(expected), b = joined(given);
    if (a == b || by_letters_only) return a == b;
    const std::u32string long_a = joined(expected, true), long_b = joined(given, true);
    return long_a == b || a == long_b || long_a == long_b;
}

int most_edits_in(Words expected) {
    constexpr std::size_t letters_for_each = 8;
    std::size_t letters = 0;
    for (const Word& word : expected)
        if (!word.article) letters += word.spoken.empty() ? word.letters.size() : word.spoken.size();
    return static_cast<int>((letters + letters_for_each - 1) / letters_for_each);
}

Comparison compare_words(Words expected, Words given, const Basis& basis, bool free_joints) {
    if (given.empty()) return {.reason = {.cause = Cause::nothing_given}};
    if (expected.empty()) return {};
    if (same_form(expected, given)) return {.outcome = Outcome::correct};
    const auto pairings = align(expected, given, basis, free_joints);
    return pairings ? summed_up(*pairings, most_edits_in(expected)) : Comparison{};
}

Reason why_different(Words expected, Words given, const Basis& basis) {
    const WordPointers missing = without_match(expected, given), extra = without_match(given, expected);
    if (missing.size() == 1 && extra.size() == 1) {
        const Word& meant = *missing.front();
        const Word& said = *extra.front();
        const Slip slip = compare(meant, said, basis);
        const Cause cause = opposites(meant, said, basis)      ? Cause::opposite
                            : slip.kind == Slip::Kind::another ? slip.cause
                                                               : Cause::another_word;
        return {cause, said.typed, meant.typed, 0};
    }
    const auto negation = [](const Word* word) { return word->negation; };
    const auto lost = std::ranges::find_if(missing, negation), added = std::ranges::find_if(extra, negation);
    if (lost != missing.end() && added == extra.end())
        return {Cause::negation_missing, (*lost)->typed, {}, 0};
    if (added != extra.end() && lost == missing.end()) return {Cause::negation_extra, (*added)->typed, {}, 0};
    if (missing.empty() && extra.empty()) return {.cause = Cause::another_order};
    if (missing.empty()) return {Cause::word_extra, typed(extra), {}, 0};
    if (extra.empty()) return {Cause::word_missing, typed(missing), {}, 0};
    return {Cause::another_word, typed(extra), typed(missing), 0};
}

}  // namespace overhoor
