#include "exam_simulation.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "overhoor/core/random.hpp"

namespace overhoor::bench {
namespace {

const StudyHabits habits{};

// In [0, 1): one and the same for learner, card and number.
double chance(std::uint64_t learner, std::uint64_t card, std::uint64_t draw) {
    const std::uint64_t with_card = Random{learner ^ 0x5bf03635U}.next() + card;
    return Random{Random{with_card}.next() + draw}.unit();
}

constexpr std::uint64_t of_days = 1'000'000, of_hidden = 2'000'000;  // no card has these numbers

double standard_normal(std::uint64_t learner, std::uint64_t card) {
    const double u = 1 - chance(learner, of_hidden + card, 0), v = chance(learner, of_hidden + card, 1);
    return std::sqrt(-2 * std::log(u)) * std::cos(2 * std::numbers::pi * v);
}

struct Study {
    const Learner& learner;
    int day;
    std::size_t at;
    CardNow& card;

    double drawn() { return chance(learner.number, at, card.draws++); }
    Grade drawn_from(const ByGrade& chances) {
        double left = drawn();
        for (const Grade grade : all_grades)
            if ((left -= chances[static_cast<std::size_t>(grade) - 1]) < 0) return grade;
        return Grade::good;
    }
    void graded(Grade grade, int elapsed) {
        card.truth = learner.truth.next(card.truth, grade, elapsed);
        card.memory = learner.believed.next(card.memory, grade, elapsed);
        answered(grade, elapsed);
    }
    void answered(Grade grade, int elapsed) {
        card.answers.push_back({grade, static_cast<double>(elapsed), Instant{std::chrono::days{day}}});
    }

    double steps(Grade last, int wanted, const StudyHabits::Steps& chances, const ByGrade& costs) {
        constexpr int most_steps = 5;
        double seconds = 0;
        int left = wanted;
        for (int step = 0; step < most_steps && left > 0; ++step) {
            last = drawn_from(chances[static_cast<std::size_t>(last) - 1]);
            seconds += costs[static_cast<std::size_t>(last) - 1];
            graded(last, 0);
            if (last == Grade::easy) break;
            left = last == Grade::again ? wanted : last == Grade::hard ? left : left - 1;
        }
        card.interval_days = last == Grade::easy ? 4 : 1;
        return seconds;
    }

    double first() {
        const Grade grade = drawn_from(habits.first);
        card.truth = learner.truth.first(grade);
        card.memory = learner.believed.first(grade);
        if (learner.hidden > 0)
            card.truth.stability *= std::exp(learner.hidden * standard_normal(learner.number, at));
        card.seen = true;
        answered(grade, 0);
        card.interval_days = grade == Grade::easy ? 4 : 1;
        const double seconds = habits.learning_seconds[static_cast<std::size_t>(grade) - 1];
        if (grade == Grade::easy) return seconds;
        return seconds + steps(grade, grade == Grade::good ? 1 : 2, habits.learning, habits.learning_seconds);
    }

    // Anki's SM-2.
    void spaced(Grade grade, double late) {
        double& days = card.interval_days;
        if (grade == Grade::hard) days = std::max(days + 1, days * 1.2);
        if (grade == Grade::good) days = std::max(days + 1, (days + late / 2) * card.ease);
        if (grade == Grade::easy) days = std::max(days + 2, (days + late) * card.ease * 1.3);
        constexpr double change[]{-0.2, -0.15, 0, 0.15};
        card.ease = std::max(1.3, card.ease + change[static_cast<std::size_t>(grade) - 1]);
    }

    double again(int late) {
        const bool recalled = drawn() < learner.truth.recall(card.elapsed, card.truth.stability);
        const Grade grade = recalled ? drawn_from(habits.recalled) : Grade::again;
        graded(grade, card.elapsed);
        spaced(grade, std::max(0, late));
        const double seconds = habits.review_seconds[static_cast<std::size_t>(grade) - 1];
        if (recalled) return seconds;
        return seconds + steps(Grade::again, 1, habits.relearning, habits.relearning_seconds);
    }
};

int days_until_due(const World& world, const CardNow& card, const Way& way) {
    const double days = way.sm2 ? card.interval_days
                                : world.learner.believed.interval_days(card.memory.stability, way.retention);
    const int rounded = std::max(1, static_cast<int>(std::lround(days)));
    return way.capped ? std::clamp(rounded, 1, std::max(1, world.days_left - 1)) : rounded;
}

double spent_today(World& world, const Way& way) {
    double left = world.seconds;
    for (const std::size_t at : way.order(world)) {
        if (left <= 0) break;
        CardNow& card = world.cards[at];
        if (card.studied_on == world.day) continue;
        Study study{world.learner, world.day, at, card};
        left -= card.seen ? study.again(world.day - card.due) : study.first();
        card.elapsed = 0;
        card.studied_on = world.day;
        card.due = world.day + days_until_due(world, card, way);
    }
    return world.seconds - left;
}

}  // namespace

bool comes(const Scenario& scenario, const Learner& learner, int day) {
    return chance(learner.number, of_days, static_cast<std::uint64_t>(day)) >= scenario.skipped;
}

Outcome study_for_exam(const Scenario& scenario, const Learner& learner, const Way& way) {
    World world{.scenario = scenario, .learner = learner};
    world.cards.resize(static_cast<std::size_t>(scenario.cards));
    double overdrawn = 0, spent = 0;
    for (; world.day < scenario.days; ++world.day) {
        world.days_left = scenario.days - world.day;
        for (CardNow& card : world.cards)
            if (card.seen) card.recall = learner.believed.recall(card.elapsed, card.memory.stability);
        if (comes(scenario, learner, world.day)) {
            world.seconds = scenario.minutes * 60 - overdrawn;
            const double today = spent_today(world, way);
            overdrawn = std::max(0.0, today - world.seconds);
            spent += today;
            ++world.attended;
        }
        for (CardNow& card : world.cards) card.elapsed += card.seen ? 1 : 0;
    }
    double score = 0;
    for (const CardNow& card : world.cards)
        score += card.seen ? learner.truth.recall(card.elapsed, card.truth.stability) : 0;
    return {score / scenario.cards, world.announced, spent / scenario.cards, world.attended};
}

}  // namespace overhoor::bench
