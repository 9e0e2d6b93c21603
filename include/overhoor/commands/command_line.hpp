#pragma once
// How a command says what may stand on its line. CLI11 reads the line and writes the help; it stays behind
// this door, since its header costs more to compile than a whole command.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "overhoor/commands/commands.hpp"
#include "overhoor/text/tongue.hpp"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace overhoor {

// One option or argument; each call narrows it or says more of it.
class OptionLine {
public:
    explicit OptionLine(CLI::Option* option) : option_(option) {}
    OptionLine& type(const std::string& shown);  // what stands for its value in the help: "N"
    OptionLine& required();
    OptionLine& among(const std::vector<std::string>& words);
    OptionLine& range(std::int64_t low, std::int64_t high);  // whole numbers, both ends included
    OptionLine& group(const std::string& name);
    OptionLine& excludes(const OptionLine& other);
    OptionLine& needs(const OptionLine& other);
    // What is wrong with a value, empty when nothing is.
    OptionLine& checked(const std::function<std::string(const std::string&)>& complaint);

private:
    CLI::Option* option_;
};

// A command as the shell completes it.
struct OptionWords {
    std::string name{};                  // "--json"; of an argument nothing
    std::string type{};                  // what stands for its value: "DECK"; of a flag nothing
    std::vector<std::string> choices{};  // all the values that there are, if they are few
    std::string help{};
    std::string group{};
};
struct CommandWords {
    std::string name{};
    std::string about{};
    std::string footer{};
    std::vector<OptionWords> options{};  // the arguments too
    std::vector<CommandWords> commands{};
};

// As the man page has it: every option of every command.
std::string manual_of(const std::vector<CommandWords>& commands);

// Of the command that runs.
struct Course {
    std::function<Tongue()> person{};  // the language of who reads it, once the line is read
    std::function<Exit()> begin{};     // says what keeps it from running
    Exit exit = Exit::fine;
};

// The program or one of its commands. What is filled in must live until the line is read: commands keep
// their options in a shared_ptr that the deed holds. What is said of them is English here; the page of help
// says it in the language that is spoken.
class CommandLine {
public:
    CommandLine(CLI::App* app, Course* course) : app_(app), course_(course) {}

    CommandLine command(const std::string& name, const std::string& about);
    void require_command();  // one of its own commands must follow
    void footer(const std::string& text);

    // `names`: "--json", "-n,--new", or "deck" for an argument that takes its place by order.
    OptionLine option(const std::string& names, std::string& into, const std::string& help);
    OptionLine option(const std::string& names, std::vector<std::string>& into, const std::string& help);
    OptionLine option(const std::string& names, int& into, const std::string& help);
    OptionLine option(const std::string& names, double& into, const std::string& help);
    OptionLine option(const std::string& names, std::optional<int>& into, const std::string& help);
    OptionLine option(const std::string& names, std::optional<double>& into, const std::string& help);
    OptionLine option(const std::string& names, std::optional<std::uint64_t>& into, const std::string& help);
    OptionLine flag(const std::string& names, bool& into, const std::string& help);

    // It does without the learner's folders: they need not be known.
    void needs_no_folders() { needs_folders_ = false; }

    // What is done when this command was named; its exit code is the program's. It speaks to a person, but
    // with --json to a program.
    void runs(std::function<Exit()> deed);
    // The same for a command that only programs listen to.
    void runs_for_programs(std::function<Exit()> deed);

    // For completions: the program's own options, and every command with its options.
    std::vector<OptionWords> options() const;
    std::vector<CommandWords> commands() const;

private:
    Exit run(const std::function<Exit()>& deed) const;

    CLI::App* app_;
    Course* course_;
    bool needs_folders_ = true;
};

// All that is said of the program in its pages of help.
CommandWords words_of_program(World& world);

}  // namespace overhoor
