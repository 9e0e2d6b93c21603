// What keeps every command from beginning: no place for its data, options that mean nothing.

#include <doctest/doctest.h>
#include <pwd.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "overhoor/commands/commands.hpp"

using namespace overhoor;
namespace fs = std::filesystem;

namespace {

struct Told {
    std::string out{}, err{};
    int exit = 0;
};

// In an environment without anything.
Told says(std::vector<const char*> words) {
    std::istringstream in;
    std::ostringstream out, err;
    World world{.environment = [](const char*) { return std::string{}; },
                .clock = [] { return Moment{}; },
                .in = in,
                .out = out,
                .err = err};
    words.insert(words.begin(), "overhoor");
    const int exit = run(static_cast<int>(words.size()), words.data(), world);
    return {out.str(), err.str(), exit};
}

}  // namespace

TEST_CASE("where nothing says where the data lies, nothing begins") {
    using Words = std::vector<const char*>;
    for (const Words& words : {Words{}, Words{"due"}, Words{"log", "list"}, Words{"session"},
                               Words{"settings", "new_per_day", "5"}, Words{"optimize"}}) {
        const Told told = says(words);
        CHECK(told.exit == 3);
        CHECK(told.out.empty());
        CHECK(told.err ==
              "overhoor: error: there is no home folder for your data [no-home]\n"
              "      = help: set HOME, or choose a folder with --data DIR\n");
    }
    for (const char* const without : {".local", ".config", ".cache", "log", "settings.json"})
        CHECK_FALSE(fs::exists(without));
    const Told dutch = says({"due", "--lang", "nl"});
    CHECK(dutch.err.find("er is geen thuismap voor je gegevens") != std::string::npos);
}

TEST_CASE("what touches no data needs no home") {
    CHECK(says({"completion", "bash"}).exit == 0);
    CHECK(says({"judge"}).exit == 0);
    CHECK(says({"--help"}).exit == 0);
    CHECK(says({"--data", "/nosuch", "log", "list"}).exit == 0);
}

TEST_CASE("without HOME the home of the user counts, as the system knows it") {
    const passwd* const user = getpwuid(geteuid());
    REQUIRE(user != nullptr);
    std::string name = (fs::temp_directory_path() / "overhoor-begin-XXXXXX").string();
    const fs::path folder{mkdtemp(name.data())};
    const std::string command =
        "cd " + folder.string() + " && env -i " OVERHOOR_PROGRAM " settings new_per_day --json > out";
    CHECK(std::system(command.c_str()) == 0);
    std::ifstream in{folder / "out"};
    const std::string said{std::istreambuf_iterator<char>{in}, {}};
    CHECK(said.find(std::string{user->pw_dir} + "/.config/overhoor/settings.json") != std::string::npos);
    CHECK(std::distance(fs::directory_iterator{folder}, fs::directory_iterator{}) == 1);
    fs::remove_all(folder);
}

TEST_CASE("an empty path is not the usual one") {
    for (const char* const option : {"--data", "--settings"}) {
        CAPTURE(option);
        const Told told = says({"due", option, ""});
        CHECK(told.exit == 2);
        CHECK(told.err.find(std::string{option} + ": a path is not empty") != std::string::npos);
        CHECK(says({"due", (std::string{option} + "=").c_str()}).exit == 2);
    }
}

TEST_CASE("a seed is a whole number that JSON carries, and no other is made of what is none") {
    for (const char* const seed : {"abc", "-1", "1.5", "", "9007199254740993", "18446744073709551617"}) {
        CAPTURE(seed);
        const Told told = says({"due", "--seed", seed});
        CHECK(told.exit == 2);
        CHECK(told.err.find("is no whole number from 0 to 9007199254740992") != std::string::npos);
    }
    for (const char* const seed : {"0", "9007199254740992"})
        CHECK(says({"--data", "/nosuch", "log", "list", "--seed", seed}).exit == 0);
}

TEST_CASE("what repairs or explains gives no JSON, and says so") {
    for (const auto& words : {std::vector<const char*>{"log", "verify", "--repair", "--json"},
                              std::vector<const char*>{"check", "--explain", "--json"}}) {
        const Told told = says(words);
        CHECK(told.exit == 2);
        CHECK(told.out.empty());
        CHECK(told.err.find("--json") != std::string::npos);
        CHECK(told.err.find(" excludes ") != std::string::npos);
    }
}
