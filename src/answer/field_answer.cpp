#include "overhoor/answer/field_answer.hpp"

#include <algorithm>

#include "overhoor/answer/difference.hpp"
#include "overhoor/answer/grading.hpp"
#include "overhoor/answer/option_meant.hpp"
#include "overhoor/answer/rejection.hpp"

namespace overhoor {
namespace {

std::string field(const Answer& answer, std::size_t at) {
    return at < answer.parts.size() ? answer.parts[at] : "";
}

bool blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

// A field that chooses between options: the letter, the number or the text.
PartVerdict chosen(const std::string& right, std::span<const std::string> options, const std::string& given,
                   const Context& context) {
    PartVerdict part{.given = given, .expected = right};
    if (blank(given)) return part;
    const auto meant = option_meant(options, given, context);
    if (!meant) {
        part.reason = say({.cause = Cause::no_option});
        return part;
    }
    if (options[meant->option] != right) {
        part.given = options[meant->option];
        return part;
    }
    part.outcome = meant->outcome;
    part.reason = meant->reason;
    if (part.outcome == Outcome::close) part.diff = difference(given, right);
    return part;
}

}  // namespace

Verdict check_gaps(const ExpectedCloze& cloze, const Answer& answer, const Context& context) {
    Verdict verdict;
    for (std::size_t i = 0; i < cloze.gaps.size(); ++i) {
        const std::string given = field(answer, i);
        const Compared compared = compare_text(cloze.gaps[i], given, context);
        PartVerdict part{.outcome = compared.outcome,
                         .given = given,
                         .expected = compared.expected,
                         .reason = blank(given) ? "" : say(compared.reason)};
        if (part.outcome == Outcome::close) part.diff = difference(given, part.expected);
        verdict.parts.push_back(std::move(part));
    }
    sum_up(verdict);
    return verdict;
}

Verdict check_rows(const ExpectedMatch& match, const Answer& answer, const Context& context) {
    std::vector<std::string> options;
    for (const auto* side : {&match.right, &match.extra})
        for (const std::string& text : *side)
            if (std::ranges::find(options, text) == options.end()) options.push_back(text);
    Verdict verdict;
    for (std::size_t i = 0; i < match.right.size(); ++i)
        verdict.parts.push_back(chosen(match.right[i], options, field(answer, i), context));
    sum_up(verdict);
    return verdict;
}

Verdict check_groups(const ExpectedGroups& groups, const Answer& answer, const Context& context) {
    Verdict verdict;
    for (std::size_t i = 0; i < groups.items.size(); ++i)
        verdict.parts.push_back(
            chosen(groups.groups[groups.items[i].group], groups.groups, field(answer, i), context));
    sum_up(verdict);
    return verdict;
}

}  // namespace overhoor
