#include "overhoor/history/review_log.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "overhoor/core/random.hpp"
#include "overhoor/history/review_line.hpp"

using namespace overhoor;

namespace {

const Moment noon = *moment_from_iso("2026-11-23T12:00:00.123+01:00");

std::vector<LogEntry> one_of_each() {
    std::vector<Happened> all{
        Review{.card = {"nl/huis"}, .grade = Grade::hard, .thinking = Duration{2310}, .mode = Mode::typed},
        Undo{.of = {.device = "laptop", .n = 1}},
        Undo{.of = {.device = "desk", .n = 88}},
        SetAside{.card = {"nl/huis"}, .kind = SetAside::Kind::bury},
        Rename{.from = {"nl/huis"}, .to = {"nl/het-huis"}},
        Seen{.card = {"nl/huis"}, .text = "regel \"een\"\n日本\x01"},
        Scheduling{Wishes{
            .retention = 0.93, .learning_steps = {}, .rollover = std::chrono::minutes{-90}, .fuzz = false}},
        Imported{.source = "anki", .reviews = 12'000},
        FileHeader{.device = "laptop", .app = "0.1.0"}};
    std::vector<LogEntry> entries;
    for (auto& what : all)
        entries.push_back({.id = {"laptop", entries.size() + 7}, .when = noon, .what = std::move(what)});
    return entries;
}

LogEntry random_review(Random& random) {
    Review review{.card = {"d/" + std::to_string(random.below(1000))}};
    review.grade = static_cast<Grade>(1 + random.below(4));
    review.thinking = Duration{static_cast<int>(random.below(100000))};
    const Moment when{noon.at + Duration{static_cast<long long>(random.below(1U << 30U))},
                      std::chrono::minutes{static_cast<int>(random.below(100)) * 15 - 720}};
    return {.id = {"laptop", random.below(1'000'000)}, .when = when, .what = review};
}

}  // namespace

TEST_CASE("an entry is read as it was written") {
    for (const LogEntry& entry : one_of_each()) {
        const std::string line = to_line(entry);
        CAPTURE(line);
        CHECK(line.find('\n') == std::string::npos);
        const auto read = from_line(line, "laptop");
        REQUIRE(read);
        CHECK(read->entry == entry);
        CHECK_FALSE(read->bad_checksum);
    }
}

TEST_CASE("a review line has its members in a fixed order and a checksum at the end") {
    CHECK(
        to_line(one_of_each().front()) ==
        R"({"n":7,"at":"2026-11-23T12:00:00.123+01:00","e":"review","card":"nl/huis","grade":2,"ms":2310,"mode":"type","crc":"3b28909d"})");
    CHECK(checksum("123456789") == 0xCBF43926U);  // the check value of this CRC
}

TEST_CASE("the fast reader takes what is written, and the JSON parser agrees") {
    Random random{4};
    ReviewLineReader reader;
    for (int i = 0; i < 2000; ++i) {
        const LogEntry entry = random_review(random);
        const std::string line = to_line(entry);
        CAPTURE(line);
        CHECK(reader.read(line));
        CHECK(from_line(line, "laptop")->entry == entry);
        CHECK(from_json_line(line, "laptop")->entry == entry);
    }
}

TEST_CASE("what the fast reader takes of changed lines, the JSON parser takes with the same values") {
    Random random{5};
    int taken = 0;
    for (int i = 0; i < 10'000; ++i) {
        std::string line = to_line(random_review(random));
        for (std::uint64_t changes = 1 + random.below(2); changes > 0; --changes) {
            const char letters[] = "0123456789-+:.,\"{}\\aZ \x80\xC3\xA9\0";
            line[random.below(line.size())] = letters[random.below(sizeof letters)];
        }
        if (!ReviewLineReader{}.read(line)) continue;
        ++taken;
        CAPTURE(line);
        const auto fast = from_line(line, "laptop");
        const auto slow = from_json_line(line, "laptop");
        REQUIRE(slow);
        CHECK(fast->entry == slow->entry);
        CHECK(fast->bad_checksum == slow->bad_checksum);
    }
    CHECK(taken > 200);
}

TEST_CASE("a line that a careful hand wrote is accepted, with what it leaves out") {
    const auto read = from_line(
        R"({"n":3,"at":"2026-11-23T12:00:00+01:00","e":"review","card":"nl/huis","grade":3,"ms":0})", "desk");
    REQUIRE(read);
    CHECK_FALSE(read->bad_checksum);
    CHECK(std::get<Review>(read->entry.what).mode == Mode::revealed);
    CHECK(read->entry.id.device == "desk");
}

TEST_CASE("an edited line is kept and told from an untouched one") {
    std::string line = to_line(one_of_each().front());
    line.replace(line.find("\"grade\":2"), 9, "\"grade\":4");
    const auto read = from_line(line, "laptop");
    REQUIRE(read);
    CHECK(std::get<Review>(read->entry.what).grade == Grade::easy);
    CHECK(read->bad_checksum);
}

TEST_CASE("entries of a newer version are kept by name, unless they must not be skipped") {
    const auto read = from_line(R"({"n":3,"at":"2026-11-23T12:00:00+01:00","e":"dream","x":1})", "d");
    REQUIRE(read);
    CHECK(std::get<Unknown>(read->entry.what).type == "dream");
    CHECK(
        from_line(R"({"n":3,"at":"2026-11-23T12:00:00+01:00","e":"dream","must":true})", "d").error().rule ==
        "log-newer");
}

TEST_CASE("what is no whole entry is damage") {
    for (const std::string& line :
         {std::string{""}, std::string{"{"}, std::string{"[1]"}, std::string(30, '\0'),
          std::string{R"({"n":1})"}, std::string{R"({"n":1,"at":"gisteren","e":"undo","of":1})"},
          std::string{R"({"n":1,"at":"2026-11-23T12:00:00Z","e":"review","card":"x","grade":5,"ms":1})"},
          std::string{R"({"n":1,"at":"2026-11-23T12:00:00Z","e":"review","grade":3,"ms":1})"}}) {
        const auto read = from_line(line, "d");
        CAPTURE(line);
        REQUIRE_FALSE(read);
        CHECK(read.error().rule == "log-damaged");
    }
}

TEST_CASE("a single flipped bit is noticed, or changes nothing that is read") {
    const LogEntry entry = one_of_each().front();
    const std::string line = to_line(entry);
    for (std::size_t byte = 0; byte < line.size(); ++byte)
        for (unsigned bit = 0; bit < 8; ++bit) {
            std::string flipped = line;
            flipped[byte] = static_cast<char>(static_cast<unsigned char>(flipped[byte]) ^ (1U << bit));
            const auto read = from_line(flipped, "laptop");
            CAPTURE(flipped);
            CHECK((!read || read->bad_checksum || read->entry == entry ||
                   std::holds_alternative<Unknown>(read->entry.what) ||
                   flipped.find("crc") == std::string::npos));
        }
}
