// The card in the learner's editor, in the middle of a session.

#include <sys/stat.h>

#include "decks.hpp"
#include "person.hpp"
#include "screens.hpp"

using namespace overhoor::pty;

namespace {

// An editor that notes how it was called and what the terminal was like, and does to the deck what a script
// of sed says.
Seat with_editor(const Desk& desk, const std::string& script) {
    desk.write("vi",
               "#!/bin/sh\n"
               "echo \"$1\" >> " +
                   desk.file("called").string() + "\nstty -a | grep -q ' icanon' && echo good >> " +
                   desk.file("called").string() + "\n" + script + "\n");
    ::chmod(desk.file("vi").c_str(), 0700);
    return {.environment = {"VISUAL=" + desk.file("vi").string()}};
}

}  // namespace

TEST_CASE("e edits the card at its line and shows it anew, with its progress") {
    Desk desk{three_cards};
    Person person{desk, with_editor(desk, R"(sed -i 's/Wat zoekt ARP op/Welk adres vindt ARP/' "$2")")};
    REQUIRE(person.sees_row(">"));
    person.type(":e\r");
    REQUIRE(person.sees("Welk adres vindt ARP?"));
    CHECK(desk.read("called") == "+2\ngood\n");
    REQUIRE(person.sees_row(">"));
    person.type("MAC-adres\r");
    REQUIRE(person.sees_row("?"));
    person.type("e");
    REQUIRE(person.sees_row(">"));
    person.type("MAC-adres\r");
    REQUIRE(person.sees_row("?"));
    person.type("3");
    REQUIRE(person.sees("ping"));
    CHECK(desk.log() == "arp 3");
    check_screen("edit", person.screen());
}

TEST_CASE("a deck that was broken in the editor is offered again, and the session goes on") {
    Desk desk{three_cards};
    // Breaks it the first time, mends it the second.
    Person person{desk,
                  with_editor(desk, R"(if grep -q BREUK "$2"; then sed -i 's/"a": BREUK/"a": "ICMP"/' "$2"
else sed -i 's/"a": "ICMP"/"a": BREUK/' "$2"; fi)")};
    REQUIRE(person.sees_row(">"));
    person.type(":e\r");
    REQUIRE(person.sees("e edits again"));
    person.type("\r");
    REQUIRE(person.sees("as it was"));
    REQUIRE(person.sees_row(">"));
    person.type(":e\r");
    // Asked anew, with the deck whole again.
    const auto asked_again = [&] {
        const std::string screen = person.screen();
        return screen.find("Wat zoekt ARP op?") != screen.rfind("Wat zoekt ARP op?");
    };
    REQUIRE(person.until(asked_again));
    REQUIRE(person.sees_row(">"));
    CHECK(desk.read("deck.json") == three_cards);
    person.type("MAC-adres\r");
    REQUIRE(person.sees_row("?"));
    person.type("3");
    REQUIRE(person.sees_row(">"));
    CHECK(desk.log() == "arp 3");
}

TEST_CASE("a question that names its card may be edited: the history moves along") {
    Desk desk{R"({ "deck": "Netwerken", "id": "net", "lang": "nl", "cards": [
  ["Wat zoekt ARP op?", "MAC-adres"] ] })"};
    Person person{desk, with_editor(desk, R"(sed -i 's/Wat zoekt ARP op/Welk adres vindt ARP/' "$2")")};
    REQUIRE(person.sees_row(">"));
    person.type("\r");
    REQUIRE(person.sees_row("?"));
    person.type("1");
    REQUIRE(person.sees("w waits"));
    person.type("\r");
    REQUIRE(person.sees_row(">"));
    person.type(":e\r");
    REQUIRE(person.sees("Welk adres vindt ARP?"));
    CHECK(desk.read_log().find(R"("e":"rename")") != std::string::npos);
    CHECK(person.screen().find("1 learning left\nWelk adres") != std::string::npos);
}

TEST_CASE("an editor that is not there changes nothing") {
    Desk desk{three_cards};
    Person person{desk, {.environment = {"VISUAL=/no/such/editor"}}};
    REQUIRE(person.sees_row(">"));
    person.type(":e\r");
    REQUIRE(person.sees("cannot be started"));
    REQUIRE(person.sees_row(">"));
    person.type("\x04");
    CHECK(person.waits_for_program() == "exit 0");
    CHECK(person.has_terminal_as_before());
}
