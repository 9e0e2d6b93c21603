// overhoor completion: the words of the program for bash, zsh and fish, from the program's own table.

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <memory>
#include <ostream>

#include "overhoor/commands/commands.hpp"

namespace overhoor {
namespace {

struct Words {
    std::string name{};
    std::string about{};
    std::vector<std::string> options{};
};

std::vector<std::string> long_options(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::Option* option : app.get_options())
        for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    return names;
}

std::vector<Words> words_of(const CLI::App& app) {
    std::vector<Words> all;
    for (const CLI::App* command : app.get_subcommands({}))
        all.push_back({command->get_name(), command->get_description(), long_options(*command)});
    return all;
}

std::string bash(const std::vector<Words>& commands, const std::vector<std::string>& common) {
    std::string names, cases;
    for (const Words& command : commands) {
        names += command.name + " ";
        cases += fmt::format("        {}) words=\"{}\" ;;\n", command.name, fmt::join(command.options, " "));
    }
    return fmt::format(
        "# bash completion of overhoor\n_overhoor() {{\n    local word=${{COMP_WORDS[COMP_CWORD]}} "
        "words=\"\"\n    case ${{COMP_WORDS[1]}} in\n{}    esac\n"
        "    [ \"$COMP_CWORD\" -gt 1 ] || words=\"{}\"\n    COMPREPLY=($(compgen -W \"$words {}\" -- "
        "\"$word\"))\n}}\ncomplete -o default -F _overhoor overhoor\n",
        cases, names, fmt::join(common, " "));
}

std::string zsh(const std::vector<Words>& commands, const std::vector<std::string>& common) {
    std::string names, cases;
    for (const Words& command : commands) {
        names += fmt::format("        '{}:{}'\n", command.name, command.about);
        cases += fmt::format("        {}) compadd -- {} ;;\n", command.name, fmt::join(command.options, " "));
    }
    return fmt::format(
        "#compdef overhoor\n_overhoor() {{\n    local -a commands=(\n{}    )\n    if (( CURRENT == 2 )); "
        "then _describe command commands; return; fi\n    case $words[2] in\n{}    esac\n"
        "    compadd -- {}\n    _files\n}}\n_overhoor \"$@\"\n",
        names, cases, fmt::join(common, " "));
}

std::string fish(const std::vector<Words>& commands, const std::vector<std::string>& common) {
    std::string text = "# fish completion of overhoor\n";
    for (const Words& command : commands) {
        text += fmt::format("complete -c overhoor -n __fish_use_subcommand -a {} -d '{}'\n", command.name,
                            command.about);
        for (const std::string& option : command.options)
            text += fmt::format("complete -c overhoor -n '__fish_seen_subcommand_from {}' -l {}\n",
                                command.name, option.substr(2));
    }
    for (const std::string& option : common)
        text += fmt::format("complete -c overhoor -l {}\n", option.substr(2));
    return text;
}

}  // namespace

void add_completion(CLI::App& app, Call call) {
    auto shell = std::make_shared<std::string>();
    CLI::App* command = app.add_subcommand("completion", "Completions for a shell, on standard output");
    command->add_option("shell", *shell, "bash, zsh or fish")
        ->required()
        ->check(CLI::IsMember({"bash", "zsh", "fish"}))
        ->type_name("SHELL");
    command->callback([shell, call, &app] {
        const auto commands = words_of(app);
        const auto common = long_options(app);
        call.world.out << (*shell == "bash"  ? bash(commands, common)
                           : *shell == "zsh" ? zsh(commands, common)
                                             : fish(commands, common));
    });
}

}  // namespace overhoor
