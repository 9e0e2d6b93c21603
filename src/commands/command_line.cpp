// Options are declared to CLI11. `run` reads the line, `help_page` writes the help.

#include "overhoor/commands/command_line.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>
#include <utility>

namespace overhoor {
namespace {

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
                               .help = option->get_description(),
                               .group = option->get_group()};
        if (option->get_positional()) words.push_back(rest);
        for (const std::string& name : option->get_lnames()) {
            words.push_back(rest);
            words.back().name = "--" + name;
        }
    }
    return words;
}

std::vector<CommandWords> commands_of(const CLI::App& app) {
    std::vector<CommandWords> all;
    for (const CLI::App* command : app.get_subcommands({}))
        all.push_back({.name = command->get_name(),
                       .about = command->get_description(),
                       .footer = command->get_footer(),
                       .options = words_of(*command),
                       .commands = commands_of(*command)});
    return all;
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

OptionLine& OptionLine::range(std::int64_t low, std::int64_t high) {
    const std::string limits = phrase("{} to {}", low, high);
    const auto complaint = [low, high, limits](const std::string& text) {
        std::int64_t number = 0;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
        const bool whole = read.ec == std::errc{} && read.ptr == text.data() + text.size();
        return whole && number >= low && number <= high
                   ? std::string{}
                   : phrase("\"{}\" is no whole number from {}", text, limits);
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
    added->footer("");  // not that of the program
    return {added, course_};
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

Exit CommandLine::run(const std::function<Exit()>& deed) const {
    const Exit begun = needs_folders_ ? course_->begin() : Exit::fine;
    return begun == Exit::fine ? deed() : begun;
}

void CommandLine::runs(std::function<Exit()> deed) {
    app_->callback([line = *this, deed = std::move(deed)] {
        const CLI::Option* const json = line.app_->get_option_no_throw("--json");
        const bool for_programs = json != nullptr && json->count() > 0;
        const Speaking so{for_programs ? Tongue::english : line.course_->person()};
        line.course_->exit = line.run(deed);
    });
}

void CommandLine::runs_for_programs(std::function<Exit()> deed) {
    app_->callback([line = *this, deed = std::move(deed)] {
        const Speaking so{Tongue::english};
        line.course_->exit = line.run(deed);
    });
}

std::vector<OptionWords> CommandLine::options() const { return words_of(*app_); }

std::vector<CommandWords> CommandLine::commands() const { return commands_of(*app_); }

}  // namespace overhoor
