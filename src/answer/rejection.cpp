#include "overhoor/answer/rejection.hpp"

#include <algorithm>
#include <vector>

#include "overhoor/text/folding.hpp"

namespace overhoor {
namespace {

const Rejected* found(std::span<const Rejected> all, const Given& given, const Context& context,
                      Outcome wanted) {
    for (const Rejected& one : all) {
        const std::vector<std::string> text{one.text};
        if (Accepted{text, context.language, false}.compare(given, context).outcome == wanted) return &one;
    }
    return nullptr;
}

}  // namespace

const Rejected* rejected_by_author(std::span<const Rejected> rejected, std::span<const std::string> accepted,
                                   const Given& given, const Context& context) {
    if (rejected.empty()) return nullptr;
    const auto is_given = [&](const std::string& text) { return tidied(text) == tidied(given.text); };
    if (std::ranges::any_of(accepted, is_given)) return nullptr;
    return found(rejected, given, context, Outcome::correct);
}

const Rejected* nearly_rejected(std::span<const Rejected> rejected, const Given& given,
                                const Context& context) {
    return found(rejected, given, context, Outcome::close);
}

Compared compare_text(const ExpectedText& text, std::string_view typed, const Context& context) {
    const Given given{typed, context.language};
    const std::string& shown = text.accepted.front();
    if (const Rejected* one = rejected_by_author(text.rejected, text.accepted, given, context))
        return rejection(*one, shown);
    Compared compared = Accepted{text.accepted, context.language, text.strict}.compare(given, context);
    if (compared.outcome == Outcome::close)
        if (const Rejected* one = nearly_rejected(text.rejected, given, context))
            return rejection(*one, shown);
    return compared;
}

Compared rejection(const Rejected& rejected, const std::string& expected) {
    return {.outcome = Outcome::wrong,
            .expected = expected,
            .reason = {.cause = Cause::rejected, .word = rejected.why}};
}

}  // namespace overhoor
