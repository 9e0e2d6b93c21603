#pragma once
// Which folders hold what belongs to one learner. Nothing is created here.

#include <filesystem>
#include <functional>
#include <string>

namespace overhoor {

struct Folders {
    std::filesystem::path data{};      // log/<device>.jsonl: the truth
    std::filesystem::path state{};     // device.json, lock, torn/: of this machine only, never synced
    std::filesystem::path cache{};     // derived, may be deleted at any time
    std::filesystem::path settings{};  // the settings file
    // False where nothing says where some of them are: no option, no variable, no home. Those are empty.
    bool are_known() const;
    bool operator==(const Folders&) const = default;
};

// The value of an environment variable, empty when unset.
using Environment = std::function<std::string(const char*)>;

// `data_option` and `settings_option` come from the command line and may be empty. With a data folder of
// its own (--data or OVERHOOR_DATA) everything of the learner lies in that one folder; without a home the
// settings too.
Folders find_folders(const Environment& environment, const std::string& data_option,
                     const std::string& settings_option);

}  // namespace overhoor
