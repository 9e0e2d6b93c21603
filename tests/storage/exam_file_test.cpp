#include "overhoor/storage/exam_file.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace overhoor;
namespace fs = std::filesystem;

namespace {

struct Scratch {
    fs::path root = fs::temp_directory_path() / ("overhoor-exam-" + std::to_string(::getpid()));
    Folders folders{.data = root, .state = root, .cache = root};
    Scratch() { fs::remove_all(root); }
    ~Scratch() { fs::remove_all(root); }
    fs::path open() const { return root / "exams" / "open.jsonl"; }
};

ExamHead head() {
    return {.began = *moment_from_iso("2026-11-23T09:00:00.000+01:00"),
            .title = "Tentamen",
            .seed = 7,
            .version = 'B',
            .cards = {"a/1", "a/2"},
            .minutes = 30,
            .pass = 0.6,
            .negative = true};
}

}  // namespace

TEST_CASE("an exam that was interrupted is found as it was, each answer once it was given") {
    const Scratch scratch;
    CHECK_FALSE(read_open_exam(scratch.folders)->has_value());
    auto file = ExamFile::begin(scratch.folders, head());
    REQUIRE(file);
    CHECK(file->add({0, Answer{{"x", "y"}}, Duration{1200}}));
    CHECK(file->add({0, std::nullopt, Duration{300}}));
    const auto open = read_open_exam(scratch.folders);
    REQUIRE(open);
    REQUIRE(open->has_value());
    CHECK((*open)->head.cards == head().cards);
    CHECK((*open)->head.minutes == 30);
    CHECK((*open)->head.negative);
    CHECK((*open)->head.version == 'B');
    REQUIRE((*open)->entries.size() == 2);
    CHECK((*open)->entries[0].answer == Answer{{"x", "y"}});
    CHECK((*open)->entries[0].thinking == Duration{1200});
    CHECK_FALSE((*open)->entries[1].answer.has_value());
    CHECK_FALSE(ExamFile::begin(scratch.folders, head()));  // one at a time
    CHECK(file->close());
    CHECK_FALSE(read_open_exam(scratch.folders)->has_value());
    CHECK(fs::exists(scratch.root / "exams" / "2026-11-23T090000.000.jsonl"));
}

TEST_CASE("of an exam cut off at any byte what was acknowledged is there, and it goes on") {
    const Scratch scratch;
    {
        auto file = ExamFile::begin(scratch.folders, head());
        for (std::size_t i = 0; i < 2; ++i) REQUIRE(file->add({i, Answer{{"antwoord"}}, Duration{10}}));
    }
    std::ifstream in{scratch.open()};
    const std::string whole{std::istreambuf_iterator<char>{in}, {}};
    const std::size_t first_line = whole.find('\n') + 1;
    for (std::size_t size = first_line; size <= whole.size(); ++size) {
        CAPTURE(size);
        std::ofstream{scratch.open()} << whole.substr(0, size);
        const auto lines = static_cast<std::size_t>(
            std::count(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size), '\n'));
        auto open = read_open_exam(scratch.folders);
        REQUIRE(open);
        CHECK((*open)->entries.size() == lines - 1);
        auto file = ExamFile::go_on(scratch.folders, (*open)->head);
        REQUIRE(file);
        CHECK(file->add({1, Answer{{"later"}}, Duration{5}}));
        open = read_open_exam(scratch.folders);
        REQUIRE(open);
        CHECK((*open)->entries.size() == lines);
    }
}

TEST_CASE("a file that is no exam is left as it is") {
    const Scratch scratch;
    fs::create_directories(scratch.open().parent_path());
    for (const char* text :
         {"nonsense\n", "{}\n", "[1]\n", "{\"v\":2}\n", "{\"v\":1,\"began\":\"today\"}\n"}) {
        std::ofstream{scratch.open()} << text;
        const auto open = read_open_exam(scratch.folders);
        REQUIRE_FALSE(open);
        CHECK(open.error().rule == "exam-file");
        std::ifstream in{scratch.open()};
        CHECK(std::string{std::istreambuf_iterator<char>{in}, {}} == text);
    }
}
