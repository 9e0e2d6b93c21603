#pragma once
// How results are written: in colour or not, in how many columns.

#include "overhoor/commands/commands.hpp"
#include "overhoor/terminal/terminal.hpp"
#include "overhoor/text/tongue.hpp"
#include "overhoor/view/frame.hpp"
#include "overhoor/view/plot.hpp"

namespace overhoor {

// That of --lang, or of the system.
Tongue tongue_of(const World& world, const CommonOptions& common);

// As said on the command line and, for the theme, in the settings.
ScreenWishes wishes_of(const World& world, const CommonOptions& common);
Look look_of(const World& world, const CommonOptions& common);
void write(World& world, const CommonOptions& common, const Frame& frame);

// From 40 to 120 columns, 80 in a pipe; in ASCII when asked for, or when the locale says it has no Unicode.
PlotLook plot_look_of(const World& world, const CommonOptions& common, bool ascii);

}  // namespace overhoor
