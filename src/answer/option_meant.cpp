#include "overhoor/answer/option_meant.hpp"

#include <algorithm>
#include <charconv>

#include "overhoor/answer/check.hpp"
#include "overhoor/answer/division.hpp"
#include "overhoor/answer/text_answer.hpp"

namespace overhoor {
namespace {

// "(b)" → "b". Brackets, full stops and blanks around the sign say nothing.
std::string bare_sign(std::string_view given) {
    constexpr std::string_view around = " \t\r\n().:";
    const std::size_t begin = given.find_first_not_of(around);
    if (begin == std::string_view::npos) return {};
    return std::string{given.substr(begin, given.find_last_not_of(around) + 1 - begin)};
}

// The other options are no answers of other cards, and the question's words tell none apart.
Question alone(const Question& question) { return {.language = question.language, .lists = question.lists}; }

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

void pick_letters(std::string_view word, std::span<const std::string> options, Picks& picks,
                  const Context& context) {
    // Letters that all stand for an option are a row of them.
    const bool row =
        word.size() > 1 && word.size() <= options.size() && std::ranges::all_of(word, [&](char c) {
            return (c < '0' || c > '9') && option_at({&c, 1}, options.size()).has_value();
        });
    const std::size_t step = row ? 1 : word.size();
    for (std::size_t at = 0; at < word.size(); at += step) {
        if (const auto one = option_meant(options, word.substr(at, step), context))
            picks.options.insert(one->option);
        else
            ++picks.unknown;
    }
}

// "a) en c." → "a en c", where it holds signs of options and "and" alone: a list would take them for bullets.
std::string bare_signs(const std::string& part, std::size_t options, const Context& context) {
    constexpr std::string_view between = " \t,;";
    std::string bare;
    for (std::size_t begin = 0; (begin = part.find_first_not_of(between, begin)) != std::string::npos;) {
        const std::size_t end = std::min(part.find_first_of(between, begin), part.size());
        const std::string piece = part.substr(begin, end - begin);
        const Form form = form_of(piece, context.language, Reading::list);
        const bool joins = !form.empty() && std::ranges::all_of(form.words, [](const Word& word) {
            return word.kind == Word::Kind::joining;
        });
        if (option_at(piece, options))
            bare += bare_sign(piece) + " ";
        else if (joins)
            bare += piece + " ";
        else
            return part;
        begin = end;
    }
    return bare;
}

}  // namespace

std::optional<std::size_t> option_at(std::string_view given, std::size_t options) {
    const std::string bare = bare_sign(given);
    std::size_t at = options;
    if (bare.size() == 1 && bare[0] >= 'a' && bare[0] <= 'z') at = static_cast<std::size_t>(bare[0] - 'a');
    if (bare.size() == 1 && bare[0] >= 'A' && bare[0] <= 'Z') at = static_cast<std::size_t>(bare[0] - 'A');
    std::size_t number = 0;
    const auto read = std::from_chars(bare.data(), bare.data() + bare.size(), number);
    if (read.ec == std::errc{} && read.ptr == bare.data() + bare.size() && number > 0) at = number - 1;
    return at < options ? std::optional{at} : std::nullopt;
}

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

// "c) G500": the sign and the text of one and the same option, as keys have them.
std::optional<Meant> sign_and_text(std::span<const std::string> options, std::string_view given,
                                   const Context& context) {
    const std::size_t space = given.find(' ', given.find_first_not_of(' '));
    if (space == std::string_view::npos) return std::nullopt;
    const auto at = option_at(given.substr(0, space), options.size());
    if (!at || !option_by_text(options.subspan(*at, 1), given.substr(space + 1), context))
        return std::nullopt;
    return Meant{*at};
}

std::optional<Meant> option_meant(std::span<const std::string> options, std::string_view text,
                                  const Context& context) {
    if (const auto truth = truth_among(options, text, context.language)) return Meant{*truth};
    const auto by_text = option_by_text(options, text, context);
    if (by_text && by_text->outcome == Outcome::correct) return by_text;
    if (const auto at = option_at(text, options.size())) return Meant{*at};
    if (const auto both = sign_and_text(options, text, context)) return both;
    return by_text;
}

Picks picks_of(std::span<const std::string> options, const Answer& answer, const Context& context) {
    Picks picks;
    for (const std::string& typed : answer.parts) {
        const std::string part = bare_signs(typed, options.size(), context);
        const Form form = form_of(part, context.language, Reading::list);
        const auto pick_piece = [&](std::string_view piece, Words words) {
            if (const auto one = option_meant(options, piece, context)) {
                picks.options.insert(one->option);
                if (one->outcome == Outcome::close) picks.close = one;
                return;
            }
            for (const Word& word : words) pick_letters(word.typed, options, picks, context);
        };
        if (option_meant(options, typed, context)) {
            pick_piece(typed, form.words);
            continue;
        }
        for (const Words piece : pieces_of(form.words)) pick_piece(text_of(piece, part), piece);
    }
    return picks;
}

}  // namespace overhoor
