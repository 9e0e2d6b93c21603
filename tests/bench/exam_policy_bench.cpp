// What different ways to study for an exam come to, on simulated learners: percent of the deck recalled on
// the day. The same chances for every way: each draw hangs on learner, card and its number alone. A study of
// a card is its answer and the steps of the day; one a card and day; what is overdrawn of a day's time is
// taken from the next. Ways with a constant have it chosen afterwards, the best for each scenario, on other
// learners. Usage: exam_policy_bench [PROGRAM [LEARNERS [SKIPPED]]]: 30 learners, no day skipped.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

#include "overhoor/core/random.hpp"
#include "overhoor/memory/exam_planner.hpp"

using namespace overhoor;

namespace {

const FsrsParameters parameters{};
const StudyHabits habits{};

struct Scenario {
    int cards, days;
    double minutes;
    double skipped;
};

struct CardNow {
    MemoryState memory{};
    int elapsed = 0, due = 0, draws = 0;
    bool seen = false;
};

struct World {
    std::vector<CardNow> cards{};
    int day = 0;
    int days_left = 0;
    double seconds = 0;
    int attended = 0;
    Scenario scenario{};
};

double recall_of(const CardNow& card) { return recall(card.elapsed, card.memory.stability, parameters); }

class Learner {
public:
    explicit Learner(std::uint64_t number) : number_(number) {}

    double chance(std::size_t card, int draw) const {
        return Random{seed_from(fmt::format("{}/{}/{}", number_, card, draw))}.unit();
    }
    bool skips(int day, double part) const { return chance(1'000'000, day) < part; }

    // The answer and its steps; the seconds they took.
    double study(std::size_t at, CardNow& card) const {
        const auto drawn = [&](const ByGrade& chances) {
            double left = chance(at, card.draws++);
            for (std::size_t i = 0; i < 4; ++i)
                if ((left -= chances[i]) < 0) return i;
            return std::size_t{2};
        };
        std::size_t grade = 0;
        double seconds = 0;
        int wanted = 0;
        if (!card.seen) {
            grade = drawn(habits.first);
            seconds = habits.learning_seconds[grade];
            card.memory = first_memory(static_cast<Grade>(grade + 1), parameters);
            wanted = grade == 3 ? 0 : grade == 2 ? 1 : 2;
            return seconds + steps(at, card, grade, wanted, habits.learning, habits.learning_seconds);
        }
        const bool recalled = chance(at, card.draws++) < recall_of(card);
        grade = recalled ? drawn(habits.recalled) : 0;
        seconds = habits.review_seconds[grade];
        card.memory = next_memory(card.memory, static_cast<Grade>(grade + 1), card.elapsed, parameters);
        if (recalled) return seconds;
        return seconds + steps(at, card, 0, 1, habits.relearning, habits.relearning_seconds);
    }

private:
    double steps(std::size_t at, CardNow& card, std::size_t last, int wanted,
                 const StudyHabits::Steps& chances, const ByGrade& costs) const {
        double seconds = 0;
        int left = wanted;
        for (int step = 0; step < 5 && left > 0; ++step) {
            double drawn = chance(at, card.draws++);
            std::size_t grade = 2;
            for (std::size_t i = 0; i < 4; ++i)
                if ((drawn -= chances[last][i]) < 0) {
                    grade = i;
                    break;
                }
            seconds += costs[grade];
            card.memory = next_memory(card.memory, static_cast<Grade>(grade + 1), 0, parameters);
            if (grade == 3) break;
            left = grade == 0 ? wanted : grade == 1 ? left : left - 1;
            last = grade;
        }
        return seconds;
    }

