#include "overhoor/answer/phrase.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <unordered_map>

#include "overhoor/answer/opposite.hpp"
#include "overhoor/answer/slip.hpp"

namespace overhoor {
namespace {

using Kind = Word::Kind;

bool content(const Word& word) { return !word.article && !word.little && word.kind != Kind::joining; }

// One step of the alignment: so many words of each side stand for one another. 1:0 and 0:1 leave a word out.
struct Step {
    std::uint8_t expected = 0, given = 0;
};

constexpr int edit_cost = 10'000, little_cost = 100, form_cost = 10;
constexpr int impossible = std::numeric_limits<int>::max() / 2;
constexpr std::size_t most_joined = 3;  // words that may be one word on the other side
constexpr std::size_t widest = 16;      // by how many words the two sides may be out of step

class Alignment {
public:
    Alignment(Words expected, Words given, const Basis& basis, bool free_joints)
        : expected_(expected), given_(given), basis_(basis), free_joints_(free_joints) {
        little_free_ = std::ranges::count_if(expected_, content) >= 2;
        cut_what_is_the_same();
    }

    // The steps of the cheapest way, or nothing when some word stands for none.
    std::optional<std::vector<Step>> run() {
        const std::size_t n = expected_.size(), m = given_.size();
        if (n > m + widest || m > n + widest) return std::nullopt;
        width_ = 2 * widest + 1;
        costs_.assign((n + 1) * width_, impossible);
        steps_.assign((n + 1) * width_, {});
        cost(0, 0) = 0;
        std::size_t idle_rows = 0;
        for (std::size_t i = 0; i <= n; ++i) {
            bool alive = false;
            for (std::size_t j = i > widest ? i - widest : 0; j <= std::min(m, i + widest); ++j) {
                if (cost(i, j) >= impossible) continue;
                alive = true;
                leave(i, j);
            }
            idle_rows = alive ? 0 : idle_rows + 1;
            if (idle_rows > most_joined) return std::nullopt;
        }
        if (cost(n, m) >= impossible) return std::nullopt;
        return way_back(n, m);
    }

    Words expected() const { return expected_; }
    Words given() const { return given_; }

    // What a step comes to. A joined step counts as a slip in the words run together.
    Slip slip_of(std::size_t i, std::size_t j, Step step) const {
        if (step.expected == 1 && step.given == 1) return compare(expected_[i], given_[j], basis_);
        return joined_slip(expected_.subspan(i, step.expected), given_.subspan(j, step.given));
    }

private:
    int& cost(std::size_t i, std::size_t j) { return costs_[i * width_ + (j + widest - i)]; }
    Step& step(std::size_t i, std::size_t j) { return steps_[i * width_ + (j + widest - i)]; }
    bool inside(std::size_t i, std::size_t j) const {
        return i <= expected_.size() && j <= given_.size() && j + widest >= i && j <= i + widest;
    }

    void cut_what_is_the_same() {
        const auto same = [](const Word& a, const Word& b) {
            return a.letters == b.letters && a.kind == b.kind && a.slips == b.slips;
        };
        while (!expected_.empty() && !given_.empty() && same(expected_.front(), given_.front())) {
            expected_ = expected_.subspan(1);
            given_ = given_.subspan(1);
        }
        while (!expected_.empty() && !given_.empty() && same(expected_.back(), given_.back())) {
            expected_ = expected_.first(expected_.size() - 1);
            given_ = given_.first(given_.size() - 1);
        }
    }

    void arrive(std::size_t i, std::size_t j, Step how, int total) {
        if (!inside(i, j) || total >= cost(i, j)) return;
        cost(i, j) = total;
        step(i, j) = how;
    }

