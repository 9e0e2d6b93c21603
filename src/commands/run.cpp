// Options common to all commands, the table of commands, and what becomes of wrong use.

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <array>
#include <ostream>

#include "overhoor/commands/commands.hpp"
#include "overhoor/core/problem.hpp"
#include "overhoor/text/likeness.hpp"

namespace overhoor {
namespace {

constexpr std::array commands{add_drill, add_session, add_judge, add_due,       add_check,
                              add_list,  add_show,    add_log,   add_completion};

void add_common_options(CLI::App& app, CommonOptions& common) {
    const std::string group = "Options of every command";
    app.add_option("--decks", common.decks, "Deck file or folder to read (repeatable)")
        ->type_name("PATH")
        ->group(group);
    app.add_option("--data", common.data, "Folder that keeps what you learned")
        ->type_name("DIR")
        ->group(group);
    app.add_option("--settings", common.settings, "Settings file")->type_name("FILE")->group(group);
    app.add_option("--now", common.now, "Fix the clock: 2026-11-23T09:00:00+01:00")
        ->type_name("TIME")
        ->group(group)
        ->check([](const std::string& text) {
            return moment_from_iso(text) ? std::string{}
                                         : "\"" + text + "\" is no time like 2026-11-23T09:00:00+01:00";
        });
    app.add_option("--seed", common.seed, "Fix chance: the order of cards and options")
        ->type_name("N")
        ->group(group);
    app.add_option("--color", common.color, "auto, always or never")
        ->check(CLI::IsMember({"auto", "always", "never"}))
        ->type_name("WHEN")
        ->group(group);
    app.add_option("--width", common.width, "Columns to write in")
        ->check(CLI::Range(20, 1000))
        ->type_name("N")
        ->group(group);
    app.add_flag("--plain", common.plain, "Plain lines: nothing is redrawn")->group(group);
    app.add_flag("--accept-damage", common.accept_damage, "Use the good part of a damaged log")->group(group);
}

// "drlil" → "did you mean drill?"
std::string advice_on(const CLI::App& app, int argc, const char* const* argv) {
    std::vector<std::string> known;
    for (const CLI::App* command : app.get_subcommands({})) known.push_back(command->get_name());
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (word.empty() || word.front() == '-') continue;
        if (std::ranges::find(known, word) != known.end()) return {};
        const auto near = nearest(word, known);
        return near ? fmt::format("did you mean \"{}\"?", *near) : "";
    }
    return {};
}

int wrong_use(const CLI::ParseError& error, const CLI::App& app, int argc, const char* const* argv,
              World& world) {
    world.err << "overhoor: " << error.what() << "\n";
    const std::string advice = advice_on(app, argc, argv);
    world.err << "  = help: "
              << (advice.empty() ? "overhoor --help lists the commands, overhoor COMMAND --help its options"
                                 : advice)
              << "\n";
    return static_cast<int>(Exit::misuse);
}

}  // namespace

int run(int argc, const char* const* argv, World& world) {
    CLI::App app{"Study decks of cards in the terminal.\n\nWithout a command: today at a glance.",
                 "overhoor"};
    CommonOptions common;
    Exit exit = Exit::fine;
    app.set_version_flag("--version", "overhoor " OVERHOOR_VERSION);
    app.fallthrough();
    app.require_subcommand(0, 1);
    app.get_formatter()->column_width(34);
    app.footer(
        "First steps:\n"
        "  overhoor drill                 study what is due, and some new cards\n"
        "  overhoor drill 02-het-nieuwe-werken --new 5\n"
        "  overhoor due --count           the number alone, for a prompt\n"
        "  overhoor check decks           every problem of your decks\n"
        "\nExit codes: 0 fine, 1 the answer is no, 2 wrong use, 3 could not, 130 interrupted.");
    add_common_options(app, common);
    for (const auto add : commands) add(app, Call{world, common, exit});
    try {
        app.parse(argc, argv);
        if (app.get_subcommands().empty()) exit = show_today(world, common);
    } catch (const CLI::Success& wanted) {  // --help, --version
        app.exit(wanted, world.out, world.err);
    } catch (const CLI::ParseError& error) {
        return wrong_use(error, app, argc, argv, world);
    }
    world.out.flush();
    return static_cast<int>(exit);
}

}  // namespace overhoor
