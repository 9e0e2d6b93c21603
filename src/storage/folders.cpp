#include "overhoor/storage/folders.hpp"

namespace overhoor {
namespace {

namespace fs = std::filesystem;

// An XDG base directory: the variable when it holds an absolute path (as its specification demands),
// else the folder under the home.
fs::path base(const Environment& environment, const char* variable, const char* under_home) {
    const fs::path named{environment(variable)};
    if (named.is_absolute()) return named / "overhoor";
    const fs::path home{environment("HOME")};
    return home.empty() ? fs::path{} : home / under_home / "overhoor";
}

fs::path usual_settings(const Environment& environment, const fs::path& own) {
    const fs::path folder = base(environment, "XDG_CONFIG_HOME", ".config");
    if (!folder.empty()) return folder / "settings.json";
    return own.empty() ? fs::path{} : own / "settings.json";
}

}  // namespace

bool Folders::are_known() const {
    return !data.empty() && !state.empty() && !cache.empty() && !settings.empty();
}

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
    folders.settings = settings.empty() ? usual_settings(environment, own) : fs::path{settings};
    return folders;
}

}  // namespace overhoor
