#include "overhoor/terminal/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <charconv>

#include "overhoor/terminal/ansi_screen.hpp"
#include "overhoor/terminal/plain_screen.hpp"

namespace overhoor {
namespace {

constexpr int usual_width = 80;

// 0 when the text is no width that a terminal could have.
int width_from(const std::string& text) {
    int width = 0;
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, width);
    return read.ec == std::errc{} && read.ptr == end && width > 0 && width < 10'000 ? width : 0;
}

int fixed_width(const ScreenFacts& facts, const ScreenWishes& wishes) {
    if (wishes.width > 0) return wishes.width;
    return facts.output_is_terminal ? width_from(facts.columns) : 0;
}

bool knows_escapes(const ScreenFacts& facts) { return !facts.term.empty() && facts.term != "dumb"; }

bool has_colour(const ScreenFacts& facts, const ScreenWishes& wishes) {
    if (wishes.colour != ColourWish::automatic) return wishes.colour == ColourWish::always;
    if (wishes.plain || !facts.no_color.empty()) return false;
    if (!facts.clicolor_force.empty() && facts.clicolor_force != "0") return true;
    return facts.output_is_terminal && knows_escapes(facts);
}

}  // namespace

ScreenFacts screen_facts(int input, int output, const EnvironmentVariable& variable) {
    return {.input_is_terminal = ::isatty(input) == 1,
            .output_is_terminal = ::isatty(output) == 1,
            .terminal_width = terminal_width(output),
            .term = variable("TERM"),
            .columns = variable("COLUMNS"),
            .no_color = variable("NO_COLOR"),
            .clicolor_force = variable("CLICOLOR_FORCE")};
}

bool is_ansi(const ScreenFacts& facts, const ScreenWishes& wishes) {
    return !wishes.plain && facts.input_is_terminal && facts.output_is_terminal && knows_escapes(facts);
}

Look look_of(const ScreenFacts& facts, const ScreenWishes& wishes) {
    const int fixed = fixed_width(facts, wishes);
    const int own = facts.output_is_terminal ? facts.terminal_width : 0;
    return {.colour = has_colour(facts, wishes) ? wishes.theme : Colour::none,
            .width = fixed > 0 ? fixed : own};
}

std::unique_ptr<Screen> open_screen(int input, int output, const EnvironmentVariable& variable,
                                    const ScreenWishes& wishes) {
    const ScreenFacts facts = screen_facts(input, output, variable);
    const Look look = look_of(facts, wishes);
    if (!is_ansi(facts, wishes))
        return std::make_unique<PlainScreen>(input, output, !facts.input_is_terminal, look);
    return std::make_unique<AnsiScreen>(input, output, look.colour, fixed_width(facts, wishes));
}

int terminal_width(int terminal) {
    winsize size{};
    if (::ioctl(terminal, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return usual_width;
    return size.ws_col;
}

}  // namespace overhoor
