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

#include "overhoor/storage/log_care.hpp"
#include "overhoor/storage/log_writer.hpp"
#include "overhoor/storage/review_log_file.hpp"

using namespace overhoor;
namespace fs = std::filesystem;

namespace {

const Moment noon = *moment_from_iso("2026-11-23T12:00:00+01:00");

// A data folder that goes when the test does; in memory where there is such a place, for a sync takes its
// time.
struct Scratch {
    Scratch() {
        const fs::path memory{"/dev/shm"};
        std::error_code none;
        const fs::path above = fs::is_directory(memory, none) ? memory : fs::temp_directory_path();
        std::string name = (above / "overhoor-test-XXXXXX").string();
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

TEST_CASE("entries that belong together are written as one, with numbers of their own") {
    const Scratch scratch;
    write_three(scratch);
    const std::vector<Happened> both{review(4), Seen{.card = {"d/4"}, .text = "vier?\n= 4"}};
    LogWriter writer = scratch.writer();
    CHECK(writer.append(both, noon)->n == 4);
    CHECK(writer.append(review(6), noon)->n == 6);
    LoadedLog log = load_log(scratch.folders);
    CHECK(log.problems.empty());
    put_in_order(log.history);
    CHECK(log.history.entry(log.history.events[5]).what == both[1]);
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

TEST_CASE("a device whose entries lie in several files lacks nothing that is in one of them") {
    const Scratch scratch;
    write_three(scratch);
    const std::string text = scratch.text();
    const std::size_t third = text.find("{\"n\":2");
    const std::size_t fourth = text.find("{\"n\":3");
    scratch.put(text.substr(0, third) + text.substr(fourth));
    CHECK(load_log(scratch.folders).files.front().missing == 1);
    std::ofstream{scratch.folder / "log" / "zz conflicted copy.jsonl"} << text.substr(0, text.find('\n') + 1)
                                                                       << text.substr(third);
    LoadedLog log = load_log(scratch.folders);
    CHECK(log.problems.empty());
    put_in_order(log.history);
    CHECK(reviews(log) == 3);
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

TEST_CASE("a log that another program put in the place of ours gets what it lacks of this sitting") {
    const Scratch scratch;
    write_three(scratch);
    const std::string older = scratch.text();
    LogWriter writer = scratch.writer();
    REQUIRE(writer.append(review(4), noon));
    REQUIRE(writer.append(review(5), noon));
    const fs::path log = scratch.log();
    std::ofstream{scratch.folder / "theirs"} << older;
    fs::rename(scratch.folder / "theirs", log);
    CHECK(writer.append(review(6), noon)->n == 6);
    CHECK(reviews(load_log(scratch.folders)) == 6);
    fs::remove(log);
    CHECK(writer.append(review(7), noon)->n == 7);
    CHECK(reviews(load_log(scratch.folders)) == 4);
}

TEST_CASE("a folder that vanishes keeps the answer waiting until it is back") {
    const Scratch scratch;
    LogWriter writer = scratch.writer();
    REQUIRE(writer.append(review(1), noon));
    fs::rename(scratch.folder / "log", scratch.folder / "away");
    const auto written = writer.append(review(2), noon);
    REQUIRE_FALSE(written);
    CHECK(written.error().rule == "log-write");
    fs::rename(scratch.folder / "away", scratch.folder / "log");
    CHECK(writer.append(review(2), noon)->n == 2);
    CHECK(reviews(load_log(scratch.folders)) == 2);
}

TEST_CASE("a full disk keeps what was recorded, and takes the answer when there is room again") {
    const Scratch scratch;
    write_three(scratch);
    const std::string before = scratch.text();
    LogWriter writer = scratch.writer();
    {
        const SmallDisk limit{before.size() + 20};
        const auto written = writer.append(review(4), noon);
        REQUIRE_FALSE(written);
        CHECK(written.error().rule == "log-write");
        CHECK(scratch.text() == before);
        CHECK_FALSE(writer.append(review(4), noon));
    }
    CHECK(writer.append(review(4), noon)->n == 4);
    CHECK(reviews(load_log(scratch.folders)) == 4);
    CHECK(load_log(scratch.folders).problems.empty());
}

TEST_CASE("a link in the place of the log is not written through") {
    const Scratch scratch;
    write_three(scratch);
    fs::rename(scratch.log(), scratch.folder / "elsewhere");
    fs::create_symlink(scratch.folder / "elsewhere", scratch.folder / "log" / "x.jsonl");
    std::string name;
    {
        const LogWriter writer = scratch.writer();
        name = writer.device();
    }
    fs::remove(scratch.folder / "log" / (name + ".jsonl"));
    fs::rename(scratch.folder / "log" / "x.jsonl", scratch.folder / "log" / (name + ".jsonl"));
    CHECK(LogWriter::open(scratch.folders, noon, "test").error().rule == "log-link");
}

TEST_CASE("a damaged end of several lines is set aside as it was, and told of") {
    const Scratch scratch;
    write_three(scratch);
    const std::string before = scratch.text();
    scratch.put(before + "{\"n\":4,\"a\n\n" + std::string(40, '\0') + "\n");
    CHECK_FALSE(load_log(scratch.folders).damaged());
    {
        LogWriter writer = scratch.writer();
        REQUIRE(writer.remarks().size() == 1);
        CHECK(writer.remarks().front().rule == "log-torn");
        CHECK(writer.append(review(4), noon)->n == 4);
    }
    CHECK(scratch.text().starts_with(before));
    CHECK(load_log(scratch.folders).problems.empty());
    CHECK(fs::file_size(fs::directory_iterator(scratch.folder / "torn")->path()) == 52);
}

TEST_CASE("damage that no crash explains is not set aside") {
    const Scratch scratch;
    write_three(scratch);
    scratch.put(scratch.text() + std::string(200'000, 'x') + "\n");
    CHECK(load_log(scratch.folders).damaged());
    CHECK(LogWriter::open(scratch.folders, noon, "test").error().rule == "log-damaged");
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

TEST_CASE("a machine whose name cannot be read is not given another") {
    const Scratch scratch;
    write_three(scratch);
    const fs::path name = scratch.folder / "device.json";
    fs::remove(name);
    fs::create_directory(name);  // a superuser reads every file
    const auto refused = LogWriter::open(scratch.folders, noon, "test");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.starts_with("this machine's name cannot be read"));
    CHECK(fs::is_directory(name));
    CHECK(std::distance(fs::directory_iterator{scratch.folder / "log"}, fs::directory_iterator{}) == 1);
}

TEST_CASE("what others may read of the log is told") {
    const Scratch scratch;
    write_three(scratch);
    CHECK(not_private(scratch.folders).empty());
    fs::permissions(scratch.log(), fs::perms{0644});
    auto told = not_private(scratch.folders);
    REQUIRE(told.size() == 1);
    CHECK(told.front().rule == "log-open");
    CHECK(told.front().message.ends_with(scratch.log().filename().string() + " 0644)"));
    CHECK(told.front().severity == Severity::warning);
    fs::permissions(scratch.log(), fs::perms{0600});
    fs::create_symlink(scratch.log(), scratch.folder / "log" / "zzz.jsonl");
    told = not_private(scratch.folders);
    REQUIRE(told.size() == 1);
    CHECK(told.front().rule == "log-link");
}
