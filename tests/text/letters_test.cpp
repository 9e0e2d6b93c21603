#include "overhoor/text/letters.hpp"

#include <doctest/doctest.h>

#include "overhoor/core/random.hpp"

using namespace overhoor;

namespace {
std::string lines(std::string_view text, int width) {
    std::string all;
    for (const std::string& line : wrapped(text, width)) all += line + "|";
    return all;
}
}  // namespace

TEST_CASE("a character is what a reader calls one") {
    struct Row {
        const char* why;
        const char* text;
        std::size_t characters;
        int columns;
    };
    const Row rows[] = {
        {"plain letters", "overhoren", 9, 9},
        {"an accent in one piece", "coëff", 5, 5},
        {"an accent as a mark of its own", "coe\u0308ff", 5, 5},
        {"Chinese characters are wide", "日本語", 3, 6},
        {"a flag", "🇳🇱", 1, 2},
        {"a family", "👨‍👩‍👧‍👦", 1, 2},
        {"a thumb with a tone", "👍🏽", 1, 2},
        {"a heart shown as emoji", "❤️", 1, 2},
        {"a control character has no width", "a\tb", 3, 2},
        {"nothing", "", 0, 0},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(graphemes(row.text).size() == row.characters);
        CHECK(width_of(row.text) == row.columns);
    }
}

TEST_CASE("text wraps between words, and long words between characters") {
    CHECK(lines("een twee drie", 8) == "een twee|drie|");
    CHECK(lines("een twee drie", 7) == "een|twee|drie|");
    CHECK(lines("volksvertegenwoordigers", 10) == "volksverte|genwoordig|ers|");
    CHECK(lines("a\nb\n\nc", 10) == "a|b||c|");
    CHECK(lines("日本語日本語", 5) == "日本|語日|本語|");
    CHECK(lines("", 10) == "|");
    CHECK(lines("a  b", 10) == "a  b|");
    CHECK(lines("een twee ", 20) == "een twee|");
    CHECK(lines("goed: 90 %, fout: 10 %", 18) == "goed: 90 %, fout:|10 %|");
    CHECK(lines("goed: 90 %", 9) == "goed:|90 %|");
}

TEST_CASE("no wrapped line is wider than asked, and no letter is lost") {
    Random random{3};
    const char* pieces[] = {"a", "lange", "woorden", " ", "é", "日", "🇳🇱", "-", "  ", " %"};
    for (int i = 0; i < 500; ++i) {
        std::string text;
        for (int j = 0; j < 40; ++j) text += pieces[random.below(std::size(pieces))];
        const int width = 2 + static_cast<int>(random.below(30));
        std::string kept;
        for (const std::string& line : wrapped(text, width)) {
            CHECK(width_of(line) <= width);
            for (const char letter : line)
                if (letter != ' ') kept += letter;
        }
        std::erase(text, ' ');
        CHECK(kept == text);
    }
}

TEST_CASE("bytes that are no UTF-8 are found where they stand") {
    CHECK(first_bad_byte("één") == std::nullopt);
    CHECK(first_bad_byte("\xEF\xBF\xBD") == std::nullopt);
    CHECK(first_bad_byte("ab\xFF") == 2);
    CHECK(first_bad_byte("\xC0\x80") == 0);       // overlong
    CHECK(first_bad_byte("a\xED\xA0\x80") == 1);  // a surrogate
    CHECK(first_bad_byte("a\xE2\x82") == 1);      // cut off
    CHECK(encoded(decoded("één 🇳🇱")) == "één 🇳🇱");
}
