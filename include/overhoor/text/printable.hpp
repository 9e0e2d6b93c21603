#pragma once
// The one door for text that others wrote on its way to a terminal. Nothing leaves it that a terminal
// takes for a command, that turns the direction of what follows, or that hides.

#include <string>
#include <string_view>

namespace overhoor {

// For reading: '\n' stays, tabs and separators become spaces; control characters (C0, DEL, C1), bidirectional
// overrides and embeddings, tag characters outside flags and piles of combining marks go; bytes that are no
// UTF-8 become U+FFFD; directional isolates are closed at the end of each line.
std::string printable(std::string_view text);

// For messages about a text, where what is hidden is the point: ^[ for escape, <U+202E> for an override.
// '\n' and tabs become spaces.
std::string printable_diagnostic(std::string_view text);

}  // namespace overhoor
