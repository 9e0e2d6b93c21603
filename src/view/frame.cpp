#include "overhoor/view/frame.hpp"

#include <algorithm>

#include "overhoor/text/letters.hpp"
#include "overhoor/text/printable.hpp"

namespace overhoor {
namespace {

constexpr int tab = 4;

std::string with_tabs_as_blanks(std::string_view line) {
    std::string result;
    std::size_t begin = 0;
    for (std::size_t at = line.find('\t'); at != line.npos; at = line.find('\t', begin)) {
        result += line.substr(begin, at - begin);
        result.append(static_cast<std::size_t>(tab - width_of(result) % tab), ' ');
        begin = at + 1;
    }
    return result += line.substr(begin);
}

// Select Graphic Rendition (ECMA-48) for each style.
const char* sgr_of_sixteen(Style style) {
    switch (style) {
        case Style::plain:
            return "";
        case Style::bold:
            return "\x1b[1m";
        case Style::dim:
            return "\x1b[2m";
        case Style::underline:
            return "\x1b[4m";
        case Style::strike:
            return "\x1b[9m";
        case Style::good:
            return "\x1b[32m";
        case Style::bad:
            return "\x1b[31m";
        case Style::warn:
            return "\x1b[33m";
        case Style::accent:
            return "\x1b[36m";
        case Style::missing:
            return "\x1b[4;32m";
        case Style::extra:
            return "\x1b[9;31m";
    }
    return "";
}

const char* sgr(Style style, Colour colour) {
    const bool mono = colour == Colour::mono;
    if (colour == Colour::none) return "";
    if (colour == Colour::sixteen) return sgr_of_sixteen(style);
    switch (style) {
        case Style::good:
            return mono ? "\x1b[1m" : "\x1b[94m";
        case Style::bad:
            return mono ? "\x1b[1;4m" : "\x1b[33m";
        case Style::warn:
            return mono ? "\x1b[1m" : "\x1b[35m";
        case Style::accent:
            return mono ? "\x1b[1m" : "\x1b[36m";
        case Style::missing:
            return mono ? "\x1b[4m" : "\x1b[4;94m";
        case Style::extra:
            return mono ? "\x1b[9m" : "\x1b[9;33m";
        default:
            return sgr_of_sixteen(style);
    }
}

}  // namespace

Span::Span(std::string_view text, Style style) : text_{printable(text)}, style_{style} {
    std::ranges::replace(text_, '\n', ' ');
}

Line& Line::add(std::string_view text, Style style) {
    if (!text.empty()) spans.push_back(Span{text, style});
    return *this;
}

Line& Line::add(const Line& other) {
    spans.insert(spans.end(), other.spans.begin(), other.spans.end());
    return *this;
}

Line& Line::to_column(int column) {
    const int missing = column - width_of(*this);
    const bool has_text = !spans.empty();
    return add(std::string(static_cast<std::size_t>(std::max(missing, has_text ? 1 : 0)), ' '));
}

Frame& Frame::add(const Frame& other) {
    lines.insert(lines.end(), other.lines.begin(), other.lines.end());
    return *this;
}

Frame& Frame::paragraph(std::string_view text, Style style, int indent) {
    const std::string margin(static_cast<std::size_t>(indent), ' ');
    for (;;) {
        const auto end = std::min(text.find('\n'), text.size());
        Line line{margin};
        line.add(with_tabs_as_blanks(text.substr(0, end)), style);
        add(std::move(line.hanging(indent)));
        if (end == text.size()) return *this;
        text.remove_prefix(end + 1);
    }
}

int width_of(const Line& line) {
    int width = 0;
    for (const Span& span : line.spans) width += width_of(span.text());
    return width;
}

std::string plain_text(const Line& line) {
    std::string text;
    for (const Span& span : line.spans) text += span.text();
    return text;
}

Frame with_marks(const Frame& frame) {
    Frame marked = frame;
    for (Line& line : marked.lines) {
        for (Span& span : line.spans) {
            const Style style = span.style();
            if (style == Style::missing) span = Span{"[" + span.text() + "]", style};
            if (style == Style::extra) span = Span{"(" + span.text() + ")", style};
        }
    }
    return marked;
}

std::string to_text(const Line& line, Colour colour) {
    std::string text;
    for (const Span& span : line.spans) {
        const char* const begins = sgr(span.style(), colour);
        text += begins + span.text();
        if (*begins != '\0') text += "\x1b[0m";
    }
    return text;
}

std::string to_text(const Frame& frame, const Look& look) {
    std::string text;
    const Frame marked = look.colour == Colour::none ? with_marks(frame) : frame;
    const Frame wrapped = look.width > 0 ? wrap(marked, look.width) : marked;
    for (const Line& line : wrapped.lines) text += to_text(line, look.colour) + '\n';
    return text;
}

}  // namespace overhoor
