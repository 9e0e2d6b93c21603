// Whole sessions, as eyes see them.

#include "decks.hpp"
#include "person.hpp"
#include "screens.hpp"

using namespace overhoor::pty;

namespace {

// Answers the question that is open and takes the grade.
void answer(Person& person, std::string_view question, std::string_view typed, std::string_view grade) {
    INFO(question);
    REQUIRE(person.sees(question));
    REQUIRE(person.until([&] { return person.picture().row().ends_with(">"); }));
    person.type(typed);
    REQUIRE(person.until([&] { return person.picture().row() == "?"; }));
    person.type(grade);
}

}  // namespace

TEST_CASE("a session with every kind of card") {
    for (const int columns : {80, 40, 200}) {
        CAPTURE(columns);
        Desk desk{every_kind, R"({"learning_steps": []})"};
        Person person{desk, {.rows = 30, .columns = columns, .options = {"--new", "20"}}};
        answer(person, "ARP", "mac-adrse\r", "\r");
        answer(person, "drie berichten", "\r", "4");
        answer(person, "DNS-records", "a, mx, txt\r", "\r");
        answer(person, "Drie lagen", "fysiek, netwerk, datalink\r", "\r");
        answer(person, "een router", "c", "2");
        answer(person, "private reeksen", "ab\r", "\r");
        answer(person, "garandeert", "o", "\r");
        REQUIRE(person.sees("TCP opent"));
        person.type("syn\r");
        REQUIRE(person.sees_row("2>"));
        person.type("fin\r");
        REQUIRE(person.sees_row("?"));
        person.type("\r");
        answer(person, "welke dienst", "a\rb\r", "\r");
        answer(person, "Deel in", "ab\r", "\r");
        answer(person, "Lichtsnelheid", "300000 km/s\r", "\r");
        CHECK(person.waits_for_program() == "exit 0");
        CHECK(person.has_terminal_as_before());
        check_screen("every-kind-" + std::to_string(columns), person.screen());
    }
}

TEST_CASE("a window that changes its width in the middle of an answer") {
    Desk desk{three_cards};
    Person person{desk, {}};
    REQUIRE(person.sees_row(">"));
    person.type("een antwoord dat langer is dan veertig kolommen");
    REQUIRE(person.sees_row("> een antwoord dat langer is dan veertig kolommen"));
    person.resize(24, 40);
    REQUIRE(person.until([&] { return person.picture().row().starts_with("> …"); }));
    CHECK(person.picture().row().ends_with("langer is dan veertig kolommen"));
    person.resize(24, 100);
    REQUIRE(person.sees_row("> een antwoord dat langer is dan veertig kolommen"));
    person.type("\x15MAC-adres\r");
    REQUIRE(person.sees("✓ correct"));
    person.type("\r");
    CHECK(person.sees("ping"));
    CHECK(desk.log() == "arp 3");
}

TEST_CASE("undo asks the card again, and the log says both") {
    Desk desk{three_cards};
    Person person{desk, {}};
    REQUIRE(person.sees_row(">"));
    person.type("MAC-adres\r");
    REQUIRE(person.sees_row("?"));
    person.type("4");
    REQUIRE(person.sees("ping"));
    person.type(":u\r");
    REQUIRE(person.sees("taken back"));
    REQUIRE(person.sees_row(">"));
    person.type("MAC-adres\r");
    REQUIRE(person.sees_row("?"));
    person.type("2");
    REQUIRE(person.sees_row(">"));
    CHECK(desk.log() == "arp 4, undo, arp 2");
    check_screen("undo", person.screen());
}

TEST_CASE("suspended, buried and flagged cards") {
    Desk desk{three_cards};
    Person person{desk, {}};
    REQUIRE(person.sees_row(">"));
    person.type(":s\r");
    REQUIRE(person.sees("ping"));
    person.type("\r");
    REQUIRE(person.sees_row("?"));
    person.type("fb");
    REQUIRE(person.sees("Wat vertaalt"));
    person.type(":q\r");
    CHECK(person.waits_for_program() == "exit 0");
    CHECK(desk.log() == "suspend arp, flag ping, bury ping");
    check_screen("set-aside", person.screen());
}

TEST_CASE("the keys that work are told where one asks for them") {
    Desk desk{three_cards};
    Person person{desk, {}};
    REQUIRE(person.sees_row(">"));
    person.type(":?\r");
    REQUIRE(person.sees("stop; everything is saved"));
    person.type("\r");
    REQUIRE(person.sees_row("?"));
    person.type("?");
    REQUIRE(person.sees("the suggested grade"));
    REQUIRE(person.sees_row("?"));
    check_screen("keys", person.screen());
}
