#pragma once
// What `drill` and `session` share: the options of a sitting, and the session that they make.

#include <optional>
#include <string>
#include <vector>

#include "overhoor/commands/narrowing.hpp"
#include "overhoor/commands/study.hpp"
#include "overhoor/session/drive.hpp"
#include "overhoor/session/session.hpp"
#include "overhoor/storage/log_writer.hpp"

namespace overhoor {

struct SittingOptions {
    std::vector<std::string> decks{};
    std::optional<int> new_cards{}, limit{}, minutes{};
    std::string order = "due";
    bool cram = false;
    CardFilter filter{};
};

void add_sitting_options(CommandLine& command, SittingOptions& options);

// The session with the cards of today (or, when cramming, with all cards), nothing asked yet.
Session make_session(const Study& study, const SittingOptions& options);

// Writes it to the log, and with it in the same write what it says of the card's text.
Result<EntryId> write_record(LogWriter& writer, const Record& record);

// What the sitting does with the log.
struct LogDoors {
    Append append{};
    Earlier earlier{};
};

// The last review, or card set aside, of before this sitting; read from the log as it is now. Nothing when
// there is none, or its card is in none of the decks.
std::optional<EarlierUndone> last_before(const Study& study);

// Holds the sitting, with the dictionaries of its languages: they are loaded while the learner reads the
// first question, never on the way to it.
Result<Summary> hold(Session session, Face& face, const LogDoors& log, const Clock& clock,
                     const Environment& environment);

}  // namespace overhoor
