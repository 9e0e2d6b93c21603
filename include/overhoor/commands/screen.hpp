#pragma once
// How results are written: in colour or not, in how many columns.

#include "overhoor/commands/commands.hpp"
#include "overhoor/terminal/terminal.hpp"
#include "overhoor/view/frame.hpp"

namespace overhoor {

ScreenWishes wishes_of(const CommonOptions& common);
Look look_of(const World& world, const CommonOptions& common);
void write(World& world, const CommonOptions& common, const Frame& frame);

}  // namespace overhoor
