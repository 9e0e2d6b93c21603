#pragma once
// How results are written: in colour or not, in how many columns.

#include "overhoor/commands/commands.hpp"
#include "overhoor/view/frame.hpp"

namespace overhoor {

Look look_of(const World& world, const CommonOptions& common);
void write(World& world, const CommonOptions& common, const Frame& frame);

}  // namespace overhoor
