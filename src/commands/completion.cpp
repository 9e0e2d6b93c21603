// overhoor completion: the words of the program for bash, zsh and fish, from the program's own table. What
// stands in decks comes from strangers: the shells get it line by line, and never as something to expand.

#include <fmt/format.h>

#include <memory>
#include <ostream>
#include <set>

#include "overhoor/commands/command_line.hpp"
#include "overhoor/commands/study.hpp"
#include "overhoor/storage/setting_keys.hpp"
#include "overhoor/text/printable.hpp"

namespace overhoor {
namespace {

// The argument of this command that prints what can stand there; nothing where files do.
std::string_view list_for(const std::string& type, const std::string& command) {
    if (type == "DECK") return "decks";
    if (type == "TAG") return "tags";
    if (type == "CARD" || type == "ID") return "cards";
    if (type == "NAME" && command == "settings") return "settings";
    return {};
}

bool names_a_file(const std::string& type) { return type == "FILE" || type == "DIR" || type == "PATH"; }

// What a shell does to have the values of an option or argument: its own words, or a list of ours.
std::string values_in_bash(const OptionWords& option, const std::string& command) {
    if (!option.choices.empty()) return fmt::format("words=\"{}\"", fmt::join(option.choices, " "));
    const std::string_view list = list_for(option.type, command);
    return list.empty() ? std::string{} : fmt::format("list={}", list);
}

std::string bash(const std::vector<CommandWords>& commands, const std::vector<OptionWords>& common) {
    std::string names, cases, values;
    const auto options_of = [](const std::vector<OptionWords>& options) {
        std::string text;
        for (const OptionWords& option : options)
            if (!option.name.empty()) text += (text.empty() ? "" : " ") + option.name;
        return text;
    };
    for (const CommandWords& command : commands) {
        names += command.name + " ";
        std::string arguments;
        for (const OptionWords& option : command.options) {
            const std::string value = values_in_bash(option, command.name);
            if (option.name.empty() && !value.empty()) arguments += "; " + value;
            if (!option.name.empty() && !option.type.empty())
                values += fmt::format("        {}\\ {}) {}; value=1 ;;\n", command.name, option.name,
                                      value.empty() ? "files=1" : value);
        }
        cases += fmt::format("        {}) options=\"{}\"{} ;;\n", command.name, options_of(command.options),
                             arguments);
    }
    for (const OptionWords& option : common)
        if (!option.choices.empty())
            values += fmt::format("        *\\ {}) words=\"{}\"; value=1 ;;\n", option.name,
                                  fmt::join(option.choices, " "));
    return fmt::format(
        R"shell(# bash completion of overhoor
_overhoor() {{
    local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}} one
    local options="" words="" list="" files="" value=""
    COMPREPLY=()
    case ${{COMP_WORDS[1]}}\ $before in
{}    esac
    if [ -z "$value" ]; then
        case ${{COMP_WORDS[1]}} in
{}        esac
        if [ "$COMP_CWORD" -le 1 ]; then options="{}"; list=""; words=""; fi
        words="$words $options {}"
    fi
    [ -n "$files" ] && return
    for one in $words; do
        [[ $one == "$word"* ]] && COMPREPLY+=("$one")
    done
    [ -n "$list" ] || return
    while IFS= read -r one; do
        [[ $one == "$word"* ]] && COMPREPLY+=("$(printf %q "$one")")
    done < <(overhoor completion "$list" 2>/dev/null)
}}
complete -o default -F _overhoor overhoor
)shell",
        values, cases, names, options_of(common));
}

