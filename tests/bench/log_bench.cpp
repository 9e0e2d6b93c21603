// How long it takes to read a log and to compute the states of its cards, in processor time of one thread.
// Usage: log_bench [PROGRAM [REVIEWS…]]; 1,000,000 and 10,000,000 reviews when none are named.

#include <fmt/format.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "overhoor/core/random.hpp"
#include "overhoor/history/replay.hpp"
#include "overhoor/storage/review_log_file.hpp"

namespace fs = std::filesystem;
using namespace overhoor;

namespace {

constexpr std::uint64_t reviews_a_card = 10;

// A few years of two hundred answers a day, by several thousand learners at once.
void make_log(const fs::path& data, std::uint64_t reviews) {
    fs::create_directories(data / "log");
    std::ofstream out{data / "log" / "bench-0000.jsonl", std::ios::binary};
    Moment now = *moment_from_iso("2016-01-05T08:00:00.000+01:00");
    LogEntry entry{.id = {.device = "bench-0000"},
                   .when = now,
                   .what = FileHeader{.device = "bench-0000", .app = "bench"}};
    out << to_line(entry) << '\n';
    Random random{1};
    const std::uint64_t cards = reviews / reviews_a_card;
    const std::uint64_t step = 10ULL * 365 * 86'400'000 / reviews;
    for (std::uint64_t n = 1; n <= reviews; ++n) {
        now.at += Duration{random.below(2 * step)};
        const auto card = random.below(cards);
        entry.id.n = n;
        entry.when = now;
        entry.what = Review{.card = {fmt::format("deck{}/c{}", card % 10, card / 10)},
                            .grade = static_cast<Grade>(1 + random.below(4)),
                            .thinking = Duration{1000 + random.below(9000)},
                            .mode = Mode::typed};
        out << to_line(entry) << '\n';
    }
}

double processor_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double megabytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

void measure(const fs::path& scratch, std::uint64_t reviews) {
    Folders folders;
    folders.data = folders.state = folders.cache = scratch / std::to_string(reviews);
    make_log(folders.data, reviews);
    const double begin = processor_seconds();
    LoadedLog log = load_log(folders);
    const double read = processor_seconds();
    put_in_order(log.history);
    const double ordered = processor_seconds();
    const Wishes wishes;
    const Replayed replayed = replay(log.history, [&](const CardId&) -> const Wishes& { return wishes; });
    const double done = processor_seconds();
    fmt::print(
        "{} reviews of {} cards: {:.3f} s ({:.3f} reading, {:.3f} in order, {:.3f} states), {:.0f} ns a line "
        "read; "
        "peak memory {:.0f} MB\n",
        reviews, replayed.states.size(), done - begin, read - begin, ordered - read, done - ordered,
        (read - begin) / static_cast<double>(reviews) * 1e9, megabytes());
    fs::remove_all(folders.data);
}

}  // namespace

int main(int argc, char** argv) {
    const fs::path scratch = fs::temp_directory_path() / fmt::format("overhoor-log-bench-{}", ::getpid());
    std::vector<std::uint64_t> sizes;
    for (int i = 2; i < argc; ++i) sizes.push_back(std::strtoull(argv[i], nullptr, 10));
    if (sizes.empty()) sizes = {1'000'000, 10'000'000};
    for (const std::uint64_t reviews : sizes) measure(scratch, reviews);
    fs::remove_all(scratch);
    return 0;
}
