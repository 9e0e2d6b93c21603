#include "overhoor/memory/retention_choice.hpp"

#include <algorithm>
#include <cmath>

namespace overhoor {
namespace {

std::vector<SimulatedCard> due_by(std::span<const SimulatedCard> cards, const SimulationPlan& plan) {
    std::vector<SimulatedCard> rescheduled(cards.begin(), cards.end());
    for (SimulatedCard& card : rescheduled) {
        const double days = plan.model.interval_days(card.memory, plan.retention);
        const double whole =
            std::clamp(std::floor(days + 0.5), 1.0, static_cast<double>(plan.maximum_interval));
        card.due = std::max(0, card.last + static_cast<int>(whole));
    }
    return rescheduled;
}

void add(RetentionOutcome& sum, const std::vector<SimulatedDay>& days, double share) {
    const double of_day = share / static_cast<double>(days.size());
    sum.minutes_by_week.resize((days.size() + 6) / 7);
    for (std::size_t i = 0; i < days.size(); ++i) {
        const SimulatedDay& day = days[i];
        sum.minutes_a_day += of_day * day.seconds / 60;
        sum.reviews_a_day += of_day * day.reviews;
        sum.introduced += share * day.introduced;
        const std::size_t week = i / 7;
        const double in_week = static_cast<double>(std::min<std::size_t>(7, days.size() - 7 * week));
        sum.minutes_by_week[week] += share * day.seconds / 60 / in_week;
    }
    sum.known += share * days.back().known;
    sum.waiting += share * days.back().waiting;
}

// Minutes a day for each card more that is known, of the minutes for each card on average: the price of the
// step from one outcome to the next.
double price_of_step(const RetentionOutcome& from, const RetentionOutcome& to) {
    const double more_known = to.known - from.known;
    const double more_minutes = to.minutes_a_day - from.minutes_a_day;
    if (more_minutes <= 0) return 0;
    if (more_known <= 0 || from.minutes_a_day <= 0) return HUGE_VAL;
    return more_minutes / more_known / (from.minutes_a_day / std::max(1.0, from.known));
}

}  // namespace

RetentionOutcome outcome_at(double retention, std::span<const SimulatedCard> cards, SimulationPlan plan,
                            int rounds) {
    plan.retention = retention;
    const std::vector<SimulatedCard> due = due_by(cards, plan);
    RetentionOutcome outcome{.retention = retention};
    const std::uint64_t seed = plan.seed;
    for (int round = 0; round < rounds; ++round) {
        plan.seed = seed + static_cast<std::uint64_t>(round);
        add(outcome, simulate(due, plan).days, 1.0 / rounds);
    }
    return outcome;
}

RetentionChoice choose(std::span<const RetentionOutcome> outcomes, std::optional<double> minutes_a_day) {
    using Reason = RetentionChoice::Reason;
    if (minutes_a_day) {
        constexpr double waiting_is_few = 0.02;
        const RetentionOutcome* best = nullptr;
        for (const RetentionOutcome& one : outcomes)
            if (one.minutes_a_day <= *minutes_a_day && one.waiting <= waiting_is_few * one.known) best = &one;
        if (best != nullptr) return {Reason::within_minutes, best->retention};
        const auto most = std::ranges::max_element(outcomes, {}, &RetentionOutcome::known);
        return {Reason::least_of_all, most->retention};
    }
    // A card more by reviewing more often should not cost too many times what a card costs.
    constexpr double too_dear = 6, least = 0.8;  // to forget more than that is no pleasure
    for (std::size_t i = 0; i + 1 < outcomes.size(); ++i) {
        if (outcomes[i].retention < least - 1e-9) continue;
        const double price = price_of_step(outcomes[i], outcomes[i + 1]);
        if (price > too_dear) return {Reason::worth_its_time, outcomes[i].retention, price};
    }
    return {Reason::worth_its_time, outcomes.back().retention};
}

}  // namespace overhoor
