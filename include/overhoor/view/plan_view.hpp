#pragma once
// A plan for an exam, to eyes and to programs.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "overhoor/memory/exam_rollout.hpp"
#include "overhoor/session/adopted_plan.hpp"
#include "overhoor/view/plot.hpp"

namespace overhoor {

struct PlanReport {
    Day today{}, exam{};
    int cards = 0, unseen = 0, studied_today = 0;
    double minutes = 0;             // on a day of study
    std::vector<double> seconds{};  // that each day has
    Rollout rollout{};
    std::vector<std::string> ids{};  // by place
    std::vector<std::string> prompts{};
    double without = 0;  // cards recalled when the due dates are followed
    int new_a_day = 0;   // then
    double attendance = 0;
    enum class Adoption { none, now, before, refused } adoption = Adoption::none;
    bool bent = false;                     // the usual weights, bent to this learner's answers
    bool own_parameters = false;           // the model is fitted to this learner
    bool stands_in = false;                // FSRS-6 with its defaults plans for a learner with FSRS-7
    std::optional<double> goal{};          // part of the cards
    std::optional<double> goal_minutes{};  // a day that the goal takes; none: no time is enough
};

double expected_score(const PlanReport& report);  // 0 to 1
bool goal_reachable(const PlanReport& report);    // true without a goal
double points_off(const PlanReport& report);      // by how many points the forecast may be off
double expected_new(const PlanReport& report);    // new cards that will be met

Frame plan_view(const PlanReport& report, const PlotLook& look);
std::string plan_json(const PlanReport& report);

// Those that were adopted, a line each.
Frame plans_view(std::span<const AdoptedPlan> plans, Day today);
std::string plans_json(std::span<const AdoptedPlan> plans, Day today);

}  // namespace overhoor
