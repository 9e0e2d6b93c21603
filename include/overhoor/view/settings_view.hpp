#pragma once
// The settings: their values, where these come from, and what they mean.

#include <optional>
#include <span>
#include <string>

#include "overhoor/view/frame.hpp"

namespace overhoor {

struct ShownSetting {
    std::string name{}, value{};  // as JSON
    std::string origin{};         // "default", a file with its line, or who else decides
    bool is_default = true;
    std::string meaning{}, example{};
    std::string usual{};  // the default, as JSON
};

Frame settings_view(std::span<const ShownSetting> settings, const std::string& file);
// One of them, with an example of how to set it.
Frame setting_view(const ShownSetting& setting);
std::string settings_json(std::span<const ShownSetting> settings, const std::string& file);

}  // namespace overhoor
