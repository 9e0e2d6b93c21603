#pragma once
// The learner's settings: a JSON file with places for its mistakes, like decks. No file: the defaults.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "overhoor/core/problem.hpp"
#include "overhoor/memory/scheduler.hpp"
#include "overhoor/view/session_keys.hpp"

namespace overhoor {

struct Settings {
    Wishes wishes{};
    int new_per_day = 10;  // new cards a study day, of all decks together
    std::vector<std::filesystem::path> decks{};
    std::string language = "en";  // of decks that name none
    SessionKeys keys{};
    std::string theme = "default";  // of the colours: default, blue or mono
};

struct ReadSettings {
    Settings settings{};
    std::vector<Problem> problems{};  // any error means that the settings must not be used
};

// No file: the defaults.
ReadSettings read_settings(const std::filesystem::path& file);
// What the file would say with this text.
ReadSettings settings_from(const std::filesystem::path& file, std::string text);

// Puts a value in the place of the one that is there, or as the first member. The text is that of an object.
void put_member(std::string& text, const std::filesystem::path& file, std::string_view key,
                const std::string& json);

// Writes the weights into the settings, and which model they are of, in the place of those there or as
// further members; every other byte stays. Makes the file when there is none. Settings with errors are left
// as they are. With `spread` that too.
Result<Done> write_model(const std::filesystem::path& file, const MemoryModel& model,
                         const std::optional<Spread>& spread = {});

}  // namespace overhoor
