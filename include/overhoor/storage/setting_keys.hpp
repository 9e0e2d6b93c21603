#pragma once
// The keys of the settings, each with its meaning and its value; and changes of single ones in the file,
// where every other byte stays.

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "overhoor/storage/settings_file.hpp"

namespace overhoor {

struct SettingKey {
    enum class Kind { number, truth, text, texts, json };
    std::string_view name{};
    Kind kind = Kind::number;
    std::string_view meaning{};
    std::string_view example{};             // as it is typed behind the name
    std::string (*value)(const Settings&);  // as JSON
};

std::span<const SettingKey> setting_keys();
// A problem with what was probably meant.
Result<const SettingKey*> setting_key(std::string_view name);

// The line of the file in which each stands; of keys that are not there nothing.
std::optional<int> line_of_setting(const std::filesystem::path& file, std::string_view name);

// What somebody typed as JSON: 12, nl, 1m 10m.
std::string json_of_typed(const SettingKey& key, std::span<const std::string> words);

// Sets the value in the place of the one there, or as a further member; makes the file when there is none.
// All problems with the file as it would be; where one is an error nothing is written. A failure: it could
// not be read or written.
Result<std::vector<Problem>> put_setting(const std::filesystem::path& file, const SettingKey& key,
                                         const std::string& json);
// Takes the member out; false where it is not there.
Result<bool> remove_setting(const std::filesystem::path& file, const SettingKey& key);

}  // namespace overhoor
