#include "overhoor/view/text_diff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "overhoor/text/printable.hpp"

namespace overhoor {
namespace {

constexpr std::size_t context = 3;
constexpr std::size_t search = 16;  // lines in which both texts are expected to meet again

using Lines = std::vector<std::string_view>;

Lines lines_of(std::string_view text) {
    Lines lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines.push_back(text.substr(0, end == text.npos ? text.size() : end + 1));
        text.remove_prefix(lines.back().size());
    }
    return lines;
}

// Lines [old_begin, old_end) became lines [new_begin, new_end).
struct Change {
    std::size_t old_begin = 0, old_end = 0, new_begin = 0, new_end = 0;
};

// The nearest place where the texts agree again. Not found near by: a line for a line.
Change change_at(const Lines& before, const Lines& after, std::size_t a, std::size_t b) {
    for (std::size_t steps = 1; steps <= search; ++steps)
        for (std::size_t i = 0; i <= steps; ++i) {
            const std::size_t x = a + i, y = b + steps - i;
            if (x > before.size() || y > after.size()) continue;
            const bool both_end = x == before.size() && y == after.size();
            if (both_end || (x < before.size() && y < after.size() && before[x] == after[y]))
                return {a, x, b, y};
        }
    return {a, std::min(a + 1, before.size()), b, std::min(b + 1, after.size())};
}

std::vector<Change> changes(const Lines& before, const Lines& after) {
    std::vector<Change> all;
    for (std::size_t a = 0, b = 0; a < before.size() || b < after.size();) {
        if (a < before.size() && b < after.size() && before[a] == after[b]) {
            ++a, ++b;
            continue;
        }
        const Change change = change_at(before, after, a, b);
        a = change.old_end;
        b = change.new_end;
        const bool joins = !all.empty() && all.back().old_end == change.old_begin;
        if (joins)
            all.back() = {all.back().old_begin, a, all.back().new_begin, b};
        else
            all.push_back(change);
    }
    return all;
}

std::string row(char mark, std::string_view line) {
    const bool ended = line.ends_with('\n');
    if (ended) line.remove_suffix(1);
    std::string shown{mark};
    for (;;) {  // tabs stay, so that the layout can be judged
        const std::size_t tab = line.find('\t');
        shown += printable(line.substr(0, tab));
        if (tab == line.npos) break;
        shown += '\t';
        line.remove_prefix(tab + 1);
    }
    return shown + (ended ? "\n" : "\n\\ No newline at end of file\n");
}

}  // namespace

std::string text_diff(std::string_view name, std::string_view before, std::string_view after) {
    const Lines old_lines = lines_of(before), new_lines = lines_of(after);
    const std::vector<Change> all = changes(old_lines, new_lines);
    if (all.empty()) return {};
    const std::string shown_name = printable_diagnostic(name);
    std::string text = fmt::format("--- {0}\n+++ {0}\n", shown_name);
    for (std::size_t first = 0; first < all.size();) {
        std::size_t last = first;
        while (last + 1 < all.size() && all[last + 1].old_begin - all[last].old_end <= 2 * context) ++last;
        const std::size_t lead = std::min(all[first].old_begin, context);
        const std::size_t old_begin = all[first].old_begin - lead, new_begin = all[first].new_begin - lead;
        const std::size_t trail = std::min(old_lines.size() - all[last].old_end, context);
        const std::size_t old_count = all[last].old_end + trail - old_begin;
        const std::size_t new_count = all[last].new_end + trail - new_begin;
        text += fmt::format("@@ -{},{} +{},{} @@\n", old_begin + (old_count > 0 ? 1 : 0), old_count,
                            new_begin + (new_count > 0 ? 1 : 0), new_count);
        std::size_t at = old_begin;
        for (; first <= last; ++first) {
            for (; at < all[first].old_begin; ++at) text += row(' ', old_lines[at]);
            for (; at < all[first].old_end; ++at) text += row('-', old_lines[at]);
            for (std::size_t i = all[first].new_begin; i < all[first].new_end; ++i)
                text += row('+', new_lines[i]);
        }
        for (const std::size_t end = at + trail; at < end; ++at) text += row(' ', old_lines[at]);
    }
    return text;
}

}  // namespace overhoor
