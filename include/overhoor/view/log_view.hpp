#pragma once
// Entries of the log as people and programs read them.

#include <span>
#include <string>

#include "overhoor/history/review_log.hpp"
#include "overhoor/view/frame.hpp"

namespace overhoor {

// "deck/card graded good"
std::string in_words(const LogEntry& entry);

// One line an entry: when by the clock on the wall, its name in the log, what happened.
Frame entries_view(std::span<const LogEntry> entries);

// {"v":1,"device","n","at","e",…}: the line of the log, and which device wrote it.
std::string entry_json(const LogEntry& entry);

}  // namespace overhoor
