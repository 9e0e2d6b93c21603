#pragma once
// What most commands begin with: the decks, the settings and the log, read and put together.

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "overhoor/commands/commands.hpp"
#include "overhoor/core/card.hpp"
#include "overhoor/core/problem.hpp"
#include "overhoor/core/progress.hpp"
#include "overhoor/history/moved_cards.hpp"
#include "overhoor/history/standing.hpp"
#include "overhoor/session/adopted_plan.hpp"
#include "overhoor/session/deck_wishes.hpp"
#include "overhoor/session/queue.hpp"
#include "overhoor/storage/folders.hpp"
#include "overhoor/storage/review_log_file.hpp"
#include "overhoor/storage/settings_file.hpp"

namespace overhoor {

// What the log says, and the decks.
struct Study : Standing {
    Folders folders{};
    Settings settings{};
    std::vector<Deck> decks{};
    DeckWishes wishes{Wishes{}};
    std::vector<AdoptedPlan> plans{};  // those of exams that are over too
    std::vector<PlanOfToday> today{};  // what they ask today, when they are followed
    MovedCards moved{};                // the standing has them, the log not yet
    Moment now{};
    std::uint64_t seed = 0;
    std::vector<std::filesystem::path> deck_files{};
    bool sound = false;                 // there was nothing to report, and no card has moved
    std::vector<FileStamp> log_read{};  // the files of the log, as they were when it was read
    bool worth_keeping = false;         // the standing is of a log that is long, and whole
    bool kept = false;                  // and on disk already
};

// The decks alone, with all their problems, none of them written yet. `which`: deck ids, globs on ids,
// files or folders; empty for all. Unreadable settings or plans and unknown ids are written to world.err and
// give the exit code.
struct OpenedDecks {
    Exit exit = Exit::fine;
    Settings settings{};
    std::vector<Deck> decks{};
    std::vector<AdoptedPlan> plans{};
    std::vector<Problem> problems{};
    std::vector<std::string> ids{};  // of all decks that were read, before some were chosen
    int files = 0;
    std::vector<std::filesystem::path> paths{};  // of the files, included ones too
};
OpenedDecks open_decks(World& world, const CommonOptions& common, std::span<const std::string> which,
                       const TellProgress& tell = {});

// The cards that go on with the history of another; none where a deck has errors, since a card that cannot be
// read is not gone. `opened` is how `which` was read.
MovedCards moved_cards(const World& world, const CommonOptions& common, const OpenedDecks& opened,
                       const Traces& traces, const CardStates& states);

// Reads everything. Cards with a new key have their history, though nothing is written yet. Problems are
// written to world.err; what stops it (settings with errors, no deck at all, a damaged log that the user did
// not accept) gives the exit code.
struct Opened {
    Exit exit = Exit::fine;
    Study study{};
};
Opened open_study(World& world, const CommonOptions& common, std::span<const std::string> which);

// What was written of the problems of the past and the decks: at a second reading it is not written again.
struct Told {
    std::vector<Problem> problems{};
    // Cut-off ends wait where a writer follows: it sets aside those of its own file, and tells that itself.
    bool holds_torn = false;
    std::vector<Problem> held{};
};

// The same for a sitting that will go on with it: nothing is kept for the next start yet.
Opened read_study(World& world, const CommonOptions& common, std::span<const std::string> which, Told& told);
Opened read_study(World& world, const CommonOptions& common, std::span<const std::string> which);

// The folders and files that hold the decks: as said on the command line, in OVERHOOR_DECKS, in the
// settings, ./decks, or those that came with the program.
std::vector<std::filesystem::path> deck_paths(const World& world, const CommonOptions& common,
                                              const Settings& settings);

// The clock: the world's, or fixed by --now.
Clock clock_of(const World& world, const CommonOptions& common);

// The queue's limits today: new cards already introduced are taken off.
Limits limits_of(const Study& study);

// A warning where the newest entry of the log is of a time that has not come yet.
std::optional<Problem> ahead_of_time(Instant latest, Moment now);

// Writes problems to world.err as people read them.
void report(World& world, const CommonOptions& common, const Problem& problem);
void report(World& world, const CommonOptions& common, const std::vector<Problem>& problems);
bool colour_for_errors(const World& world, const CommonOptions& common);

}  // namespace overhoor
