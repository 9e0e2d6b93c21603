#include "overhoor/storage/standing_file.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "overhoor/history/standing_bytes.hpp"

using namespace overhoor;
namespace fs = std::filesystem;

namespace {

struct Scratch {
    Scratch() {
        std::string name = (fs::temp_directory_path() / "overhoor-standing-XXXXXX").string();
        folder = mkdtemp(name.data());
        folders.data = folders.state = folder;
        folders.cache = folder / "cache";
        fs::create_directories(folder / "log");
        write(log(), "one line\n");
    }
    ~Scratch() { fs::remove_all(folder); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    static void write(const fs::path& file, const std::string& text) {
        std::ofstream{file, std::ios::binary} << text;
    }
    static std::string read(const fs::path& file) {
        std::ifstream in{file, std::ios::binary};
        return {std::istreambuf_iterator<char>{in}, {}};
    }
    fs::path log() const { return folder / "log" / "device.jsonl"; }
    fs::path kept() const { return folders.cache / "standing.cache"; }
    MadeOf made_of() const { return {log_state(folders), {}}; }

    fs::path folder{};
    Folders folders{};
};

Standing some_standing() {
    Standing standing;
    standing.states[CardId{"deck/a"}] = {.phase = Phase::review, .reviews = 3};
    return standing;
}

}  // namespace

TEST_CASE("a kept standing is read again, as long as nothing that it was made of has changed") {
    struct Row {
        const char* why;
        void (*change)(const Scratch& scratch, MadeOf& made_of);
        bool read;
    };
    const Row rows[] = {
        {"nothing", [](const Scratch&, MadeOf&) {}, true},
        {"the log grew",
         [](const Scratch& scratch, MadeOf&) {
             std::ofstream{scratch.log(), std::ios::app} << "more\n";
         },
         false},
        {"another log of the same size",
         [](const Scratch& scratch, MadeOf&) {
             fs::remove(scratch.log());
             Scratch::write(scratch.log(), "two line\n");
         },
         false},
        {"the log was edited in its place",
         [](const Scratch& scratch, MadeOf&) {
             ::usleep(20'000);  // a clock that files are stamped by ticks every few milliseconds
             std::fstream{scratch.log(), std::ios::in | std::ios::out} << "ONE";
         },
         false},
        {"another device's log arrived",
         [](const Scratch& scratch, MadeOf&) {
             Scratch::write(scratch.folder / "log" / "other.jsonl", "one line\n");
         },
         false},
        {"the log is gone", [](const Scratch& scratch, MadeOf&) { fs::remove(scratch.log()); }, false},
        {"the learner wishes otherwise",
         [](const Scratch&, MadeOf& made_of) { made_of.wishes.retention = 0.8; }, false},
        {"the memory model was fitted",
         [](const Scratch&, MadeOf& made_of) {
             FsrsParameters fitted;
             fitted.w[20] += 1e-9;
             made_of.wishes.model = MemoryModel{fitted};
         },
         false},
        {"another memory model was chosen",
         [](const Scratch&, MadeOf& made_of) { made_of.wishes.model = MemoryModel{Fsrs7Parameters{}}; },
         false},
        {"it was deleted", [](const Scratch& scratch, MadeOf&) { fs::remove(scratch.kept()); }, false},
        {"it was cut off",
         [](const Scratch& scratch, MadeOf&) {
             fs::resize_file(scratch.kept(), fs::file_size(scratch.kept()) - 1);
         },
         false},
        {"it is empty", [](const Scratch& scratch, MadeOf&) { Scratch::write(scratch.kept(), ""); }, false},
        {"it is a folder",
         [](const Scratch& scratch, MadeOf&) {
             fs::remove(scratch.kept());
             fs::create_directory(scratch.kept());
         },
         false},
        {"it is a link",
         [](const Scratch& scratch, MadeOf&) {
             fs::rename(scratch.kept(), scratch.folder / "elsewhere");
             fs::create_symlink(scratch.folder / "elsewhere", scratch.kept());
         },
         false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        const Scratch scratch;
        MadeOf made_of = scratch.made_of();
        keep_standing(scratch.folders, made_of, some_standing());
        row.change(scratch, made_of);
        made_of.log = log_state(scratch.folders);
        const auto read = read_standing(scratch.folders, made_of);
        CHECK(read.has_value() == row.read);
        if (read) CHECK(to_bytes(*read) == to_bytes(some_standing()));
    }
}

TEST_CASE("a kept standing with any bit turned over is not believed") {
    const Scratch scratch;
    const MadeOf made_of = scratch.made_of();
    keep_standing(scratch.folders, made_of, some_standing());
    const std::string good = Scratch::read(scratch.kept());
    REQUIRE(read_standing(scratch.folders, made_of));
    for (std::size_t bit = 0; bit < 8 * good.size(); ++bit) {
        std::string bad = good;
        bad[bit / 8] = static_cast<char>(bad[bit / 8] ^ (1 << bit % 8));
        Scratch::write(scratch.kept(), bad);
        CAPTURE(bit);
        CHECK_FALSE(read_standing(scratch.folders, made_of));
    }
}

TEST_CASE("a standing that cannot be kept is no harm") {
    Scratch scratch;
    Scratch::write(scratch.folder / "file", "");
    scratch.folders.cache = scratch.folder / "file";
    keep_standing(scratch.folders, scratch.made_of(), some_standing());
    CHECK_FALSE(read_standing(scratch.folders, scratch.made_of()));
    CHECK(Scratch::read(scratch.folder / "file").empty());
}

TEST_CASE("only what is known to have come at the end of one file counts as growth") {
    const FileStamp own{"own", 1, 2, 100, 5, 5}, other{"other", 1, 3, 50, 5, 5};
    FileStamp grown = own, replaced = own, other_grown = other;
    grown.size = 108;
    grown.modified = grown.changed = 9;
    replaced = grown;
    replaced.inode = 7;
    ++other_grown.size;
    const std::vector<std::string> lines{"abc\n", "def\n"};
    CHECK(grown_by({own, other}, {grown, other}, "own", lines));
    CHECK(grown_by({own, other}, {own, other}, "own", {}));
    CHECK_FALSE(grown_by({own, other}, {grown, other}, "own", {"abc\n"}));
    CHECK_FALSE(grown_by({own, other}, {replaced, other}, "own", lines));
    CHECK_FALSE(grown_by({own, other}, {grown, other_grown}, "own", lines));
    CHECK_FALSE(grown_by({own}, {grown, other}, "own", lines));
}
