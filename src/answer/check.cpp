// One function for each kind of answer; a kind without one does not compile.

#include "overhoor/answer/check.hpp"

#include "overhoor/answer/choice_answer.hpp"
#include "overhoor/answer/field_answer.hpp"
#include "overhoor/answer/grading.hpp"
#include "overhoor/answer/list_answer.hpp"
#include "overhoor/answer/number_answer.hpp"
#include "overhoor/answer/text_answer.hpp"
#include "overhoor/text/folding.hpp"

namespace overhoor {
namespace {

// What the author knows to look right and be wrong, before anything else; unless it was typed exactly as
// the card has it.
const Rejected* rejected_by_author(const ExpectedText& text, const Given& given, const Context& context) {
    if (text.rejected.empty()) return nullptr;
    for (const std::string& accepted : text.accepted)
        if (tidied(accepted) == tidied(given.text)) return nullptr;
    for (const Rejected& rejected : text.rejected) {
        const std::vector<std::string> one{rejected.text};
        if (Accepted{one, context.language, false}.compare(given, context).outcome == Outcome::correct)
            return &rejected;
    }
    return nullptr;
}

// Nearer to what the author rejects than to what counts.
const Rejected* nearer_to_rejected(const ExpectedText& text, const Given& given, const Context& context) {
    for (const Rejected& rejected : text.rejected) {
        const std::vector<std::string> one{rejected.text};
        if (Accepted{one, context.language, false}.compare(given, context).outcome == Outcome::close)
            return &rejected;
    }
    return nullptr;
}

Verdict judge(const ExpectedText& text, const Answer& answer, const Context& context) {
    const std::string typed = whole(answer);
    const Given given{typed, context.language};
    const auto reject = [&](const Rejected& rejected) {
        return verdict_of({.outcome = Outcome::wrong,
                           .expected = text.accepted.front(),
                           .reason = {.cause = Cause::rejected, .word = rejected.why}},
                          typed);
    };
    if (const Rejected* rejected = rejected_by_author(text, given, context)) return reject(*rejected);
    const Compared found = Accepted{text.accepted, context.language, text.strict}.compare(given, context);
    if (found.outcome == Outcome::close)
        if (const Rejected* rejected = nearer_to_rejected(text, given, context)) return reject(*rejected);
    return verdict_of(found, typed);
}

Verdict judge(const ExpectedList& list, const Answer& answer, const Context& context) {
    return check_list(list, answer, context);
}

Verdict judge(const ExpectedNumber& number, const Answer& answer, const Context& context) {
    const std::string typed = whole(answer);
    return verdict_of(compare_number(number, typed, context), typed);
}

Verdict judge(const ExpectedChoice& choice, const Answer& answer, const Context& context) {
    return check_choice(choice, answer, context);
}

Verdict judge(const ExpectedTruth& truth, const Answer& answer, const Context& context) {
    return check_truth(truth, answer, context);
}

Verdict judge(const ExpectedCloze& cloze, const Answer& answer, const Context& context) {
    if (cloze.gaps.size() == 1) return judge(cloze.gaps.front(), answer, context);
    return check_gaps(cloze, answer, context);
}

Verdict judge(const ExpectedMatch& match, const Answer& answer, const Context& context) {
    return check_rows(match, answer, context);
}

Verdict judge(const ExpectedGroups& groups, const Answer& answer, const Context& context) {
    return check_groups(groups, answer, context);
}

}  // namespace

Verdict check(const Expected& expected, const Answer& answer, const Question& question) {
    const Context context{question};
    return std::visit([&](const auto& kind) { return judge(kind, answer, context); }, expected);
}

}  // namespace overhoor
