#include "overhoor/deck/source_text.hpp"

#include <algorithm>
#include <string_view>

namespace overhoor {
namespace {

constexpr std::size_t shown_before = 120;  // bytes of a very long line around the place
constexpr std::size_t shown_after = 240;

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80; }

int characters(std::string_view text) {
    return static_cast<int>(
        std::ranges::count_if(text, [](char byte) { return !continues_character(byte); }));
}

std::size_t line_begin(std::string_view text, std::size_t at) {
    const std::size_t newline = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    const std::size_t begin = newline == std::string_view::npos ? 0 : newline + 1;
    const bool mark = begin == 0 && text.starts_with("\xEF\xBB\xBF") && at >= 3;
    return mark ? 3 : begin;
}

}  // namespace

Place place_of(const SourceText& source, SourceSpan span) {
    const std::string_view text = source.text;
    const std::size_t begin = std::min<std::size_t>(span.begin, text.size());
    const std::size_t end = std::clamp<std::size_t>(span.end, begin, text.size());
    const std::size_t line = line_begin(text, begin);
    const std::size_t end_line = line_begin(text, end);
    Place place{.file = source.name};
    place.line = 1 + static_cast<int>(
                         std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(begin), '\n'));
    place.column = 1 + characters(text.substr(line, begin - line));
    place.end_line = place.line + static_cast<int>(std::ranges::count(text.substr(begin, end - begin), '\n'));
    place.end_column = 1 + characters(text.substr(end_line, end - end_line));

    std::size_t from = begin - line > shown_before ? begin - shown_before : line;
    while (from < begin && continues_character(text[from])) ++from;
    std::size_t to = std::min(text.find('\n', begin), text.size());
    to = std::min(to, begin + shown_after);
    while (to < text.size() && to > begin && continues_character(text[to])) --to;
    place.excerpt = text.substr(from, to - from);
    if (place.excerpt.ends_with('\r')) place.excerpt.pop_back();
    place.excerpt_column = 1 + characters(text.substr(line, from - line));
    return place;
}

}  // namespace overhoor