    void leave(std::size_t i, std::size_t j) {
        const int so_far = cost(i, j);
        const bool more = i < expected_.size(), more_given = j < given_.size();
        if (more) arrive(i + 1, j, {1, 0}, so_far + cost_without(expected_[i]));
        if (more_given) arrive(i, j + 1, {0, 1}, so_far + cost_without(given_[j]));
        if (!more || !more_given) return;
        match(i, j, {1, 1}, so_far);
        for (std::uint8_t count = 2; count <= most_joined; ++count) {
            if (j + count <= given_.size()) match(i, j, {1, count}, so_far);
            if (i + count <= expected_.size()) match(i, j, {count, 1}, so_far);
        }
        if (i + 2 <= expected_.size() && j + 2 <= given_.size()) match(i, j, {2, 2}, so_far);
    }

    int cost_without(const Word& word) const {
        if (word.article || (free_joints_ && word.kind == Kind::joining)) return 0;
        return word.little && little_free_ ? little_cost : impossible;
    }

    void match(std::size_t i, std::size_t j, Step how, int so_far) {
        if (!inside(i + how.expected, j + how.given)) return;
        const Slip slip = slip_of(i, j, how);
        switch (slip.kind) {
            case Slip::Kind::same:
                return arrive(i + how.expected, j + how.given, how, so_far);
            case Slip::Kind::form:
            case Slip::Kind::spelling:
                return arrive(i + how.expected, j + how.given, how, so_far + form_cost);
            case Slip::Kind::typo:
                return arrive(i + how.expected, j + how.given, how, so_far + slip.edits * edit_cost);
            case Slip::Kind::another:
                return;
        }
    }

    // Words written together on one side. Each keeps its own measure, so that the space hides no slip.
    Slip joined_slip(Words expected, Words given) const {
        constexpr Slip no{};
        for (const Words side : {expected, given})
            for (const Word& word : side)
                if (word.kind != Kind::word && word.kind != Kind::sign) return no;
        const std::u32string a = joined(expected), b = joined(given);
        if (a == b || (a.size() == b.size() && joined(expected, true) == joined(given, true)))
            return {Slip::Kind::same, 0, Cause::none};
        if (expected.size() == 2 && given.size() == 2) return no;
        constexpr std::size_t most_slack = 4;
        if (a.size() > b.size() + most_slack || b.size() > a.size() + most_slack) return no;
        if (expected.size() == 1) return pieces_of(expected.front(), given);
        return expected.size() == 2 ? two_in_one(expected[0], expected[1], given.front()) : no;
    }

    static Word part_of(const Word& word, std::size_t from, std::size_t count) {
        Word part;
        part.letters = word.letters.substr(from, count);
        part.typed = word.typed.size() == word.letters.size() ? word.typed.substr(from, count) : "";
        for (const char32_t c : part.letters) part.mask |= 1U << (c & 31U);
        part.exact = part.letters.size() <= 3;
        return part;
    }

    // "eportfolo" for "e-portfolio": the best place to cut what was given.
    Slip two_in_one(const Word& first, const Word& second, const Word& given) const {
        Slip best;
        const std::size_t size = first.letters.size();
        for (std::size_t cut = size > 2 ? size - 2 : 1; cut <= size + 2 && cut < given.letters.size();
             ++cut) {
            const Slip a = compare(first, part_of(given, 0, cut), basis_);
            if (a.kind == Slip::Kind::another) continue;
            const Slip b = compare(second, part_of(given, cut, std::u32string::npos), basis_);
            if (b.kind == Slip::Kind::another) continue;
            const Slip both = sum(a, b);
            if (best.kind == Slip::Kind::another || weight(both) < weight(best)) best = both;
        }
        return best;
    }

