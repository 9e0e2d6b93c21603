// One function for each kind of answer; a kind without one does not compile.

#include "overhoor/answer/check.hpp"

#include "overhoor/answer/choice_answer.hpp"
#include "overhoor/answer/field_answer.hpp"
#include "overhoor/answer/grading.hpp"
#include "overhoor/answer/list_answer.hpp"
#include "overhoor/answer/number_answer.hpp"
#include "overhoor/answer/rejection.hpp"

namespace overhoor {
namespace {

Verdict judge(const ExpectedText& text, const Answer& answer, const Context& context) {
    const std::string typed = whole(answer);
    return verdict_of(compare_text(text, typed, context), typed);
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
