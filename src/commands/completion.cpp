// overhoor completion: the words of the program for bash, zsh and fish, from the program's own table.

#include <fmt/format.h>

#include <memory>
#include <ostream>

#include "overhoor/commands/command_line.hpp"

namespace overhoor {
namespace {

std::string bash(const std::vector<CommandWords>& commands, const std::vector<std::string>& common) {
    std::string names, cases;
    for (const CommandWords& command : commands) {
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

std::string zsh(const std::vector<CommandWords>& commands, const std::vector<std::string>& common) {
    std::string names, cases;
    for (const CommandWords& command : commands) {
        names += fmt::format("        '{}:{}'\n", command.name, command.about);
        cases += fmt::format("        {}) compadd -- {} ;;\n", command.name, fmt::join(command.options, " "));
    }
    return fmt::format(
        "#compdef overhoor\n_overhoor() {{\n    local -a commands=(\n{}    )\n    if (( CURRENT == 2 )); "
        "then _describe command commands; return; fi\n    case $words[2] in\n{}    esac\n"
        "    compadd -- {}\n    _files\n}}\n_overhoor \"$@\"\n",
        names, cases, fmt::join(common, " "));
}

std::string fish(const std::vector<CommandWords>& commands, const std::vector<std::string>& common) {
    std::string text = "# fish completion of overhoor\n";
    for (const CommandWords& command : commands) {
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

void add_completion(CommandLine& program, Call call) {
    auto shell = std::make_shared<std::string>();
    CommandLine command = program.command("completion", "Completions for a shell, on standard output");
    command.option("shell", *shell, "bash, zsh or fish")
        .required()
        .among({"bash", "zsh", "fish"})
        .type("SHELL");
    command.runs([shell, call, program] {
        const auto commands = program.commands();
        const auto common = program.long_options();
        call.world.out << (*shell == "bash"  ? bash(commands, common)
                           : *shell == "zsh" ? zsh(commands, common)
                                             : fish(commands, common));
        return Exit::fine;
    });
}

}  // namespace overhoor