    // "mee preten" for "meepraten". What was set apart must itself be part of the word.
    Slip pieces_of(const Word& expected, Words given) const {
        Word whole = given.front();
        for (const Word& word : given.subspan(1)) {
            whole.letters += word.letters;
            whole.typed += word.typed;
            whole.mask |= word.mask;
        }
        whole.spelled.clear();
        whole.exact = whole.negation = whole.little = whole.article = false;
        const Slip slip = compare(expected, whole, basis_);
        if (slip.kind != Slip::Kind::typo) return slip;
        const auto stands_in = [&](const Word& word) {
            return word.letters.size() > static_cast<std::size_t>(slip.edits) ||
                   (expected.letters.starts_with(word.letters) &&
                    word.letters.size() < expected.letters.size() &&
                    expected.letters.size() >= whole.letters.size());
        };
        return std::ranges::all_of(given, stands_in) ? slip : Slip{};
    }

    static int weight(const Slip& slip) {
        return slip.kind == Slip::Kind::same   ? 0
               : slip.kind == Slip::Kind::typo ? slip.edits * edit_cost
                                               : form_cost;
    }
    static Slip sum(const Slip& a, const Slip& b) {
        if (a.kind == Slip::Kind::typo && b.kind == Slip::Kind::typo)
            return {Slip::Kind::typo, a.edits + b.edits, Cause::letters};
        return weight(a) >= weight(b) ? a : b;
    }

    std::vector<Step> way_back(std::size_t i, std::size_t j) {
        std::vector<Step> way;
        while (i > 0 || j > 0) {
            way.push_back(step(i, j));
            i -= way.back().expected;
            j -= way.back().given;
        }
        std::ranges::reverse(way);
        return way;
    }

