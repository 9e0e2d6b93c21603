#pragma once
// What changed between two versions of a text, as programs like diff show it.

#include <string>
#include <string_view>

namespace overhoor {

// Unified, with three lines around each change; empty when nothing changed. Safe for a terminal.
std::string text_diff(std::string_view name, std::string_view before, std::string_view after);

}  // namespace overhoor
