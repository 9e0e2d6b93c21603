// The line is read, what it names is done, wrong use is answered.

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <optional>
#include <ostream>
#include <string>
#include <string_view>

#include "overhoor/commands/command_line.hpp"
#include "overhoor/commands/help_page.hpp"
#include "overhoor/commands/screen.hpp"
#include "overhoor/commands/study.hpp"
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

// What is wrong with the line, and what would be right, if that is clear.
struct WrongUse {
    std::string message{}, help{};
};

// What is no command in one place is one in another: "undo" of the log, "help" as an option.
std::string elsewhere(const CLI::App& program, const std::string& word) {
    if (program.get_option_no_throw("--" + word) != nullptr) return "overhoor --" + word;
    for (const CLI::App* command : program.get_subcommands({}))
        for (const CLI::App* part : command->get_subcommands({}))
            if (part->get_name() == word) return fmt::format("overhoor {} {}", command->get_name(), word);
    return {};
}

// "drlil" where a command belongs → there is no such command, did you mean drill?
std::optional<WrongUse> no_such_command(const CLI::App& program) {
    const CLI::App* place = &program;
    std::string before;  // "log ": of which command it would be one
    while (!place->get_subcommands().empty()) {
        place = place->get_subcommands().front();
        before += place->get_name() + ' ';
    }
    std::vector<std::string> known;
    for (const CLI::App* command : place->get_subcommands({})) known.push_back(before + command->get_name());
    const std::vector<std::string> left = program.remaining(true);
    if (known.empty() || left.empty() || left.front().starts_with('-')) return std::nullopt;
    const std::string word = before + left.front();
    WrongUse wrong{.message = phrase("there is no command \"{}\"", word)};
    if (before.empty()) wrong.help = elsewhere(program, word);
    if (const auto near = nearest(word, known); near && wrong.help.empty())
        wrong.help = phrase("did you mean \"{}\"?", *near);
    return wrong;
}

int wrong_use(const CLI::App& program, const CLI::ParseError& error, World& world) {
    WrongUse wrong = no_such_command(program).value_or(WrongUse{.message = complaint_in_words(error.what())});
    if (wrong.help.empty())
        wrong.help = in_words("overhoor --help lists the commands, overhoor COMMAND --help its options");
    world.err << "overhoor: " << wrong.message << "\n"
              << "  " << in_words("= help:") << " " << wrong.help << "\n";
    return static_cast<int>(Exit::misuse);
}

// Beneath no folder at all they would lie in the one that happens to be here.
Exit look_for_folders(World& world, const CommonOptions& common) {
    if (find_folders(world.environment, common.data, common.settings).are_known()) return Exit::fine;
    report(world, common,
           Problem{.message = said("there is no home folder for your data"),
                   .help = said("set HOME, or choose a folder with --data DIR"),
                   .rule = "no-home"});
    return Exit::failed;
}

}  // namespace

int run(int argc, const char* const* argv, World& world) {
    const Speaking so{tongue_of(world, argc, argv)};
    CLI::App app{about, "overhoor"};
    CommonOptions common;
    Course course{.person = [&] { return tongue_of(world, common); },
                  .begin = [&] { return look_for_folders(world, common); }};
    app.set_version_flag("--version", "overhoor " OVERHOOR_VERSION);
    app.fallthrough();
    app.require_subcommand(0, 1);
    app.formatter(help_page());
    CommandLine program{&app, &course};
    describe_program(program, Call{world, common});
    try {
        app.parse(argc, argv);
        if (app.get_subcommands().empty()) {
            course.exit = course.begin();
            if (course.exit == Exit::fine) course.exit = show_today(world, common);
        }
    } catch (const CLI::Success& wanted) {  // --help, --version
        app.exit(wanted, world.out, world.err);
    } catch (const CLI::ParseError& error) {
        return wrong_use(app, error, world);
    }
    if (!world.out.flush() && world.reader_is_gone && !world.reader_is_gone()) {
        world.err << "overhoor: " << in_words("the output could not be written: is the disk full?") << "\n";
        return static_cast<int>(Exit::failed);
    }
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
