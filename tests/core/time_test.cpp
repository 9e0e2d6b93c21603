#include "overhoor/core/time.hpp"

#include <doctest/doctest.h>

using namespace overhoor;
using std::chrono::minutes;

namespace {
Moment moment(const char* text) {
    const auto read = moment_from_iso(text);
    REQUIRE_MESSAGE(read.has_value(), text);
    return *read;
}
}  // namespace

TEST_CASE("a moment is written as it was read") {
    for (const char* text : {"2026-11-23T09:00:00.000+01:00", "2026-02-28T23:59:59.999-09:30",
                             "1969-12-31T23:00:00.001+00:00", "2024-02-29T00:00:00.000+14:00"}) {
        CHECK(to_iso(moment(text)) == text);
    }
}

TEST_CASE("seconds, their fraction and a named offset may be short") {
    CHECK(moment("2026-11-23T09:00+01:00") == moment("2026-11-23T09:00:00.000+01:00"));
    CHECK(moment("2026-11-23T09:00:30Z") == moment("2026-11-23T09:00:30.000+00:00"));
    CHECK(moment("2026-11-23T09:00:30.5Z") == moment("2026-11-23T09:00:30.500+00:00"));
    CHECK(moment("2026-11-23T09:00:30.123456Z") == moment("2026-11-23T09:00:30.123+00:00"));
    CHECK(moment("2026-11-23T09:00:30+01:00").at == moment("2026-11-23T08:00:30Z").at);
}

TEST_CASE("what is no moment is refused") {
    for (const char* text :
         {"", "2026-11-23", "2026-11-23 09:00:00Z", "2026-11-23T09:00:00", "2026-02-30T09:00:00Z",
          "2026-13-01T09:00:00Z", "2026-11-23T24:00:00Z", "2026-11-23T09:60:00Z", "2026-11-23T09:00:60Z",
          "2026-11-23T09:00:00+19:00", "2026-11-23T09:00:00Zx", "2026-11-23T09:00:00.Z", "26-11-23T09:00:00Z",
          "+026-11-23T09:00:00Z"}) {
        CHECK_MESSAGE(!moment_from_iso(text).has_value(), text);
    }
    CHECK_FALSE(day_from_iso("2026-11-23T").has_value());
    CHECK_FALSE(day_from_iso("2026-11-31").has_value());
}

TEST_CASE("a study day begins at the rollover by the clock on the wall") {
    const minutes four{4 * 60};
    struct Row {
        const char* why;
        const char* at;
        const char* day;
    };
    const Row rows[] = {
        {"in the evening", "2026-11-23T23:30:00+01:00", "2026-11-23"},
        {"at one in the night it is still the day before", "2026-11-24T01:00:00+01:00", "2026-11-23"},
        {"just before the rollover", "2026-11-24T03:59:59.999+01:00", "2026-11-23"},
        {"at the rollover", "2026-11-24T04:00:00+01:00", "2026-11-24"},
        {"the same instant far away is another day", "2026-11-23T19:00:00-08:00", "2026-11-23"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(to_iso(study_day(moment(row.at), four)) == row.day);
    }
}

TEST_CASE("a study day begins where study_day says it does") {
    for (const int offset : {-720, -90, 0, 60, 330, 840})
        for (const int rollover : {0, 240, 720}) {
            const Day day = *day_from_iso("2026-03-29");
            const Instant begin = day_begins(day, minutes{offset}, minutes{rollover});
            CHECK(study_day({begin, minutes{offset}}, minutes{rollover}) == day);
            CHECK(study_day({begin - Duration{1}, minutes{offset}}, minutes{rollover}) ==
                  day - std::chrono::days{1});
        }
}
