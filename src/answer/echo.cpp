#include "overhoor/answer/echo.hpp"

#include <algorithm>

#include "overhoor/answer/inflection.hpp"

namespace overhoor {
namespace {

using Kind = Word::Kind;

constexpr std::size_t longest_prompt = 200;  // words; nobody repeats more
constexpr std::size_t longest_answer = 100;

// The little word that leads to the word at `at`, if any.
const Word* lead(Words words, std::size_t at) {
    while (at > 0 && words[at - 1].article) --at;
    return at > 0 && words[at - 1].little ? &words[at - 1] : nullptr;
}

constexpr std::size_t beginning = 3;  // letters that a word and its other forms have in common

std::uint64_t bit_of(std::u32string_view letters) {
    std::uint32_t sum = 0;
    for (const char32_t c : letters) sum = sum * 37 + static_cast<std::uint32_t>(c);
    return 1ULL << (sum & 63U);
}
std::uint64_t bit_of_beginning(std::u32string_view letters) { return bit_of(letters.substr(0, beginning)); }
std::uint64_t bit_of_end(std::u32string_view letters) {
    return bit_of(letters.substr(letters.size() - std::min(beginning, letters.size())));
}

}  // namespace

bool says_something(const Word& word) {
    return !word.little && !word.article && word.kind != Kind::joining && !word.choosing;
}

namespace {

// What both say, and say something by, stands in the same order in both: "van samenwerking naar inspraak" is
// not "van inspraak naar samenwerking", whatever of it the question said.
bool keeps_order(Words expected, Words given) {
    const auto common = [](Words words, Words others) {
        std::vector<std::u32string_view> letters;
        for (const Word& word : words) {
            const auto same = [&](const Word& other) { return other.letters == word.letters; };
            if (says_something(word) && std::ranges::any_of(others, same)) letters.push_back(word.letters);
        }
        return letters;
    };
    const auto first = common(expected, given), second = common(given, expected);
    // Said twice, a word is an echo once.
    return first == second || first.size() != second.size();
}

}  // namespace

Echo::Echo(std::string_view prompt, const Language& language)
    : language_(language), compounds_(!language.linking.empty()), prompt_(form_of(prompt, language)) {
    if (prompt_.words.size() > longest_prompt) prompt_.words.resize(longest_prompt);
    for (std::size_t i = 0; i < prompt_.words.size(); ++i) {
        const std::u32string& letters = prompt_.words[i].letters;
        place_.emplace(letters, i);
        beginnings_ |= bit_of_beginning(letters);
        ends_ |= bit_of_end(letters);
    }
}

bool Echo::echoes(const Word& word, Hearing hearing) const {
    if (word.negation || !may_echo(word)) return false;
    if (hearing == Hearing::exact) return repeats(word);
    const auto [known, fresh] = known_.try_emplace(word.letters);
    if (fresh) known->second = repeats(word) || in_another_form(word);
    return known->second;
}

// Most words need no closer look: an echo begins or ends as some word of the prompt.
bool Echo::may_echo(const Word& word) const {
    return (beginnings_ & bit_of_beginning(word.letters)) != 0 || (ends_ & bit_of_end(word.letters)) != 0;
}

bool Echo::in_another_form(const Word& word) const {
    constexpr std::size_t shortest_head = 5;
    if (word.exact || word.kind != Kind::word) return false;
    return std::ranges::any_of(prompt_.words, [&](const Word& asked) {
        // "afdeling" of the question's "stafafdeling": what a compound is a kind of.
        if (compounds_ && word.letters.size() >= shortest_head && asked.letters.ends_with(word.letters))
            return true;
        return asked.letters.compare(0, beginning, word.letters, 0, beginning) == 0 &&
               other_form(asked, word, Basis{language_});
    });
}

bool Echo::offers_the_choice(Words expected) const {
    if (std::ranges::none_of(prompt_.words, [](const Word& word) { return word.choosing; })) return false;
    return std::ranges::all_of(expected,
                               [&](const Word& word) { return !says_something(word) || repeats(word); });
}

// "van groep naar …" is not echoed by "van individuen naar groep".
bool Echo::keeps_direction(Words given) const {
    for (std::size_t i = 0; i < given.size(); ++i) {
        const auto asked = place_.find(given[i].letters);
        if (asked == place_.end() || !says_something(given[i])) continue;
        const Word* here = lead(given, i);
        const Word* there = lead(prompt_.words, asked->second);
        if (here != nullptr && there != nullptr && here->letters != there->letters) return false;
    }
    return true;
}

// "recht op privacy" is not "recht van privacy", though the question may have said "recht".
bool Echo::keeps_little_words(Words expected, Words given, Hearing hearing) const {
    for (std::size_t i = 0; i + 1 < expected.size(); ++i) {
        if (!says_something(expected[i]) || !expected[i + 1].little || !echoes(expected[i], hearing))
            continue;
        for (std::size_t j = 0; j + 1 < given.size(); ++j)
            if (given[j].letters == expected[i].letters && given[j + 1].little &&
                given[j + 1].letters != expected[i + 1].letters)
                return false;
    }
    return true;
}

// "zonder censuur" where the question has just that. A negation elsewhere is never an echo.
bool Echo::denies_in_prompt(const Word& negation, const Word& denied) const {
    if (!negation.negation) return false;
    const auto& asked = prompt_.words;
    for (std::size_t i = 0; i + 1 < asked.size(); ++i)
        if (asked[i].letters == negation.letters && asked[i + 1].letters == denied.letters) return true;
    return false;
}

// What is left when the prompt's words go, with the little words beside them.
std::vector<Word> Echo::rest_of(Words words, Hearing hearing) const {
    std::vector<bool> gone(words.size());
    for (std::size_t i = 0; i < words.size(); ++i)
        gone[i] = says_something(words[i]) && echoes(words[i], hearing);
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
        gone[i] = gone[i] || (gone[i + 1] && denies_in_prompt(words[i], words[i + 1]));
    const auto goes_along = [&](std::size_t i) { return !says_something(words[i]) && !words[i].negation; };
    for (std::size_t i = 1; i < words.size(); ++i) gone[i] = gone[i] || (gone[i - 1] && goes_along(i));
    for (std::size_t i = words.size(); i-- > 1;) gone[i - 1] = gone[i - 1] || (gone[i] && goes_along(i - 1));
    std::vector<Word> rest;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (!gone[i]) rest.push_back(words[i]);
    return rest;
}

// "van McGregor" where the question begins with "van wie": a little word of the question that the card has
// not.
void Echo::drop_little_words(std::vector<Word>& said, Words expected) const {
    std::erase_if(said, [&](const Word& word) {
        const auto same = [&](const Word& other) { return other.letters == word.letters; };
        return word.little && repeats(word) && std::ranges::none_of(expected, same);
    });
}

std::optional<Comparison> Echo::compare(Words expected, Words given, const Basis& basis,
                                        Hearing hearing) const {
    if (given.size() > longest_answer || expected.size() > longest_answer) return std::nullopt;
    const auto heard = [&](const Word& word) { return echoes(word, hearing); };
    if (std::ranges::none_of(given, heard) && std::ranges::none_of(expected, heard)) return std::nullopt;
    if (offers_the_choice(expected) || !keeps_direction(given) ||
        !keeps_little_words(expected, given, hearing) || !keeps_order(expected, given))
        return std::nullopt;
    const std::vector<Word> rest = rest_of(expected, hearing);
    std::vector<Word> said = rest_of(given, hearing);
    drop_little_words(said, expected);
    const auto denials = [](Words words) { return std::ranges::count_if(words, &Word::negation); };
    // A negation of the card's must be said, though the question said it too.
    if (denials(expected) - denials(rest) > denials(given) - denials(said)) return std::nullopt;
    if (std::ranges::none_of(rest, says_something)) return std::nullopt;
    Comparison result = compare_words(rest, said, basis);
    result.slipped.clear();  // they were copies
    if (result.outcome == Outcome::correct) result.reason = {.cause = Cause::echo};
    return result;
}

}  // namespace overhoor
