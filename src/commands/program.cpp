// The table of commands, and the options that all of them take.

#include <array>

#include "overhoor/commands/command_line.hpp"
#include "overhoor/core/time.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

constexpr std::array commands{add_drill,    add_exam,     add_plan,     add_session,   add_judge,
                              add_due,      add_stats,    add_check,    add_list,      add_show,
                              add_new,      add_add,      add_edit,     add_log,       add_replay,
                              add_optimize, add_simulate, add_settings, add_completion};

// Exact in every program that reads JSON.
constexpr std::int64_t largest_seed = 1LL << 53;

// An empty one is what a variable that is not set leaves: not the usual place, then.
std::string complaint_on_path(const std::string& text) {
    return text.empty() ? said("a path is not empty") : std::string{};
}

void add_common_options(CommandLine& program, CommonOptions& common) {
    const std::string group = "Options of every command";
    program.option("--decks", common.decks, "Deck file or folder to read (repeatable)")
        .type("PATH")
        .group(group);
    program.option("--data", common.data, "Folder that keeps what you learned")
        .type("DIR")
        .group(group)
        .checked(complaint_on_path);
    program.option("--settings", common.settings, "Settings file")
        .type("FILE")
        .group(group)
        .checked(complaint_on_path);
    program.option("--now", common.now, "Fix the clock: 2026-11-23T09:00:00+01:00")
        .type("TIME")
        .group(group)
        .checked([](const std::string& text) {
            return moment_from_iso(text) ? std::string{}
                                         : phrase("\"{}\" is no time like 2026-11-23T09:00:00+01:00", text);
        });
    program.option("--seed", common.seed, "Fix chance: the order of cards and options")
        .range(0, largest_seed)
        .type("N")
        .group(group);
    program.option("--color", common.color, "auto, always or never")
        .among({"auto", "always", "never"})
        .type("WHEN")
        .group(group);
    program.option("--width", common.width, "Columns to write in").range(20, 1000).type("N").group(group);
    program.option("--lang", common.lang, "The language it speaks to you; otherwise the system's (LANG)")
        .among({"en", "nl"})
        .type("LANG")
        .group(group);
    program.flag("--plain", common.plain, "Plain lines: nothing is redrawn").group(group);
    program.flag("--accept-damage", common.accept_damage, "Use the good part of a damaged log").group(group);
}

}  // namespace

void describe_program(CommandLine& program, Call call) {
    program.footer(
        "First steps:\n"
        "  overhoor drill                 study what is due, and some new cards\n"
        "  overhoor drill 02-het-nieuwe-werken --new 5\n"
        "  overhoor due --count           the number alone, for a prompt\n"
        "  overhoor check decks           every problem of your decks\n"
        "\nExit codes: 0 fine, 1 the answer is no, 2 wrong use, 3 could not, 130 interrupted.");
    add_common_options(program, call.common);
    for (const auto add : commands) add(program, call);
}

}  // namespace overhoor
