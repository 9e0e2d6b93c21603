#include "overhoor/answer/choice_answer.hpp"

#include <algorithm>

#include "overhoor/answer/check.hpp"
#include "overhoor/answer/difference.hpp"
#include "overhoor/answer/division.hpp"
#include "overhoor/answer/grading.hpp"
#include "overhoor/answer/option_meant.hpp"
#include "overhoor/answer/text_answer.hpp"

namespace overhoor {
namespace {

std::vector<std::string> texts_of(const ExpectedChoice& choice) {
    std::vector<std::string> texts;
    for (const Option& option : choice.options) texts.push_back(option.text);
    return texts;
}

// The first is true, the second false.
std::optional<Meant> truth_meant(const std::string& given, const Context& context) {
    if (const auto said = truth_said(form_of(given, context.language).words, context.language))
        return Meant{*said ? 0U : 1U};
    const std::vector<std::string> options{model_answer(ExpectedTruth{true}, context.question.language),
                                           model_answer(ExpectedTruth{false}, context.question.language)};
    return option_by_text(options, given, context);
}

// "a of b", "staat en markt"
bool names_several(std::span<const std::string> options, std::string_view given, const Context& context) {
    const Form form = form_of(given, context.language, Reading::list);
    int named = 0;
    std::vector<Word> part;
    const auto end_part = [&] {
        if (!part.empty() && option_by_text(options, text_of(part, given), context)) ++named;
        if (part.size() == 1 && option_at(part.front().typed, options.size())) ++named;
        part.clear();
    };
    for (const Word& word : form.words) {
        if (word.choosing || word.kind == Word::Kind::joining || word.before >= Gap::comma) end_part();
        if (!word.choosing && word.kind != Word::Kind::joining) part.push_back(word);
    }
    end_part();
    return named > 1;
}

Verdict check_one(const ExpectedChoice& choice, const Answer& answer, const Context& context) {
    Compared compared{.expected = model_answer(choice, context.question.language)};
    const std::string given = whole(answer);
    const auto texts = texts_of(choice);
    const auto meant = option_meant(texts, given, context);
    if (!meant) {
        compared.reason.cause =
            names_several(texts, given, context) ? Cause::several_options : Cause::no_option;
        Verdict verdict = verdict_of(compared, given);
        verdict.diff.clear();
        return verdict;
    }
    const Option& option = choice.options[meant->option];
    compared.outcome = option.right ? meant->outcome : Outcome::wrong;
    if (option.right) compared.expected = option.text;
    Verdict verdict = verdict_of(compared, given);
    verdict.reason = option.right ? meant->reason : option.why_not;
    if (meant->outcome != Outcome::close || !option.right) verdict.diff.clear();
    return verdict;
}

Verdict check_several(const ExpectedChoice& choice, const Answer& answer, const Context& context) {
    const auto texts = texts_of(choice);
    const Picks picks = picks_of(texts, answer, context);
    Verdict verdict{.of = 0, .extra = picks.unknown};
    for (std::size_t i = 0; i < choice.options.size(); ++i) {
        const Option& option = choice.options[i];
        const bool picked = picks.options.contains(i);
        verdict.of += option.right ? 1 : 0;
        verdict.matched += option.right && picked ? 1 : 0;
        verdict.extra += !option.right && picked ? 1 : 0;
        if (option.right)
            verdict.parts.push_back({.outcome = picked ? Outcome::correct : Outcome::wrong,
                                     .given = picked ? option.text : "",
                                     .expected = option.text});
    }
    for (const std::size_t i : picks.options)
        if (!choice.options[i].right)
            verdict.parts.push_back({.given = choice.options[i].text, .reason = choice.options[i].why_not});
    const bool all = verdict.matched == verdict.of && verdict.extra == 0;
    verdict.outcome = all ? Outcome::correct : verdict.matched > 0 ? Outcome::partial : Outcome::wrong;
    if (all && picks.close) {
        verdict.outcome = verdict.parts[0].outcome = Outcome::close;
        for (std::size_t i = 0, part = 0; i < choice.options.size(); ++i) {
            if (!choice.options[i].right) continue;
            verdict.parts[part].outcome = i == picks.close->option ? Outcome::close : Outcome::correct;
            if (i == picks.close->option) verdict.parts[part].reason = picks.close->reason;
            ++part;
        }
    }
    verdict.suggested =
        suggested_grade(verdict.outcome, std::max(0, verdict.matched - verdict.extra), verdict.of);
    verdict.reason = reason_for_parts(verdict, false);
    return verdict;
}

}  // namespace

Verdict check_choice(const ExpectedChoice& choice, const Answer& answer, const Context& context) {
    return choice.several ? check_several(choice, answer, context) : check_one(choice, answer, context);
}

Verdict check_truth(const ExpectedTruth& truth, const Answer& answer, const Context& context) {
    const std::string given = whole(answer);
    const auto meant = truth_meant(given, context);
    Compared compared{.expected = model_answer(truth, context.question.language)};
    if (!meant)
        compared.reason.cause =
            form_of(given, context.language).empty() ? Cause::nothing_given : Cause::neither_true_nor_false;
    else if ((meant->option == 0) == truth.value)
        compared.outcome = meant->outcome;
    Verdict verdict = verdict_of(compared, given);
    if (meant && verdict.outcome == Outcome::close) verdict.reason = meant->reason;
    if (verdict.outcome == Outcome::wrong) verdict.diff.clear();
    return verdict;
}

bool picks_nothing(const Expected& expected, const Answer& answer, std::string_view language) {
    const Question question{.language = language};
    const Context context{question};
    if (std::holds_alternative<ExpectedTruth>(expected)) return !truth_meant(whole(answer), context);
    const auto* choice = std::get_if<ExpectedChoice>(&expected);
    if (choice == nullptr) return false;
    const auto texts = texts_of(*choice);
    return choice->several ? picks_of(texts, answer, context).options.empty()
                           : !option_meant(texts, whole(answer), context);
}

}  // namespace overhoor
