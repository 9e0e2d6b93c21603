// What happens between the cards: waiting, an undo of yesterday, leeches, hints, items one by one.

#include <fmt/format.h>

#include "decks.hpp"
#include "person.hpp"
#include "screens.hpp"

using namespace overhoor::pty;

namespace {

constexpr auto one_card = R"({ "deck": "Netwerken", "id": "net", "lang": "nl", "cards": [
  { "id": "arp", "q": "Wat zoekt ARP op?", "a": "MAC-adres" } ] })";

void fail_the_card(Person& person) {
    REQUIRE(person.sees_row(">"));
    person.type("\r");
    REQUIRE(person.sees_row("?"));
    person.type("1");
    REQUIRE(person.sees("the next in 1 min"));
}

}  // namespace

TEST_CASE("waiting passes the time where the clock stands still") {
    Desk desk{one_card};
    Person person{desk, {}};
    fail_the_card(person);
    REQUIRE(person.sees("w waits"));
    person.type("w");
    REQUIRE(person.sees_row(">"));
    person.type("MAC-adres\r");
    REQUIRE(person.sees_row("?"));
    person.type("3");
    REQUIRE(person.sees("the next in 10 min"));
    person.type("s");
    CHECK(person.waits_for_program() == "exit 0");
    CHECK(desk.log() == "arp 1, arp 3");
    CHECK(desk.read_log().find("09:01:00") != std::string::npos);
    check_screen("waiting", person.screen());
}

TEST_CASE("the seconds are counted down in one row, and Enter ends the wait") {
    Desk desk{one_card};
    Person person{desk, {.now = ""}};
    fail_the_card(person);
    person.type("w");
    REQUIRE(person.until([&] { return person.picture().row().starts_with("0:5"); }));
    const std::string first = person.picture().row();
    REQUIRE(person.until([&] { return person.picture().row() != first; }));
    CHECK(person.picture().row().starts_with("0:5"));
    person.type("x\r");
    REQUIRE(person.sees_row(">"));
    CHECK(person.screen().find("0:5") == std::string::npos);
    person.type("\x03");
    CHECK(person.waits_for_program() == "exit 130");
    CHECK(person.has_terminal_as_before());
}

TEST_CASE("an undo takes back the last card of yesterday's session, and the one before it") {
    Desk desk{three_cards};
    {
        Person person{desk, {.now = "2026-11-22T20:00:00+01:00"}};
        REQUIRE(person.sees_row(">"));
        person.type("MAC-adres\r");
        REQUIRE(person.sees_row("?"));
        person.type("4");
        REQUIRE(person.sees("ping"));
        person.type("ICMP\r");
        REQUIRE(person.sees_row("?"));
        person.type("1:q\r");
        CHECK(person.waits_for_program() == "exit 0");
    }
    Person person{desk, {}};
    REQUIRE(person.sees_row(">"));
    person.type(":u\r");
    REQUIRE(person.sees("Welk protocol"));
    REQUIRE(person.sees_row(">"));
    person.type(":u\r");
    REQUIRE(person.sees("Wat zoekt ARP op?"));
    REQUIRE(person.sees_row(">"));
    person.type(":u\r");
    REQUIRE(person.sees("nothing to undo"));
    REQUIRE(person.sees_row(">"));
    person.type("MAC-adres\r");
    REQUIRE(person.sees_row("?"));
    person.type("3");
    REQUIRE(person.sees_row(">"));
    CHECK(desk.log() == "arp 4, ping 1, undo, undo, arp 3");
    check_screen("undo-of-yesterday", person.screen());
}

TEST_CASE("a leech is named, with a key that suspends it") {
    Desk desk{three_cards};
    std::string log =
        R"({"n":0,"at":"2026-01-01T09:00:00.000+01:00","e":"log","v":1,"device":"desk-0001","app":"0.1.0"})"
        "\n";
    int n = 0;
    const auto review = [&](int day, int grade) {
        log += fmt::format(
            R"({{"n":{},"at":"2026-{:02}-{:02}T09:{:02}:00.000+01:00","e":"review","card":"net/arp",)"
            R"("grade":{},"ms":1000,"mode":"type"}})"
            "\n",
            ++n, 1 + day / 28, 1 + day % 28, n, grade);
    };
    review(0, 4);
    for (int lapse = 1; lapse < 8; ++lapse) {
        review(30 * lapse, 1);
        review(30 * lapse, 3);
    }
    desk.write("data/log/desk-0001.jsonl", log);
    Person person{desk, {}};
    REQUIRE(person.sees_row(">"));
    person.type("\r");
    REQUIRE(person.sees_row("?"));
    person.type("1");
    REQUIRE(person.sees("forgotten this card 8 times"));
    person.type("s");
    REQUIRE(person.sees("suspended"));
    REQUIRE(person.sees_row(">"));
    CHECK(desk.log().find("arp 1, suspend arp") != std::string::npos);
    check_screen("leech", person.screen());
}

TEST_CASE("hints one after the other, and the grade that is left") {
    Desk desk{every_kind};
    Person person{desk, {}};
    REQUIRE(person.sees_row(">"));
    person.type("\t");
    REQUIRE(person.sees("hint 1 of 3"));
    REQUIRE(person.sees_row(">"));
    person.type(":h\r");
    REQUIRE(person.sees("hint 2 of 3"));
    REQUIRE(person.sees_row(">"));
    person.type("MAC-adres\r");
    REQUIRE(person.sees_row("?"));
    check_screen("hints", person.screen());
}

TEST_CASE("a list is ticked off as it is typed") {
    for (const int columns : {40, 80}) {
        Desk desk{every_kind};
        Person person{desk, {.columns = columns, .options = {"--card", "net/records"}}};
        REQUIRE(person.sees_row(">"));
        for (const char* const line : {"aaaa", "cname", "aaaa", "mx, txt"}) {
            const std::size_t before = person.bytes().size();
            person.type(std::string{line} + "\r");
            REQUIRE(person.until([&] {
                return person.bytes().size() > before + std::string_view{line}.size() + 2 &&
                       (person.picture().row() == ">" || person.picture().row() == "?");
            }));
        }
        check_screen("ticks-" + std::to_string(columns), person.screen());
    }
}
