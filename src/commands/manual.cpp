// The part of the man page that is made from the program's own table: every option of every command.

#include <fmt/format.h>

#include <algorithm>

#include "overhoor/commands/command_line.hpp"

namespace overhoor {
namespace {

// Text as roff has it: a hyphen is one to type, and no line begins with a dot that is meant as one.
std::string roff(const std::string& text) {
    std::string safe;
    for (const char c : text) {
        const bool begins = safe.empty() || safe.back() == '\n';
        if (begins && (c == '.' || c == '\'')) safe += "\\&";
        if (c == '\\')
            safe += "\\e";
        else if (c == '-')
            safe += "\\-";
        else
            safe += c;
    }
    return safe;
}

std::string value_of(const OptionWords& option) {
    if (!option.choices.empty()) return fmt::format("{}", fmt::join(option.choices, "|"));
    return option.type;
}

// .TP, what it is called, what it does.
std::string entry(const OptionWords& option) {
    const std::string value = value_of(option);
    std::string name = option.name.empty() ? "" : "\\fB" + roff(option.name) + "\\fR";
    if (!value.empty()) name += (name.empty() ? "\\fI" : " \\fI") + roff(value) + "\\fR";
    return fmt::format(".TP\n{}\n{}\n", name, roff(option.help));
}

}  // namespace

std::string manual_of(const std::vector<CommandWords>& commands) {
    std::string text = ".SH OPTIONS OF THE COMMANDS\n";
    for (const CommandWords& command : commands) {
        text += fmt::format(".SS {}\n{}.\n", roff(command.name), roff(command.about));
        for (const OptionWords& option : command.options)
            if (option.name != "--help") text += entry(option);
    }
    return text;
}

}  // namespace overhoor
