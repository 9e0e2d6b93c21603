// How long people and prompts wait: `drill` to the first question on the included decks, and `due --count`
// with 10,000 cards and 100,000 reviews. Usage: start_bench PROGRAM

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

void make_decks(const fs::path& folder) {
    fs::create_directories(folder);
    for (int deck = 0; deck < 10; ++deck) {
        std::ofstream out{folder / fmt::format("deck{}.json", deck)};
        out << fmt::format("{{\"deck\":\"Deck {}\",\"lang\":\"nl\",\"cards\":[\n", deck);
        for (int card = 0; card < 1000; ++card)
            out << fmt::format(
                "{{\"id\":\"c{}\",\"q\":\"Wat is het begrip met nummer {} uit het college over bestuur en "
                "technologie?\",\"a\":\"antwoord {}\",\"source\":\"college {}\",\"tags\":[\"t{}\"]}}{}\n",
                card, card, card, card / 50, card % 7, card == 999 ? "" : ",");
        out << "]}\n";
    }
}

void make_log(const fs::path& data) {
    fs::create_directories(data / "log");
    std::ofstream out{data / "log" / "bench-0000.jsonl"};
    Moment now = *moment_from_iso("2026-01-05T08:00:00.000+01:00");
    LogEntry entry;
    entry.id.device = "bench-0000";
    entry.when = now;
    entry.what = FileHeader{.device = "bench-0000", .app = "bench"};
    out << to_line(entry) << "\n";
    Random random{1};
    for (std::uint64_t n = 1; n <= 100'000; ++n) {
        now.at += std::chrono::seconds{random.below(500)};
        const auto card = random.below(10'000);
        Review review;
        review.card.value = fmt::format("deck{}/c{}", card % 10, card / 10);
        review.grade = static_cast<Grade>(1 + random.below(4));
        review.thinking = Duration{2000};
        entry.id.n = n;
        entry.when = now;
        entry.what = review;
        out << to_line(entry) << "\n";
    }
}

void measure(const std::string& what, const std::string& command) {
    std::vector<double> milliseconds;
    for (int run = 0; run < 31; ++run) {
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
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    fmt::print(
        "{}: median {:.1f} ms, best {:.1f} ms of 31 (with the shell's start); peak memory so far {:.1f} MB\n",
        what, milliseconds[15], milliseconds[0], static_cast<double>(usage.ru_maxrss) / 1024);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        fmt::print(stderr, "usage: start_bench PROGRAM\n");
        return 2;
    }
    const std::string program = fs::absolute(argv[1]).string();
    const fs::path scratch = fs::temp_directory_path() / fmt::format("overhoor-bench-{}", ::getpid());
    make_decks(scratch / "decks");
    make_log(scratch / "data");
    measure("a shell that does nothing", "true");
    measure("drill to the first question, included decks",
            fmt::format("{} drill --decks {} --data {}/fresh </dev/null >/dev/null", program,
                        OVERHOOR_SOURCE_DIR "/decks", scratch.string()));
    measure("due --count, 10,000 cards and 100,000 reviews",
            fmt::format(
                "{} due --count --decks {}/decks --data {}/data --now 2026-11-24T09:00:00+01:00 >/dev/null",
                program, scratch.string(), scratch.string()));
    if (argc < 3) fs::remove_all(scratch);
    return 0;
}
