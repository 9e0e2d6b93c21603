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

}  // namespace

bool says_something(const Word& word) {
    return !word.little && !word.article && word.kind != Kind::joining && !word.choosing;
}

Echo::Echo(std::string_view prompt, const Language& language)
    : language_(language), prompt_(form_of(prompt, language)) {
    if (prompt_.words.size() > longest_prompt) prompt_.words.resize(longest_prompt);
    for (std::size_t i = 0; i < prompt_.words.size(); ++i) place_.emplace(prompt_.words[i].letters, i);
}

bool Echo::echoes(const Word& word) const {
    if (word.negation) return false;
    const auto [known, fresh] = known_.try_emplace(word.letters);
    if (fresh) known->second = repeats(word) || in_another_form(word);
    return known->second;
}

bool Echo::in_another_form(const Word& word) const {
    constexpr std::size_t beginning = 3;
    if (word.exact || word.kind != Kind::word) return false;
    return std::ranges::any_of(prompt_.words, [&](const Word& asked) {
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
bool Echo::keeps_little_words(Words expected, Words given) const {
    for (std::size_t i = 0; i + 1 < expected.size(); ++i) {
        if (!says_something(expected[i]) || !expected[i + 1].little || !echoes(expected[i])) continue;
        for (std::size_t j = 0; j + 1 < given.size(); ++j)
            if (given[j].letters == expected[i].letters && given[j + 1].little &&
                given[j + 1].letters != expected[i + 1].letters)
                return false;
    }
    return true;
}

// What is left when the prompt's words go, with the little words beside them.
std::vector<Word> Echo::rest_of(Words words) const {
    std::vector<bool> gone(words.size());
    for (std::size_t i = 0; i < words.size(); ++i) gone[i] = says_something(words[i]) && echoes(words[i]);
    const auto goes_along = [&](std::size_t i) { return !says_something(words[i]) && !words[i].negation; };
    for (std::size_t i = 1; i < words.size(); ++i) gone[i] = gone[i] || (gone[i - 1] && goes_along(i));
    for (std::size_t i = words.size(); i-- > 1;) gone[i - 1] = gone[i - 1] || (gone[i] && goes_along(i - 1));
    std::vector<Word> rest;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (!gone[i] && !(goes_along(i) && repeats(words[i]))) rest.push_back(words[i]);
    return rest;
}

std::optional<Comparison> Echo::compare(Words expected, Words given, const Basis& basis) const {
    if (given.size() > longest_answer || expected.size() > longest_answer) return std::nullopt;
    const auto heard = [&](const Word& word) { return echoes(word); };
    if (std::ranges::none_of(given, heard) && std::ranges::none_of(expected, heard)) return std::nullopt;
    if (offers_the_choice(expected) || !keeps_direction(given) || !keeps_little_words(expected, given))
        return std::nullopt;
    const std::vector<Word> rest = rest_of(expected), said = rest_of(given);
    if (std::ranges::none_of(rest, says_something)) return std::nullopt;
    Comparison result = compare_words(rest, said, basis);
    result.slipped.clear();  // they were copies
    if (result.outcome == Outcome::correct) result.reason = {.cause = Cause::echo};
    return result;
}

}  // namespace overhoor
