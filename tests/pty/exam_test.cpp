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

TEST_CASE("items of a list come one a line, and an empty line ends them") {
    Desk desk{every_kind};
    Person person{desk,
                  {.options = {"--kinds", "list", "--questions", "1", "--grade", "nl"}, .command = "exam"}};
    REQUIRE(person.sees("Noem DNS-records"));
    SUBCASE("all of them, of which the last ends it") {
        person.type("A\r");
        REQUIRE(person.sees("Another item"));
        person.type("MX\r");
        person.type("TXT\r");
        REQUIRE(person.sees("Every question has an answer"));
        person.type("\r");
        CHECK(person.waits_for_program() == "exit 0");
        CHECK(person.sees("1 of 1 points"));
    }
    SUBCASE("some of them") {
        person.type("A\r");
        person.type("MX\r");
        person.type("\r");
        REQUIRE(person.sees("Every question has an answer"));
        person.type("\r");
        CHECK(person.waits_for_program() == "exit 0");
        CHECK(person.sees("0.67 of 1 points"));
    }
    SUBCASE("at once") {
        person.type("A, MX, TXT\r");
        REQUIRE(person.sees("Every question has an answer"));
        person.type("\r");
        CHECK(person.waits_for_program() == "exit 0");
    }
}

TEST_CASE("an exam that goes on keeps its grade, and is not handed in by one Enter too many") {
    Desk desk{every_kind};
    {
        Person person{
            desk, {.options = {"--kinds", "truth", "--questions", "1", "--grade", "nl"}, .command = "exam"}};
        REQUIRE(person.sees("UDP garandeert"));
        person.type(":q\r");
        CHECK(person.waits_for_program() == "exit 0");
    }
    Person person{desk, {.options = {"--questions", "5"}, .command = "exam"}};
    REQUIRE(person.sees("those it began with"));
    REQUIRE(person.sees("UDP garandeert"));
    person.type("\r");
    REQUIRE(person.sees("Enter goes to question 1"));
    person.type("\r");
    REQUIRE(person.sees(">"));
    person.type("onwaar\r");
    REQUIRE(person.sees("Every question has an answer"));
    person.type("\r");
    CHECK(person.waits_for_program() == "exit 0");
    CHECK(person.sees("Grade 10"));
}
