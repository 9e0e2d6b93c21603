#include "overhoor/history/seen_text.hpp"

#include <doctest/doctest.h>

#include "overhoor/text/letters.hpp"

using namespace overhoor;

namespace {

const Moment noon = *moment_from_iso("2026-11-23T12:00:00+01:00");

struct Log {
    History history{};
    std::uint64_t n = 0;
    void add(Happened what) { history.add({.id = {"test", ++n}, .when = noon, .what = std::move(what)}); }
    std::string last(const std::string& card) const {
        return std::string{SeenTexts{history}.of(card).value_or("never")};
    }
};

}  // namespace

TEST_CASE("a card's text is remembered as its prompt and its answer") {
    struct Row {
        const char* why;
        CardText text;
    };
    const Row rows[] = {
        {"short", {"Wat?", "dat"}},
        {"of several lines", {"Wat drukt dit af?\n```sh\necho 1\n```", "1"}},
        {"with a sum in the prompt", {"Los op:\n= 3 + 4", "7"}},
        {"without letters", {"", ""}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(from_seen_text(seen_text(row.text)) == row.text);
    }
}

TEST_CASE("a very long text is remembered by its beginning and a checksum") {
    std::string long_text;
    while (long_text.size() < 100'000) long_text += "één ";
    const auto seen = [&](const char* end) {
        return seen_text(
            text_of({.prompt = long_text + end, .expected = ExpectedText{.accepted = {long_text}}}));
    };
    const std::string a = seen("a"), b = seen("b");
    CHECK(a.size() < 3000);
    CHECK(a != b);
    CHECK_FALSE(first_bad_byte(a));
    CHECK(from_seen_text(a).answer == from_seen_text(b).answer);
}

TEST_CASE("the text last seen counts, and it goes with a card that is renamed") {
    Log log;
    log.add(Seen{.card = {"d/a"}, .text = "een"});
    log.add(Review{.card = {"d/b"}});
    CHECK(log.last("d/a") == "een");
    CHECK(log.last("d/b") == "never");
    CHECK(log.last("d/c") == "never");
    log.add(Seen{.card = {"d/a"}, .text = "twee"});
    CHECK(log.last("d/a") == "twee");
    log.add(Rename{.from = {"d/a"}, .to = {"d/c"}});
    CHECK(log.last("d/a") == "never");
    CHECK(log.last("d/c") == "twee");
    log.add(Seen{.card = {"d/c"}, .text = "drie"});
    CHECK(log.last("d/c") == "drie");
}
