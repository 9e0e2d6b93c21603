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

// Answers that are nothing but signs are compared as they stand.
bool same_signs(std::string_view expected, std::string_view given) {
    const std::string tidy = tidied(given);
    return !tidy.empty() && tidy == tidied(expected);
}

// Where spelling counts, only spaces and the signs at the end of a sentence do not.
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
    // Letter for letter what the author wrote, however odd: "A[1 A)".
    if (const auto same = std::ranges::find(*texts_, text); same != texts_->end() && !words.empty())
        return {.outcome = Outcome::correct,
                .expected = *same,
                .reason = {.cause = same == texts_->begin() ? Cause::none : Cause::alternative}};
    if (strict_) return compare_strictly(text, words, context);
    const Found found = find(text, words, context);
    return found.comparison.outcome == Outcome::wrong ? refused(found, text, words, context)
                                                      : granted(found, words);
}

Outcome Accepted::outcome(std::string_view text, Words words, const Context& context, Chosen chosen) const {
    if (strict_) return compare_strictly(text, words, context).outcome;
    return find(text, words, context, chosen).comparison.outcome;
}

Compared Accepted::compare_strictly(std::string_view text, Words words, const Context& context) const {
    const std::string given = strict_form(text);
    for (const Variant& variant : variants_)
        if (!given.empty() && given == strict_form(variant.text))
            return {.outcome = Outcome::correct, .expected = (*texts_)[variant.whole]};
    const Found lenient = find(text, words, context);
    if (lenient.comparison.outcome == Outcome::wrong) return refused(lenient, text, words, context);
    return {.expected = (*texts_)[lenient.nearest->whole], .reason = {.cause = Cause::spelling_counts}};
}

Accepted::Found Accepted::nearest(std::string_view text, Words words, const Context& context,
                                  Chosen chosen) const {
    Found best;
    for (std::size_t i = 0; i < variants_.size(); ++i) {
        const Variant& variant = variants_[i];
        if ((chosen & bit_of(i)) == 0) continue;
        if (variant.form.empty() && !same_signs(variant.text, text)) continue;
        Comparison found = variant.form.empty() ? Comparison{.outcome = Outcome::correct}
                                                : compare_texts(variant.form.words, words, context);
        if (best.nearest != nullptr && !better(found, best.comparison)) continue;
        best = {std::move(found), &variant, {}};
        if (best.comparison.outcome == Outcome::correct) break;
    }
    if (context.question.prompt.empty()) return best;
    // A slip stays a slip, though another form of the word is in the question.
    if (best.comparison.outcome != Outcome::correct)
        hear_echo(best, words, context, chosen, Echo::Hearing::exact);
    if (best.comparison.outcome == Outcome::wrong)
        hear_echo(best, words, context, chosen, Echo::Hearing::loose);
    return best;
}

Accepted::Found Accepted::find(std::string_view text, Words words, const Context& context,
                               Chosen chosen) const {
    Found best = nearest(text, words, context, chosen);
    if (best.comparison.outcome != Outcome::close || context.question.others.empty()) return best;
    best.elsewhere = answer_meant_elsewhere(words, best.comparison, own_words(), context);
    if (!best.elsewhere.empty()) best.comparison.outcome = Outcome::wrong;
    return best;
}

void Accepted::hear_echo(Found& best, Words words, const Context& context, Chosen chosen,
                         Echo::Hearing hearing) const {
    for (std::size_t i = 0; i < variants_.size(); ++i) {
        const Variant& variant = variants_[i];
        if (variant.form.empty() || (chosen & bit_of(i)) == 0) continue;
        auto echoed = context.echo().compare(variant.form.words, words, context.basis, hearing);
        if (echoed && better(*echoed, best.comparison)) best = {std::move(*echoed), &variant, {}};
    }
}

Compared Accepted::granted(const Found& found, Words words) const {
    const Variant& variant = *found.nearest;
    Compared result{found.comparison.outcome, (*texts_)[variant.whole], found.comparison.reason};
    Cause& cause = result.reason.cause;
    if (cause == Cause::none) cause = form_of_difference(variant.form.words, words);
    constexpr std::size_t brackets = 2;
    if (cause == Cause::none && variant.text.size() + brackets < result.expected.size())
        cause = Cause::optional_part;
    if (cause == Cause::none && variant.whole > 0) cause = Cause::alternative;
    return result;
}

Compared Accepted::refused(const Found& found, std::string_view text, Words words,
                           const Context& context) const {
    const auto because = [&](Cause cause, std::string word) {
        return Compared{.expected = shown(), .reason = {cause, std::move(word), {}, 0}};
    };
    if (!found.elsewhere.empty()) return because(Cause::other_card, found.elsewhere);
    if (words.empty() || says_nothing(words, context.language)) return because(Cause::nothing_given, {});
    if (!context.question.others.empty())
        if (std::string other = answer_of_another_card(words, own_words(), context); !other.empty())
            return because(Cause::other_card, std::move(other));
    if (found.nearest == nullptr) return because(Cause::another_word, std::string{text});
    if (found.comparison.reason.cause != Cause::none)
        return {.expected = shown(), .reason = found.comparison.reason};
    return {.expected = shown(), .reason = why_different(found.nearest->form.words, words, context.basis)};
}

std::vector<Words> Accepted::own_words() const {
    std::vector<Words> own;
    for (const Variant& variant : variants_) own.push_back(variant.form.words);
    return own;
}

}  // namespace overhoor
