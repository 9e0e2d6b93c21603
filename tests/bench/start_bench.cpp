// How long people and prompts wait: `drill` to the first question on the included decks, and `due --count`
// with many cards and reviews, the first time (nothing is kept of an earlier start) and from then on.
// Usage: start_bench PROGRAM [keep]

#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "overhoor/core/random.hpp"
#include "overhoor/history/review_log.hpp"

namespace fs = std::filesystem;
using namespace overhoor;

namespace {

struct Learner {
    std::uint64_t decks = 0, cards = 0, reviews = 0;
    fs::path folder{};

    std::string name() const { return fmt::format("{} cards, {} reviews", decks * cards, reviews); }
    void make_decks() const {
        fs::create_directories(folder / "decks");
        for (std::uint64_t deck = 0; deck < decks; ++deck) {
            std::ofstream out{folder / "decks" / fmt::format("deck{}.json", deck)};
            out << fmt::format("{{\"deck\":\"Deck {}\",\"lang\":\"nl\",\"cards\":[\n", deck);
            for (std::uint64_t card = 0; card < cards; ++card)
                out << fmt::format(
                    "{{\"id\":\"c{}\",\"q\":\"Wat is het begrip met nummer {} uit het college over bestuur "
                    "en "
                    "technologie?\",\"a\":\"antwoord {}\",\"source\":\"college {}\",\"tags\":[\"t{}\"]}}{}\n",
                    card, card, card, card / 50, card % 7, card + 1 == cards ? "" : ",");
            out << "]}\n";
        }
    }
    void make_log() const {
        fs::create_directories(folder / "data" / "log");
        std::ofstream out{folder / "data" / "log" / "bench-0000.jsonl"};
        LogEntry entry{.id = {"bench-0000", 0}, .when = *moment_from_iso("2024-01-05T08:00:00.000+01:00")};
        entry.what = FileHeader{.device = "bench-0000", .app = "bench"};
        out << to_line(entry) << "\n";
        Random random{1};
        for (std::uint64_t n = 1; n <= reviews; ++n) {
            entry.when.at += std::chrono::seconds{random.below(120'000'000 / reviews)};
            const auto card = random.below(decks * cards);
            entry.id.n = n;
            entry.what = Review{.card = {fmt::format("deck{}/c{}", card % decks, card / decks)},
                                .grade = static_cast<Grade>(1 + random.below(4)),
                                .thinking = Duration{2000}};
            out << to_line(entry) << "\n";
        }
    }
    std::string due() const {
        return fmt::format(
            "due --count --decks {0}/decks --data {0}/data --now 2026-11-24T09:00:00+01:00 "
            ">/dev/null",
            folder.string());
    }
    std::string forget() const { return fmt::format("rm -f {}/data/*.cache; ", folder.string()); }
};

void measure(const std::string& what, const std::string& command, int runs = 31) {
    std::vector<double> milliseconds;
    for (int run = 0; run < runs; ++run) {
        const auto begin = std::chrono::steady_clock::now();
        const int status = std::system(command.c_str());
        const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begin;
        if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
            fmt::print("{}: failed\n", what);
            return;
        }
        milliseconds.push_back(taken.count());
    }
    std::ranges::sort(milliseconds);
    const double median = milliseconds[milliseconds.size() / 2];
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    fmt::print(
        "{}: median {:.1f} ms, best {:.1f} ms of {} (with the shell's start); peak memory so far {:.1f} MB\n",
        what, median, milliseconds[0], runs, static_cast<double>(usage.ru_maxrss) / 1024);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        fmt::print(stderr, "usage: start_bench PROGRAM\n");
        return 2;
    }
    const std::string program = fs::absolute(argv[1]).string();
    const fs::path scratch = fs::temp_directory_path() / fmt::format("overhoor-bench-{}", ::getpid());
    measure("a shell that does nothing", "true");
    measure("drill to the first question, included decks",
            fmt::format("{} drill --decks {} --data {}/fresh </dev/null >/dev/null", program,
                        OVERHOOR_SOURCE_DIR "/decks", scratch.string()));
    const Learner learners[] = {{10, 1000, 100'000, scratch / "many"},
                                {100, 1000, 1'000'000, scratch / "most"}};
    for (const Learner& learner : learners) {
        learner.make_decks();
        learner.make_log();
        const std::string due = program + " " + learner.due();
        measure("due --count, the first time, " + learner.name(), learner.forget() + due, 5);
        measure("due --count, " + learner.name(), due);
    }
    if (argc < 3) fs::remove_all(scratch);
    return 0;
}
