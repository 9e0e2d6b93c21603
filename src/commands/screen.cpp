#include "overhoor/commands/screen.hpp"

#include <unistd.h>

#include <ostream>

namespace overhoor {

ScreenWishes wishes_of(const CommonOptions& common) {
    const ColourWish colour = common.color == "always"  ? ColourWish::always
                              : common.color == "never" ? ColourWish::never
                                                        : ColourWish::automatic;
    return {.plain = common.plain, .colour = colour, .width = common.width};
}

Look look_of(const World& world, const CommonOptions& common) {
    ScreenFacts facts = screen_facts(STDIN_FILENO, STDOUT_FILENO, world.environment);
    facts.output_is_terminal = world.out_on_terminal;
    return look_of(facts, wishes_of(common));
}

void write(World& world, const CommonOptions& common, const Frame& frame) {
    world.out << to_text(frame, look_of(world, common));
}

}  // namespace overhoor
