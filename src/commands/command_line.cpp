// The one file that knows CLI11: options are declared, the line is read, wrong use is answered.

#include "overhoor/commands/command_line.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <charconv>
#include <memory>
#include <ostream>
#include <utility>

#include "overhoor/text/likeness.hpp"

namespace overhoor {
namespace {

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

// What it is for and how it is used, before the list of its options.
class HelpByExample : public CLI::Formatter {
public:
    std::string make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const override {
        if (mode == CLI::AppFormatMode::Sub) return make_expanded(app);
        return make_description(app) + make_footer(app) + "\n" + make_usage(app, std::move(name)) +
               make_positionals(app) + make_groups(app, mode) + make_subcommands(app, mode) + "\n";
    }
};

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

// The names and values of a validator of words: "{auto,always,never}".
std::vector<std::string> choices_in(const std::string& type) {
    std::vector<std::string> choices;
    const std::size_t open = type.find('{');
    if (open == std::string::npos || !type.ends_with('}')) return choices;
    for (std::size_t begin = open + 1; begin < type.size();) {
        const std::size_t end = std::min(type.find(',', begin), type.size() - 1);
        choices.push_back(type.substr(begin, end - begin));
        begin = end + 1;
    }
    return choices;
}

std::vector<OptionWords> words_of(const CLI::App& app) {
    std::vector<OptionWords> words;
    for (const CLI::Option* option : app.get_options()) {
        const std::string type = option->get_expected_max() == 0 ? "" : option->get_type_name();
        const OptionWords rest{.type = type.substr(0, type.find(':')),
                               .choices = choices_in(type),
                               .help = option->get_description()};
        if (option->get_positional()) words.push_back(rest);
        for (const std::string& name : option->get_lnames()) {
            words.push_back(rest);
            words.back().name = "--" + name;
        }
    }
    return words;
}

}  // namespace

OptionLine& OptionLine::type(const std::string& shown) {
    option_->type_name(shown);
    return *this;
}

OptionLine& OptionLine::required() {
    option_->required();
    return *this;
}

OptionLine& OptionLine::among(const std::vector<std::string>& words) {
    option_->check(CLI::IsMember(words));
    return *this;
}

OptionLine& OptionLine::range(int low, int high) {
    const std::string limits = fmt::format("{} to {}", low, high);
    const auto complaint = [low, high, limits](const std::string& text) {
        int number = 0;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
        const bool whole = read.ec == std::errc{} && read.ptr == text.data() + text.size();
        return whole && number >= low && number <= high
                   ? std::string{}
                   : fmt::format("\"{}\" is no whole number from {}", text, limits);
    };
    option_->check(CLI::Validator{complaint, limits});
    return *this;
}

OptionLine& OptionLine::group(const std::string& name) {
    option_->group(name);
    return *this;
}

OptionLine& OptionLine::excludes(const OptionLine& other) {
    option_->excludes(other.option_);
    return *this;
}

OptionLine& OptionLine::needs(const OptionLine& other) {
    option_->needs(other.option_);
    return *this;
}

OptionLine& OptionLine::checked(const std::function<std::string(const std::string&)>& complaint) {
    option_->check(complaint);
    return *this;
}

CommandLine CommandLine::command(const std::string& name, const std::string& about) {
    CLI::App* added = app_->add_subcommand(name, about);
    added->fallthrough();
    return {added, exit_};
}

void CommandLine::require_command() { app_->require_subcommand(1); }

void CommandLine::footer(const std::string& text) { app_->footer(text); }

OptionLine CommandLine::option(const std::string& names, std::string& into, const std::string& help) {
    return OptionLine{app_->add_option(names, into, help)};
}

OptionLine CommandLine::option(const std::string& names, std::vector<std::string>& into,
                               const std::string& help) {
    CLI::Option* option = app_->add_option(names, into, help);
    // Each time it is named it takes one word: in "--tag duits net" the second is a deck.
    if (names.starts_with('-')) option->allow_extra_args(false);
    return OptionLine{option};
}

OptionLine CommandLine::option(const std::string& names, int& into, const std::string& help) {
    return OptionLine{app_->add_option(names, into, help)};
}

OptionLine CommandLine::option(const std::string& names, double& into, const std::string& help) {
    return OptionLine{app_->add_option(names, into, help)};
}

OptionLine CommandLine::option(const std::string& names, std::optional<int>& into, const std::string& help) {
    return OptionLine{app_->add_option(names, into, help)};
}

OptionLine CommandLine::option(const std::string& names, std::optional<double>& into,
                               const std::string& help) {
    return OptionLine{app_->add_option(names, into, help)};
}

OptionLine CommandLine::option(const std::string& names, std::optional<std::uint64_t>& into,
                               const std::string& help) {
    return OptionLine{app_->add_option(names, into, help)};
}

OptionLine CommandLine::flag(const std::string& names, bool& into, const std::string& help) {
    return OptionLine{app_->add_flag(names, into, help)};
}

void CommandLine::runs(std::function<Exit()> deed) {
    app_->callback([exit = exit_, deed = std::move(deed)] { *exit = deed(); });
}

std::vector<OptionWords> CommandLine::options() const { return words_of(*app_); }

std::vector<CommandWords> CommandLine::commands() const {
    std::vector<CommandWords> all;
    for (const CLI::App* command : app_->get_subcommands({}))
        all.push_back({command->get_name(), command->get_description(), words_of(*command)});
    return all;
}

int run(int argc, const char* const* argv, World& world) {
    CLI::App app{"Study decks of cards in the terminal.\n\nWithout a command: today at a glance.",
                 "overhoor"};
    CommonOptions common;
    Exit exit = Exit::fine;
    app.set_version_flag("--version", "overhoor " OVERHOOR_VERSION);
    app.fallthrough();
    app.require_subcommand(0, 1);
    const auto formatter = std::make_shared<HelpByExample>();
    formatter->column_width(34);
    app.formatter(formatter);
    CommandLine program{&app, &exit};
    describe_program(program, Call{world, common});
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
