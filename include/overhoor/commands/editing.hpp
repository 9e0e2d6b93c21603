#pragma once
// A deck in the learner's editor, checked afterwards, and offered again while it has errors.

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "overhoor/commands/study.hpp"
#include "overhoor/session/session.hpp"
#include "overhoor/terminal/screen.hpp"

namespace overhoor {

// Where the editor opens.
struct Opening {
    std::filesystem::path file{};
    int line = 1;
};

// The line of a card as its file is now.
Result<Opening> opening_of(const Card& card);

// The file at its first mistake, or at its first line.
Opening opening_of(const std::filesystem::path& file);

enum class Edited {
    sound,
    left_broken,  // the learner left it with its errors; they were written to world.err
    not_edited,   // there is no editor, or it failed; that was written to world.err
};

// On a screen that is there already the terminal is lent; without one (nullptr) a person at a terminal is
// asked on one of its own.
Edited edit_until_sound(Opening opening, Screen* screen, World& world, const CommonOptions& common);

// In the middle of a session: the deck afterwards, and where its card is. Nothing when it was left broken or
// could not be edited; the screen says so, and the session goes on with the card as it was. `which`: the
// decks of the session.
std::optional<DeckRewritten> edit_in_session(const Card& card, std::span<const std::string> which,
                                             Screen& screen, World& world, const CommonOptions& common);

}  // namespace overhoor
