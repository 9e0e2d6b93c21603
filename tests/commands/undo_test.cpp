// overhoor log undo while another session writes.

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <sstream>

#include "overhoor/commands/commands.hpp"
#include "overhoor/storage/log_writer.hpp"

using namespace overhoor;
namespace fs = std::filesystem;

TEST_CASE("undo shows nothing that it cannot take back, since another session holds the lock") {
    std::string name = (fs::temp_directory_path() / "overhoor-undo-XXXXXX").string();
    const std::string folder = mkdtemp(name.data());
    const Moment noon = *moment_from_iso("2026-11-23T12:00:00+01:00");
    const auto none = [](const char*) { return std::string{}; };
    const Folders folders = find_folders(none, folder, "");
    const auto undo = [&](const char* how) {
        std::istringstream in;
        std::ostringstream out, err;
        World world{.environment = none, .clock = [&] { return noon; }, .in = in, .out = out, .err = err};
        const char* const words[] = {"overhoor", "--data", folder.c_str(), "log", "undo", how};
        const int exit = run(6, words, world);
        return std::pair{exit, out.str()};
    };
    {
        auto writer = LogWriter::open(folders, noon, "test");
        REQUIRE(writer);
        REQUIRE(writer->append(Review{.card = {"t/1"}, .thinking = Duration{1000}}, noon));
        CHECK(undo("--yes") == std::pair{3, std::string{}});
        CHECK(undo("--dry-run").first == 0);
        CHECK(undo("--dry-run").second.find("t/1") != std::string::npos);
    }
    const auto taken_back = undo("--yes");
    CHECK(taken_back.first == 0);
    CHECK(taken_back.second.find("t/1") < taken_back.second.find("Taken back: 1 entry."));
    CHECK(undo("--yes").first == 1);
    fs::remove_all(folder);
}
