#pragma once
// What each wished chance of recall would cost and bring, and which of them to choose.

#include <optional>
#include <span>
#include <vector>

#include "overhoor/memory/simulator.hpp"

namespace overhoor {

struct RetentionOutcome {
    double retention = 0;
    double minutes_a_day = 0, reviews_a_day = 0;  // on average
    double known = 0;                             // cards that would be recalled at the end
    double introduced = 0;                        // new cards learned in that time
    double waiting = 0;                           // due and not reviewed at the end, for want of time
    std::vector<double> minutes_by_week{};        // a day, on average
};

// The plan at one wished retention, as the mean of so many simulations. Cards fall due as they would have
// under it: the day follows from the memory and the last review, whatever was planned.
RetentionOutcome outcome_at(double retention, std::span<const SimulatedCard> cards, SimulationPlan plan,
                            int rounds);

struct RetentionChoice {
    enum class Reason {
        within_minutes,  // the highest that needs no more than the minutes given
        worth_its_time,  // above it a card more costs several times what a card costs on average
        least_of_all,    // all need more than the minutes given: the one that leaves most known
    } reason = Reason::worth_its_time;
    double retention = 0.9;
    double times_average =
        0;  // what the next step up costs for each card more, of the average cost of a card
};

// Of outcomes by rising retention, at least one. Without minutes none below 0.8 is chosen, where there is a
// higher one.
RetentionChoice choose(std::span<const RetentionOutcome> outcomes, std::optional<double> minutes_a_day);

}  // namespace overhoor
