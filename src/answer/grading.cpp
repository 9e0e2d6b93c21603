#include "overhoor/answer/grading.hpp"

#include <algorithm>

#include "overhoor/answer/difference.hpp"

namespace overhoor {

std::string whole(const Answer& answer) {
    std::string text;
    for (const std::string& part : answer.parts) text += (text.empty() ? "" : "\n") + part;
    return text;
}

Verdict verdict_of(const Compared& compared, std::string_view given) {
    Verdict verdict{
        .outcome = compared.outcome, .expected = compared.expected, .reason = say(compared.reason)};
    verdict.matched = compared.outcome >= Outcome::close ? 1 : 0;
    verdict.suggested = suggested_grade(verdict.outcome, verdict.matched, 1);
    if (verdict.outcome != Outcome::correct) verdict.diff = difference(given, compared.expected);
    return verdict;
}

Grade suggested_grade(Outcome outcome, int matched, int of) {
    if (outcome == Outcome::correct || outcome == Outcome::close) return Grade::good;
    if (outcome == Outcome::partial && matched * 3 >= of * 2) return Grade::hard;
    return Grade::again;
}

void sum_up(Verdict& verdict) {
    verdict.of = static_cast<int>(verdict.parts.size());
    verdict.matched = 0;
    bool close = false;
    for (const PartVerdict& part : verdict.parts) {
        verdict.matched += part.outcome >= Outcome::close ? 1 : 0;
        close = close || part.outcome == Outcome::close;
    }
    if (verdict.matched == verdict.of)
        verdict.outcome = close ? Outcome::close : Outcome::correct;
    else
        verdict.outcome = verdict.matched > 0 ? Outcome::partial : Outcome::wrong;
    verdict.suggested = suggested_grade(verdict.outcome, verdict.matched, verdict.of);
}

std::string reason_for_parts(const Verdict& verdict, bool misplaced) {
    std::string reason;
    const auto add = [&](const Reason& one) { reason += (reason.empty() ? "" : ", ") + say(one); };
    const int missing = verdict.of - verdict.matched;
    if (missing > 0)
        add(misplaced ? Reason{.cause = Cause::another_order}
                      : Reason{.cause = Cause::items_missing, .count = missing});
    if (verdict.extra > 0) add({.cause = Cause::items_extra, .count = verdict.extra});
    if (!reason.empty()) return reason;
    for (const PartVerdict& part : verdict.parts)
        if (part.outcome == Outcome::close) return part.reason;
    return reason;
}

}  // namespace overhoor
