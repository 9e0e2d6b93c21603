#pragma once
// What a learner did with a card, and what is known of the card since.

#include <array>
#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>

#include "overhoor/core/time.hpp"

namespace overhoor {

// How well a card was recalled. Again is the only failure; hard is a pass.
enum class Grade { again = 1, hard, good, easy };
inline constexpr std::array all_grades{Grade::again, Grade::hard, Grade::good, Grade::easy};

// A card's name in the log: "deck/note", or "deck/note/sibling". A type of its own, so that no other
// text can take its place.
struct CardId {
    std::string value{};
    auto operator<=>(const CardId&) const = default;
};

}  // namespace overhoor

template <>
struct std::hash<overhoor::CardId> {
    std::size_t operator()(const overhoor::CardId& id) const noexcept {
        return std::hash<std::string>{}(id.value);
    }
};

namespace overhoor {

// How an answer was given.
enum class Mode { typed, revealed };

// A fact; it never changes. When it happened stands in its log entry.
struct Review {
    CardId card{};
    Grade grade = Grade::good;
    Duration thinking{};  // from the question to the grade
    Mode mode = Mode::revealed;
    bool operator==(const Review&) const = default;
};

struct MemoryState {
    double stability = 0;   // days until the chance of recall has fallen to 90 %; of FSRS-7 the slow one
    double difficulty = 0;  // 1 (easy) to 10 (hard)
    double fast = 0;        // days: the fast stability of FSRS-7
    bool operator==(const MemoryState&) const = default;
};

// Cards reviewed before that day and due by then come back in the course of so many days, which of them by
// chance. (New weights may make many due at once, and so does a plan that asked by other rules.)
struct Spread {
    Day from{};
    int days = 1;
    bool levels = false;  // what would be due within those days is spread over them too
    bool operator==(const Spread&) const = default;
};

enum class Phase { fresh, learning, review, relearning };

// All that is known of a card. Derived from the log by replay, never stored as truth.
struct CardState {
    Phase phase = Phase::fresh;
    int step = 0;              // which learning or relearning step comes next
    MemoryState memory{};      // meaningless while fresh
    Moment last{};             // the last review
    Instant due_at{};          // learning and relearning: when the next step is due
    Day due_day{};             // every phase but fresh: the study day it is due on
    double interval_days = 0;  // from the last review to the due day as planned (fractional in learning)
    int reviews = 0;
    int lapses = 0;          // times that a card in review was failed
    bool suspended = false;  // out of every queue until resumed
    bool flagged = false;
    std::optional<Day> buried_on{};  // out of the queue for the rest of that study day
    bool operator==(const CardState&) const = default;
};

using CardStates = std::unordered_map<CardId, CardState>;

}  // namespace overhoor
