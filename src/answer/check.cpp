// One function for each kind of answer; a kind without one does not compile.

#include "overhoor/answer/check.hpp"

#include <algorithm>
#include <charconv>
#include <set>
#include <tuple>

#include "overhoor/answer/language.hpp"
#include "overhoor/answer/list_answer.hpp"
#include "overhoor/answer/number_answer.hpp"
#include "overhoor/answer/text_answer.hpp"
#include "overhoor/text/letters.hpp"

namespace overhoor {
namespace {

std::string whole(const Answer& answer) {
    std::string text;
    for (const std::string& part : answer.parts) text += (text.empty() ? "" : "\n") + part;
    return text;
}

Verdict single(const Compared& compared, std::string_view given) {
    Verdict verdict{.outcome = compared.outcome, .expected = compared.expected, .reason = compared.reason};
    verdict.matched = compared.outcome >= Outcome::close ? 1 : 0;
    verdict.suggested = suggested_grade(verdict.outcome, verdict.matched, 1);
    if (verdict.outcome != Outcome::correct) verdict.diff = difference(given, compared.expected);
    return verdict;
}

Verdict judge(const ExpectedText& text, const Answer& answer, const Question& question) {
    const std::string given = whole(answer);
    for (const Rejected& rejected : text.rejected)
        if (compare_text({rejected.text}, given, question, text.strict).outcome == Outcome::correct)
            return single(
                {.outcome = Outcome::wrong, .expected = text.accepted.front(), .reason = rejected.why},
                given);
    return single(compare_text(text.accepted, given, question, text.strict), given);
}

Verdict judge(const ExpectedList& list, const Answer& answer, const Question& question) {
    return check_list(list, answer, question);
}

Verdict judge(const ExpectedNumber& number, const Answer& answer, const Question& question) {
    const std::string given = whole(answer);
    return single(compare_number(number, given, question), given);
}

Verdict judge(const ExpectedTruth& truth, const Answer& answer, const Question& question) {
    const Language& language = language_of(question.language);
    const std::string given = whole(answer);
    std::u32string said;
    for (const std::u32string& word : form_of(given, question.language, false).words)
        said += (said.empty() ? U"" : U" ") + word;
    const auto means = [&](std::span<const std::u32string_view> words) {
        return std::ranges::find(words, std::u32string_view{said}) != words.end();
    };
    Compared compared{.expected = model_answer(truth, question.language)};
    const bool yes = means(language.yes), no = means(language.no);
    if (yes != no && yes == truth.value) compared.outcome = Outcome::correct;
    if (!yes && !no) compared.reason = "neither true nor false";
    return single(compared, given);
}

// ── Several fields ───────────────────────────────────────────────────────────────────────────────────

// Position decides: each field is compared with its own answer only.
Verdict fields(const std::vector<ExpectedText>& expected, const Answer& answer, const Question& question) {
    Verdict verdict{.of = static_cast<int>(expected.size())};
    bool close = false;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const std::string given = i < answer.parts.size() ? answer.parts[i] : "";
        const Compared compared = compare_text(expected[i].accepted, given, question, expected[i].strict);
        PartVerdict part{.outcome = compared.outcome,
                         .given = given,
                         .expected = compared.expected,
                         .reason = compared.reason};
        if (part.outcome == Outcome::close) part.diff = difference(given, part.expected);
        close = close || part.outcome == Outcome::close;
        verdict.matched += part.outcome >= Outcome::close ? 1 : 0;
        verdict.parts.push_back(std::move(part));
    }
    if (verdict.matched == verdict.of)
        verdict.outcome = close ? Outcome::close : Outcome::correct;
    else if (verdict.matched > 0)
        verdict.outcome = Outcome::partial;
    verdict.suggested = suggested_grade(verdict.outcome, verdict.matched, verdict.of);
    return verdict;
}

Verdict judge(const ExpectedCloze& cloze, const Answer& answer, const Question& question) {
    if (cloze.gaps.size() == 1) return judge(cloze.gaps.front(), answer, question);
    return fields(cloze.gaps, answer, question);
}

Verdict judge(const ExpectedMatch& match, const Answer& answer, const Question& question) {
    std::vector<ExpectedText> rows;
    for (const std::string& right : match.right) rows.push_back({.accepted = {right}});
    return fields(rows, answer, question);
}

Verdict judge(const ExpectedGroups& groups, const Answer& answer, const Question& question) {
    std::vector<ExpectedText> items;
    for (const GroupItem& item : groups.items) items.push_back({.accepted = {groups.groups[item.group]}});
    return fields(items, answer, question);
}

// ── Choice ───────────────────────────────────────────────────────────────────────────────────────────

// "b", "B)", "(b)", "2", or the option's own text when it fits better than every other.
std::optional<std::size_t> option_meant(const ExpectedChoice& choice, std::string_view given,
                                        const Question& question) {
    std::string bare;
    for (const char c : given)
        if (std::string_view{" ().:"}.find(c) == std::string_view::npos) bare += c;
    for (std::size_t i = 0; i < choice.options.size(); ++i)
        if (compare_text({choice.options[i].text}, given, question, false).outcome == Outcome::correct)
            return i;
    std::size_t at = choice.options.size();
    if (bare.size() == 1 && bare[0] >= 'a' && bare[0] <= 'z') at = static_cast<std::size_t>(bare[0] - 'a');
    if (bare.size() == 1 && bare[0] >= 'A' && bare[0] <= 'Z') at = static_cast<std::size_t>(bare[0] - 'A');
    std::size_t number = 0;
    const auto read = std::from_chars(bare.data(), bare.data() + bare.size(), number);
    if (read.ec == std::errc{} && read.ptr == bare.data() + bare.size() && number > 0) at = number - 1;
    if (at < choice.options.size()) return at;
    std::optional<std::size_t> close;
    for (std::size_t i = 0; i < choice.options.size(); ++i) {
        if (compare_text({choice.options[i].text}, given, question, false).outcome != Outcome::close)
            continue;
        if (close) return std::nullopt;
        close = i;
    }
    return close;
}

Verdict judge_one(const ExpectedChoice& choice, const Answer& answer, const Question& question) {
    const Question alone{.language = question.language, .prompt = question.prompt, .others = {}};
    Compared compared{.expected = model_answer(choice, question.language)};
    const std::string given = whole(answer);
    const auto meant = option_meant(choice, given, alone);
    if (!meant) {
        compared.reason = "this is none of the options";
        return single(compared, given);
    }
    const Option& option = choice.options[*meant];
    if (option.right)
        compared = {.outcome = Outcome::correct, .expected = option.text};
    else
        compared.reason = option.why_not;
    Verdict verdict = single(compared, option.text);
    verdict.diff.clear();
    return verdict;
}

// "a, c", "ac", "a c", or the texts themselves.
std::set<std::size_t> options_meant(const ExpectedChoice& choice, const Answer& answer,
                                    const Question& question, int& unknown) {
    std::set<std::size_t> meant;
    for (const std::string& part : answer.parts) {
        if (const auto one = option_meant(choice, part, question)) {
            meant.insert(*one);
            continue;
        }
        std::string word;
        for (const char c : part + " ") {
            const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (letter) word += c;
            if (letter || word.empty()) continue;
            const bool letters = word.size() > 1 && !(word[0] >= '0' && word[0] <= '9') &&
                                 word.size() <= choice.options.size();
            for (const std::string& mark : letters ? [&] { std::vector<std::string> all; for (char x : word) all.emplace_back(1, x); return all; }() : std::vector<std::string>{word}) {
                if (const auto one = option_meant(choice, mark, question))
                    meant.insert(*one);
                else
                    ++unknown;
            }
            word.clear();
        }
    }
    return meant;
}

Verdict judge(const ExpectedChoice& choice, const Answer& answer, const Question& question) {
    if (!choice.several) return judge_one(choice, answer, question);
    const Question alone{.language = question.language, .prompt = question.prompt, .others = {}};
    Verdict verdict{.of = 0};
    const auto meant = options_meant(choice, answer, alone, verdict.extra);
    for (std::size_t i = 0; i < choice.options.size(); ++i) {
        const Option& option = choice.options[i];
        const bool picked = meant.contains(i);
        verdict.of += option.right ? 1 : 0;
        verdict.matched += option.right && picked ? 1 : 0;
        verdict.extra += !option.right && picked ? 1 : 0;
        if (option.right)
            verdict.parts.push_back({.outcome = picked ? Outcome::correct : Outcome::wrong,
                                     .given = picked ? option.text : "",
                                     .expected = option.text});
    }
    for (const std::size_t i : meant)
        if (!choice.options[i].right)
            verdict.parts.push_back({.given = choice.options[i].text, .reason = choice.options[i].why_not});
    const bool all = verdict.matched == verdict.of && verdict.extra == 0;
    verdict.outcome = all ? Outcome::correct : verdict.matched > 0 ? Outcome::partial : Outcome::wrong;
    verdict.suggested =
        suggested_grade(verdict.outcome, std::max(0, verdict.matched - verdict.extra), verdict.of);
    return verdict;
}

}  // namespace

Verdict check(const Expected& expected, const Answer& answer, const Question& question) {
    return std::visit([&](const auto& kind) { return judge(kind, answer, question); }, expected);
}

}  // namespace overhoor
