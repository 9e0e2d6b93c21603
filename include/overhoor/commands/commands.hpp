#pragma once
// The commands the program offers: a table of contents. Each file of this room adds one.

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "overhoor/core/time.hpp"
#include "overhoor/storage/folders.hpp"

namespace overhoor {

// Everything a command may touch outside the program.
struct World {
    Environment environment;
    Clock clock;
    std::istream& in;
    std::ostream& out;  // results
    std::ostream& err;  // remarks
    bool out_on_terminal = false;
    bool errors_on_terminal = false;
    // Of the results; without it nothing is said of what could not be written.
    std::function<bool()> reader_is_gone{};
};

// What scripts rely on. no: problems found, nothing due, exam failed. interrupted: everything is saved.
enum class Exit { fine = 0, no = 1, misuse = 2, failed = 3, interrupted = 130 };

// The options that every command takes.
struct CommonOptions {
    std::vector<std::string> decks{};  // files and folders to read
    std::string data{}, settings{};
    std::string now{};
    std::optional<std::uint64_t> seed{};
    std::string color = "auto";
    int width = 0;  // columns; 0: the terminal's
    std::string lang{};  // "en", "nl"; none: the system's
    bool plain = false;
    bool accept_damage = false;
};

// What a command is given: the common options are filled in when it runs.
struct Call {
    World& world;
    CommonOptions& common;
};

class CommandLine;

void add_drill(CommandLine& program, Call call);
void add_plan(CommandLine& program, Call call);
void add_session(CommandLine& program, Call call);
void add_exam(CommandLine& program, Call call);
void add_judge(CommandLine& program, Call call);
void add_due(CommandLine& program, Call call);
void add_stats(CommandLine& program, Call call);
void add_check(CommandLine& program, Call call);
void add_list(CommandLine& program, Call call);
void add_show(CommandLine& program, Call call);
void add_new(CommandLine& program, Call call);
void add_add(CommandLine& program, Call call);
void add_edit(CommandLine& program, Call call);
void add_log(CommandLine& program, Call call);
void add_replay(CommandLine& program, Call call);
void add_optimize(CommandLine& program, Call call);
void add_simulate(CommandLine& program, Call call);
void add_settings(CommandLine& program, Call call);
void add_completion(CommandLine& program, Call call);
Exit show_today(World& world, const CommonOptions& common);

// Names every command and option.
void describe_program(CommandLine& program, Call call);

int run(int argc, const char* const* argv, World& world);

}  // namespace overhoor
