#pragma once
// A picture: styled lines, the only thing a renderer makes. What stands in it is safe for a terminal,
// because text enters through printable(); where it goes, and in which colours, is not decided here.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace overhoor {

// What a stretch of text is. Colours only underline what words and marks already say: missing and extra
// letters are [bracketed] and (parenthesised) wherever there is no colour.
enum class Style {
    plain,
    bold,
    dim,
    underline,
    strike,
    good,    // green
    bad,     // red
    warn,    // yellow
    accent,  // cyan: keys to press, headings
    missing,
    extra,
};

class Span {
public:
    Span(std::string_view text, Style style = Style::plain);  // any text; it is made printable here
    const std::string& text() const { return text_; }
    Style style() const { return style_; }
    bool operator==(const Span&) const = default;

private:
    std::string text_;
    Style style_;
};

struct Line {
    std::vector<Span> spans{};
    int hang = 0;  // columns by which its further rows are indented when it is wrapped

    Line() = default;
    Line(std::string_view text, Style style = Style::plain) { add(text, style); }
    Line& add(std::string_view text, Style style = Style::plain);
    Line& add(const Line& other);
    // Blanks up to the column, counted from 0; at least one when the line is that long already.
    Line& to_column(int column);
    Line& hanging(int columns) {
        hang = columns;
        return *this;
    }
    bool operator==(const Line&) const = default;
};

struct Frame {
    std::vector<Line> lines{};

    Frame& add(Line line) {
        lines.push_back(std::move(line));
        return *this;
    }
    Frame& add(const Frame& other);
    Frame& blank() { return add(Line{}); }
    // A text of one or several lines, all indented by so many columns; tabs go to every fourth column.
    Frame& paragraph(std::string_view text, Style style = Style::plain, int indent = 0);
    bool operator==(const Frame&) const = default;
};

// Themes differ in colours alone. All are of the sixteen that every terminal's owner has chosen, so that they
// suit dark and light; blue says right and wrong in blue and yellow, for eyes that do not tell green from
// red; mono has bold, underlined and struck out text, and no colour.
enum class Colour { none, mono, blue, sixteen };

// How a frame is to be written out.
struct Look {
    Colour colour = Colour::none;
    int width = 0;  // columns; 0: lines are not wrapped
    bool operator==(const Look&) const = default;
};

int width_of(const Line& line);
std::string plain_text(const Line& line);  // without styles, without marks

// Lines that fit the width: broken at blanks, between wide letters (Chinese, Japanese), and inside words
// that are wider than a row; never inside a grapheme.
Frame wrap(const Frame& frame, int width);

// Brackets around what is missing, parentheses around what is too much.
Frame with_marks(const Frame& frame);

// The frame as text, each line ended by '\n': marked when there is no colour, wrapped, with SGR escapes
// for the styles when there is.
std::string to_text(const Frame& frame, const Look& look);

// One line without its end, neither marked nor wrapped.
std::string to_text(const Line& line, Colour colour);

}  // namespace overhoor
