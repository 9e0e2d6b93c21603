#include "overhoor/answer/enumeration.hpp"

#include <algorithm>

#include "overhoor/answer/assignment.hpp"

namespace overhoor {
namespace {

using Kind = Word::Kind;

constexpr std::size_t most_parts = 60;

// An "&" without blanks ties a name together.
bool tied(Words words, std::size_t at) {
    return words[at].letters == U"&" && words[at].spoken.empty() && words[at].before == Gap::none &&
           at + 1 < words.size() && words[at + 1].before == Gap::none;
}

bool parts_before(const Word& word) {
    return word.before == Gap::comma || word.before == Gap::semicolon || word.before == Gap::line ||
           word.before == Gap::item;
}

// The sum of what was found part by part; all or nothing.
std::optional<Comparison> sum(const std::vector<Comparison>& found, int most) {
    Comparison all{.outcome = Outcome::correct, .reason = {.cause = Cause::order_is_free}};
    for (const Comparison& part : found) {
        if (part.outcome == Outcome::wrong) return std::nullopt;
        if (part.outcome < all.outcome) {
            all.outcome = part.outcome;
            all.reason = part.reason;
        }
        all.edits += part.edits;
        all.form_only = all.form_only && part.form_only;
        all.slipped.insert(all.slipped.end(), part.slipped.begin(), part.slipped.end());
    }
    if (all.edits > most) return std::nullopt;
    return all;
}

std::optional<Comparison> assigned(const std::vector<Words>& expected, const std::vector<Words>& given,
                                   const Basis& basis, int most) {
    if (expected.size() != given.size() || expected.size() > most_parts) return std::nullopt;
    std::vector<std::vector<Comparison>> table(expected.size());
    std::vector<std::vector<int>> worth(expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        for (const Words part : given) {
            table[i].push_back(compare_words(expected[i], part, basis));
            const Comparison& one = table[i].back();
            worth[i].push_back(one.outcome == Outcome::wrong
                                   ? 0
                                   : 100 - one.edits * 10 + (one.outcome == Outcome::correct ? 5 : 0));
        }
    std::vector<Comparison> chosen;
    const auto column_of = best_assignment(worth);
    for (std::size_t i = 0; i < expected.size(); ++i) {
        if (column_of[i] < 0) return std::nullopt;
        chosen.push_back(table[i][static_cast<std::size_t>(column_of[i])]);
    }
    return sum(chosen, most);
}

// Without separators: the parts are laid end to end, each once, the longest first.
bool tile(const std::vector<Words>& parts, Words given, const Basis& basis, std::vector<bool>& used,
          std::vector<Comparison>& found, int& tries) {
    if (given.empty()) return std::ranges::all_of(used, [](bool one) { return one; });
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (used[i] || parts[i].size() > given.size() || --tries < 0) continue;
        Comparison one = compare_words(parts[i], given.first(parts[i].size()), basis);
        if (one.outcome == Outcome::wrong) continue;
        used[i] = true;
        found.push_back(std::move(one));
        if (tile(parts, given.subspan(parts[i].size()), basis, used, found, tries)) return true;
        found.pop_back();
        used[i] = false;
    }
    return false;
}

}  // namespace

std::vector<Words> parts_of(Words words) {
    std::vector<Words> parts;
    std::size_t begin = 0;
    const auto end_part = [&](std::size_t end) {
        if (end > begin) parts.push_back(words.subspan(begin, end - begin));
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].kind == Kind::joining && !tied(words, i)) {
            end_part(i);
            begin = i + 1;
        } else if (i > 0 && parts_before(words[i])) {
            end_part(i);
            begin = i;
        }
    }
    end_part(words.size());
    return parts;
}

std::optional<Comparison> compare_enumeration(Words expected, Words given, const Basis& basis) {
    const std::vector<Words> parts = parts_of(expected);
    if (parts.size() < 2) return std::nullopt;
    const int most = most_edits_in(expected);
    // In the order of the card, with or without the words between.
    const Comparison in_order = compare_words(expected, given, basis, true);
    if (in_order.outcome == Outcome::correct) return in_order;
    if (given.size() > expected.size() * 2 + 8) return std::nullopt;
    const std::vector<Words> said = parts_of(given);
    auto found = said.size() > 1 ? assigned(parts, said, basis, most) : std::nullopt;
    if (said.size() == 1) {
        std::vector<bool> used(parts.size());
        std::vector<Comparison> each;
        int tries = 500;
        if (tile(parts, given, basis, used, each, tries)) found = sum(each, most);
    }
    if (found && (found->outcome > in_order.outcome || found->edits < in_order.edits)) return found;
    return in_order.outcome == Outcome::wrong ? std::nullopt : std::optional{in_order};
}

}  // namespace overhoor
