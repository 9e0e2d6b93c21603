#include "overhoor/answer/list_answer.hpp"

#include <algorithm>
#include <tuple>

#include "overhoor/answer/assignment.hpp"
#include "overhoor/answer/difference.hpp"
#include "overhoor/answer/division.hpp"
#include "overhoor/answer/grading.hpp"
#include "overhoor/answer/list_items.hpp"
#include "overhoor/answer/rejection.hpp"

namespace overhoor {
namespace {

using Fit = ListItems::Fit;
using FitTable = std::vector<std::vector<Fit>>;  // for each item and part

// The longest run of items that stand in the right order: for each item its part, or -1.
std::vector<int> longest_in_order(const std::vector<std::vector<int>>& worth, std::size_t parts) {
    const std::size_t items = worth.size();
    std::vector<std::vector<int>> best(items + 1, std::vector<int>(parts + 1, 0));
    for (std::size_t i = items; i-- > 0;)
        for (std::size_t j = parts; j-- > 0;) {
            best[i][j] = std::max(best[i + 1][j], best[i][j + 1]);
            if (worth[i][j] > 0) best[i][j] = std::max(best[i][j], worth[i][j] + best[i + 1][j + 1]);
        }
    std::vector<int> chosen(items, -1);
    for (std::size_t i = 0, j = 0; i < items && j < parts;) {
        if (worth[i][j] > 0 && best[i][j] == worth[i][j] + best[i + 1][j + 1])
            chosen[i++] = static_cast<int>(j++);
        else if (best[i][j] == best[i + 1][j])
            ++i;
        else
            ++j;
    }
    return chosen;
}

// More items first, exact ones second.
std::vector<std::vector<int>> worth_of(const FitTable& fits) {
    std::vector<std::vector<int>> worth;
    for (const auto& row : fits) {
        worth.emplace_back();
        for (const Fit fit : row)
            worth.back().push_back(fit == Fit::none ? 0 : fit == Fit::exact ? 1002 : 1001);
    }
    return worth;
}

// Parts of which the author says why they are no items; most lists have none.
using RejectedParts = std::vector<const Rejected*>;

RejectedParts rejected_of(const ExpectedList& list, const std::vector<Words>& parts, std::string_view answer,
                          const Context& context) {
    RejectedParts rejected(parts.size(), nullptr);
    if (list.rejected.empty()) return rejected;
    std::vector<std::string> accepted;
    for (const auto& alternatives : list.items)
        accepted.insert(accepted.end(), alternatives.begin(), alternatives.end());
    for (std::size_t i = 0; i < parts.size(); ++i)
        rejected[i] = rejected_by_author(list.rejected, accepted,
                                         Given{text_of(parts[i], answer), context.language}, context);
    return rejected;
}

FitTable fits_of(const std::vector<Words>& parts, std::string_view answer, const ListItems& items,
                 const RejectedParts& rejected) {
    FitTable table(items.size(), std::vector<Fit>(parts.size(), Fit::none));
    for (std::size_t part = 0; part < parts.size(); ++part) {
        if (rejected[part] != nullptr) continue;
        const auto fits = items.fits(text_of(parts[part], answer), parts[part]);
        for (std::size_t item = 0; item < items.size(); ++item) table[item][part] = fits[item];
    }
    return table;
}

PartVerdict named(const ListItems& items, std::size_t item, std::string_view text, Words words) {
    const Compared compared = items.compare(item, text, words);
    PartVerdict part{.outcome = compared.outcome,
                     .given = std::string{text},
                     .expected = compared.expected,
                     .reason = say(compared.reason)};
    if (part.outcome == Outcome::close) part.diff = difference(part.given, part.expected);
    return part;
}

bool all_named(const FitTable& fits) {
    return std::ranges::all_of(fits, [](const auto& row) {
        return std::ranges::any_of(row, [](Fit fit) { return fit != Fit::none; });
    });
}

Verdict judge(const ExpectedList& list, std::string_view answer, const std::vector<Words>& parts,
              const ListItems& items, const Context& context) {
    const RejectedParts rejected = rejected_of(list, parts, answer, context);
    const FitTable fits = fits_of(parts, answer, items, rejected);
    const auto worth = worth_of(fits);
    const auto part_of = list.ordered ? longest_in_order(worth, parts.size()) : best_assignment(worth);
    Verdict verdict{.of = static_cast<int>(list.need == 0 ? list.items.size() : list.need)};
    std::vector<bool> used(parts.size(), false);
    bool close = false;
    for (std::size_t item = 0; item < items.size(); ++item) {
        PartVerdict part{.expected = list.items[item].front()};
        if (part_of[item] >= 0) {
            const auto at = static_cast<std::size_t>(part_of[item]);
            used[at] = true;
            part = named(items, item, text_of(parts[at], answer), parts[at]);
            close = close || part.outcome == Outcome::close;
            ++verdict.matched;
        }
        verdict.parts.push_back(std::move(part));
    }
    for (std::size_t at = 0; at < parts.size(); ++at) {
        // A second naming of an item that was named already is no extra.
        const bool belongs = std::ranges::any_of(fits, [&](const auto& row) { return row[at] != Fit::none; });
        if (used[at] || belongs) continue;
        ++verdict.extra;
        verdict.parts.push_back({.given = std::string{text_of(parts[at], answer)},
                                 .reason = rejected[at] == nullptr ? "" : rejected[at]->why});
    }
    verdict.matched = std::min(verdict.matched, verdict.of);
    const bool all = verdict.matched == verdict.of;
    verdict.outcome = all && verdict.extra == 0 ? (close ? Outcome::close : Outcome::correct)
                      : verdict.matched > 0     ? Outcome::partial
                                                : Outcome::wrong;
    verdict.reason = reason_for_parts(verdict, list.ordered && all_named(fits));
    return verdict;
}

}  // namespace

Verdict check_list(const ExpectedList& list, const Answer& answer, const Context& context) {
    const std::string text = whole(answer);
    const Form form = form_of(text, context.language, Reading::list);
    const ListItems items{list, context};
    Verdict best;
    bool first = true;
    const auto rank = [](const Verdict& v) { return std::tuple{v.outcome, v.matched, -v.extra}; };
    for (const auto& parts : divisions(text, form.words, items, context.language)) {
        Verdict verdict = judge(list, text, parts, items, context);
        if (first || rank(verdict) > rank(best)) best = std::move(verdict);
        first = false;
    }
    best.suggested = suggested_grade(best.outcome, best.matched, best.of);
    return best;
}

}  // namespace overhoor
