#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>

#include "overhoor/storage/review_log_file.hpp"

using namespace overhoor;
namespace fs = std::filesystem;

namespace {

const Moment noon = *moment_from_iso("2026-11-23T12:00:00+01:00");

// A data folder that goes when the test does.
struct Scratch {
    Scratch() {
        std::string name = (fs::temp_directory_path() / "overhoor-test-XXXXXX").string();
        folder = mkdtemp(name.data());
        folders.data = folders.state = folders.cache = folder;
    }
    ~Scratch() { fs::remove_all(folder); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    LogWriter writer() const {
        auto opened = LogWriter::open(folders, noon, "test");
        if (!opened) FAIL(opened.error().message);
        return std::move(*opened);
    }
    fs::path log() const { return fs::directory_iterator(folder / "log")->path(); }
    std::string text() const {
        std::ifstream in{log(), std::ios::binary};
        return {std::istreambuf_iterator<char>{in}, {}};
    }
    void put(const std::string& text) const { std::ofstream{log(), std::ios::binary} << text; }

    fs::path folder{};
    Folders folders{};
};

// A limit to the size of files is the full disk of one process.
class SmallDisk {
public:
    explicit SmallDisk(std::size_t bytes) {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &before_);
        rlimit limit = before_;
        limit.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SmallDisk() { setrlimit(RLIMIT_FSIZE, &before_); }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

private:
    rlimit before_{};
};

Review review(int card) {
    return {.card = {fmt::format("d/{}", card)}, .grade = Grade::good, .thinking = Duration{1200}};
}

void write_three(const Scratch& scratch) {
    LogWriter writer = scratch.writer();
    for (int i = 1; i <= 3; ++i) REQUIRE(writer.append(review(i), noon)->n == static_cast<std::uint64_t>(i));
}

int reviews(const LoadedLog& log) {
    return static_cast<int>(std::ranges::count_if(log.history.events, &Event::is_review));
}

}  // namespace

TEST_CASE("what was appended is there for the next reader, in files that are no one else's") {
    const Scratch scratch;
    CHECK(load_log(scratch.folders).history.events.empty());
    write_three(scratch);
    const LoadedLog log = load_log(scratch.folders);
    CHECK(log.problems.empty());
    CHECK(reviews(log) == 3);
    CHECK(log.files.front().lines == 4);
    struct stat status {};
    REQUIRE(stat(scratch.log().c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0600U);
    REQUIRE(stat((scratch.folder / "log").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0700U);
}

TEST_CASE("numbers go on where they stopped") {
    const Scratch scratch;
    write_three(scratch);
    LogWriter writer = scratch.writer();
    CHECK(writer.append(review(4), noon)->n == 4);
}

TEST_CASE("a line cut off anywhere is set aside, and everything before it stays") {
    const Scratch whole;
    write_three(whole);
    const std::string text = whole.text();
    const std::size_t last = text.rfind('\n', text.size() - 2) + 1;
    for (std::size_t size = last; size < text.size(); ++size) {
        const Scratch scratch;
        write_three(scratch);
        scratch.put(text.substr(0, size));
        CAPTURE(size);
        const LoadedLog before = load_log(scratch.folders);
        CHECK_FALSE(before.damaged());
        LogWriter writer = scratch.writer();
        REQUIRE(writer.append(review(9), noon));
        const LoadedLog after = load_log(scratch.folders);
        CHECK(after.problems.empty());
        // The last line is whole when nothing but its newline was cut off.
        const bool whole_line = size + 1 == text.size();
        CHECK(reviews(after) == (whole_line ? 4 : 3));
        const bool set_aside = fs::exists(scratch.folder / "torn");
        CHECK(set_aside == (size > last && !whole_line));
    }
}

TEST_CASE("damage in the middle is located, and the rest is read") {
    const Scratch scratch;
    write_three(scratch);
    std::string text = scratch.text();
    text.replace(text.find("{\"n\":2"), 10, "##########");
    scratch.put(text);
    const LoadedLog log = load_log(scratch.folders);
    CHECK(log.damaged());
    CHECK(reviews(log) == 2);
    const auto problem = std::ranges::find(log.problems, std::string{"log-damaged"}, &Problem::rule);
    REQUIRE(problem != log.problems.end());
    CHECK(problem->where->line == 3);
    CHECK(scratch.text() == text);
}

TEST_CASE("an edited line is used and told of; a gap and unknown entries are told of") {
    const Scratch scratch;
    write_three(scratch);
    std::string text = scratch.text();
    text.replace(text.find("\"ms\":1200"), 9, "\"ms\":1300");
    text += "{\"n\":9,\"at\":\"2026-11-23T12:00:00.000+01:00\",\"e\":\"dream\"}\n";
    scratch.put(text);
    const LoadedLog log = load_log(scratch.folders);
    CHECK_FALSE(log.damaged());
    CHECK(log.files.front().bad_checksums == 1);
    CHECK(log.files.front().unknown == 1);
    CHECK(log.files.front().missing == 5);
    CHECK(log.problems.size() == 3);
}

TEST_CASE("a second writer is refused while the first lives, readers are not") {
    const Scratch scratch;
    std::optional<LogWriter> first{scratch.writer()};
    const auto second = LogWriter::open(scratch.folders, noon, "test");
    REQUIRE_FALSE(second);
    CHECK(second.error().rule == "locked");
    CHECK(second.error().message == fmt::format("another session is running (process {})", getpid()));
    CHECK(load_log(scratch.folders).files.size() == 1);
    first.reset();
    CHECK(LogWriter::open(scratch.folders, noon, "test"));
}

TEST_CASE("a log that another program replaced is not written to") {
    const Scratch scratch;
    LogWriter writer = scratch.writer();
    REQUIRE(writer.append(review(1), noon));
    const std::string theirs = scratch.text() + "x";
    scratch.put(theirs);
    CHECK(writer.append(review(2), noon).error().rule == "log-replaced");
    CHECK(scratch.text() == theirs);
}

TEST_CASE("a full disk keeps what was recorded, and says that the last answer was not") {
    const Scratch scratch;
    write_three(scratch);
    const std::string before = scratch.text();
    LogWriter writer = scratch.writer();
    const SmallDisk limit{before.size() + 20};
    const auto written = writer.append(review(4), noon);
    REQUIRE_FALSE(written);
    CHECK(written.error().rule == "log-write");
    CHECK(scratch.text() == before);
    CHECK_FALSE(writer.append(review(5), noon));
}

TEST_CASE("a newer log is left as it is") {
    const Scratch scratch;
    write_three(scratch);
    std::string text = scratch.text();
    text.replace(text.find("\"v\":1"), 5, "\"v\":2");
    scratch.put(text);
    const auto writer = LogWriter::open(scratch.folders, noon, "test");
    REQUIRE_FALSE(writer);
    CHECK(writer.error().rule == "log-newer");
    CHECK(scratch.text() == text);
}