    std::uint64_t number_;
};

// The order of study for the day; what is left out is not studied.
using Policy = std::function<std::vector<std::size_t>(World&)>;

struct Run {
    double score = 0;      // part of the deck
    double announced = 0;  // on the first day, where the way says so
};

double run(const Scenario& scenario, std::uint64_t number, const Policy& policy, double retention) {
    const Learner learner{number};
    World world{.cards = std::vector<CardNow>(static_cast<std::size_t>(scenario.cards)),
                .scenario = scenario};
    double overdrawn = 0;
    for (world.day = 0; world.day < scenario.days; ++world.day) {
        world.days_left = scenario.days - world.day;
        if (!learner.skips(world.day, scenario.skipped)) {
            double left = scenario.minutes * 60 - overdrawn;
            world.seconds = left;
            for (const std::size_t at : policy(world)) {
                if (left <= 0) break;
                CardNow& card = world.cards[at];
                left -= learner.study(at, card);
                card.seen = true;
                card.elapsed = 0;
                card.due = world.day + std::max(1, static_cast<int>(std::lround(interval_days(
                                                       card.memory.stability, retention, parameters))));
            }
            overdrawn = std::max(0.0, -left);
            ++world.attended;
        }
        for (CardNow& card : world.cards) card.elapsed += card.seen ? 1 : 0;
    }
    double score = 0;
    for (const CardNow& card : world.cards) score += card.seen ? recall_of(card) : 0;
    return score / scenario.cards;
}

std::vector<std::size_t> seen_by(const World& world, const std::function<bool(const CardNow&)>& wanted,
                                 const std::function<double(const CardNow&)>& order) {
    std::vector<std::size_t> cards;
    for (std::size_t i = 0; i < world.cards.size(); ++i)
        if (world.cards[i].seen && wanted(world.cards[i])) cards.push_back(i);
    std::ranges::stable_sort(cards, {}, [&](std::size_t i) { return order(world.cards[i]); });
    return cards;
}

std::vector<std::size_t> unseen(const World& world, std::size_t most) {
    std::vector<std::size_t> cards;
    for (std::size_t i = 0; i < world.cards.size() && cards.size() < most; ++i)
        if (!world.cards[i].seen) cards.push_back(i);
    return cards;
}

void append(std::vector<std::size_t>& to, const std::vector<std::size_t>& from) {
    to.insert(to.end(), from.begin(), from.end());
}

// Due cards first, so many new ones, and with `filler` the rest by lowest recall.
Policy due_first(std::size_t new_a_day, bool filler) {
    return [=](World& world) {
        auto order = seen_by(
            world, [&](const CardNow& card) { return card.due <= world.day; },
            [](const CardNow& card) { return card.due; });
        append(order, unseen(world, new_a_day));
        if (filler)
            append(order, seen_by(
                              world, [&](const CardNow& card) { return card.due > world.day; }, recall_of));
        return order;
    };
}

// Among cards below the threshold the nearest to it first, new ones before or after.
Policy threshold(double theta, bool new_first) {
    return [=](World& world) {
        auto below = seen_by(
            world, [&](const CardNow& card) { return recall_of(card) < theta; },
            [](const CardNow& card) { return -recall_of(card); });
        auto fresh = unseen(world, world.cards.size());
        auto above = seen_by(
            world, [&](const CardNow& card) { return recall_of(card) >= theta; }, recall_of);
        std::vector<std::size_t> order = new_first ? fresh : below;
        append(order, new_first ? below : fresh);
        append(order, above);
        return order;
    };
}

Policy lowest_first() {
    return [](World& world) {
        auto order = unseen(world, world.cards.size());
        append(order, seen_by(
                          world, [](const CardNow&) { return true; }, recall_of));
        return order;
    };
}

Policy gain_a_second() {
    return [costs = exam_costs(parameters, habits)](World& world) {
        const double fresh = exam_gain_of_new(world.days_left, costs, parameters);
        std::vector<std::pair<double, std::size_t>> gains;
        for (std::size_t i = 0; i < world.cards.size(); ++i) {
            const CardNow& card = world.cards[i];
            if (card.seen && card.elapsed < 1) continue;
            gains.emplace_back(
                card.seen ? exam_gain({card.memory, card.elapsed}, world.days_left, costs, parameters)
                          : fresh,
                i);
        }
        std::ranges::stable_sort(gains, std::greater{}, &std::pair<double, std::size_t>::first);
        std::vector<std::size_t> order;
        for (const auto& [gain, i] : gains) order.push_back(i);
        return order;
    };
}

// The planner, anew each day; what it announced on the first is kept.
Policy planned(double& announced) {
    auto planner = std::make_shared<ExamPlanner>(parameters, habits);
    auto price = std::make_shared<double>(0);
    return [=, &announced](World& world) {
        if (world.day == 0) *price = 0;
        ExamTask task{.seconds = std::vector<double>(static_cast<std::size_t>(world.days_left),
                                                     world.scenario.minutes * 60),
                      .attendance = attendance_after(world.attended, world.day)};
        task.seconds.front() = std::max(1.0, world.seconds);
        std::vector<ExamCard> cards;
        std::vector<std::size_t> places;
        int fresh = 0;
        for (std::size_t i = 0; i < world.cards.size(); ++i) {
            if (!world.cards[i].seen) {
                ++fresh;
                continue;
            }
            cards.push_back({world.cards[i].memory, std::max(1, world.cards[i].elapsed)});
            places.push_back(i);
        }
        const ExamPlan plan = *planner->plan(task, cards, fresh, *price);
        *price = plan.price;
        if (world.day == 0) announced = plan.expected / static_cast<double>(world.cards.size());
        std::vector<std::pair<double, std::size_t>> order;
        for (std::size_t i = 0; i < places.size(); ++i) order.emplace_back(plan.indices[i], places[i]);
        for (const std::size_t i : unseen(world, world.cards.size())) order.emplace_back(plan.fresh_index, i);
        std::ranges::stable_sort(order, std::greater{}, &std::pair<double, std::size_t>::first);
        std::vector<std::size_t> cards_in_order;
        for (const auto& [index, i] : order) cards_in_order.push_back(i);
        return cards_in_order;
    };
}

struct Mean {
    double mean = 0, half_width = 0;  // of the 95 % interval
};
Mean mean_of(const std::vector<double>& values) {
    double sum = 0, squares = 0;
    for (const double value : values) sum += value;
    const double mean = sum / static_cast<double>(values.size());
    for (const double value : values) squares += (value - mean) * (value - mean);
    const double deviation = std::sqrt(squares / std::max<double>(1, static_cast<double>(values.size()) - 1));
    return {100 * mean, 196 * deviation / std::sqrt(static_cast<double>(values.size()))};
}

void say(const std::string& name, const std::vector<double>& scores) {
    const Mean mean = mean_of(scores);
    fmt::print("  {:<42} {:5.1f} ± {:.1f}\n", name, mean.mean, mean.half_width);
    std::fflush(stdout);
}

std::vector<double> scores(const Scenario& scenario, int learners, const Policy& policy,
                           double retention = 0.9, std::uint64_t from = 7000) {
    std::vector<double> all;
    for (int i = 0; i < learners; ++i)
        all.push_back(run(scenario, from + static_cast<std::uint64_t>(i), policy, retention));
    return all;
}

// The constant that does best on other learners.
template <class Make, class Constants>
void best_afterwards(const std::string& name, const Scenario& scenario, int learners,
                     const Constants& constants, const Make& make) {
    double best = -1;
    auto chosen = constants.front();
    for (const auto& constant : constants) {
        const auto [policy, retention] = make(constant);
        const double mean = mean_of(scores(scenario, 6, policy, retention, 107000)).mean;
        if (mean > best) {
            best = mean;
            chosen = constant;
        }
    }
    const auto [policy, retention] = make(chosen);
    say(name, scores(scenario, learners, policy, retention));
}

void compare(const Scenario& scenario, int learners) {
    fmt::print("{} cards, {} days, {:g} minutes, {:.0f} % of days skipped, {} learners\n", scenario.cards,
               scenario.days, scenario.minutes, scenario.skipped * 100, learners);
    const auto n = static_cast<std::size_t>(scenario.cards);
    const auto t = static_cast<std::size_t>(scenario.days);
    say("due first, 20 new a day (B1)", scores(scenario, learners, due_first(20, false)));
    say("due first, spread evenly, filler (B5)",
        scores(scenario, learners, due_first((n + t - 1) / t, true)));
    say("new first, then lowest recall (B3)", scores(scenario, learners, lowest_first()));
    std::vector<std::pair<double, std::size_t>> wishes;
    for (const double retention : {0.6, 0.7, 0.8, 0.85, 0.9, 0.95})
        for (const std::size_t fresh : {n / t, 2 * n / t, 4 * n / t, n})
            wishes.emplace_back(retention, std::max<std::size_t>(1, fresh));
    best_afterwards("retention and new a day, afterwards (B2*)", scenario, learners, wishes,
                    [](const auto& wish) {
                        return std::pair{due_first(wish.second, true), wish.first};
                    });
    std::vector<std::pair<double, bool>> thresholds;
    for (const double theta : {0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97})
        for (const bool first : {true, false}) thresholds.emplace_back(theta, first);
    best_afterwards("threshold, afterwards (B6*)", scenario, learners, thresholds, [](const auto& wish) {
        return std::pair{threshold(wish.first, wish.second), 0.9};
    });
    say("gain a second (C1)", scores(scenario, learners, gain_a_second()));
    double announced = 0;
    const auto reached = scores(scenario, learners, planned(announced));
    say("the planner", reached);
    fmt::print("  announced on the first day {:.1f}\n", 100 * announced);
}

}  // namespace

int main(int argc, char** argv) {
    const int learners = argc > 2 ? std::atoi(argv[2]) : 30;
    const double skipped = argc > 3 ? std::atof(argv[3]) : 0;
    for (const Scenario& scenario : {Scenario{300, 30, 10, skipped}, Scenario{300, 30, 15, skipped},
                                     Scenario{1000, 60, 20, skipped}, Scenario{1000, 120, 12, skipped}})
        compare(scenario, learners);
    return 0;
}
