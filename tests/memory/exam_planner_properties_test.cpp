// What holds for every plan, over decks of chance.

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "overhoor/core/random.hpp"
#include "overhoor/memory/exam_planner.hpp"

using namespace overhoor;

namespace {

struct Deck {
    std::vector<ExamCard> studied{};
    int unseen = 0;
};

Deck deck_of_chance(Random& random) {
    Deck deck{.unseen = static_cast<int>(random.below(60))};
    for (std::uint64_t left = random.below(60); left > 0; --left)
        deck.studied.push_back({{std::exp(10 * random.unit() - 3), 1 + 9 * random.unit()},
                                1 + static_cast<int>(random.below(90))});
    return deck;
}

ExamTask task_of_chance(Random& random) {
    ExamTask task{.attendance = {.share = 0.3 + 0.7 * random.unit()}};
    for (std::uint64_t left = 1 + random.below(15); left > 0; --left)
        task.seconds.push_back(random.below(5) == 0 ? 0 : 60 + 900 * random.unit());
    task.seconds.front() = 300;
    return task;
}

ExamPlan planned(const ExamTask& task, const Deck& deck, double price = 0) {
    ExamPlanner planner{FsrsParameters{}, StudyHabits{}};
    return *planner.plan(task, deck.studied, deck.unseen, price);
}

bool same(const ExamPlan& a, const ExamPlan& b) {
    return a.price == b.price && a.fresh_index == b.fresh_index && a.indices == b.indices &&
           a.expected == b.expected && a.day_reviews == b.day_reviews && a.day_fresh == b.day_fresh;
}

double cards_of(const Deck& deck) { return static_cast<double>(deck.studied.size()) + deck.unseen; }

}  // namespace

TEST_CASE("a plan is the same whenever it is made, whatever was planned before") {
    Random random{11};
    ExamPlanner kept{FsrsParameters{}, StudyHabits{}};
    for (int i = 0; i < 3; ++i) {
        const Deck deck = deck_of_chance(random);
        const ExamTask task = task_of_chance(random);
        const ExamPlan first = planned(task, deck);
        CHECK(same(first, planned(task, deck)));
        CHECK(same(first, *kept.plan(task, deck.studied, deck.unseen)));
        CHECK(same(planned(task, deck, 0.002), *kept.plan(task, deck.studied, deck.unseen, 0.002)));
    }
}

TEST_CASE("a card's worth does not hang on its place among the others") {
    Random random{12};
    Deck deck = deck_of_chance(random);
    const ExamTask task = task_of_chance(random);
    const ExamPlan plan = planned(task, deck);
    REQUIRE(deck.studied.size() > 5);
    std::ranges::reverse(deck.studied);
    ExamPlan turned = planned(task, deck);
    std::ranges::reverse(turned.indices);
    for (std::size_t i = 0; i < plan.indices.size(); ++i)
        CHECK(turned.indices[i] == doctest::Approx(plan.indices[i]).epsilon(1e-6));
    CHECK(turned.expected == doctest::Approx(plan.expected).epsilon(1e-6));
}

TEST_CASE("no plan promises more cards than there are, or takes more time") {
    Random random{13};
    for (int i = 0; i < 8; ++i) {
        const Deck deck = deck_of_chance(random);
        const ExamTask task = task_of_chance(random);
        const ExamPlan plan = planned(task, deck);
        CAPTURE(i);
        CHECK(plan.expected >= 0);
        CHECK(plan.expected <= cards_of(deck) + 1e-9);
        CHECK(std::ranges::all_of(plan.indices, [](double index) { return std::isfinite(index); }));
        CHECK(std::isfinite(plan.fresh_index));
        const double fresh = std::accumulate(plan.day_fresh.begin(), plan.day_fresh.end(), 0.0);
        CHECK(fresh <= deck.unseen + 1e-9);
        const ExamCosts costs = exam_costs(FsrsParameters{}, StudyHabits{});
        for (std::size_t day = 0; day < task.seconds.size(); ++day)
            CHECK(plan.day_fresh[day] * costs.fresh + plan.day_reviews[day] * costs.success <=
                  task.seconds[day] + 1e-6);
    }
}

TEST_CASE("more minutes never lower what is expected") {
    Random random{14};
    for (int i = 0; i < 4; ++i) {
        const Deck deck = deck_of_chance(random);
        ExamTask task = task_of_chance(random);
        double before = 0;
        for (int longer = 0; longer < 4; ++longer) {
            const double expected = planned(task, deck).expected;
            CAPTURE(i);
            CAPTURE(longer);
            // The forecast follows a price that is found in steps: half a card in a hundred.
            CHECK(expected >= before - 0.005 * cards_of(deck));
            before = std::max(before, expected);
            for (double& seconds : task.seconds) seconds *= 1.6;
        }
    }
}

TEST_CASE("nothing to learn, and nothing left to learn") {
    ExamPlanner planner{FsrsParameters{}, StudyHabits{}};
    const ExamTask task{.seconds = std::vector<double>(10, 600.0)};
    SUBCASE("no cards") {
        const ExamPlan plan = *planner.plan(task, {}, 0);
        CHECK(plan.expected == 0);
        CHECK(plan.indices.empty());
        CHECK(std::ranges::all_of(plan.day_reviews, [](double reviews) { return reviews == 0; }));
        CHECK(std::ranges::all_of(plan.day_fresh, [](double fresh) { return fresh == 0; }));
    }
    SUBCASE("all known for years: it is enough for today") {
        const std::vector<ExamCard> cards(40, {{3000, 5}, 2});
        const ExamPlan plan = *planner.plan(task, cards, 0);
        CHECK(plan.expected > 39.7);
        CHECK(std::ranges::all_of(plan.indices, [](double index) { return index < enough_for_today; }));
    }
    SUBCASE("all forgotten: each is worth its time") {
        const std::vector<ExamCard> cards(40, {{0.02, 9}, 300});
        const ExamPlan plan = *planner.plan(task, cards, 0);
        CHECK(plan.expected > 8);
        CHECK(std::ranges::all_of(plan.indices, [](double index) { return index > enough_for_today; }));
    }
    SUBCASE("the exam is today: no day is left to plan, and it is said") {
        const auto plan = planner.plan({}, {}, 40);
        REQUIRE_FALSE(plan);
        CHECK(plan.error().message == "there is no day left before the exam");
    }
}
