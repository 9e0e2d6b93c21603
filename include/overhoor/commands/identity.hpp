#pragma once
// Which cards go on with which histories, as commands see it: with the files that the decks lie in.

#include <vector>

#include "overhoor/commands/study.hpp"
#include "overhoor/history/moved_cards.hpp"

namespace overhoor {

// A deck that was not asked for is not gone: it may lie beside those that were, or among the usual ones.
// `opened` must live as long.
IsElsewhere elsewhere_of(const World& world, const CommonOptions& common, const OpenedDecks& opened);

// The log alone, under the settings that count for all decks; nothing was written or reported.
struct KnownPast {
    Standing standing{};
    std::vector<FileStamp> log_read{};  // none: there is no log
    std::vector<Problem> problems{};
    bool damaged = false;
};
KnownPast known_past(const World& world, const CommonOptions& common, const Settings& settings);

bool any_error(const std::vector<Problem>& problems);

// What an author should know before the learner goes on: histories of which it is not clear whose they are,
// gaps that would take another's. None while decks have errors, or the log cannot be read.
struct IdentityRemarks {
    std::size_t moves = 0;  // of edited cards that keep their history
    std::vector<Problem> problems{};
};
IdentityRemarks identity_remarks(const World& world, const CommonOptions& common, const OpenedDecks& opened);

}  // namespace overhoor
