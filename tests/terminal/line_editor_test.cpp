#include "overhoor/terminal/line_editor.hpp"

#include <doctest/doctest.h>

#include <string>

#include "overhoor/core/random.hpp"
#include "overhoor/text/letters.hpp"

using namespace overhoor;

namespace {

const std::string left = "\x1b[D", word_left = "\x1b[1;5D", word_right = "\x1b[1;5C", up = "\x1b[A",
                  down = "\x1b[B", erase = "\x1b[3~", ctrl_a = "\x01", ctrl_d = "\x04", ctrl_e = "\x05",
                  ctrl_k = "\x0b", ctrl_u = "\x15", ctrl_w = "\x17", ctrl_y = "\x19", backspace = "\x7f";

LineEditor::Outcome type(LineEditor& line, const std::string& bytes) {
    Keys keys;
    keys.feed(bytes);
    auto outcome = LineEditor::Outcome::editing;
    while (const auto key = keys.next()) outcome = line.press(*key);
    return outcome;
}

// The line with a bar for the cursor.
std::string shown(const LineEditor& line) {
    return std::string{line.left()} + "|" + std::string{line.right()};
}

std::string typed(const std::string& bytes) {
    LineEditor line;
    type(line, bytes);
    return shown(line);
}

}  // namespace

TEST_CASE("backspace takes what a reader takes for one letter") {
    for (const char* letter : {"a", "ë", "e\u0308", "日", "👍🏽", "🇳🇱", "🏳️‍🌈",
                               "👨‍👩‍👧‍👦", "☺️", "ĳ", "각"}) {
        CAPTURE(letter);
        const std::string text = std::string{"x"} + letter;
        CHECK(typed(text) == text + "|");
        CHECK(typed(text + backspace) == "x|");
        CHECK(typed(text + "y" + left + left) == "x|" + std::string{letter} + "y");
        CHECK(typed(text + "y" + left + left + erase) == "x|y");
        CHECK(typed(text + "y" + left + backspace) == "x|y");
    }
}

TEST_CASE("the keys of every line editor do what the hand expects") {
    struct Row {
        const char* why;
        std::string bytes;
        std::string line;
    };
    const Row rows[] = {
        {"typing", "huis", "huis|"},
        {"typing in the middle", "hus" + left + "i", "hui|s"},
        {"start and end", "huis" + ctrl_a + "t" + ctrl_e + "!", "thuis!|"},
        {"no further than the ends", ctrl_a + left + backspace + "a" + erase, "a|"},
        {"words left", "de rode auto's" + word_left + word_left, "de rode |auto's"},
        {"words right", "de rode auto" + ctrl_a + word_right + word_right, "de rode| auto"},
        {"words of other scripts", "één café " + word_left, "één |café "},
        {"kill to the end", "een twee" + word_left + ctrl_k, "een |"},
        {"kill to the start", "een twee" + word_left + ctrl_u, "|twee"},
        {"kill back to a blank", "een vóór-beeld" + ctrl_w, "een |"},
        {"kill a word", "een voor-beeld\x1b\x7f", "een voor-|"},
        {"kill a word to the right",
         "een twee" + ctrl_a +
             "\x1b"
             "d",
         "| twee"},
        {"kill at the very start", "een" + ctrl_a + ctrl_w, "|een"},
        {"bring back", "een twee" + ctrl_w + "drie " + ctrl_y, "een drie twee|"},
        {"nothing killed keeps what was killed", "een" + ctrl_u + ctrl_u + ctrl_y, "een|"},
        {"Ctrl-D within a line", "een" + ctrl_a + ctrl_d, "|en"},
        {"Tab and Escape write nothing", "a\t\x1b\rb", "ab|"},
        {"a paste", "een\x1b[200~ twee\ndrie\n\x1b[201~!", "een twee drie!|"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(typed(row.bytes) == row.line);
    }
}

TEST_CASE("letters that join leave the cursor between letters") {
    CHECK(typed("🇳🇱" + left + "🇧") == "🇧🇳|🇱");
    CHECK(typed("ae" + left + left + "\u0308") == "\u0308|ae");
    CHECK(typed("e\u0308" + left + "x" + left + erase) == "|e\u0308");
}

TEST_CASE("Enter submits; Ctrl-D closes an empty line only") {
    LineEditor line;
    CHECK(type(line, ctrl_d) == LineEditor::Outcome::closed);
    CHECK(type(line, "a" + ctrl_d) == LineEditor::Outcome::editing);
    CHECK(type(line, "\r") == LineEditor::Outcome::submitted);
    CHECK(line.text() == "a");
}

TEST_CASE("Up and Down fetch former lines and keep the one being written") {
    LineEditor line{{"een", "twee"}};
    type(line, "dr" + up);
    CHECK(shown(line) == "twee|");
    type(line, "!" + up + up);
    CHECK(shown(line) == "een|");
    type(line, down);
    CHECK(shown(line) == "twee!|");
    type(line, down + down + "ie");
    CHECK(shown(line) == "drie|");
}

TEST_CASE("a line too wide shows the part around the cursor") {
    struct Row {
        std::string bytes;
        int room;
        std::string shown;
    };
    const Row rows[] = {
        {"abc", 10, "abc|"},
        {"abcdefghij", 10, "abcdefghij|"},
        {"abcdefghijk", 10, "…cdefghijk|"},
        {"abcdefghijk" + ctrl_a, 10, "|abcdefghi…"},
        {"abcdefghijklmnopqrst" + left + left + left + left + left + left, 10, "…hijklmn|o…"},
        {"日本語日本語", 9, "…語日本語|"},
        {"日本語日本語" + ctrl_a, 9, "|日本語日…"},
        {"👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 5,
         "…👨‍👩‍👧‍👦👨‍👩‍👧‍👦|"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.bytes);
        LineEditor line;
        type(line, row.bytes);
        const LineWindow part = window(line, row.room);
        CHECK(part.left + "|" + part.right == row.shown);
    }
}

TEST_CASE("whatever is pressed, the cursor stays between letters and the line within the room") {
    const std::string presses[] = {"a",  " ",       "é",        "\u0308",  "日",  "🇳🇱",   "\u200d", "👩",
                                   left, word_left, word_right, backspace, erase, ctrl_a, ctrl_k,   ctrl_y};
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        CAPTURE(seed);
        Random random{seed};
        LineEditor line;
        for (int count = 0; count < 40; ++count) type(line, presses[random.below(std::size(presses))]);
        std::size_t end = 0;
        bool is_between = line.left().empty();
        for (const auto letter : graphemes(line.text()))
            is_between |= (end += letter.size()) == line.left().size();
        CHECK(is_between);
        for (int room = 3; room < 20; ++room) {
            const LineWindow part = window(line, room);
            CHECK(width_of(part.left) + width_of(part.right) <= room);
        }
    }
}