std::string zsh(const std::vector<CommandWords>& commands, const std::vector<OptionWords>& common) {
    std::string names, cases;
    const auto specification = [](const OptionWords& option, const std::string& command) {
        const std::string_view list = list_for(option.type, command);
        const std::string action = !option.choices.empty()
                                       ? fmt::format("({})", fmt::join(option.choices, " "))
                                   : names_a_file(option.type) ? std::string{"_files"}
                                   : list.empty()              ? std::string{" "}
                                                               : fmt::format("_overhoor_list {}", list);
        if (option.name.empty()) return fmt::format("'*:{}:{}'", option.type, action);
        if (option.type.empty()) return fmt::format("'{}'", option.name);
        return fmt::format("'*{}:{}:{}'", option.name, option.type, action);
    };
    std::string everywhere;
    for (const OptionWords& option : common) everywhere += " " + specification(option, "");
    for (const CommandWords& command : commands) {
        names += fmt::format("        '{}:{}'\n", command.name, command.about);
        std::string all;
        for (const OptionWords& option : command.options) all += " " + specification(option, command.name);
        cases += fmt::format("        {}) _arguments{}{} ;;\n", command.name, all, everywhere);
    }
    return fmt::format(
        R"shell(#compdef overhoor
_overhoor_list() {{ local -a found=(${{(f)"$(overhoor completion $1 2>/dev/null)"}}); compadd -a found }}
_overhoor() {{
    local -a commands=(
{}    )
    if (( CURRENT == 2 )); then _describe command commands; return; fi
    local command=$words[2]
    shift words; (( CURRENT-- ))
    case $command in
{}    esac
}}
_overhoor "$@"
)shell",
        names, cases);
}

std::string fish(const std::vector<CommandWords>& commands, const std::vector<OptionWords>& common) {
    std::string text = "# fish completion of overhoor\n";
    const auto line = [&](const OptionWords& option, const std::string& command) {
        const std::string_view list = list_for(option.type, command);
        std::string values;
        if (!option.choices.empty())
            values = fmt::format(" -xa '{}'", fmt::join(option.choices, " "));
        else if (!list.empty())
            values = fmt::format(" -xa '(overhoor completion {} 2>/dev/null)'", list);
        else if (!option.type.empty() && !option.name.empty())
            values = names_a_file(option.type) ? " -rF" : " -x";
        const std::string where =
            command.empty() ? "" : fmt::format(" -n '__fish_seen_subcommand_from {}'", command);
        const std::string name = option.name.empty() ? "" : " -l " + option.name.substr(2);
        if (!name.empty() || !values.empty())
            text += fmt::format("complete -c overhoor{}{}{}\n", where, name, values);
    };
    for (const CommandWords& command : commands) {
        text += fmt::format("complete -c overhoor -n __fish_use_subcommand -a {} -d '{}'\n", command.name,
                            command.about);
        for (const OptionWords& option : command.options) line(option, command.name);
    }
    for (const OptionWords& option : common) line(option, "");
    return text;
}

// A line a name.
Exit list(const std::string& what, World& world, const CommonOptions& common) {
    std::set<std::string> names;
    if (what == "settings") {
        for (const SettingKey& key : setting_keys()) names.emplace(key.name);
    } else {
        const OpenedDecks opened = open_decks(world, common, {});
        if (opened.exit != Exit::fine) return opened.exit;
        for (const Deck& deck : opened.decks) {
            if (what == "decks") names.insert(deck.id);
            for (const Card& card : deck.cards) {
                if (what == "cards") names.insert(card.id.value);
                if (what == "tags") names.insert(card.tags.begin(), card.tags.end());
            }
        }
    }
    for (const std::string& name : names) world.out << printable(name) << '\n';
    return Exit::fine;
}

}  // namespace

void add_completion(CommandLine& program, Call call) {
    auto what = std::make_shared<std::string>();
    CommandLine command = program.command("completion", "Completions for a shell, on standard output");
    command
        .option("shell", *what, "bash, zsh, fish; man: all options, for the man page; or what these ask for")
        .required()
        .among({"bash", "zsh", "fish", "man", "decks", "tags", "cards", "settings"})
        .type("SHELL");
    command.footer("  overhoor completion bash > ~/.local/share/bash-completion/completions/overhoor");
    command.needs_no_folders();
    command.runs([what, call, program] {
        const auto commands = program.commands();
        const auto common = program.options();
        if (*what == "bash")
            call.world.out << bash(commands, common);
        else if (*what == "zsh")
            call.world.out << zsh(commands, common);
        else if (*what == "fish")
            call.world.out << fish(commands, common);
        else if (*what == "man")
            call.world.out << manual_of(commands);
        else
            return list(*what, call.world, call.common);
        return Exit::fine;
    });
}

}  // namespace overhoor
