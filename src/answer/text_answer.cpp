#include "overhoor/answer/text_answer.hpp"

#include <algorithm>

#include "overhoor/answer/enumeration.hpp"
#include "overhoor/answer/other_cards.hpp"
#include "overhoor/text/folding.hpp"

namespace overhoor {
namespace {

using Kind = Word::Kind;

bool better(const Comparison& a, const Comparison& b) {
    return a.outcome != b.outcome ? a.outcome > b.outcome : a.edits < b.edits;
}

// "Kurzweil, Ray" for "Ray Kurzweil".
std::optional<Comparison> compare_inverted(Words expected, Words given, const Basis& basis) {
    const auto comma = [](const Word& word) { return word.before == Gap::comma; };
    if (std::ranges::count_if(given, comma) != 1) return std::nullopt;
    const auto at = std::ranges::find_if(given, comma);
    std::vector<Word> turned{at, given.end()};
    turned.insert(turned.end(), given.begin(), at);
    Comparison result = compare_words(expected, turned, basis);
    result.slipped.clear();  // they were copies
    if (result.outcome == Outcome::wrong) return std::nullopt;
    if (result.outcome == Outcome::correct) result.reason = {.cause = Cause::order_is_free};
    return result;
}

// Every way to compare two texts; the best counts.
Comparison compare_texts(Words expected, Words given, const Context& context) {
    Comparison best = compare_words(expected, given, context.basis);
    const auto consider = [&](std::optional<Comparison> other) {
        if (other && better(*other, best)) best = std::move(*other);
    };
    if (best.outcome == Outcome::correct) return best;
    consider(compare_enumeration(expected, given, context.basis));
    if (best.outcome == Outcome::wrong) consider(compare_inverted(expected, given, context.basis));
    if (best.outcome != Outcome::correct && !context.question.prompt.empty())
        consider(context.echo().compare(expected, given, context.basis));
    return best;
}

bool says_nothing(Words given, const Language& language) {
    return std::ranges::any_of(language.nothing, [&](const Language::Words& expression) {
        return expression.size() == given.size() && begins_with(given, expression) > 0;
    });
}

// What is different between two texts that are the same but for their form.
Cause form_of_difference(Words expected, Words given) {
    const auto articles = [](const Word& word) { return word.article; };
    if (std::ranges::count_if(expected, articles) != std::ranges::count_if(given, articles))
        return Cause::article;
    if (expected.size() != given.size()) return Cause::none;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const Word& meant = expected[i];
        const Word& said = given[i];
        if (meant.article && meant.letters != said.letters) return Cause::article;
        if (meant.kind == Kind::number && meant.typed != said.typed) return Cause::number_written_otherwise;
        if (meant.kind == Kind::date && meant.typed != said.typed) return Cause::date_written_otherwise;
        if (meant.typed.size() != said.typed.size() && meant.letters == said.letters) return Cause::accents;
    }
    return Cause::none;
}

// Only case, spaces at the ends and signs at the end of a sentence differ no more where spelling counts.
std::string strict_form(std::string_view text) {
    std::string form = tidied(text);
    while (!form.empty() && std::string_view{" .!?;:,"}.find(form.back()) != std::string_view::npos)
        form.pop_back();
    return form;
}

}  // namespace

Accepted::Accepted(const std::vector<std::string>& texts, const Language& language, bool strict)
    : texts_(&texts), strict_(strict) {
    for (std::size_t i = 0; i < texts.size(); ++i)
        for (std::string& text : with_and_without_brackets(texts[i])) {
            Form form = form_of(text, language);
            variants_.push_back({std::move(form), std::move(text), i});
        }
}

Compared Accepted::compare(std::string_view text, Words words, const Context& context) const {
    if (strict_) return compare_strictly(text, words, context);
    return best_of_all(text, words, context);
}

Compared Accepted::compare_strictly(std::string_view text, Words words, const Context& context) const {
    const std::string given = strict_form(text);
    for (const Variant& variant : variants_)
        if (!given.empty() && given == strict_form(variant.text))
            return {.outcome = Outcome::correct, .expected = (*texts_)[variant.whole]};
    Compared lenient = best_of_all(text, words, context);
    if (lenient.outcome != Outcome::wrong) lenient.reason = {.cause = Cause::spelling_counts};
    lenient.outcome = Outcome::wrong;
    return lenient;
}

Compared Accepted::best_of_all(std::string_view text, Words words, const Context& context) const {
    Comparison best;
    const Variant* nearest = nullptr;
    for (const Variant& variant : variants_) {
        // An answer that is nothing but signs is compared as it stands.
        if (variant.form.empty()) {
            const std::string tidy = tidied(text);
            if (!tidy.empty() && tidy == tidied(variant.text))
                return {.outcome = Outcome::correct, .expected = (*texts_)[variant.whole]};
            continue;
        }
        Comparison found = compare_texts(variant.form.words, words, context);
        if (nearest != nullptr && !better(found, best)) continue;
        best = std::move(found);
        nearest = &variant;
        if (best.outcome == Outcome::correct) break;
    }
    if (nearest == nullptr)
        return {.expected = shown(), .reason = {.cause = Cause::another_word, .word = std::string{text}}};
    Compared result{.outcome = best.outcome, .expected = (*texts_)[nearest->whole], .reason = best.reason};
    if (result.outcome == Outcome::correct) {
        if (result.reason.cause == Cause::none)
            result.reason.cause = form_of_difference(nearest->form.words, words);
        if (result.reason.cause == Cause::none && nearest->text.size() < result.expected.size() - 2)
            result.reason.cause = Cause::optional_part;
        if (result.reason.cause == Cause::none && nearest->whole > 0)
            result.reason.cause = Cause::alternative;
        return result;
    }
    if (result.outcome == Outcome::wrong) result.expected = shown();
    if (words.empty() || (result.outcome == Outcome::wrong && says_nothing(words, context.language)))
        return {.expected = shown(), .reason = {.cause = Cause::nothing_given}};
    if (context.question.others.empty()) return result;
    std::vector<Words> own;
    for (const Variant& variant : variants_) own.push_back(variant.form.words);
    std::string elsewhere = result.outcome == Outcome::close
                                ? answer_meant_elsewhere(words, best, own, context)
                                : answer_of_another_card(words, own, context);
    if (elsewhere.empty()) return result;
    return {.expected = shown(), .reason = {.cause = Cause::other_card, .word = std::move(elsewhere)}};
}

}  // namespace overhoor
