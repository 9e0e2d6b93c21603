#include "overhoor/view/settings_view.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "overhoor/text/letters.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

constexpr int name_columns = 18, value_columns = 22;

// The weights of a model fill a screen.
std::string shortened(const std::string& value) {
    constexpr std::size_t longest = 60;
    return value.size() <= longest ? value : fmt::format("{} …", value.substr(0, value.find(',', 20) + 1));
}

nlohmann::ordered_json value_of(const std::string& json) {
    return nlohmann::ordered_json::parse(json, nullptr, false);
}

}  // namespace

Frame settings_view(std::span<const ShownSetting> settings, const std::string& file) {
    Frame frame;
    frame.add(Line{}.add(in_words("settings file"), Style::dim).add("  ").add(file).hanging(2)).blank();
    for (const ShownSetting& one : settings) {
        const Style style = one.is_default ? Style::plain : Style::bold;
        frame.add(Line{}
                      .add(one.name, one.is_default ? Style::plain : Style::accent)
                      .to_column(name_columns)
                      .add(shortened(one.value), style)
                      .to_column(name_columns + value_columns)
                      .add(in_words(one.origin), Style::dim)
                      .hanging(name_columns));
        frame.add(Line{"  "}.add(in_words(one.meaning), Style::dim).hanging(2));
    }
    frame.blank().add(Line{}
                          .add("overhoor settings new_per_day 15", Style::accent)
                          .add(in_words("  changes one; --unset NAME takes it back"))
                          .hanging(2));
    return frame;
}

Frame setting_view(const ShownSetting& one) {
    Frame frame;
    frame.add(Line{}.add(one.name, Style::accent).add("  ").add(one.value, Style::bold).hanging(2));
    frame.add(Line{in_words(one.meaning)}.hanging(0));
    frame.add(Line{phrase("Origin: {}{}", in_words(one.origin),
                          one.is_default ? "" : phrase("; the default is {}", one.usual)),
                   Style::dim}
                  .hanging(2));
    frame.add(Line{fmt::format("overhoor settings {} {}", one.name, one.example), Style::dim}.hanging(2));
    return frame;
}

std::string settings_json(std::span<const ShownSetting> settings, const std::string& file) {
    using Json = nlohmann::ordered_json;
    Json json{{"v", 1}, {"file", file}, {"settings", Json::array()}};
    for (const ShownSetting& one : settings)
        json["settings"].push_back({{"name", one.name},
                                    {"value", value_of(one.value)},
                                    {"default", value_of(one.usual)},
                                    {"origin", one.origin},
                                    {"meaning", one.meaning}});
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace overhoor
