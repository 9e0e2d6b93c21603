#pragma once
// Reports as people read them.

#include <string>
#include <vector>

#include "overhoor/core/card.hpp"
#include "overhoor/core/review.hpp"
#include "overhoor/session/board.hpp"
#include "overhoor/view/frame.hpp"
#include "overhoor/view/list_view.hpp"

namespace overhoor {

struct DueDeck {
    std::string id{}, title{};
    DeckCounts counts{};
};

struct DuePlan {
    Day exam{}, today{};
    int left = 0;         // cards that the plan still asks today
    double expected = 0;  // score on the day, 0 to 1
};

struct DueReport {
    int due = 0, learning = 0, fresh = 0;
    std::vector<DueDeck> decks{};
    std::vector<DuePlan> plans{};
    int reviews_today = 0, days_in_a_row = 0, cards_met = 0;
    bool exam_today = false;  // the one that a plan was followed for
};

// A table of the decks with something to do, each in one row of so many columns (0: any).
Frame due_view(const DueReport& report, int width);

// How far today's plans are, a line each; nothing without one.
Frame plans_of(const DueReport& report);

// The same, with what was done and what to type next.
Frame today_view(const DueReport& report, int width);

// A card with its history and its future.
Frame card_view(const ListedCard& listed, Day today);

// "due", "tomorrow", a date, "learning", "new", "suspended".
std::string due_word(const CardState& state, Day today);

}  // namespace overhoor
