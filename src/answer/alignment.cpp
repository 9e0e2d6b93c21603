#include "overhoor/answer/alignment.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>

#include "overhoor/answer/joined_words.hpp"

namespace overhoor {
namespace {

using Kind = Word::Kind;

constexpr int edit_cost = 10'000, little_cost = 100, form_cost = 10;
constexpr int impossible = std::numeric_limits<int>::max() / 2;
constexpr std::size_t most_joined = 3;  // words that may be one word on the other side
constexpr std::size_t widest = 16;      // by how many words the two sides may be out of step

int cost_of(const Slip& slip) {
    switch (slip.kind) {
        case Slip::Kind::same:
            return 0;
        case Slip::Kind::form:
        case Slip::Kind::spelling:
            return form_cost;
        case Slip::Kind::typo:
            return slip.edits * edit_cost;
        case Slip::Kind::another:
            break;
    }
    return impossible;
}

// The cheapest way to a pair of places, and the step by which it comes there.
struct Cell {
    int cost = impossible;
    std::uint8_t expected = 0, given = 0;  // words of each side in the last step
    Slip slip{};
};

bool content(const Word& word) { return !word.article && !word.little && word.kind != Kind::joining; }

class Aligner {
public:
    Aligner(Words expected, Words given, const Basis& basis, bool free_joints)
        : expected_(expected), given_(given), basis_(basis), free_joints_(free_joints) {
        little_free_ = std::ranges::count_if(expected_, content) >= 2;
        cut_what_is_the_same();
    }

    std::optional<std::vector<Pairing>> run() {
        const std::size_t n = expected_.size(), m = given_.size();
        if (n > m + widest || m > n + widest) return std::nullopt;
        if (n == 1 && m == 1) return one_for_one();
        reach_ = std::min(widest, std::max(n, m));
        cells_.resize((n + 1) * (2 * reach_ + 1));
        cell(0, 0).cost = 0;
        std::size_t dead_rows = 0;
        for (std::size_t i = 0; i <= n; ++i) {
            bool alive = false;
            for (std::size_t j = i > reach_ ? i - reach_ : 0; j <= std::min(m, i + reach_); ++j) {
                if (cell(i, j).cost >= impossible) continue;
                alive = true;
                leave(i, j);
            }
            dead_rows = alive ? 0 : dead_rows + 1;
            if (dead_rows > most_joined) return std::nullopt;
        }
        if (cell(n, m).cost >= impossible) return std::nullopt;
        return way_back(n, m);
    }

private:
    Cell& cell(std::size_t i, std::size_t j) { return cells_[i * (2 * reach_ + 1) + (j + reach_ - i)]; }
    bool inside(std::size_t i, std::size_t j) const {
        return i <= expected_.size() && j <= given_.size() && j + reach_ >= i && j <= i + reach_;
    }

    std::optional<std::vector<Pairing>> one_for_one() const {
        const Slip slip = compare(expected_.front(), given_.front(), basis_);
        if (slip.kind == Slip::Kind::another) return std::nullopt;
        return std::vector<Pairing>{{expected_, given_, slip}};
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

    void leave(std::size_t i, std::size_t j) {
        if (i < expected_.size()) step(i, j, 1, 0, {}, cost_without(expected_[i]));
        if (j < given_.size()) step(i, j, 0, 1, {}, cost_without(given_[j]));
        if (i == expected_.size() || j == given_.size()) return;
        const Slip slip = compare(expected_[i], given_[j], basis_);
        step(i, j, 1, 1, slip, cost_of(slip));
        if (slip.kind == Slip::Kind::same) return;  // nothing is gained by joining what fits
        for (std::uint8_t count = 2; count <= most_joined; ++count) {
            join(i, j, 1, count);
            join(i, j, count, 1);
        }
        join(i, j, 2, 2);
    }

    int cost_without(const Word& word) const {
        if (word.article || (free_joints_ && word.kind == Kind::joining)) return 0;
        return word.little && little_free_ ? little_cost : impossible;
    }

    void join(std::size_t i, std::size_t j, std::uint8_t expected, std::uint8_t given) {
        if (i + expected > expected_.size() || j + given > given_.size()) return;
        const Slip slip = compare_joined(expected_.subspan(i, expected), given_.subspan(j, given), basis_);
        step(i, j, expected, given, slip, cost_of(slip));
    }

    void step(std::size_t i, std::size_t j, std::uint8_t expected, std::uint8_t given, const Slip& slip,
              int cost) {
        if (cost >= impossible || !inside(i + expected, j + given)) return;
        const int total = cell(i, j).cost + cost;
        Cell& there = cell(i + expected, j + given);
        if (total < there.cost) there = {total, expected, given, slip};
    }

    std::vector<Pairing> way_back(std::size_t i, std::size_t j) {
        std::vector<Pairing> way;
        while (i > 0 || j > 0) {
            const Cell& here = cell(i, j);
            i -= here.expected;
            j -= here.given;
            way.push_back({expected_.subspan(i, here.expected), given_.subspan(j, here.given), here.slip});
        }
        std::ranges::reverse(way);
        return way;
    }

    Words expected_, given_;
    const Basis& basis_;
    bool free_joints_;
    bool little_free_ = false;  // whether little words may be missing
    std::size_t reach_ = 0;
    std::vector<Cell> cells_{};
};

}  // namespace

std::optional<std::vector<Pairing>> align(Words expected, Words given, const Basis& basis, bool free_joints) {
    return Aligner{expected, given, basis, free_joints}.run();
}

}  // namespace overhoor
