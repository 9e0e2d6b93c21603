#include "overhoor/storage/setting_keys.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

using namespace overhoor;
namespace fs = std::filesystem;

namespace {

struct SettingsFile {
    explicit SettingsFile(const std::string& text) {
        std::string name = (fs::temp_directory_path() / "overhoor-setting-XXXXXX").string();
        folder = mkdtemp(name.data());
        if (!text.empty()) std::ofstream{path()} << text;
    }
    ~SettingsFile() { fs::remove_all(folder); }
    SettingsFile(const SettingsFile&) = delete;
    SettingsFile& operator=(const SettingsFile&) = delete;
    fs::path path() const { return folder / "settings.json"; }
    std::string text() const {
        std::ifstream in{path()};
        return {std::istreambuf_iterator<char>{in}, {}};
    }
    std::vector<Problem> put(const char* name, const std::vector<std::string>& words) const {
        const SettingKey& key = **setting_key(name);
        return *put_setting(path(), key, json_of_typed(key, words));
    }
    fs::path folder{};
};

}  // namespace

TEST_CASE("every setting reads back what its own example sets") {
    for (const SettingKey& key : setting_keys()) {
        CAPTURE(key.name);
        const SettingsFile file{""};
        std::vector<std::string> words;
        const std::string example{key.example};
        if (key.kind == SettingKey::Kind::texts)
            for (std::size_t begin = 0; begin < example.size();) {
                const std::size_t end = std::min(example.find(' ', begin), example.size());
                words.push_back(example.substr(begin, end - begin));
                begin = end + 1;
            }
        else
            words.push_back(example);
        CHECK(put_setting(file.path(), key, json_of_typed(key, words))->empty());
        const ReadSettings read = read_settings(file.path());
        CHECK(read.problems.empty());
        CHECK(line_of_setting(file.path(), key.name) == 2);
        CHECK(*remove_setting(file.path(), key));
        CHECK_FALSE(line_of_setting(file.path(), key.name));
        CHECK_FALSE(*remove_setting(file.path(), key));
        CHECK(read_settings(file.path()).problems.empty());
        CHECK(key.value(read_settings(file.path()).settings) == key.value(Settings{}));
    }
}

TEST_CASE("a change leaves every other byte of the settings") {
    struct Row {
        const char* before;
        const char* name;
        std::vector<std::string> words;
        const char* after;
    };
    const Row rows[] = {{"{\n  // mine\n  \"retention\": 0.9,  // so\n  \"fuzz\": true\n}\n",
                         "retention",
                         {"0.85"},
                         "{\n  // mine\n  \"retention\": 0.85,  // so\n  \"fuzz\": true\n}\n"},
                        {"{\"fuzz\": true}",
                         "learning_steps",
                         {"1m", "2h"},
                         "{\n  \"learning_steps\": [\"1m\",\"2h\"],\"fuzz\": true}"},
                        {"{\"language\": \"en\"}", "language", {"nl"}, "{\"language\": \"nl\"}"},
                        {"{}", "learning_steps", {"1m,10m"}, "{\n  \"learning_steps\": [\"1m\",\"10m\"]}"},
                        {"{}", "learning_steps", {"[]"}, "{\n  \"learning_steps\": []}"}};
    for (const Row& row : rows) {
        CAPTURE(row.before);
        const SettingsFile file{row.before};
        CHECK(file.put(row.name, row.words).empty());
        CHECK(file.text() == row.after);
    }
}

TEST_CASE("a setting is taken out with its comma and its line") {
    struct Row {
        const char* before;
        const char* name;
        const char* after;
    };
    const Row rows[] = {
        {"{\n  \"retention\": 0.9,\n  \"fuzz\": true\n}\n", "retention", "{\n  \"fuzz\": true\n}\n"},
        {"{\n  \"retention\": 0.9,\n  \"fuzz\": true\n}\n", "fuzz", "{\n  \"retention\": 0.9\n}\n"},
        {"{\"retention\": 0.9, \"fuzz\": true}", "retention", "{ \"fuzz\": true}"},
        {"{\"fuzz\": true}", "fuzz", "{}"}};
    for (const Row& row : rows) {
        CAPTURE(row.before);
        const SettingsFile file{row.before};
        CHECK(*remove_setting(file.path(), **setting_key(row.name)));
        CHECK(file.text() == row.after);
    }
}

TEST_CASE("a value that does not fit is refused at its place, and nothing is written") {
    struct Row {
        const char* name;
        const char* word;
        const char* rule;
    };
    const Row rows[] = {{"retention", "1.5", "out-of-range"},
                        {"retention", "high", "bad-setting"},
                        {"fuzz", "1", "wrong-type"},
                        {"learning_steps", "soon", "bad-step"},
                        {"model", "sm-2", "bad-model"},
                        {"theme", "pink", "bad-theme"},
                        {"keys", "{\"undo\": \"1\"}", "bad-key"},
                        {"keys", "{\"undo\": \"zz\"}", "bad-key"},
                        {"keys", "{\"redo\": \"z\"}", "unknown-key"},
                        {"parameters", "[1,2]", "bad-parameters"},
                        {"retention", "0.9, \"fuzz\": false", "bad-setting"}};
    const std::string text = "{\"new_per_day\": 3}";
    for (const Row& row : rows) {
        CAPTURE(row.word);
        const SettingsFile file{text};
        const auto problems = file.put(row.name, {row.word});
        REQUIRE(problems.size() == 1);
        CHECK(problems[0].rule == row.rule);
        CHECK(file.text() == text);
    }
    const SettingsFile broken{"{\"retention\": 7}"};
    CHECK(broken.put("new_per_day", {"5"}).size() == 1);
    CHECK(broken.text() == "{\"retention\": 7}");
    CHECK(setting_key("retenton").error().help == "did you mean \"retention\"?");
}
