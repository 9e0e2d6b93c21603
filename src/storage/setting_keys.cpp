#include "overhoor/storage/setting_keys.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "overhoor/text/likeness.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

using Json = nlohmann::json;
using Kind = SettingKey::Kind;
using std::chrono::minutes;

std::string dumped(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::string step_in_words(minutes step) {
    constexpr int hour = 60, day = 1440;
    const auto count = step.count();
    if (count % day == 0) return fmt::format("{}d", count / day);
    return count % hour == 0 ? fmt::format("{}h", count / hour) : fmt::format("{}m", count);
}

std::string steps_as_json(const std::vector<minutes>& steps) {
    Json list = Json::array();
    for (const minutes step : steps) list.push_back(step_in_words(step));
    return dumped(list);
}

std::string weights_as_json(const Settings& settings) {
    const MemoryModel& model = settings.wishes.model;
    const auto usual = MemoryModel::of(model.name(), {});
    if (model == *usual) return "[]";
    return fmt::format("[{}]", fmt::join(model.weights(), ", "));
}

std::string spread_as_json(const Settings& settings) {
    const auto& spread = settings.wishes.spread;
    return spread ? fmt::format(R"({{"from": "{}", "days": {}}})", to_iso(spread->from), spread->days)
                  : "null";
}

std::string keys_as_json(const Settings& settings) {
    nlohmann::ordered_json all = nlohmann::ordered_json::object();
    for (const SessionKey& one : session_keys)
        all[std::string{one.name}] = std::string(1, settings.keys.*one.key);
    return all.dump();
}

std::string decks_as_json(const Settings& settings) {
    Json list = Json::array();
    for (const auto& path : settings.decks) list.push_back(path.string());
    return dumped(list);
}

constexpr std::array<SettingKey, 14> all{{
    {"new_per_day", Kind::number, "New cards a study day, of all decks together; a deck may say less", "15",
     [](const Settings& s) { return std::to_string(s.new_per_day); }},
    {"retention", Kind::number,
     "The chance of recall at which a card is due, 0.7 to 0.99: higher means more reviews", "0.92",
     [](const Settings& s) { return fmt::format("{}", s.wishes.retention); }},
    {"maximum_interval", Kind::number, "Days after which a card comes back at the latest", "365",
     [](const Settings& s) { return std::to_string(s.wishes.maximum_interval); }},
    {"learning_steps", Kind::texts, "When a new card comes back before it waits for days", "1m 10m",
     [](const Settings& s) { return steps_as_json(s.wishes.learning_steps); }},
    {"relearning_steps", Kind::texts, "The same after a lapse", "10m",
     [](const Settings& s) { return steps_as_json(s.wishes.relearning_steps); }},
    {"rollover_hour", Kind::number, "The hour at which a study day begins, 0 to 23", "4",
     [](const Settings& s) { return std::to_string(s.wishes.rollover.count() / 60); }},
    {"fuzz", Kind::truth, "Due days lie a little apart, so that cards learned together do not stay together",
     "false", [](const Settings& s) { return std::string{s.wishes.fuzz ? "true" : "false"}; }},
    {"decks", Kind::texts, "Folders and files with your decks", "~/decks", decks_as_json},
    {"language", Kind::text, "The language of decks that name none", "nl",
     [](const Settings& s) { return dumped(Json(s.language)); }},
    {"model", Kind::text, "The memory model, fsrs-6 or fsrs-7; what is known of you is computed anew",
     "fsrs-7", [](const Settings& s) { return dumped(Json(s.wishes.model.name())); }},
    {"parameters", Kind::json, "Its weights; [] for the usual ones. `overhoor optimize` finds yours", "[]",
     weights_as_json},
    {"spread", Kind::json, "From which day, and over how many days, what new weights made due comes back",
     R"({"from": "2026-11-25", "days": 14})", spread_as_json},
    {"keys", Kind::json, "The keys of a session: those that are not named stay as they are",
     R"({"good": " ", "undo": "z"})", keys_as_json},
    {"theme", Kind::text,
     "Colours: default; blue, for eyes that do not tell green from red; mono, without colours", "blue",
     [](const Settings& s) { return dumped(Json(s.theme)); }},
}};

}  // namespace

std::span<const SettingKey> setting_keys() { return all; }

Result<const SettingKey*> setting_key(std::string_view name) {
    if (const auto* found = std::ranges::find(all, name, &SettingKey::name); found != all.end()) return found;
    std::vector<std::string> names;
    for (const SettingKey& key : all) names.emplace_back(key.name);
    const auto meant = nearest(std::string{name}, names);
    return Problem{.message = phrase("there is no setting \"{}\"", name),
                   .help = meant ? phrase("did you mean \"{}\"?", *meant)
                                 : phrase("the settings are: {}", fmt::join(names, ", ")),
                   .rule = "unknown-setting"};
}

std::string json_of_typed(const SettingKey& key, std::span<const std::string> words) {
    const std::string first = words.empty() ? "" : words.front();
    switch (key.kind) {
        case Kind::text:
            return dumped(Json(fmt::format("{}", fmt::join(words, " "))));
        case Kind::texts: {
            if (words.size() == 1 && first.starts_with('[')) return first;
            Json list = Json::array();
            for (const std::string& word : words)
                for (std::size_t begin = 0; begin <= word.size();) {
                    const std::size_t end = std::min(word.find(',', begin), word.size());
                    if (end > begin) list.push_back(word.substr(begin, end - begin));
                    begin = end + 1;
                }
            return dumped(list);
        }
        default:
            return fmt::format("{}", fmt::join(words, " "));
    }
}

}  // namespace overhoor
