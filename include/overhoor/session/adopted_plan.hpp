#pragma once
// A plan for an exam that the learner follows: until the day it decides which cards of its decks are asked.
// Due dates are not asked for so long, and what would be due by then comes back in the weeks after.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "overhoor/core/card.hpp"
#include "overhoor/core/review.hpp"

namespace overhoor {

struct AdoptedPlan {
    Day exam{};
    int minutes = 0;  // of study on each day
    Day adopted{};
    std::vector<std::string> decks{};     // ids; none: all decks
    std::vector<std::string> days_off{};  // "sun", or a date
    bool every_day = false;               // the learner will miss none
    std::optional<double> goal{};         // part of the cards, above 0 to 1
    std::optional<Day> ended{};           // given up on that day, before the exam
    bool operator==(const AdoptedPlan&) const = default;
};

// What an adopted plan asks of one day.
struct PlanOfToday {
    Day exam{};
    std::vector<CardId> cards{};  // the most worthwhile first
    double expected = 0;          // score on the day of the exam, 0 to 1
    bool operator==(const PlanOfToday&) const = default;
};

// "sun" … "sat".
std::optional<std::chrono::weekday> weekday_from(std::string_view name);
bool is_day_off(std::string_view text);  // one of those, or a date

bool is_active(const AdoptedPlan& plan, Day today);
bool covers(const AdoptedPlan& plan, std::string_view deck);
bool is_off(const AdoptedPlan& plan, Day day);

// The plan that decides over this deck today: of several that of the next exam.
const AdoptedPlan* plan_for(std::span<const AdoptedPlan> plans, std::string_view deck, Day today);

// From when, and over how many days, what the plan kept from being due comes back: evenly, since cards that
// were studied alike in the last days would be due together.
Spread comes_back_after(const AdoptedPlan& plan);

// Gives each deck the spread of the plan that ends last.
void put_off(std::vector<Deck>& decks, std::span<const AdoptedPlan> plans);

// With one more. An active plan for the same decks and the same day is replaced.
std::vector<AdoptedPlan> adopted(std::vector<AdoptedPlan> plans, AdoptedPlan plan);

}  // namespace overhoor
