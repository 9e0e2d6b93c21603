#include "overhoor/session/adopted_plan.hpp"

#include <algorithm>
#include <array>

namespace overhoor {
namespace {

// Of 350 cards two dozen a day come back: little beside the new ones of an ordinary day.
constexpr int days_after = 14;  // over which what was put off comes back

}  // namespace

std::optional<std::chrono::weekday> weekday_from(std::string_view name) {
    static constexpr std::array<std::string_view, 7> names{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
    for (unsigned i = 0; i < names.size(); ++i)
        if (name == names[i]) return std::chrono::weekday{i};
    return std::nullopt;
}

bool is_day_off(std::string_view text) { return weekday_from(text) || day_from_iso(text); }

bool is_active(const AdoptedPlan& plan, Day today) { return !plan.ended && today < plan.exam; }

bool covers(const AdoptedPlan& plan, std::string_view deck) {
    return plan.decks.empty() || std::ranges::find(plan.decks, deck) != plan.decks.end();
}

bool is_off(const AdoptedPlan& plan, Day day) {
    return std::ranges::any_of(plan.days_off, [&](const std::string& name) {
        const auto weekday = weekday_from(name);
        return weekday ? std::chrono::weekday{day} == *weekday : day_from_iso(name) == day;
    });
}

const AdoptedPlan* plan_for(std::span<const AdoptedPlan> plans, std::string_view deck, Day today) {
    const AdoptedPlan* next = nullptr;
    for (const AdoptedPlan& plan : plans)
        if (is_active(plan, today) && covers(plan, deck) && (next == nullptr || plan.exam < next->exam))
            next = &plan;
    return next;
}

Spread comes_back_after(const AdoptedPlan& plan) {
    return {plan.ended.value_or(plan.exam + std::chrono::days{1}), days_after, true};
}

void put_off(std::vector<Deck>& decks, std::span<const AdoptedPlan> plans) {
    for (Deck& deck : decks)
        for (const AdoptedPlan& plan : plans) {
            const Spread spread = comes_back_after(plan);
            std::optional<Spread>& own = deck.settings.spread;
            if (covers(plan, deck.id) && (!own || own->from < spread.from)) own = spread;
        }
}

std::vector<AdoptedPlan> adopted(std::vector<AdoptedPlan> plans, AdoptedPlan plan) {
    std::erase_if(plans, [&](const AdoptedPlan& other) {
        return !other.ended && other.exam == plan.exam && other.decks == plan.decks;
    });
    plans.push_back(std::move(plan));
    std::ranges::stable_sort(plans, {}, &AdoptedPlan::exam);
    return plans;
}

}  // namespace overhoor
