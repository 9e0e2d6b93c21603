// Learning steps, rounding and fuzz follow Anki 26.08, with two differences: the days between the buttons
// are kept without regard to the previous interval (the same draw of chance serves all four, so that
// intervals grow with the grade by themselves), and rounding is half up.

#include "overhoor/memory/scheduler.hpp"

#include <algorithm>
#include <cmath>

#include "overhoor/core/random.hpp"

namespace overhoor {
namespace {

using std::chrono::minutes;

constexpr minutes one_day{24 * 60};

int rounded(double days) {
    constexpr double longest = 1e6;  // beyond every maximum, and safe to convert
    return static_cast<int>(std::floor(std::clamp(days, 0.0, longest) + 0.5));
}

double real_days(Moment from, Moment to) {
    return std::chrono::duration<double, std::ratio<86400>>(to.at - from.at).count();
}

bool in_learning(Phase phase) { return phase == Phase::learning || phase == Phase::relearning; }

const std::vector<minutes>& steps_of(Phase phase, const Wishes& wishes) {
    return phase == Phase::relearning ? wishes.relearning_steps : wishes.learning_steps;
}

// ── What memory holds ────────────────────────────────────────────────────────────────────────────────

// Where a card without steps of its own stays for hours only: the model wants it back within half a day.
bool wanted_today(const CardState& state, const Wishes& wishes) {
    constexpr double half_a_day = 0.5;
    return wishes.model.learns_within_a_day() &&
           wishes.model.interval_days(state.memory, wishes.retention) < half_a_day;
}

// Puts the card on a step, or into review when there is no such step.
void put_on_step(CardState& state, Phase phase, int step, const Wishes& wishes) {
    const auto& steps = steps_of(phase, wishes);
    const bool has_step = step < static_cast<int>(steps.size());
    const bool stays = has_step || (steps.empty() && wanted_today(state, wishes));
    state.phase = stays ? phase : Phase::review;
    state.step = stays ? step : 0;
}

void step_on(CardState& state, Phase phase, Grade grade, const Wishes& wishes) {
    switch (grade) {
        case Grade::again:
            return put_on_step(state, phase, 0, wishes);
        case Grade::hard:
            return put_on_step(state, phase, state.step, wishes);
        case Grade::good:
            return put_on_step(state, phase, state.step + 1, wishes);
        case Grade::easy:
            state.phase = Phase::review;
            state.step = 0;
            return;
    }
}

// ── When it is due ───────────────────────────────────────────────────────────────────────────────────

// The wait before a step is tried again. Hard on the first step waits between the first and the second.
minutes step_delay(const CardState& state, Grade grade, const Wishes& wishes) {
    const auto& steps = steps_of(state.phase, wishes);
    if (steps.empty()) {
        const double days = wishes.model.interval_days(state.memory, wishes.retention);
        return minutes{std::max(1, static_cast<int>(days * 1440))};
    }
    const std::size_t step = std::min(static_cast<std::size_t>(std::max(0, state.step)), steps.size() - 1);
    if (grade != Grade::hard || step > 0) return steps[step];
    const minutes between =
        steps.size() > 1 ? (steps[0] + steps[1]) / 2 : std::min(steps[0] * 3 / 2, steps[0] + one_day);
    return between > one_day ? one_day * rounded(static_cast<double>(between.count()) / 1440) : between;
}

void wait_for_step(CardState& state, Grade grade, Moment now, const Wishes& wishes) {
    const minutes delay = std::max(minutes{1}, step_delay(state, grade, wishes));
    state.interval_days = static_cast<double>(delay.count()) / 1440;
    state.due_at = now.at + delay;
    state.due_day = study_day({state.due_at, now.utc_offset}, wishes.rollover);
    // A step of days is kept by the day, like a review.
    if (delay >= one_day) state.due_at = day_begins(state.due_day, now.utc_offset, wishes.rollover);
}

// Days until review by the model alone, with `chance` in [0, 1) for the fuzz.
int fuzzed_days(const CardState& state, double chance, const Wishes& wishes) {
    const double days = wishes.model.interval_days(state.memory, wishes.retention);
    const int maximum = std::max(1, wishes.maximum_interval);
    if (!wishes.fuzz) return std::clamp(rounded(days), 1, maximum);
    const auto [lower, upper] = fuzz_range(days, 1, maximum);
    return lower + static_cast<int>(chance * (1 + upper - lower));
}

// Days until review for a grade that leads there, at least one more than the grade below it gets.
int review_days(const CardState& before, Grade grade, double chance, Moment now, const Wishes& wishes) {
    const CardState after = remembered(before, grade, now, wishes);
    const int days = fuzzed_days(after, chance, wishes);
    if (grade <= Grade::hard) return days;
    const Grade below = static_cast<Grade>(static_cast<int>(grade) - 1);
    if (remembered(before, below, now, wishes).phase != Phase::review) return days;
    const int least = review_days(before, below, chance, now, wishes) + 1;
    return std::min(std::max(days, least), std::max(1, wishes.maximum_interval));
}

}  // namespace

CardState remembered(const CardState& before, Grade grade, Moment now, const Wishes& wishes) {
    CardState after = before;
    after.last = now;
    after.reviews += 1;
    after.buried_on.reset();
    if (before.phase == Phase::fresh) {
        after.memory = wishes.model.first(grade);
    } else {
        const double elapsed = wishes.model.counts_real_days()
                                   ? std::max(0.0, real_days(before.last, now))
                                   : elapsed_study_days(before.last, now, wishes.rollover);
        after.memory = wishes.model.next(before.memory, grade, elapsed);
    }
    if (before.phase == Phase::review) {
        after.lapses += grade == Grade::again ? 1 : 0;
        if (grade == Grade::again) put_on_step(after, Phase::relearning, 0, wishes);
        return after;
    }
    step_on(after, in_learning(before.phase) ? before.phase : Phase::learning, grade, wishes);
    return after;
}

namespace {

Day last_to_spread(const Spread& spread) {
    return spread.levels ? spread.from + std::chrono::days{spread.days - 1} : spread.from;
}

}  // namespace

CardState after_review(const CardState& before, const CardId& card, Grade grade, Moment now,
                       const Wishes& wishes) {
    CardState after = remembered(before, grade, now, wishes);
    if (after.phase != Phase::review) {
        wait_for_step(after, grade, now, wishes);
        return after;
    }
    Random random{seed_from(card.value, static_cast<std::uint64_t>(before.reviews))};
    const int days = review_days(before, grade, random.unit(), now, wishes);
    const Day today = study_day(now, wishes.rollover);
    after.due_day = today + std::chrono::days{days};
    if (wishes.spread && today < wishes.spread->from && after.due_day <= last_to_spread(*wishes.spread)) {
        const double place = random.unit() * std::max(1, wishes.spread->days);
        after.due_day = wishes.spread->from + std::chrono::days{static_cast<int>(place)};
    }
    after.interval_days = static_cast<double>((after.due_day - today).count());
    after.due_at = day_begins(after.due_day, now.utc_offset, wishes.rollover);
    return after;
}

std::array<CardState, 4> after_each_grade(const CardState& before, const CardId& card, Moment now,
                                          const Wishes& wishes) {
    std::array<CardState, 4> states;
    for (const Grade grade : all_grades)
        states[static_cast<std::size_t>(grade) - 1] = after_review(before, card, grade, now, wishes);
    return states;
}

int elapsed_study_days(Moment from, Moment to, minutes rollover) {
    const auto days = (study_day(to, rollover) - study_day(from, rollover)).count();
    return static_cast<int>(std::max<decltype(days)>(0, days));
}

std::pair<int, int> fuzz_range(double days, int minimum, int maximum) {
    minimum = std::min(minimum, maximum);
    const double within = std::clamp(days, static_cast<double>(minimum), static_cast<double>(maximum));
    const auto between = [&](double low, double high) { return std::max(0.0, std::min(within, high) - low); };
    const double half =
        within < 2.5 ? 0 : 1 + 0.15 * between(2.5, 7) + 0.10 * between(7, 20) + 0.05 * between(20, 1e9);
    const int lower = std::clamp(rounded(within - half), minimum, maximum);
    const int upper = std::clamp(rounded(within + half), minimum, maximum);
    const bool room_for_one = upper == lower && upper > 2 && upper < maximum;
    return {lower, room_for_one ? upper + 1 : upper};
}

double recall_now(const CardState& state, Moment now, const Wishes& wishes) {
    if (state.phase == Phase::fresh) return 0;
    return wishes.model.recall(real_days(state.last, now), state.memory);
}

double stability_of(const MemoryState& memory, const Wishes& wishes) {
    constexpr double ninety = 0.9;
    return wishes.model.counts_real_days() ? wishes.model.interval_days(memory, ninety) : memory.stability;
}

bool is_due(const CardState& state, Moment now, const Wishes& wishes) {
    const Day today = study_day(now, wishes.rollover);
    if (state.suspended || (state.buried_on && *state.buried_on >= today)) return false;
    switch (state.phase) {
        case Phase::fresh:
            return false;
        case Phase::review:
            return state.due_day <= today;
        case Phase::learning:
        case Phase::relearning:
            break;
    }
    return state.due_at <= now.at;
}

}  // namespace overhoor
