#include "overhoor/text/likeness.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <vector>

#include "overhoor/text/letters.hpp"

namespace overhoor {
namespace {

std::u32string lower(std::string_view word) {
    std::u32string letters = decoded(word);
    for (char32_t& letter : letters)
        letter = static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(letter)));
    return letters;
}

}  // namespace

int edit_distance(std::u32string_view a, std::u32string_view b, int limit) {
    const int beyond = limit + 1;
    const auto rows = static_cast<int>(a.size());
    const auto columns = static_cast<int>(b.size());
    if (std::abs(rows - columns) > limit) return beyond;
    // Three rows, of which only a band of `limit` to both sides of the diagonal can matter.
    std::vector<int> before_last(b.size() + 1, beyond), last(b.size() + 1, beyond), row(b.size() + 1, beyond);
    for (int j = 0; j <= std::min(columns, limit); ++j) last[static_cast<std::size_t>(j)] = j;
    for (int i = 1; i <= rows; ++i) {
        const int from = std::max(1, i - limit);
        const int to = std::min(columns, i + limit);
        // What lies just outside the band is beyond the limit; the rest of the row is never looked at.
        row[static_cast<std::size_t>(from - 1)] = from == 1 && i <= limit ? i : beyond;
        if (to < columns) row[static_cast<std::size_t>(to + 1)] = beyond;
        for (int j = from; j <= to; ++j) {
            const auto x = static_cast<std::size_t>(i);
            const auto y = static_cast<std::size_t>(j);
            int best = last[y - 1] + (a[x - 1] == b[y - 1] ? 0 : 1);
            best = std::min({best, last[y] + 1, row[y - 1] + 1});
            if (i > 1 && j > 1 && a[x - 1] == b[y - 2] && a[x - 2] == b[y - 1])
                best = std::min(best, before_last[y - 2] + 1);
            row[y] = std::min(best, beyond);
        }
        before_last.swap(last);
        last.swap(row);
    }
    return std::min(last[b.size()], beyond);
}

std::optional<std::string> nearest(std::string_view word, std::span<const std::string> known) {
    const std::u32string meant = lower(word);
    std::optional<std::string> best;
    int best_distance = std::max(1, static_cast<int>(meant.size()) / 3) + 1;
    for (const std::string& name : known) {
        const int distance = edit_distance(meant, lower(name), best_distance - 1);
        if (distance >= best_distance) continue;
        best_distance = distance;
        best = name;
    }
    return best;
}

}  // namespace overhoor
