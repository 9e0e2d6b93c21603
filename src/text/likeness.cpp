#include "overhoor/text/likeness.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
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

// Letters at both ends that are the same need no looking at.
void cut_what_is_the_same(std::u32string_view& a, std::u32string_view& b) {
    const auto differ = std::ranges::mismatch(a, b);
    const auto begin = static_cast<std::size_t>(differ.in1 - a.begin());
    a.remove_prefix(begin);
    b.remove_prefix(begin);
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
    }
}

// Three rows of numbers; for words of usual length without asking for memory.
class Rows {
public:
    Rows(std::size_t width, int value) : width_(width) {
        if (3 * width > few_.size()) many_.resize(3 * width);
        data_ = many_.empty() ? few_.data() : many_.data();
        std::fill_n(data_, 3 * width, value);
    }
    int* row(std::size_t number) { return data_ + number * width_; }

private:
    std::array<int, 128> few_;
    std::vector<int> many_{};
    std::size_t width_;
    int* data_;
};

}  // namespace

int edit_distance(std::u32string_view a, std::u32string_view b, int limit) {
    const int beyond = limit + 1;
    cut_what_is_the_same(a, b);
    const auto rows = static_cast<int>(a.size());
    const auto columns = static_cast<int>(b.size());
    if (std::abs(rows - columns) > limit) return beyond;
    if (rows == 0 || columns == 0) return std::max(rows, columns);
    if (limit == 0) return beyond;
    // Three rows, of which only a band of `limit` to both sides of the diagonal can matter.
    Rows space{b.size() + 1, beyond};
    int* before_last = space.row(0);
    int* last = space.row(1);
    int* row = space.row(2);
    for (int j = 0; j <= std::min(columns, limit); ++j) last[j] = j;
    int least_before = 0;
    for (int i = 1; i <= rows; ++i) {
        const int from = std::max(1, i - limit);
        const int to = std::min(columns, i + limit);
        // What lies just outside the band is beyond the limit; the rest of the row is never looked at.
        row[from - 1] = from == 1 && i <= limit ? i : beyond;
        if (to < columns) row[to + 1] = beyond;
        int least = row[from - 1];
        for (int j = from; j <= to; ++j) {
            const auto x = static_cast<std::size_t>(i);
            const auto y = static_cast<std::size_t>(j);
            int best = last[y - 1] + (a[x - 1] == b[y - 1] ? 0 : 1);
            best = std::min({best, last[y] + 1, row[y - 1] + 1});
            if (i > 1 && j > 1 && a[x - 1] == b[y - 2] && a[x - 2] == b[y - 1])
                best = std::min(best, before_last[y - 2] + 1);
            row[y] = std::min(best, beyond);
            least = std::min(least, row[y]);
        }
        // Nothing that follows makes it fewer; a swap may still come from the row before.
        if (least > limit && least_before > limit) return beyond;
        least_before = least;
        std::swap(before_last, last);
        std::swap(last, row);
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