    Words expected_, given_;
    const Basis& basis_;
    bool free_joints_;
    bool little_free_ = false;
    std::size_t width_ = 0;
    std::vector<int> costs_{};
    std::vector<Step> steps_{};
};

std::string typed(Words words) {
    std::string text;
    for (const Word& word : words) text += (text.empty() ? "" : " ") + word.typed;
    return text;
}

// What the steps come to, and the gravest slip as the reason.
Comparison summed_up(const Alignment& alignment, const std::vector<Step>& steps, int most) {
    Comparison result{.outcome = Outcome::correct};
    int missing = 0, extra = 0;
    std::size_t i = 0, j = 0;
    const auto blame = [&](Cause cause, std::string word, std::string other = {}) {
        if (result.reason.cause == Cause::none || result.reason.cause == Cause::article)
            result.reason = {cause, std::move(word), std::move(other), 0};
    };
    for (const Step step : steps) {
        const Words left = alignment.expected().subspan(i, step.expected);
        const Words right = alignment.given().subspan(j, step.given);
        if (step.given == 0 && left.front().little && !left.front().article) {
            ++missing;
            blame(Cause::little_word_missing, left.front().typed);
        } else if (step.expected == 0 && right.front().little && !right.front().article) {
            ++extra;
            blame(Cause::little_word_extra, right.front().typed);
        } else if (step.expected > 0 && step.given > 0) {
            const Slip slip = alignment.slip_of(i, j, step);
            if (slip.kind != Slip::Kind::same) blame(slip.cause, typed(right), typed(left));
            if (slip.kind == Slip::Kind::typo)
                for (const Word& word : right) result.slipped.push_back(&word);
            if (slip.kind != Slip::Kind::same) result.outcome = Outcome::close;
            result.edits += slip.edits;
            result.form_only = result.form_only && slip.kind != Slip::Kind::typo;
        }
        i += step.expected;
        j += step.given;
    }
    if (missing + extra > 0) result.outcome = Outcome::close;
    if (missing > 0 && extra > 0) {
        result.outcome = Outcome::wrong;
        result.reason = {.cause = Cause::another_order};
        for (std::size_t at = 0, a = 0, b = 0; at < steps.size(); ++at) {
            // Which was put for which: the first of either side.
            if (steps[at].given == 0 && alignment.expected()[a].little)
                result.reason.other = alignment.expected()[a].typed;
            if (steps[at].expected == 0 && alignment.given()[b].little)
                result.reason.word = alignment.given()[b].typed;
            a += steps[at].expected;
            b += steps[at].given;
            if (!result.reason.word.empty() && !result.reason.other.empty()) break;
        }
        if (result.reason.word != result.reason.other) result.reason.cause = Cause::little_word_replaced;
    }
    if (result.edits > most) result = {.reason = {.cause = Cause::too_many_slips}};
    if (result.edits > 1 && result.outcome == Outcome::close)
        result.reason = {.cause = Cause::letters, .count = result.edits};
    return result;
}

// The words that only one side has, in order.
std::vector<const Word*> without_match(Words words, Words others) {
    std::unordered_map<std::u32string_view, int> count;
    for (const Word& word : others) ++count[word.letters];
    std::vector<const Word*> alone;
    for (const Word& word : words) {
        if (word.article || word.kind == Kind::joining) continue;
        if (--count[word.letters] < 0) alone.push_back(&word);
    }
    return alone;
}

// Why the two are different answers, in the terms of a teacher.
Reason difference_of(Words expected, Words given, const Basis& basis) {
    const auto missing = without_match(expected, given);
    const auto extra = without_match(given, expected);
    const auto is = [](const std::vector<const Word*>& words, auto what) {
        return std::ranges::find_if(words, [&](const Word* word) { return what(*word); });
    };
    const auto negation = [](const Word& word) { return word.negation; };
    if (missing.size() == 1 && extra.size() == 1) {
        const Word& meant = *missing.front();
        const Word& said = *extra.front();
        Cause cause = opposites(meant, said, basis) ? Cause::opposite : compare(meant, said, basis).cause;
        if (cause == Cause::none || cause == Cause::other_form) cause = Cause::another_word;
        return {cause, said.typed, meant.typed, 0};
    }
    const auto lost = is(missing, negation), added = is(extra, negation);
    if (lost != missing.end() && added == extra.end())
        return {Cause::negation_missing, (*lost)->typed, {}, 0};
    if (added != extra.end() && lost == missing.end()) return {Cause::negation_extra, (*added)->typed, {}, 0};
    const auto list = [](const std::vector<const Word*>& words) {
        std::string text;
        for (const Word* word : words) text += (text.empty() ? "" : " ") + word->typed;
        return text;
    };
    if (missing.empty() && extra.empty()) return {.cause = Cause::another_order};
    if (missing.empty()) return {Cause::word_extra, list(extra), {}, 0};
    if (extra.empty()) return {Cause::word_missing, list(missing), {}, 0};
    return {Cause::another_word, list(extra), list(missing), 0};
}

}  // namespace

bool same_form(Words expected, Words given) {
    const auto mended = [](const Word& word) { return word.slips > 0; };
    if (std::ranges::any_of(given, mended) || std::ranges::any_of(expected, mended)) return false;
    const std::u32string a = joined(expected), b = joined(given);
    if (a == b) return true;
    const auto spelled = [](const Word& word) { return !word.spelled.empty(); };
    if (std::ranges::none_of(expected, spelled) && std::ranges::none_of(given, spelled)) return false;
    const std::u32string long_a = joined(expected, true), long_b = joined(given, true);
    return long_a == b || a == long_b || long_a == long_b;
}

int most_edits_in(Words expected) {
    std::size_t letters = 0;
    for (const Word& word : expected)
        if (!word.article) letters += word.spoken.empty() ? word.letters.size() : word.spoken.size();
    return static_cast<int>((letters + 7) / 8);
}

Comparison compare_words(Words expected, Words given, const Basis& basis, bool free_joints) {
    if (given.empty()) return {.reason = {.cause = Cause::nothing_given}};
    if (expected.empty()) return {.reason = {.cause = Cause::another_word}};
    if (same_form(expected, given)) return {.outcome = Outcome::correct};
    Alignment alignment{expected, given, basis, free_joints};
    const auto steps = alignment.run();
    if (!steps) return {.reason = difference_of(expected, given, basis)};
    return summed_up(alignment, *steps, most_edits_in(expected));
}

}  // namespace overhoor
