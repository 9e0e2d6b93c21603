#include "overhoor/answer/list_answer.hpp"

#include <algorithm>
#include <limits>

#include "overhoor/answer/language.hpp"
#include "overhoor/answer/text_answer.hpp"
#include "overhoor/text/letters.hpp"

namespace overhoor {
namespace {

constexpr std::size_t most_parts = 400;

std::string trimmed(std::string_view part) {
    const std::size_t begin = part.find_first_not_of(" \t\r\n-*•·–");
    if (begin == std::string_view::npos) return {};
    std::string text{part.substr(begin, part.find_last_not_of(" \t\r\n.") + 1 - begin)};
    // "1. item", "2) item"
    std::size_t digits = 0;
    while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
    if (digits > 0 && digits < 3 && digits + 1 < text.size() &&
        (text[digits] == '.' || text[digits] == ')') && text[digits + 1] == ' ')
        text.erase(0, digits + 2);
    return text;
}

// Cuts each part wherever one of the separators stands.
std::vector<std::string> cut(const std::vector<std::string>& parts,
                             const std::vector<std::string>& separators) {
    std::vector<std::string> all;
    for (const std::string& part : parts) {
        std::size_t begin = 0;
        for (std::size_t at = 0; at < part.size();) {
            const auto here = std::ranges::find_if(
                separators, [&](const std::string& s) { return part.compare(at, s.size(), s) == 0; });
            if (here == separators.end()) {
                ++at;
                continue;
            }
            all.push_back(part.substr(begin, at - begin));
            begin = at += here->size();
        }
        all.push_back(part.substr(begin));
    }
    return all;
}

std::vector<std::string> cleaned(std::vector<std::string> parts) {
    for (std::string& part : parts) part = trimmed(part);
    std::erase_if(parts, [](const std::string& part) {
        return part.empty() || part == "enz" || part == "etc" || part == "enzovoort";
    });
    if (parts.size() > most_parts) parts.resize(most_parts);
    return parts;
}

// The ways in which an answer may be meant to be divided, coarse to fine.
std::vector<std::vector<std::string>> divisions(const Answer& answer, const Language& language) {
    std::vector<std::string> joints{" / ", "/", " + ", "=>", "->", "→", " - "};
    for (const std::u32string_view word : language.conjunctions) joints.push_back(" " + encoded(word) + " ");
    std::vector<std::vector<std::string>> all;
    std::vector<std::string> parts = cut(answer.parts, {"\n", ";", "•"});
    all.push_back(cleaned(parts));
    parts = cut(parts, {", ", ","});
    all.push_back(cleaned(parts));
    const std::size_t by_comma = all.back().size();
    parts = cut(parts, joints);
    all.push_back(cleaned(parts));
    if (by_comma <= 1 && all.back().size() <= 1) all.push_back(cleaned(cut(parts, {" "})));
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

// For each item and part: 0 no match, 1 close, 2 correct.
std::vector<std::vector<int>> likeness(const ExpectedList& list, const std::vector<std::string>& parts,
                                       const Question& question) {
    std::vector<std::vector<int>> table(list.items.size(), std::vector<int>(parts.size(), 0));
    const Question alone{.language = question.language, .prompt = question.prompt, .others = {}};
    for (std::size_t item = 0; item < list.items.size(); ++item)
        for (std::size_t part = 0; part < parts.size(); ++part) {
            const Outcome outcome = compare_text(list.items[item], parts[part], alone, list.strict).outcome;
            table[item][part] = outcome == Outcome::correct ? 2 : outcome == Outcome::close ? 1 : 0;
        }
    return table;
}

// The longest run of items that stand in the right order: for each item its part, or -1.
std::vector<int> longest_in_order(const std::vector<std::vector<int>>& like, std::size_t parts) {
    const std::size_t items = like.size();
    std::vector<std::vector<int>> best(items + 1, std::vector<int>(parts + 1, 0));
    const auto pair = [&](std::size_t i, std::size_t j) { return like[i][j] > 0 ? 1000 + like[i][j] : 0; };
    for (std::size_t i = items; i-- > 0;)
        for (std::size_t j = parts; j-- > 0;) {
            best[i][j] = std::max(best[i + 1][j], best[i][j + 1]);
            if (pair(i, j) > 0) best[i][j] = std::max(best[i][j], pair(i, j) + best[i + 1][j + 1]);
        }
    std::vector<int> chosen(items, -1);
    for (std::size_t i = 0, j = 0; i < items && j < parts;) {
        if (pair(i, j) > 0 && best[i][j] == pair(i, j) + best[i + 1][j + 1])
            chosen[i++] = static_cast<int>(j++);
        else if (best[i][j] == best[i + 1][j])
            ++i;
        else
            ++j;
    }
    return chosen;
}

Verdict judge(const ExpectedList& list, const std::vector<std::string>& parts, const Question& question) {
    const auto like = likeness(list, parts, question);
    auto worth = like;
    for (auto& row : worth)
        for (int& value : row)
            if (value > 0) value += 1000;  // more items first, better ones second
    const std::vector<int> part_of =
        list.ordered ? longest_in_order(like, parts.size()) : best_assignment(worth);

    Verdict verdict{.of = static_cast<int>(list.need == 0 ? list.items.size() : list.need)};
    std::vector<bool> used(parts.size(), false);
    bool close = false;
    for (std::size_t item = 0; item < list.items.size(); ++item) {
        PartVerdict part{.expected = list.items[item].front()};
        if (part_of[item] >= 0) {
            const auto at = static_cast<std::size_t>(part_of[item]);
            used[at] = true;
            part.given = parts[at];
            part.outcome = like[item][at] == 2 ? Outcome::correct : Outcome::close;
            if (part.outcome == Outcome::close) {
                close = true;
                part.diff = difference(
                    part.given, compare_text(list.items[item], part.given, question, list.strict).expected);
            }
            ++verdict.matched;
        }
        verdict.parts.push_back(std::move(part));
    }
    for (std::size_t at = 0; at < parts.size(); ++at) {
        // Said twice, or in another order, is not something else.
        const bool known = std::ranges::any_of(like, [&](const auto& row) { return row[at] > 0; });
        if (used[at] || known) continue;
        ++verdict.extra;
        verdict.parts.push_back({.given = parts[at]});
    }
    const bool all = verdict.matched >= verdict.of;
    verdict.matched = std::min(verdict.matched, verdict.of);
    if (verdict.matched == 0)
        verdict.outcome = Outcome::wrong;
    else if (!all || verdict.extra > 0)
        verdict.outcome = Outcome::partial;
    else
        verdict.outcome = close ? Outcome::close : Outcome::correct;
    verdict.suggested = suggested_grade(verdict.outcome, verdict.matched, verdict.of);
    return verdict;
}

}  // namespace

std::vector<int> best_assignment(const std::vector<std::vector<int>>& worth) {
    const std::size_t rows = worth.size();
    const std::size_t columns = rows == 0 ? 0 : worth.front().size();
    const std::size_t n = std::max(rows, columns);
    // Shortest augmenting paths with potentials; rows and columns count from 1, 0 is the source.
    std::vector<long> u(n + 1, 0), v(n + 1, 0);
    std::vector<std::size_t> row_of(n + 1, 0), way(n + 1, 0);
    const auto cost = [&](std::size_t i, std::size_t j) {
        return i <= rows && j <= columns ? -static_cast<long>(worth[i - 1][j - 1]) : 0L;
    };
    for (std::size_t i = 1; i <= n; ++i) {
        row_of[0] = i;
        std::size_t j0 = 0;
        std::vector<long> least(n + 1, std::numeric_limits<long>::max());
        std::vector<bool> used(n + 1, false);
        do {
            used[j0] = true;
            long delta = std::numeric_limits<long>::max();
            std::size_t j1 = 0;
            for (std::size_t j = 1; j <= n; ++j) {
                if (used[j]) continue;
                const long reduced = cost(row_of[j0], j) - u[row_of[j0]] - v[j];
                if (reduced < least[j]) {
                    least[j] = reduced;
                    way[j] = j0;
                }
                if (least[j] < delta) {
                    delta = least[j];
                    j1 = j;
                }
            }
            for (std::size_t j = 0; j <= n; ++j) {
                if (used[j]) {
                    u[row_of[j]] += delta;
                    v[j] -= delta;
                } else {
                    least[j] -= delta;
                }
            }
            j0 = j1;
        } while (row_of[j0] != 0);
        for (; j0 != 0; j0 = way[j0]) row_of[j0] = row_of[way[j0]];
    }
    std::vector<int> column_of(rows, -1);
    for (std::size_t j = 1; j <= columns; ++j)
        if (row_of[j] <= rows && row_of[j] > 0 && worth[row_of[j] - 1][j - 1] > 0)
            column_of[row_of[j] - 1] = static_cast<int>(j) - 1;
    return column_of;
}

Verdict check_list(const ExpectedList& list, const Answer& answer, const Question& question) {
    Verdict best{.of = static_cast<int>(list.need == 0 ? list.items.size() : list.need)};
    bool first = true;
    for (const auto& parts : divisions(answer, language_of(question.language))) {
        Verdict verdict = judge(list, parts, question);
        const auto rank = [](const Verdict& v) {
            return std::tuple{static_cast<int>(v.outcome), v.matched, -v.extra};
        };
        if (first || rank(verdict) > rank(best)) best = std::move(verdict);
        first = false;
    }
    return best;
}

}  // namespace overhoor
