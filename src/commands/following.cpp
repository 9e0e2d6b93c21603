// Adopted plans, from the file to what is asked today.

#include <fmt/format.h>

#include <algorithm>

#include "overhoor/commands/planning.hpp"
#include "overhoor/storage/plan_file.hpp"
#include "overhoor/storage/todays_plan_file.hpp"

namespace overhoor {
namespace {

// A card of several decks' plans is asked by one of them.
std::vector<PlanOfToday> plans_of_today(const Study& study, Day today) {
    std::vector<PlanOfToday> all;
    for (const AdoptedPlan& plan : study.plans) {
        if (!is_active(plan, today)) continue;
        const auto made = plan_exam(
            plan, study, [&](std::string_view deck) { return plan_for(study.plans, deck, today) == &plan; },
            {.days_with_cards = 1, .compares = false});
        if (!made) continue;  // none of its decks is here
        PlanOfToday& one = all.emplace_back();
        one.exam = plan.exam;
        one.expected = expected_score(*made);
        for (const std::size_t place : made->rollout.days.front().cards)
            one.cards.push_back({made->ids[place]});
    }
    return all;
}

}  // namespace

void follow_plans(World& world, const CommonOptions& common, std::span<const std::string> which,
                  Study& study) {
    const Day today = study_day(study.now, study.wishes.general().rollover);
    if (std::ranges::none_of(study.plans, [&](const AdoptedPlan& plan) { return is_active(plan, today); }))
        return;
    std::string made_of = to_iso(today) + "\n" + text_of(study.plans);
    for (const auto& path : deck_paths(world, common, study.settings)) made_of += path.string() + "\n";
    if (auto kept = read_todays_plans(study.folders, made_of)) {
        study.today = std::move(*kept);
        return;
    }
    if (which.empty()) {
        study.today = plans_of_today(study, today);
    } else {
        const Opened all = read_study(world, common, {});
        if (all.exit != Exit::fine) return;
        study.today = plans_of_today(all.study, today);
    }
    keep_todays_plans(study.folders, made_of, study.today);
}

}  // namespace overhoor
