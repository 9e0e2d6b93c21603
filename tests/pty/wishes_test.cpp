// What a learner may wish of the face: other keys, another language.

#include "decks.hpp"
#include "person.hpp"
#include "screens.hpp"

using namespace overhoor::pty;

TEST_CASE("other keys do what they were given, and the screen names them") {
    Desk desk{three_cards, R"({"keys": {"good": " ", "undo": "z", "stop": "x"}, "learning_steps": []})"};
    Person person{desk, {}};
    REQUIRE(person.sees_row(">"));
    person.type("MAC-adres\r");
    REQUIRE(person.sees("Space good"));
    REQUIRE(person.sees_row("?"));
    person.type("?");
    REQUIRE(person.sees("1 2 Space 4"));
    person.type("3u ");
    REQUIRE(person.sees("ping"));
    person.type(":z\r");
    REQUIRE(person.sees("taken back"));
    person.type(":x\r");
    CHECK(person.waits_for_program() == "exit 0");
    CHECK(desk.log() == "arp 3, undo");
}

TEST_CASE("a session in Dutch") {
    Desk desk{every_kind, R"({"learning_steps": []})"};
    Person person{desk, {.rows = 30, .options = {"--lang", "nl", "--limit", "2"}}};
    REQUIRE(person.sees_row(">"));
    person.type("?");
    REQUIRE(person.sees("opschorten, wegleggen tot morgen, markeren"));
    person.type("mac-adrse\r");
    REQUIRE(person.sees("twee letters verwisseld"));
    REQUIRE(person.sees("3 goed"));
    person.type("\r");
    REQUIRE(person.sees_row(">"));
    person.type("\r");
    REQUIRE(person.sees_row("?"));
    person.type("1");
    CHECK(person.waits_for_program() == "exit 0");
    CHECK(person.sees("Klaar: 2 antwoorden"));
    check_screen("in-dutch", person.screen());
}
