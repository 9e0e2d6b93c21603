#include "overhoor/commands/screen.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <charconv>
#include <ostream>

namespace overhoor {
namespace {

int columns_of(const World& world) {
    const std::string named = world.environment("COLUMNS");
    int columns = 0;
    std::from_chars(named.data(), named.data() + named.size(), columns);
    if (columns >= 20) return columns;
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
    return 80;
}

bool wants_colour(const World& world, const CommonOptions& common) {
    if (common.color != "auto") return common.color == "always";
    if (!world.environment("NO_COLOR").empty()) return false;
    const std::string forced = world.environment("CLICOLOR_FORCE");
    if (!forced.empty() && forced != "0") return true;
    const std::string term = world.environment("TERM");
    return world.out_on_terminal && !common.plain && !term.empty() && term != "dumb";
}

}  // namespace

Look look_of(const World& world, const CommonOptions& common) {
    Look look{.colour = wants_colour(world, common) ? Colour::sixteen : Colour::none};
    // A file or a pipe gets whole lines, unless a width is asked for.
    if (common.width > 0)
        look.width = common.width;
    else if (world.out_on_terminal)
        look.width = columns_of(world);
    return look;
}

void write(World& world, const CommonOptions& common, const Frame& frame) {
    world.out << to_text(frame, look_of(world, common));
}

}  // namespace overhoor
