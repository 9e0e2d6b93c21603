#pragma once
// Plans for exams, made from a study: its cards, what answers cost this learner, which grades come, and how
// many days are really days of study.

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "overhoor/commands/study.hpp"
#include "overhoor/view/plan_view.hpp"

namespace overhoor {

// Whether the plan is about this deck.
using IsPlanned = std::function<bool(std::string_view deck)>;

// How much of it: the cards of so many days, and whether it is held against the due dates and the goal.
struct PlanExtent {
    int days_with_cards = 60;
    bool compares = true;
};

// A problem where there is nothing to plan for. The exam is after today.
Result<PlanReport> plan_exam(const AdoptedPlan& plan, const Study& study, const IsPlanned& is_planned,
                             const PlanExtent& extent);

// Gives the study what its adopted plans ask today. A plan is made once a day, from how things stand when it
// is first asked for, and kept: who stops and comes back goes on with the rest of it. `which` is what the
// study was opened with; a plan is always made of all its decks.
void follow_plans(World& world, const CommonOptions& common, std::span<const std::string> which,
                  Study& study);

}  // namespace overhoor
