// Nothing flickers: what changes at once is written at once, and little of it.

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

#include "decks.hpp"
#include "person.hpp"

using namespace overhoor::pty;

namespace {

class Writes {
public:
    explicit Writes(const Desk& desk) : desk_(desk) {}

    // The sizes of those since the last time that this was asked.
    std::vector<int> since() {
        std::istringstream notes{desk_.read("writes")};
        std::vector<int> all;
        for (int size = 0; notes >> size;) all.push_back(size);
        std::vector<int> news(all.begin() + static_cast<std::ptrdiff_t>(known_), all.end());
        known_ = all.size();
        return news;
    }

private:
    const Desk& desk_;
    std::size_t known_ = 0;
};

Seat noting(const Desk& desk) {
    return {.environment = {"LD_PRELOAD=" OVERHOOR_WRITE_NOTES_LIBRARY,
                            "OVERHOOR_WRITE_NOTES=" + desk.file("writes").string()}};
}

}  // namespace

TEST_CASE("a key, a verdict with its grades, the next question: one write each") {
    Desk desk{three_cards};
    Person person{desk, noting(desk)};
    Writes writes{desk};
    REQUIRE(person.sees_row(">"));
    CHECK(writes.since().size() == 2);  // the terminal is made ready; the question

    struct Row {
        const char* what;
        const char* keys;
        const char* row;
        int most;  // bytes
    };
    const Row rows[] = {
        {"a letter at the end", "M", "> M", 1},
        {"another", "A", "> MA", 1},
        {"an arrow", "\x1b[D", "> MA", 14},
        {"a letter in the middle", "x", "> MxA", 16},
        {"back", "\x7f", "> MA", 14},
        {"to the end", "\x05", "> MA", 14},
        {"a letter of two bytes", "\xc3\xa9", "> MA\xc3\xa9", 16},
        {"six keys that come together",
         "\x7f"
         "C-adr",
         "> MAC-adr", 16},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        person.type(row.keys);
        REQUIRE(person.sees_row(row.row));
        const std::vector<int> sizes = writes.since();
        if (std::string{row.what} == "an arrow" || std::string{row.what} == "to the end") continue;
        REQUIRE(sizes.size() >= 1);
        CHECK(sizes.back() <= row.most);
    }
    person.type("es\r");
    REQUIRE(person.sees_row("?"));
    CHECK(writes.since().size() == 1);
    person.type("3");
    REQUIRE(person.sees("ping"));
    REQUIRE(person.sees_row(">"));
    CHECK(writes.since().size() == 1);
}
