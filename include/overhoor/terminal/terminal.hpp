#pragma once
// What kind of terminal this is, and the screen that suits it.

#include <functional>
#include <memory>
#include <string>

#include "overhoor/terminal/screen.hpp"

namespace overhoor {

// What the user asked for on the command line.
enum class ColourWish { automatic, always, never };
struct ScreenWishes {
    bool plain = false;
    ColourWish colour = ColourWish::automatic;
    int width = 0;                   // columns; 0: what the terminal has
    Colour theme = Colour::sixteen;  // where there are colours
};

// What is the case. The texts are environment variables, empty when unset.
struct ScreenFacts {
    bool input_is_terminal = false;
    bool output_is_terminal = false;
    int terminal_width = 80;
    std::string term{};
    std::string columns{};
    std::string no_color{};
    std::string clicolor_force{};
};

using EnvironmentVariable = std::function<std::string(const char* name)>;
ScreenFacts screen_facts(int input, int output, const EnvironmentVariable& variable);

// Whether lines can be edited and drawn anew: both ends are terminals, and TERM names one that can.
bool is_ansi(const ScreenFacts& facts, const ScreenWishes& wishes);

// Colours when the output is a terminal that has them, unless NO_COLOR or --plain say no or
// CLICOLOR_FORCE says yes; the option --color decides over all of them. The width is the option's; on
// a terminal that of COLUMNS, or its own; a file or a pipe gets whole lines.
Look look_of(const ScreenFacts& facts, const ScreenWishes& wishes);

// At most one is open at a time: it holds the signals and the terminal's mode.
std::unique_ptr<Screen> open_screen(int input, int output, const EnvironmentVariable& variable,
                                    const ScreenWishes& wishes);

// In columns; 80 when it is not known.
int terminal_width(int terminal);

}  // namespace overhoor
