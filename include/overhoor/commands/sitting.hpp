#pragma once
// What `drill` and `session` share: the options of a sitting, and the session that they make.

#include <optional>
#include <string>
#include <vector>

#include "overhoor/commands/study.hpp"
#include "overhoor/session/session.hpp"

namespace overhoor {

struct SittingOptions {
    std::vector<std::string> decks{};
    std::optional<int> new_cards{}, limit{}, minutes{};
    std::string order = "risk";
    bool cram = false;
};

void add_sitting_options(CLI::App& command, SittingOptions& options);

// The session with the cards of today (or, when cramming, with all cards), nothing asked yet.
Session make_session(const Study& study, const SittingOptions& options);

}  // namespace overhoor
