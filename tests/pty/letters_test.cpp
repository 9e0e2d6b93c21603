// Whatever letters a card and an answer are written in.

#include <algorithm>
#include <string>

#include "decks.hpp"
#include "person.hpp"
#include "screens.hpp"

using namespace overhoor::pty;

namespace {

std::string deck_of(const std::string& question, const std::string& answer) {
    return R"({ "deck": "Letters", "id": "letters", "lang": "nl", "cards": [ { "id": "een", "q": ")" +
           question + R"(", "a": ")" + answer + R"(" } ] })";
}

}  // namespace

TEST_CASE("a pasted text of several lines is one answer") {
    Desk desk{three_cards};
    Person person{desk, {}};
    REQUIRE(person.sees_row(">"));
    person.type("\x1b[200~MAC\nadres\r\nvan een kaart\n\x1b[201~");
    REQUIRE(person.sees_row("> MAC adres van een kaart"));
    person.type("\x15MAC-adres\r");
    REQUIRE(person.sees_row("?"));
    CHECK(desk.log().empty());
}

TEST_CASE("the cursor stands behind what was typed, and one Backspace takes one letter") {
    struct Row {
        const char* what;
        const char* typed;
        int column;
        int after_backspace;
    };
    // Columns after the prompt of two. Where a terminal has a mind of its own, the cursor is the terminal's.
    const Row rows[] = {
        {"Dutch",
         "co\xc3\xab"
         "ff",
         5, 4},
        {"a mark that stands alone", "e\xcc\x81", 1, 0},
        {"two marks on one letter", "o\xcc\x88\xcc\x81", 1, 0},
        {"Chinese", "\xe7\xbd\x91\xe7\xbb\x9c", 4, 2},
        {"Korean", "\xed\x95\x9c\xea\xb8\x80", 4, 2},
        {"Hebrew", "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d", 4, 3},
        {"Arabic with marks", "\xd9\x85\xd9\x8e\xd8\xb1\xd9\x92", 2, 1},
        {"an emoji", "\xf0\x9f\x99\x82", 2, 0},
        {"an emoji of two", "\xf0\x9f\x91\x8d\xf0\x9f\x8f\xbd", 4, 0},
        {"a flag", "\xf0\x9f\x87\xb3\xf0\x9f\x87\xb1", 2, 0},
    };
    Desk desk{three_cards};
    Person person{desk, {}};
    REQUIRE(person.sees_row(">"));
    for (const Row& row : rows) {
        CAPTURE(row.what);
        person.type(std::string{row.typed});
        CHECK(person.until([&] { return person.picture().column() == 2 + row.column; }));
        CHECK(person.picture().row() == "> " + std::string{row.typed});
        person.type("\x7f");
        CHECK(person.until([&] { return person.picture().column() == 2 + row.after_backspace; }));
        person.type("\x15");
        REQUIRE(person.sees_row(">"));
        REQUIRE(person.until([&] { return person.picture().column() == 2; }));
    }
}

TEST_CASE("letters of all the world in a card") {
    for (const int columns : {40, 80}) {
        Desk desk{
            deck_of("网络协议是什么，它为什么让两台机器彼此理解？ שלום עולם مَرْحَبًا "
                    "👩🏽‍🚀 "
                    "e\xcc\x81te\xcc\x81 한글",
                    "网络协议")};
        Person person{desk, {.columns = columns}};
        REQUIRE(person.sees_row(">"));
        person.type("网络协仪\r");
        REQUIRE(person.sees_row("?"));
        check_screen("letters-" + std::to_string(columns), person.screen());
    }
}

TEST_CASE("a card of 10,000 characters stays whole at any width") {
    std::string question = "Begin";
    for (int word = 0; question.size() < 9'990; ++word) question += " woord" + std::to_string(word);
    question += " einde";
    Desk desk{deck_of(question, "ja")};
    Person person{desk, {.columns = 40}};
    REQUIRE(person.sees("einde\n"));
    REQUIRE(person.sees_row(">"));
    std::string all = person.screen();
    std::ranges::replace(all, '\n', ' ');
    CHECK(all.find(question) != std::string::npos);
}

TEST_CASE("control sequences in a card never reach the terminal") {
    // Clear the screen, the title, a question that the terminal would answer into the input, C1, a bell, and
    // letters that turn the direction of the rest.
    const std::string bad =
        R"(A\u001b[2JB\u001b]0;titel\u0007C\u001b[6nD\u009b31mE\u0007F\u202eG\u0085H\u0000I\u007fJ)";
    Desk desk{deck_of(bad, bad)};
    Person person{desk, {}};
    REQUIRE(person.sees_row(">"));
    person.type("\r");
    REQUIRE(person.sees_row("?"));
    const std::string& bytes = person.bytes();
    for (const char* const sequence :
         {"\x1b[2J", "\x1b]", "\x1b[6n", "\xc2\x9b", "\x07", "\xe2\x80\xae", "\xc2\x85", "\x7f"}) {
        CAPTURE(sequence);
        CHECK(bytes.find(sequence) == std::string::npos);
    }
    CHECK(bytes.find('\0') == std::string::npos);
    // All that it does send: wiping a row, the cursor's place, paste marks, styles.
    for (std::size_t at = bytes.find('\x1b'); at != std::string::npos; at = bytes.find('\x1b', at + 1)) {
        const std::string rest = bytes.substr(at + 1, 7);
        CAPTURE(rest);
        CHECK((rest.starts_with("[K") || rest.starts_with("7") || rest.starts_with("8") ||
               rest.starts_with("[?2004") || rest.starts_with("[0m") || rest.starts_with("[1m")));
    }
    check_screen("control-sequences", person.screen());
}
