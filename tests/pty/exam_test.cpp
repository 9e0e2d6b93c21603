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

TEST_CASE("a mistaken key is no answer: the question stays, and its time runs on") {
    Desk desk{every_kind};
    Person person{desk,
                  {.options = {"--kinds", "truth", "--questions", "1", "--minutes", "5"}, .command = "exam"}};
    REQUIRE(person.sees("UDP garandeert"));
    person.type("q\r");
    REQUIRE(person.sees("none of the choices"));
    person.type("waar\r");
    REQUIRE(person.sees("Every question has an answer"));
    person.type("\r");
    CHECK(person.waits_for_program() == "exit 1");
    CHECK(person.sees("waar"));
}
