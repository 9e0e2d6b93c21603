#include "overhoor/view/frame.hpp"

#include <doctest/doctest.h>

#include "overhoor/core/random.hpp"
#include "overhoor/text/letters.hpp"

using namespace overhoor;

namespace {
std::string wrapped_text(const Line& line, int width) {
    return to_text(Frame{{line}}, {.colour = Colour::none, .width = width});
}
}  // namespace

TEST_CASE("what stands in a frame cannot command a terminal") {
    const Frame frame = Frame{}.add(Line{"a\x1b[31mb\nc"}.add("\u009b\u202e\xff", Style::bold));
    CHECK(to_text(frame, {}) == "a[31mb c\xef\xbf\xbd\n");
}

TEST_CASE("without colour there is no escape, and marks say what colours would") {
    const Frame frame = Frame{}.add(Line{"Den Ha"}.add("a", Style::missing).add("g").add("h", Style::extra));
    CHECK(to_text(frame, {}) == "Den Ha[a]g(h)\n");
    CHECK(to_text(frame, {.colour = Colour::sixteen}) == "Den Ha\x1b[4;32ma\x1b[0mg\x1b[9;31mh\x1b[0m\n");
}

TEST_CASE("each style has its own escape and ends it") {
    Line line;
    for (const Style style : {Style::plain, Style::bold, Style::dim, Style::underline, Style::strike,
                              Style::good, Style::bad, Style::warn, Style::accent})
        line.add("x", style);
    CHECK(to_text(line, Colour::sixteen) ==
          "x\x1b[1mx\x1b[0m\x1b[2mx\x1b[0m\x1b[4mx\x1b[0m\x1b[9mx\x1b[0m\x1b[32mx\x1b[0m\x1b[31mx\x1b[0m"
          "\x1b[33mx\x1b[0m\x1b[36mx\x1b[0m");
    CHECK(to_text(line, Colour::none) == "xxxxxxxxx");
}

TEST_CASE("lines are broken between words, by the columns they fill") {
    struct Row {
        const char* why;
        Line line;
        int width;
        const char* text;
    };
    const Row rows[] = {
        {"it fits", Line{"de kat zat"}, 10, "de kat zat\n"},
        {"at the blank", Line{"de kat zat"}, 9, "de kat\nzat\n"},
        {"the blank itself may hang over", Line{"de kat zat"}, 6, "de kat\nzat\n"},
        {"several blanks", Line{"de    kat"}, 4, "de\nkat\n"},
        {"a word too wide", Line{"fietsenstalling"}, 6, "fietse\nnstall\ning\n"},
        {"a word too wide after others", Line{"de fietsenstalling"}, 6, "de\nfietse\nnstall\ning\n"},
        {"accents of their own", Line{"cafe\u0301 the\u0301"}, 4, "cafe\u0301\nthe\u0301\n"},
        {"wide letters", Line{"日本語の本"}, 5, "日本\n語の\n本\n"},
        {"a sign that never begins a row", Line{"日本語。本"}, 6, "日本\n語。本\n"},
        {"flags stay whole", Line{"🇳🇱🇧🇪"}, 3, "🇳🇱\n🇧🇪\n"},
        {"a hanging indent", Line{"1. de kat zat op de mat"}.hanging(3), 12,
         "1. de kat\n   zat op de\n   mat\n"},
        {"less of it when there is little room", Line{"1. de kat zat"}.hanging(8), 9, "1. de kat\n   zat\n"},
        {"a margin with a word too wide", Line{"   fietsenstalling"}.hanging(3), 9,
         "   fietse\n   nstall\n   ing\n"},
        {"a letter wider than the screen", Line{"日本"}, 1, "日\n本\n"},
        {"a percentage stays with its sign", Line{"nog 90 % weet"}, 7, "nog\n90 %\nweet\n"},
        {"an empty line", Line{}, 5, "\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(wrapped_text(row.line, row.width) == row.text);
    }
}

TEST_CASE("styles go on in the next row, words of two styles stay together") {
    const Line line = Line{"een "}.add("twee drie", Style::bold).add("vier");
    CHECK(to_text(Frame{{line}}, {.colour = Colour::sixteen, .width = 9}) ==
          "een \x1b[1mtwee\x1b[0m\n\x1b[1mdrie\x1b[0mvier\n");
}

TEST_CASE("a paragraph keeps its lines, its margin and its tabs") {
    const Frame frame = Frame{}.paragraph("een\n\n\ta\tb", Style::plain, 2);
    CHECK(to_text(frame, {}) == "  een\n  \n      a   b\n");
    CHECK(to_text(Frame{}.paragraph("een twee"), {.width = 5}) == "een\ntwee\n");
}

TEST_CASE("columns line up by what is seen") {
    CHECK(plain_text(Line{"日本"}.to_column(6).add("|")) == "日本  |");
    CHECK(plain_text(Line{"e\u0301"}.to_column(6).add("|")) == "e\u0301     |");
    CHECK(plain_text(Line{"te lang"}.to_column(6).add("|")) == "te lang |");
    CHECK(plain_text(Line{}.to_column(2).add("|")) == "  |");
}

TEST_CASE("wrapping keeps every letter and no row is wider than the screen") {
    const char* pieces[] = {
        "a", "fiets", " ", "  ", "日本", "。", "🇳🇱", "e\u0308", "👨‍👩‍👧‍👦", "-", " %"};
    const auto without_blanks = [](const Frame& frame) {
        std::string text;
        for (const Line& line : frame.lines)
            for (const char letter : plain_text(line))
                if (letter != ' ') text += letter;
        return text;
    };
    for (std::uint64_t seed = 0; seed < 1000; ++seed) {
        CAPTURE(seed);
        Random random{seed};
        Line line;
        for (std::uint64_t count = random.below(30); count > 0; --count)
            line.add(pieces[random.below(std::size(pieces))],
                     random.below(3) == 0 ? Style::bold : Style::plain);
        line.hang = static_cast<int>(random.below(5));
        const int width = 3 + static_cast<int>(random.below(20));
        const Frame rows = wrap(Frame{{line}}, width);
        for (const Line& row : rows.lines) CHECK(width_of(row) <= width);
        CHECK(without_blanks(rows) == without_blanks(Frame{{line}}));
    }
}

TEST_CASE(
    "every theme tells right from wrong, and what is missing from what is too much, without colour too") {
    for (const Colour theme : {Colour::mono, Colour::blue, Colour::sixteen}) {
        const auto of = [&](Style style) { return to_text(Line{"x", style}, theme); };
        CHECK(of(Style::good) != of(Style::bad));
        CHECK(of(Style::missing) != of(Style::extra));
        CHECK(of(Style::missing).find("\x1b[4") == 0);
        CHECK(of(Style::extra).find("\x1b[9") == 0);
        CHECK(of(Style::plain) == "x");
    }
    CHECK(to_text(Line{"x", Style::bad}, Colour::mono).find('3') == std::string::npos);
}
