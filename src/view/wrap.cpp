// Breaking the lines of a frame.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "overhoor/text/letters.hpp"
#include "overhoor/view/frame.hpp"

namespace overhoor {
namespace {

struct Letter {
    std::string_view text{};
    Style style = Style::plain;
    int width = 0;
};

bool is_blank(const Letter& letter) { return letter.text == " "; }

std::vector<Letter> letters_of(const Line& line) {
    std::vector<Letter> letters;
    for (const Span& span : line.spans)
        for (const std::string_view grapheme : graphemes(span.text()))
            letters.push_back({grapheme, span.style(), width_of(grapheme)});
    return letters;
}

// Signs that never begin a row in Chinese and Japanese (the common ones of JIS X 4051).
bool closes(const Letter& letter) {
    static constexpr std::string_view signs[] = {"、", "。", "，", "．", "」", "』", "）",
                                                 "】", "！", "？", "：", "；", "ー", "々"};
    return std::ranges::find(signs, letter.text) != std::end(signs);
}

// Whether a row may end between two letters where there is no blank: beside a wide one. Emoji are wide
// too and part as gladly.
bool may_part(const Letter& left, const Letter& right) {
    return (left.width == 2 || right.width == 2) && !closes(right) && !is_blank(right);
}

// 90 % is one word.
bool parts_percentage(const std::vector<Letter>& letters, std::size_t at) {
    const std::size_t sign = is_blank(letters[at]) ? at + 1 : at;
    return sign < letters.size() && letters[sign].text == "%" && is_blank(letters[sign - 1]);
}

// One past the last letter that fits when the row begins at `begin`, and where the next row begins.
struct Break {
    std::size_t end = 0;
    std::size_t next = 0;
};

Break break_row(const std::vector<Letter>& letters, std::size_t begin, int room) {
    std::size_t fits = begin;  // letters up to here fit
    for (int width = 0; fits < letters.size() && width + letters[fits].width <= room; ++fits)
        width += letters[fits].width;
    if (fits == letters.size()) return {fits, fits};
    fits = std::max(fits, begin + 1);  // a letter wider than the row stands alone

    std::size_t end = fits;
    const auto is_good_end = [&](std::size_t at) {
        if (at == letters.size()) return true;
        if (parts_percentage(letters, at)) return false;
        return is_blank(letters[at]) || is_blank(letters[at - 1]) || may_part(letters[at - 1], letters[at]);
    };
    while (end > begin && !is_good_end(end)) --end;
    std::size_t last = end;
    while (last > begin && is_blank(letters[last - 1])) --last;
    if (last == begin) return {fits, fits};  // nothing but blanks and a word wider than the row
    std::size_t next = end;
    while (next < letters.size() && is_blank(letters[next])) ++next;
    return {last, next};
}

void add_letters(Line& line, const std::vector<Letter>& letters, Break row, std::size_t begin) {
    while (begin < row.end) {
        std::string stretch;
        const Style style = letters[begin].style;
        for (; begin < row.end && letters[begin].style == style; ++begin) stretch += letters[begin].text;
        line.add(stretch, style);
    }
}

void wrap_line(const Line& line, int width, Frame& into) {
    if (width_of(line) <= width) {
        into.add(line);
        return;
    }
    const int hang = std::min(line.hang, width / 3);  // a narrow screen has no columns to give away
    const auto letters = letters_of(line);
    std::size_t begin = 0;
    while (begin < letters.size()) {
        Line row;
        const bool is_first = begin == 0;
        if (!is_first) row.add(std::string(static_cast<std::size_t>(hang), ' '));
        const Break found = break_row(letters, begin, is_first ? width : width - hang);
        add_letters(row, letters, found, begin);
        into.add(std::move(row));
        begin = found.next;
    }
}

}  // namespace

Frame wrap(const Frame& frame, int width) {
    Frame wrapped;
    for (const Line& line : frame.lines) wrap_line(line, std::max(width, 1), wrapped);
    return wrapped;
}

}  // namespace overhoor
