#include "overhoor/storage/folders.hpp"

namespace overhoor {
namespace {

namespace fs = std::filesystem;

// An XDG base directory: the variable when it holds an absolute path (as its specification demands),
// else the folder under the home.
fs::path base(const Environment& environment, const char* variable, const char* under_home) {
    const fs::path named{environment(variable)};
    if (named.is_absolute()) return named / "overhoor";
    return fs::path{environment("HOME")} / under_home / "overhoor";
}

}  // namespace

Folders find_folders(const Environment& environment, const std::string& data_option,
                     const std::string& settings_option) {
    Folders folders;
    const std::string own = data_option.empty() ? environment("OVERHOOR_DATA") : data_option;
    if (!own.empty()) {
        folders.data = folders.state = folders.cache = own;
    } else {
        folders.data = base(environment, "XDG_DATA_HOME", ".local/share");
        folders.state = base(environment, "XDG_STATE_HOME", ".local/state");
        folders.cache = base(environment, "XDG_CACHE_HOME", ".cache");
    }
    const std::string settings = settings_option.empty() ? environment("OVERHOOR_SETTINGS") : settings_option;
    folders.settings = settings.empty() ? base(environment, "XDG_CONFIG_HOME", ".config") / "settings.json"
                                        : fs::path{settings};
    return folders;
}

}  // namespace overhoor
