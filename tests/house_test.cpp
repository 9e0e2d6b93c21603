// The house stands: every include goes down the floors, and the pure floors touch no outside.

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <string>
#include <vector>

namespace fs = std::filesystem;
namespace {

const std::map<std::string, int> floor_of{{"core", 0}, {"text", 0},    {"memory", 1},   {"answer", 1},
                                          {"deck", 2}, {"history", 2}, {"session", 3},  {"exchange", 3},
                                          {"view", 4}, {"storage", 5}, {"terminal", 5}, {"commands", 6}};
constexpr int first_edge_floor = 5;
const std::vector<std::string> outside{
    "<fstream>",     "<iostream>",        "<filesystem>",      "<unistd.h>", "<termios.h>",  "<sys/",
    "random_device", "system_clock::now", "steady_clock::now", "getenv",     "time(nullptr)"};
// Cost seconds of compiling wherever they are included.
const std::vector<std::string> heavy{"<nlohmann/", "<CLI/"};

struct SourceFile {
    fs::path path{};
    std::string room{};
    std::string text{};
};

std::vector<SourceFile> files_of_the_house() {
    const fs::path root{OVERHOOR_SOURCE_DIR};
    std::vector<SourceFile> found;
    for (const fs::path& tree : {root / "include/overhoor", root / "src"})
        for (const auto& entry : fs::recursive_directory_iterator(tree)) {
            const auto extension = entry.path().extension();
            if (extension != ".hpp" && extension != ".cpp") continue;
            const auto inside = fs::relative(entry.path(), tree);
            if (std::distance(inside.begin(), inside.end()) < 2) continue;  // main.cpp may use everything
            std::ifstream in{entry.path()};
            found.push_back(
                {entry.path(), inside.begin()->string(), {std::istreambuf_iterator<char>{in}, {}}});
        }
    return found;
}

}  // namespace

TEST_CASE("every include goes down the floors") {
    const std::regex include{R"rx(#\s*include\s*"(overhoor/([a-z_]+)/)?)rx"};
    for (const SourceFile& file : files_of_the_house()) {
        CAPTURE(file.path.string());
        REQUIRE(floor_of.contains(file.room));
        for (std::sregex_iterator found{file.text.begin(), file.text.end(), include}, end; found != end;
             ++found) {
            const std::string used = (*found)[2];
            CAPTURE(used);
            CHECK_MESSAGE(!used.empty(), "includes name the whole path: overhoor/room/file.hpp");
            const bool downward = floor_of.contains(used) && floor_of.at(used) < floor_of.at(file.room);
            CHECK((used == file.room || downward));
        }
    }
}

TEST_CASE("the pure floors touch no file, clock, terminal or chance") {
    for (const SourceFile& file : files_of_the_house()) {
        if (floor_of.at(file.room) >= first_edge_floor) continue;
        CAPTURE(file.path.string());
        for (const std::string& word : outside)
            CHECK_MESSAGE(file.text.find(word) == std::string::npos, word);
    }
}

TEST_CASE("headers leave the heavy libraries to the sources") {
    for (const SourceFile& file : files_of_the_house()) {
        if (file.path.extension() != ".hpp") continue;
        CAPTURE(file.path.string());
        for (const std::string& word : heavy) CHECK_MESSAGE(file.text.find(word) == std::string::npos, word);
    }
}

TEST_CASE("no room is a drawer for what has no home") {
    const std::vector<std::string> drawers{"util", "utils", "common", "helper", "helpers", "misc", "manager"};
    for (const SourceFile& file : files_of_the_house()) {
        const std::string stem = file.path.stem().string();
        CAPTURE(file.path.string());
        CHECK(std::find(drawers.begin(), drawers.end(), stem) == drawers.end());
    }
}
