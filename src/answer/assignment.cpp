#include "overhoor/answer/assignment.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace overhoor {
namespace {

using Table = std::vector<std::vector<int>>;

std::vector<int> assign(const Table& worth) {
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

// Rows and columns that share no worth with the others can be paired on their own. Mostly that leaves a row
// with a column, and nothing cubic.
class Groups {
public:
    explicit Groups(std::size_t size) : parent_(size) {
        std::iota(parent_.begin(), parent_.end(), std::size_t{0});
    }
    std::size_t of(std::size_t one) {
        while (parent_[one] != one) one = parent_[one] = parent_[parent_[one]];
        return one;
    }
    void unite(std::size_t a, std::size_t b) { parent_[of(a)] = of(b); }

private:
    std::vector<std::size_t> parent_;
};

}  // namespace

std::vector<int> best_assignment(const Table& worth) {
    const std::size_t rows = worth.size();
    const std::size_t columns = rows == 0 ? 0 : worth.front().size();
    Groups groups{rows + columns};
    for (std::size_t i = 0; i < rows; ++i)
        for (std::size_t j = 0; j < columns; ++j)
            if (worth[i][j] > 0) groups.unite(i, rows + j);
    std::vector<std::vector<std::size_t>> rows_of(rows + columns), columns_of(rows + columns);
    for (std::size_t i = 0; i < rows; ++i) rows_of[groups.of(i)].push_back(i);
    for (std::size_t j = 0; j < columns; ++j) columns_of[groups.of(rows + j)].push_back(j);
    std::vector<int> column_of(rows, -1);
    for (std::size_t group = 0; group < rows + columns; ++group) {
        if (rows_of[group].empty() || columns_of[group].empty()) continue;
        Table part;
        for (const std::size_t i : rows_of[group]) {
            part.emplace_back();
            for (const std::size_t j : columns_of[group]) part.back().push_back(worth[i][j]);
        }
        const std::vector<int> chosen = assign(part);
        for (std::size_t k = 0; k < chosen.size(); ++k)
            if (chosen[k] >= 0)
                column_of[rows_of[group][k]] =
                    static_cast<int>(columns_of[group][static_cast<std::size_t>(chosen[k])]);
    }
    return column_of;
}

}  // namespace overhoor
