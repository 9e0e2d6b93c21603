// overhoor settings: what is set, where it comes from and what it means; and how to change it.

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <ostream>

#include "overhoor/commands/command_line.hpp"
#include "overhoor/commands/screen.hpp"
#include "overhoor/commands/study.hpp"
#include "overhoor/storage/setting_keys.hpp"
#include "overhoor/text/tongue.hpp"
#include "overhoor/view/settings_view.hpp"

namespace overhoor {
namespace {

namespace fs = std::filesystem;

struct SettingsOptions {
    std::string name{}, unset{};
    std::vector<std::string> value{};
    bool json = false;
};

bool any_error(const std::vector<Problem>& problems) {
    return std::ranges::any_of(problems, [](const Problem& one) { return one.severity == Severity::error; });
}

// Who says where the decks are, when it is not the settings.
std::optional<std::string> origin_of_decks(const World& world, const CommonOptions& common,
                                           const Settings& settings) {
    if (!common.decks.empty()) return "--decks";
    if (!world.environment("OVERHOOR_DECKS").empty()) return "OVERHOOR_DECKS";
    if (!settings.decks.empty()) return std::nullopt;
    std::error_code none;
    return fs::is_directory("decks", none) ? "the folder here" : "came with the program";
}

ShownSetting shown(const SettingKey& key, const fs::path& file, Settings settings, const World& world,
                   const CommonOptions& common) {
    std::optional<std::string> elsewhere;
    if (key.name == "decks") {
        elsewhere = origin_of_decks(world, common, settings);
        settings.decks = deck_paths(world, common, settings);
    }
    const auto line = line_of_setting(file, key.name);
    const std::string in_file = line ? fmt::format("{}:{}", file.filename().string(), *line) : "default";
    return {.name = std::string{key.name},
            .value = key.value(settings),
            .origin = elsewhere.value_or(in_file),
            .is_default = !line,
            .meaning = std::string{key.meaning},
            .example = std::string{key.example},
            .usual = key.value(Settings{})};
}

Exit change(const SettingsOptions& options, const fs::path& file, World& world, const CommonOptions& common) {
    const auto key = setting_key(options.unset.empty() ? options.name : options.unset);
    if (!key) {
        report(world, common, key.error());
        return Exit::misuse;
    }
    if (!options.unset.empty()) {
        const auto removed = remove_setting(file, **key);
        if (!removed) {
            report(world, common, removed.error());
            return Exit::failed;
        }
        if (!*removed) {
            report(world, common,
                   Problem{.message = phrase("\"{}\" is not set", options.unset), .rule = "not-set"});
            return Exit::no;
        }
        return Exit::fine;
    }
    std::vector<std::string> words = options.value;
    std::error_code none;
    if ((*key)->name == "decks")  // meant from here; the file may stand elsewhere
        for (std::string& word : words)
            if (!word.starts_with('[')) word = fs::absolute(word, none).lexically_normal().string();
    const auto problems = put_setting(file, **key, json_of_typed(**key, words));
    if (!problems) {
        report(world, common, problems.error());
        return Exit::failed;
    }
    report(world, common, *problems);
    return any_error(*problems) ? Exit::misuse : Exit::fine;
}

Exit settings(const SettingsOptions& options, World& world, const CommonOptions& common) {
    const fs::path file = find_folders(world.environment, common.data, common.settings).settings;
    const bool changes = !options.unset.empty() || !options.value.empty();
    if (changes)
        if (const Exit exit = change(options, file, world, common); exit != Exit::fine) return exit;
    const ReadSettings read = read_settings(file);
    if (!changes) report(world, common, read.problems);
    if (any_error(read.problems)) return Exit::failed;
    const std::string& name = options.unset.empty() ? options.name : options.unset;
    if (!name.empty()) {
        const auto key = setting_key(name);
        if (!key) {
            report(world, common, key.error());
            return Exit::misuse;
        }
        const ShownSetting one = shown(**key, file, read.settings, world, common);
        if (options.json)
            world.out << settings_json(std::span{&one, 1}, file.string()) << '\n';
        else
            write(world, common, setting_view(one));
        return Exit::fine;
    }
    std::vector<ShownSetting> all;
    for (const SettingKey& key : setting_keys())
        all.push_back(shown(key, file, read.settings, world, common));
    if (options.json)
        world.out << settings_json(all, file.string()) << '\n';
    else
        write(world, common, settings_view(all, file.string()));
    return Exit::fine;
}

}  // namespace

void add_settings(CommandLine& program, Call call) {
    auto options = std::make_shared<SettingsOptions>();
    CommandLine command =
        program.command("settings", "What is set, where that comes from and what it means; and set it");
    command.option("name", options->name, "One setting; none: all").type("NAME");
    command.option("value", options->value, "What it shall be").type("VALUE");
    command.option("--unset", options->unset, "Take it out of the file: the default counts again")
        .type("NAME");
    command.flag("--json", options->json, "One JSON object");
    command.footer(
        "The file is JSON with comments; every byte but the value stays. A value that does not fit is "
        "refused, "
        "and\nnothing is written.\n\n"
        "  overhoor settings\n"
        "  overhoor settings new_per_day 15\n"
        "  overhoor settings learning_steps 1m 10m 1h\n"
        "  overhoor settings --unset new_per_day\n"
        "  overhoor settings --json | jq -r '.settings[] | [.name, .value, .origin] | @tsv'");
    command.runs([options, call] { return settings(*options, call.world, call.common); });
}

}  // namespace overhoor
