#include "overhoor/answer/choice_answer.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include "overhoor/answer/difference.hpp"
#include "overhoor/answer/division.hpp"
#include "overhoor/answer/grading.hpp"
#include "overhoor/answer/text_answer.hpp"

namespace overhoor {
namespace {

// "(b)" → 1. Brackets, full stops and blanks around the sign say nothing.
std::optional<std::size_t> position(std::string_view given, std::size_t options) {
    constexpr std::string_view around = " \t\r\n().:";
    const std::size_t begin = given.find_first_not_of(around);
    if (begin == std::string_view::npos) return std::nullopt;
    const std::string_view bare = given.substr(begin, given.find_last_not_of(around) + 1 - begin);
    std::size_t at = options;
    if (bare.size() == 1 && bare[0] >= 'a' && bare[0] <= 'z') at = static_cast<std::size_t>(bare[0] - 'a');
    if (bare.size() == 1 && bare[0] >= 'A' && bare[0] <= 'Z') at = static_cast<std::size_t>(bare[0] - 'A');
    std::size_t number = 0;
    const auto read = std::from_chars(bare.data(), bare.data() + bare.size(), number);
    if (read.ec == std::errc{} && read.ptr == bare.data() + bare.size() && number > 0) at = number - 1;
    return at < options ? std::optional{at} : std::nullopt;
}

std::vector<std::string> texts_of(const ExpectedChoice& choice) {
    std::vector<std::string> texts;
    for (const Option& option : choice.options) texts.push_back(option.text);
    return texts;
}

// The other options are no answers of other cards, and the question's words tell none apart.
Question alone(const Question& question) { return {.language = question.language, .lists = question.lists}; }

// "juist" and "ja" for waar. English is understood everywhere, after the card's own language.
std::optional<bool> truth_said(Words words, const Language& own) {
    const auto says = [&](const Language::Expressions& expressions) {
        return std::ranges::any_of(expressions, [&](const Language::Words& expression) {
            return expression.size() == words.size() && begins_with(words, expression) > 0;
        });
    };
    for (const Language* language : {&own, &language_of("en")}) {
        const bool yes = says(language->truths), no = says(language->untruths);
        if (yes != no) return yes;
    }
    return std::nullopt;
}

// Where the two options are true and false in some words, every word for them is understood.
std::optional<std::size_t> truth_among(std::span<const std::string> options, std::string_view given,
                                       const Language& language) {
    if (options.size() != 2) return std::nullopt;
    const auto truth_of = [&](std::string_view text) {
        return truth_said(form_of(text, language).words, language);
    };
    const auto first = truth_of(options[0]), second = truth_of(options[1]);
    if (!first || !second || *first == *second) return std::nullopt;
    const auto said = truth_of(given);
    if (!said) return std::nullopt;
    return *said == *first ? 0 : 1;
}

Compared compare_option(const std::string& option, const Given& given, const Context& context) {
    const std::vector<std::string> accepted{option};
    return Accepted{accepted, context.language, false}.compare(given, context);
}

// The option whose text this is; a text with a slip must be nearer to one than to every other.
std::optional<Meant> option_by_text(std::span<const std::string> options, std::string_view text,
                                    const Context& asked) {
    const Question question = alone(asked.question);
    const Context context{question};
    const Given given{text, context.language};
    std::optional<Meant> close;
    bool several = false;
    for (std::size_t i = 0; i < options.size(); ++i) {
        const Compared one = compare_option(options[i], given, context);
        if (one.outcome == Outcome::correct) return Meant{i};
        if (one.outcome != Outcome::close) continue;
        several = close.has_value();
        close = Meant{i, Outcome::close, say(one.reason)};
    }
    return several ? std::nullopt : close;
}

// "a of b", "staat en markt"
bool names_several(std::span<const std::string> options, std::string_view given, const Context& context) {
    const Form form = form_of(given, context.language, Reading::list);
    int named = 0;
    std::vector<Word> part;
    const auto end_part = [&] {
        if (!part.empty() && option_by_text(options, text_of(part, given), context)) ++named;
        if (part.size() == 1 && position(part.front().typed, options.size())) ++named;
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

// "a, c", "ac", "a c", or the texts themselves.
struct Picks {
    std::set<std::size_t> options{};
    int unknown = 0;  // named, but no option
    std::optional<Meant> close{};
};

void pick_letters(std::string_view word, std::span<const std::string> options, Picks& picks,
                  const Context& context) {
    // Letters that all stand for an option are a row of them.
    const bool row =
        word.size() > 1 && word.size() <= options.size() && std::ranges::all_of(word, [&](char c) {
            return (c < '0' || c > '9') && position({&c, 1}, options.size()).has_value();
        });
    const std::size_t step = row ? 1 : word.size();
    for (std::size_t at = 0; at < word.size(); at += step) {
        if (const auto one = option_meant(options, word.substr(at, step), context))
            picks.options.insert(one->option);
        else
            ++picks.unknown;
    }
}

Picks picks_of(std::span<const std::string> options, const Answer& answer, const Context& context) {
    Picks picks;
    for (const std::string& part : answer.parts) {
        const Form form = form_of(part, context.language, Reading::list);
        if (form.empty()) continue;
        const auto pick_piece = [&](std::string_view piece, Words words) {
            if (const auto one = option_meant(options, piece, context)) {
                picks.options.insert(one->option);
                if (one->outcome == Outcome::close) picks.close = one;
                return;
            }
            for (const Word& word : words) pick_letters(word.typed, options, picks, context);
        };
        if (const auto one = option_meant(options, part, context)) {
            pick_piece(part, form.words);
            continue;
        }
        for (const Words piece : pieces_of(form.words)) pick_piece(text_of(piece, part), piece);
    }
    return picks;
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

std::optional<Meant> option_meant(std::span<const std::string> options, std::string_view text,
                                  const Context& context) {
    if (const auto truth = truth_among(options, text, context.language)) return Meant{*truth};
    const auto by_text = option_by_text(options, text, context);
    if (by_text && by_text->outcome == Outcome::correct) return by_text;
    if (const auto at = position(text, options.size())) return Meant{*at};
    return by_text;
}

Verdict check_choice(const ExpectedChoice& choice, const Answer& answer, const Context& context) {
    return choice.several ? check_several(choice, answer, context) : check_one(choice, answer, context);
}

Verdict check_truth(const ExpectedTruth& truth, const Answer& answer, const Context& context) {
    const std::string given = whole(answer);
    const std::vector<std::string> options{model_answer(ExpectedTruth{true}, context.question.language),
                                           model_answer(ExpectedTruth{false}, context.question.language)};
    Compared compared{.expected = options[truth.value ? 0 : 1]};
    const auto said = truth_said(form_of(given, context.language).words, context.language);
    const auto meant = said ? std::optional{Meant{*said ? 0U : 1U}} : option_by_text(options, given, context);
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

}  // namespace overhoor
