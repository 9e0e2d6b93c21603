#pragma once
// Entries → card states: the only way a state comes to be.

#include <functional>
#include <span>
#include <vector>

#include "overhoor/core/review.hpp"
#include "overhoor/history/review_log.hpp"
#include "overhoor/history/study_days.hpp"
#include "overhoor/memory/scheduler.hpp"

namespace overhoor {

// The wishes that hold for a card: decks may have their own.
using WishesOf = std::function<const Wishes&(const CardId&)>;

// All devices' entries in the order in which they happened: by time, never back within a device, ties by
// device and number; duplicates (same device, number and content) once; undone entries left out. A
// function of the set of entries: whatever order and however often they come.
std::vector<LogEntry> in_order(std::vector<LogEntry> entries);

struct Replayed {
    CardStates states{};
    StudyDays days{};
};
// `ordered` as in_order gives it.
Replayed replay(std::span<const LogEntry> ordered, const WishesOf& wishes_of, std::chrono::minutes rollover);

}  // namespace overhoor
