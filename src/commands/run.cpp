// The line is read, what it names is done, wrong use is answered.

#include <CLI/CLI.hpp>

#include <ostream>
#include <string_view>

#include "overhoor/commands/command_line.hpp"
#include "overhoor/commands/help_page.hpp"
#include "overhoor/commands/screen.hpp"
#include "overhoor/text/likeness.hpp"

namespace overhoor {
namespace {

const char* const about = "Study decks of cards in the terminal.\n\nWithout a command: today at a glance.";

// Help and complaints about the line are said before it is read: its language is looked for by hand.
Tongue tongue_of(const World& world, int argc, const char* const* argv) {
    constexpr std::string_view name = "--lang";
    CommonOptions common;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--" || word == "new") break;  // behind `new` it is the language of a deck
        if (word == name && i + 1 < argc) common.lang = argv[i + 1];
        if (word.starts_with("--lang=")) common.lang = word.substr(name.size() + 1);
    }
    if (common.lang != "en" && common.lang != "nl") common.lang.clear();
    return tongue_of(world, common);
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
        return near ? phrase("did you mean \"{}\"?", *near) : "";
    }
    return {};
}

int wrong_use(const CLI::ParseError& error, const std::string& advice, World& world) {
    world.err << "overhoor: " << complaint_in_words(error.what()) << "\n";
    world.err << "  " << in_words("= help:") << " "
              << (advice.empty()
                      ? in_words("overhoor --help lists the commands, overhoor COMMAND --help its options")
                      : std::string_view{advice})
              << "\n";
    return static_cast<int>(Exit::misuse);
}

}  // namespace

int run(int argc, const char* const* argv, World& world) {
    const Speaking so{tongue_of(world, argc, argv)};
    CLI::App app{about, "overhoor"};
    CommonOptions common;
    Course course{.person = [&] { return tongue_of(world, common); }};
    app.set_version_flag("--version", "overhoor " OVERHOOR_VERSION);
    app.fallthrough();
    app.require_subcommand(0, 1);
    app.formatter(help_page());
    CommandLine program{&app, &course};
    describe_program(program, Call{world, common});
    try {
        app.parse(argc, argv);
        if (app.get_subcommands().empty()) course.exit = show_today(world, common);
    } catch (const CLI::Success& wanted) {  // --help, --version
        app.exit(wanted, world.out, world.err);
    } catch (const CLI::ParseError& error) {
        return wrong_use(error, advice_on(app, argc, argv), world);
    }
    world.out.flush();
    return static_cast<int>(course.exit);
}

CommandWords words_of_program(World& world) {
    CLI::App app{about, "overhoor"};
    CommonOptions common;
    Course course;
    CommandLine program{&app, &course};
    describe_program(program, Call{world, common});
    return {.about = app.get_description(),
            .footer = app.get_footer(),
            .options = program.options(),
            .commands = program.commands()};
}

}  // namespace overhoor
