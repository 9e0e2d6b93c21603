#include "overhoor/storage/folders.hpp"

#include <doctest/doctest.h>

#include <map>

using namespace overhoor;

namespace {
Environment environment(std::map<std::string, std::string> variables) {
    return [variables](const char* name) {
        const auto found = variables.find(name);
        return found == variables.end() ? std::string{} : found->second;
    };
}
}  // namespace

TEST_CASE("the learner's files lie where the system keeps such files") {
    const Folders folders = find_folders(environment({{"HOME", "/home/anna"}}), "", "");
    CHECK(folders.data == "/home/anna/.local/share/overhoor");
    CHECK(folders.state == "/home/anna/.local/state/overhoor");
    CHECK(folders.cache == "/home/anna/.cache/overhoor");
    CHECK(folders.settings == "/home/anna/.config/overhoor/settings.json");
}

TEST_CASE("the XDG variables move them, unless they are relative") {
    const auto moved =
        find_folders(environment({{"HOME", "/h"}, {"XDG_DATA_HOME", "/d"}, {"XDG_STATE_HOME", "s"}}), "", "");
    CHECK(moved.data == "/d/overhoor");
    CHECK(moved.state == "/h/.local/state/overhoor");
}

TEST_CASE("a data folder of its own holds everything, and the option wins over the variable") {
    const auto env =
        environment({{"HOME", "/h"}, {"OVERHOOR_DATA", "/env"}, {"OVERHOOR_SETTINGS", "/env.json"}});
    CHECK(find_folders(env, "", "").state == "/env");
    CHECK(find_folders(env, "/option", "").data == "/option");
    CHECK(find_folders(env, "", "/own.json").settings == "/own.json");
    CHECK(find_folders(env, "", "").settings == "/env.json");
}

TEST_CASE("without a home the folders that nothing names are not known") {
    CHECK(find_folders(environment({{"HOME", "/h"}}), "", "").are_known());
    const Folders none = find_folders(environment({}), "", "");
    CHECK_FALSE(none.are_known());
    CHECK((none.data.empty() && none.state.empty() && none.cache.empty() && none.settings.empty()));
    CHECK_FALSE(find_folders(environment({{"XDG_DATA_HOME", "/d"}}), "", "").are_known());
    CHECK(find_folders(environment({{"XDG_DATA_HOME", "/d"},
                                    {"XDG_STATE_HOME", "/s"},
                                    {"XDG_CACHE_HOME", "/c"},
                                    {"XDG_CONFIG_HOME", "/f"}}),
                       "", "")
              .are_known());
    const Folders own = find_folders(environment({}), "/own", "");
    CHECK(own.are_known());
    CHECK(own.settings == "/own/settings.json");
}
