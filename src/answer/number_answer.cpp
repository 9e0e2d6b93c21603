#include "overhoor/answer/number_answer.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "overhoor/answer/rejection.hpp"
#include "overhoor/answer/slip.hpp"

namespace overhoor {
namespace {

using Kind = Word::Kind;

bool plain_number(const Word& word) { return word.kind == Kind::number && !word.letters.ends_with(U'e'); }

// Binary fractions: 9.86 is within 9.81 ± 0.05.
bool within(double value, const ExpectedNumber& number) {
    const double slack = 1e-9 * std::max({1.0, std::abs(number.low), std::abs(number.high)});
    return value >= number.low - slack && value <= number.high + slack;
}

// A number word with a slip: veir for 4.
struct Mistyped {
    std::size_t at = 0;
    Slip slip{};
};

std::optional<Mistyped> mistyped_number(Words words, const ExpectedNumber& number, const Context& context) {
    Word meant{.kind = Kind::number, .value = number.value, .exact = true};
    for (const char c : std::to_string(static_cast<long>(number.value)))
        meant.letters += static_cast<char32_t>(c);
    if (number.value != std::floor(number.value) || std::abs(number.value) > 1000) return std::nullopt;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const Slip slip = compare(meant, words[at], context.basis);
        if (slip.kind == Slip::Kind::typo || slip.kind == Slip::Kind::same) return Mistyped{at, slip};
    }
    return std::nullopt;
}

// What stands beside the number: a spelling of the unit, with a slip at most, or words of the question.
Compared compare_unit(Compared found, const ExpectedNumber& number, Words rest, const Context& context) {
    if (rest.empty()) {
        if (number.units.empty()) return found;
        found.outcome = Outcome::close;
        if (found.reason.cause == Cause::none) found.reason.cause = Cause::unit_missing;
        return found;
    }
    std::string said;
    for (const Word& word : rest) said += (said.empty() ? "" : " ") + word.typed;
    const bool asked = !context.question.prompt.empty() && std::ranges::all_of(rest, [&](const Word& word) {
        return !says_something(word) || context.echo().echoes(word);
    });
    Comparison best{.reason = {.cause = Cause::another_unit, .word = said}};
    for (const std::string& unit : number.units) {
        const Form form = form_of(unit, context.language);
        Comparison one = compare_words(form.words, rest, context.basis);
        if (one.outcome == Outcome::wrong && !context.question.prompt.empty())
            if (auto echoed = context.echo().compare(form.words, rest, context.basis, Echo::Hearing::loose))
                one = *echoed;
        if (one.outcome > best.outcome) best = one;
    }
    if (number.units.empty() && asked) best.outcome = Outcome::correct;
    if (number.units.empty() == false && best.outcome == Outcome::wrong && asked) {
        best.outcome = Outcome::close;
        best.reason = {.cause = Cause::unit_missing};
    }
    if (best.outcome < found.outcome) {
        found.outcome = best.outcome;
        found.reason = best.reason;
    }
    return found;
}

Compared by_value(const ExpectedNumber& number, const std::vector<Word>& words, const Context& context) {
    Compared found{.expected =
                       number.units.empty() ? number.shown : number.shown + " " + number.units.front()};
    const auto wrong = [&](Cause cause, std::string word = {}) {
        found.reason = {cause, std::move(word), {}, 0};
        return found;
    };
    if (words.empty()) return wrong(Cause::nothing_given);
    const auto count = std::ranges::count_if(words, plain_number);
    if (count > 1) return wrong(Cause::several_numbers);
    std::vector<Word> rest = words;
    found.outcome = Outcome::correct;
    if (count == 1) {
        const auto at = std::ranges::find_if(rest, plain_number);
        if (!within(at->value, number)) {
            found.outcome = Outcome::wrong;
            return wrong(Cause::another_number, at->typed);
        }
        rest.erase(at);
    } else {
        const auto mistyped = mistyped_number(words, number, context);
        if (!mistyped) {
            found.outcome = Outcome::wrong;
            return wrong(Cause::no_number);
        }
        const std::size_t at = mistyped->at;
        if (mistyped->slip.kind == Slip::Kind::typo) {
            found.outcome = Outcome::close;
            found.reason = {mistyped->slip.cause, words[at].typed, {}, mistyped->slip.edits};
        }
        rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(at));
    }
    std::erase_if(rest, [](const Word& word) { return word.article; });
    return compare_unit(std::move(found), number, rest, context);
}

}  // namespace

std::optional<double> number_value(std::string_view text, std::string_view language) {
    const Form form = form_of(text, language_of(language));
    if (form.words.size() != 1) return std::nullopt;
    const Word& word = form.words.front();
    if (word.one && word.kind != Kind::number) return 1;
    return plain_number(word) ? std::optional{word.value} : std::nullopt;
}

Compared compare_number(const ExpectedNumber& number, std::string_view given, const Context& context) {
    const Given said{given, context.language};
    std::vector<std::string> as_listed{number.shown};
    as_listed.insert(as_listed.end(), number.accepted.begin(), number.accepted.end());
    Compared found = by_value(number, said.form.words, context);
    if (const Rejected* rejected = rejected_by_author(number.rejected, as_listed, said, context))
        return rejection(*rejected, found.expected);
    if (found.outcome == Outcome::correct || number.accepted.empty()) return found;
    const Compared listed = Accepted{number.accepted, context.language, false}.compare(said, context);
    return listed.outcome > found.outcome ? listed : found;
}

}  // namespace overhoor
