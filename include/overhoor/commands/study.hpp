#pragma once
// What most commands begin with: the decks, the settings and the log, read and put together.

#include <chrono>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "overhoor/commands/commands.hpp"
#include "overhoor/core/card.hpp"
#include "overhoor/core/problem.hpp"
#include "overhoor/history/moved_cards.hpp"
#include "overhoor/history/replay.hpp"
#include "overhoor/session/deck_wishes.hpp"
#include "overhoor/session/queue.hpp"
#include "overhoor/storage/folders.hpp"
#include "overhoor/storage/review_log_file.hpp"
#include "overhoor/storage/settings_file.hpp"

namespace overhoor {

struct Study {
    Folders folders{};
    Settings settings{};
    std::vector<Deck> decks{};
    DeckWishes wishes{Wishes{}};
    History history{};  // in order, the moves among it
    MovedCards moved{};
    CardStates states{};
    StudyDays days{};
    Moment now{};
    std::uint64_t seed = 0;
    Scheduling scheduling{};            // as the log says last
    std::vector<FileStamp> log_read{};  // the files of the log, as they were when it was read
};

// The decks alone, with all their problems, none of them written yet. `which`: deck ids, globs on ids,
// files or folders; empty for all. Unreadable settings and unknown ids are written to world.err and give
// the exit code.
struct OpenedDecks {
    Exit exit = Exit::fine;
    Settings settings{};
    std::vector<Deck> decks{};
    std::vector<Problem> problems{};
    std::vector<std::string> ids{};  // of all decks that were read, before some were chosen
    int files = 0;
    std::vector<std::filesystem::path> paths{};  // of the files, included ones too
};
OpenedDecks open_decks(World& world, const CommonOptions& common, std::span<const std::string> which);

// The cards that go on with the history of another; none where a deck has errors, since a card that cannot be
// read is not gone. `opened` is how `which` was read.
MovedCards moved_cards(const World& world, const CommonOptions& common, const OpenedDecks& opened,
                       const History& history, const CardStates& states);

// Reads everything. Cards with a new key have their history, though nothing is written yet. Problems are
// written to world.err; what stops it (settings with errors, no deck at all, a damaged log that the user did
// not accept) gives the exit code.
struct Opened {
    Exit exit = Exit::fine;
    Study study{};
};
Opened open_study(World& world, const CommonOptions& common, std::span<const std::string> which);

// The folders and files that hold the decks: as said on the command line, in OVERHOOR_DECKS, in the
// settings, ./decks, or those that came with the program.
std::vector<std::filesystem::path> deck_paths(const World& world, const CommonOptions& common,
                                              const Settings& settings);

// The clock: the world's, or fixed by --now.
Clock clock_of(const World& world, const CommonOptions& common);

// The queue's limits today: new cards already introduced are taken off.
Limits limits_of(const Study& study);

// Writes problems to world.err as people read them.
void report(World& world, const CommonOptions& common, const Problem& problem);
void report(World& world, const CommonOptions& common, const std::vector<Problem>& problems);
bool colour_for_errors(const World& world, const CommonOptions& common);

}  // namespace overhoor
