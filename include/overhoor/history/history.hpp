#pragma once
// All that a learner did, of all devices, in little space: a review is 32 bytes, its card and its device are
// numbers. What is no review is rare, and kept whole.

#include <cstdint>
#include <vector>

#include "overhoor/history/names.hpp"
#include "overhoor/history/review_line.hpp"
#include "overhoor/history/review_log.hpp"

namespace overhoor {

struct Event {
    Instant at{};
    std::uint64_t n = 0;
    std::uint32_t device = 0;  // its number among the devices
    std::uint32_t what = 0;    // of a review the number of its card, else a place among the others
    std::uint32_t thinking_ms = 0;
    std::int16_t utc_offset = 0;  // minutes
    std::uint8_t grade = 0;       // 0: no review
    bool typed = false;

    bool is_review() const { return grade != 0; }
    Moment when() const { return {at, std::chrono::minutes{utc_offset}}; }
    bool operator==(const Event&) const = default;
};

struct History {
    Names devices{}, cards{};  // every name that an entry speaks of
    std::vector<Event> events{};
    std::vector<LogEntry> others{};

    void add(const ReviewLine& review, std::uint32_t device) {
        add(review, device, cards.number_of(review.card));
    }
    // The same for who knows the number of its card.
    void add(const ReviewLine& review, std::uint32_t device, std::uint32_t card);
    void add(LogEntry entry);
    // With the time that in_order found for it.
    LogEntry entry(const Event& event) const;
};

// The events in the order in which they happened: by time, ties by device and number; duplicates (same
// device, number and content) once; undone entries left out. Within a device the numbers decide: where its
// clock went back and forth, the longest run of times that never goes back is believed, and the others take
// the time of the entry before them. A function of the set of entries: whatever order and however often
// they come.
struct OrderingNotes {
    std::size_t contradictions = 0;   // entries that have another content than one of the same number
    std::size_t clock_changes = 0;    // entries whose own time does not count
    Instant latest = Instant::min();  // of all times as they were written
};
OrderingNotes put_in_order(History& history);

// The cards that an entry speaks of.
std::vector<const CardId*> cards_of(const Happened& what);

}  // namespace overhoor
