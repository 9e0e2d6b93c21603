#include "overhoor/storage/settings_file.hpp"

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
        std::string name = (fs::temp_directory_path() / "overhoor-settings-XXXXXX").string();
        folder = mkdtemp(name.data());
        std::ofstream{path()} << text;
    }
    ~SettingsFile() { fs::remove_all(folder); }
    SettingsFile(const SettingsFile&) = delete;
    SettingsFile& operator=(const SettingsFile&) = delete;
    fs::path path() const { return folder / "settings.json"; }
    std::string text() const {
        std::ifstream in{path()};
        return {std::istreambuf_iterator<char>{in}, {}};
    }
    fs::path folder{};
};

std::string list_of(int count) {
    std::string list = "[0.5";
    for (int i = 1; i < count; ++i) list += ",0.5";
    return list + "]";
}

}  // namespace

TEST_CASE("a memory model is named with its weights, in any order; older lists are lifted") {
    struct Row {
        std::string text, name;
        std::size_t weights;
    };
    const Row rows[] = {{"{}", "fsrs-6", 21},
                        {R"({"model":"fsrs-7"})", "fsrs-7", 34},
                        {R"({"model":"fsrs-7","parameters":[]})", "fsrs-7", 34},
                        {R"({"parameters":)" + list_of(34) + R"(,"model":"fsrs-7"})", "fsrs-7", 34},
                        {R"({"parameters":)" + list_of(21) + "}", "fsrs-6", 21},
                        {R"({"parameters":)" + list_of(19) + "}", "fsrs-6", 21},
                        {R"({"model":"fsrs-6","parameters":)" + list_of(17) + "}", "fsrs-6", 21}};
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const ReadSettings read = read_settings(SettingsFile{row.text}.path());
        CHECK(read.problems.empty());
        CHECK(read.settings.wishes.model.name() == row.name);
        CHECK(read.settings.wishes.model.weights().size() == row.weights);
    }
}

TEST_CASE("weights that fit no model are shown at their place") {
    struct Row {
        std::string text, rule;
        int column;
    };
    const Row rows[] = {{R"({"parameters":)" + list_of(20) + "}", "bad-parameters", 15},
                        {R"({"parameters":)" + list_of(34) + "}", "bad-parameters", 15},
                        {R"({"model":"fsrs-7","parameters":)" + list_of(21) + "}", "bad-parameters", 32},
                        {R"({"model":"fsrs-8","parameters":)" + list_of(21) + "}", "bad-model", 10},
                        {R"({"parameters":[0.5,"many"]})", "wrong-type", 20},
                        {R"({"parameters":[0.5,1e999]})", "bad-number", 20},
        {R"({"parameters":0.5})", "wrong-type", 15}};
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const ReadSettings read = read_settings(SettingsFile{row.text}.path());
        REQUIRE(read.problems.size() == 1);
        CHECK(read.problems[0].rule == row.rule);
        CHECK(read.problems[0].where->column == row.column);
    }
}

TEST_CASE("a fitted model takes the place of the one before it, and every other byte stays") {
    struct Row {
        std::string before, head, tail;  // of the text afterwards
        MemoryModel model;
    };
    const Row rows[] = {
        {"{ // mine\n \"parameters\": [], \"fuzz\": false}", "{ // mine\n \"parameters\": [0.212, ",
         ", 0.1542], \"fuzz\": false}", MemoryModel{}},
        {"{\"model\": \"fsrs-7\" }", "{\n  \"parameters\": [0.212, ", ", 0.1542],\"model\": \"fsrs-6\" }",
         MemoryModel{}},
        {"{\"fuzz\":true}", "{\n  \"model\": \"fsrs-7\",\n  \"parameters\": [0.1104, ",
         ", 0.3048],\"fuzz\":true}", MemoryModel{Fsrs7Parameters{}}}};
    for (const Row& row : rows) {
        CAPTURE(row.before);
        const SettingsFile file{row.before};
        REQUIRE(static_cast<bool>(write_model(file.path(), row.model)));
        CHECK(file.text().starts_with(row.head));
        CHECK(file.text().ends_with(row.tail));
        CHECK(read_settings(file.path()).settings.wishes.model == row.model);
    }
}
