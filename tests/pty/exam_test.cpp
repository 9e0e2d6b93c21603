// An exam in front of a person.

#include "decks.hpp"
#include "person.hpp"
#include "screens.hpp"

using namespace overhoor::pty;

TEST_CASE("who looks elsewhere keeps the fields that were typed") {
    Desk desk{every_kind};
    Person person{desk, {.options = {"--kinds", "match", "--questions", "1"}, .command = "exam"}};
    REQUIRE(person.sees_row("22>"));
    person.type("SSH\r");
    REQUIRE(person.sees_row("25>"));
    SUBCASE("at the keys") { person.type("?\r"); }
    SUBCASE("at what is open") { person.type(":o\r"); }
    REQUIRE(person.sees("your answer: SSH"));
    REQUIRE(person.sees_row("22>"));
    person.type(":q\r");
    CHECK(person.waits_for_program() == "exit 0");
}
