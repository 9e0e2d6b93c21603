// However the program is stopped: the terminal is as it was, and every answer is in the log.

#include <doctest/doctest.h>
#include <signal.h>

#include <functional>

#include "decks.hpp"
#include "person.hpp"

using namespace overhoor::pty;

namespace {

// With a card graded, and half of the next answer typed.
void begin(Person& person) {
    REQUIRE(person.sees_row(">"));
    person.type("MAC-adres\r");
    REQUIRE(person.sees_row("?"));
    person.type("3");
    REQUIRE(person.sees("ping"));
    person.type("IC");
    REQUIRE(person.sees_row("> IC"));
}

}  // namespace

TEST_CASE("the ways to end it") {
    struct Row {
        const char* why;
        std::function<void(const Person&)> deed;
        const char* end;
    };
    const auto signal = [](int number) {
        return [number](const Person& person) { kill(person.program(), number); };
    };
    const Row rows[] = {
        {"Ctrl-C", [](const Person& person) { person.type("\x03"); }, "exit 130"},
        {"Ctrl-D", [](const Person& person) { person.type("\x15\x04"); }, "exit 0"},
        {"Ctrl-\\", [](const Person& person) { person.type("\x1c"); }, "died of 3"},
        {"SIGTERM", signal(SIGTERM), "died of 15"},
        {"SIGHUP", signal(SIGHUP), "died of 1"},
        {"SIGINT", signal(SIGINT), "exit 130"},
        {"SIGKILL spares nothing but the log", signal(SIGKILL), "died of 9"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        Desk desk{three_cards};
        Person person{desk, {}};
        begin(person);
        row.deed(person);
        CHECK(person.waits_for_program() == row.end);
        CHECK(person.has_terminal_as_before() == (std::string_view{row.end} != "died of 9"));
        CHECK(desk.log() == "arp 3");
        const bool ends_pasting = person.bytes().rfind("\x1b[?2004l") != std::string::npos;
        CHECK(ends_pasting == (std::string_view{row.end} != "died of 9"));
    }
}

TEST_CASE("a terminal that is closed ends the program, and the answers are kept") {
    Desk desk{three_cards};
    Person person{desk, {}};
    begin(person);
    person.close_window();
    CHECK(person.is_gone());
    CHECK(desk.log() == "arp 3");
}

TEST_CASE("Ctrl-Z gives the terminal back as it was, and fg goes on in the middle of the answer") {
    Desk desk{three_cards};
    Person person{desk, {}};
    begin(person);
    for (int times = 0; times < 2; ++times) {
        person.type("\x1a");
        REQUIRE(person.waits_for_program() == "stopped");
        CHECK(person.has_terminal_as_before());
        const std::size_t before = person.bytes().size();
        person.calls_back();
        REQUIRE(person.until([&] { return person.bytes().find("IC", before) != std::string::npos; }));
        CHECK(person.bytes().find("\x1b[?2004h", before) != std::string::npos);
        REQUIRE(person.sees_row("> IC"));
    }
    person.type("MP\r");
    REQUIRE(person.sees_row("?"));
    person.type("3");
    REQUIRE(person.sees("Wat vertaalt"));
    CHECK(desk.log() == "arp 3, ping 3");
}
