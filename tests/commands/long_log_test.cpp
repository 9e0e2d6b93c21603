// A log long enough for its standing to be kept between starts: the program never says anything else for it.

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>

#include "overhoor/core/random.hpp"
#include "overhoor/history/review_log.hpp"

using namespace overhoor;
namespace fs = std::filesystem;

namespace {

struct Learner {
    Learner() {
        std::string name = (fs::temp_directory_path() / "overhoor-long-XXXXXX").string();
        folder = mkdtemp(name.data());
        std::ofstream deck{folder / "deck.json"};
        deck << R"({"deck":"T","settings":{"retention":0.93},"cards":[)";
        for (int i = 0; i < 1200; ++i)
            deck << fmt::format(R"({}{{"id":"c{}","q":"vraag {}?","a":"antwoord {}"}})", i == 0 ? "" : ",", i,
                                i, i);
        deck << "]}";
        write_log();
    }
    ~Learner() { fs::remove_all(folder); }
    Learner(const Learner&) = delete;
    Learner& operator=(const Learner&) = delete;

    // Two months of another device.
    void write_log() const {
        fs::create_directories(folder / "data" / "log");
        std::ofstream out{folder / "data" / "log" / "laptop.jsonl"};
        LogEntry entry{.id = {"laptop", 0}, .when = *moment_from_iso("2026-09-01T09:00:00+02:00")};
        entry.what = FileHeader{.device = "laptop", .app = "test"};
        out << to_line(entry) << '\n';
        Random random{1};
        for (std::uint64_t n = 1; n <= 2500; ++n) {
            entry.id.n = n;
            entry.when.at += std::chrono::seconds{random.below(4000)};
            entry.what = Review{.card = {fmt::format("deck/c{}", random.below(50))},
                                .grade = static_cast<Grade>(1 + random.below(4)),
                                .thinking = Duration{2000}};
            out << to_line(entry) << '\n';
        }
    }

    std::string said(const std::string& arguments, const std::string& in = "") const {
        std::ofstream{folder / "in"} << in;
        const std::string command =
            fmt::format("{0} {1} --decks {2}/deck.json --data {2}/data < {2}/in > {2}/out 2>&1",
                        OVERHOOR_PROGRAM, arguments, folder.string());
        CHECK(std::system(command.c_str()) == 0);
        return read(folder / "out");
    }
    static std::string read(const fs::path& file) {
        std::ifstream in{file, std::ios::binary};
        return {std::istreambuf_iterator<char>{in}, {}};
    }
    void forget() const {
        fs::remove(kept());
        fs::remove(glance());
    }
    fs::path glance() const { return folder / "data" / "glance.cache"; }
    fs::path kept() const { return folder / "data" / "standing.cache"; }

    fs::path folder{};
};

}  // namespace

TEST_CASE("what is kept between starts is what the log says, to the byte") {
    const Learner learner;
    const std::string reveal = "{\"type\":\"reveal\"}\n{\"type\":\"grade\",\"grade\":\"";
    struct Row {
        std::string why;
        std::string lines;
    };
    const Row rows[] = {
        {"some answers", reveal + "good\"}\n" + reveal + "again\"}\n" + reveal + "easy\"}\n"},
        {"an answer taken back", reveal + "easy\"}\n{\"type\":\"undo\"}\n" + reveal + "hard\"}\n"},
        {"cards set aside", "{\"type\":\"suspend\"}\n{\"type\":\"bury\"}\n{\"type\":\"flag\"}\n"},
        {"nothing", "{\"type\":\"quit\"}\n"},
        {"many answers",
         [&] {
             std::string lines;
             for (int i = 0; i < 40; ++i) lines += reveal + "good\"}\n";
             return lines;
         }()},
    };
    int day = 10;
    for (const Row& row : rows) {
        CAPTURE(row.why);
        const std::string now = fmt::format("--now 2026-11-{}T09:00:00+01:00", day++);
        learner.said("session --new 5 " + now, row.lines);
        const std::string after_session = Learner::read(learner.kept());
        const std::string list = learner.said("list --json " + now);
        const std::string due = learner.said("due --json " + now);
        CHECK(Learner::read(learner.kept()) == after_session);
        CHECK(learner.said("due --json " + now) == due);  // this time from what was kept
        learner.forget();
        CHECK(learner.said("list --json " + now) == list);
        CHECK(learner.said("due --json " + now) == due);
        CHECK_FALSE(after_session.empty());
        CHECK(Learner::read(learner.kept()) == after_session);
    }
}

TEST_CASE("what is due is counted anew when anything has changed") {
    struct Row {
        std::string why;
        std::function<void(const Learner& learner)> change;
        std::string hour;
        bool kept_anew;
    };
    const auto edit = [](const Learner& learner, std::size_t at, const std::string& text) {
        std::string deck = Learner::read(learner.folder / "deck.json");
        deck.replace(at, 1, text);
        std::ofstream{learner.folder / "deck.json", std::ios::binary} << deck;
    };
    const Row rows[] = {
        {"nothing", [](const Learner&) {}, "09", false},
        {"another hour", [](const Learner&) {}, "11", false},
        {"a deck was edited", [&](const Learner& learner) { edit(learner, 0, " {"); }, "09", true},
        {"a deck came",
         [](const Learner& learner) {
             std::ofstream{learner.folder / "more" / "new.json"} << R"({"deck":"N","cards":[["q?","a"]]})";
         },
         "09", true},
        {"something was reviewed",
         [](const Learner& learner) {
             learner.said("session --new 1 --now 2026-11-20T09:30:00+01:00",
                          "{\"type\":\"reveal\"}\n{\"type\":\"grade\",\"grade\":\"good\"}\n");
         },
         "10", true},
        {"the settings differ",
         [](const Learner& learner) {
             std::ofstream{learner.folder / "settings.json"} << R"({"retention":0.8})";
         },
         "09", true},
        {"a deck has a problem now", [&](const Learner& learner) { edit(learner, 0, R"({"tilte":"T",)"); },
         "09", false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        const Learner learner;
        fs::create_directories(learner.folder / "more");
        const std::string wide =
            fmt::format("--settings {0}/settings.json --decks {0}/more", learner.folder.string());
        std::ofstream{learner.folder / "more" / "one.json"}
            << R"({"deck":"O","cards":[["vraag?","antwoord"]]})";
        learner.said("due --json --now 2026-11-20T09:00:00+01:00 " + wide);
        const std::string kept = Learner::read(learner.glance());
        REQUIRE_FALSE(kept.empty());
        row.change(learner);
        const std::string due = fmt::format("due --json --now 2026-11-20T{}:00:00+01:00 {}", row.hour, wide);
        const std::string told = learner.said(due);
        CHECK((Learner::read(learner.glance()) != kept) == row.kept_anew);
        learner.forget();
        CHECK(learner.said(due) == told);
    }
}

TEST_CASE("an entry of today taken back by the log's own command is seen at the next start") {
    const Learner learner;
    const std::string now = "--now 2026-11-20T09:00:00+01:00";
    const std::string before = learner.said("list --json " + now);
    learner.said("session --new 0 " + now,
                 "{\"type\":\"reveal\"}\n{\"type\":\"grade\",\"grade\":\"easy\"}\n{\"type\":\"quit\"}\n");
    CHECK(learner.said("list --json " + now) != before);
    learner.said("log undo --yes " + now);
    CHECK(learner.said("list --json " + now) == before);
}
