#include "overhoor/memory/simulator.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "overhoor/memory/retention_choice.hpp"

using namespace overhoor;

namespace {

const std::array<MemoryModel, 2> both{MemoryModel{}, MemoryModel{Fsrs7Parameters{}}};

struct Sum {
    double reviews = 0, recalled = 0, introduced = 0, seconds = 0;
};
Sum sum_of(const std::vector<SimulatedDay>& days) {
    Sum sum;
    for (const SimulatedDay& day : days) {
        sum.reviews += day.reviews;
        sum.recalled += day.recalled;
        sum.introduced += day.introduced;
        sum.seconds += day.seconds;
    }
    return sum;
}

}  // namespace

TEST_CASE("the same seed gives the same months, another one others") {
    for (const MemoryModel& model : both) {
        CAPTURE(model.name());
        const auto seconds = [&](std::uint64_t seed) {
            return sum_of(simulate({}, {.model = model, .days = 60, .new_cards = 200, .seed = seed}).days)
                .seconds;
        };
        CHECK(seconds(1) == seconds(1));
        CHECK(seconds(1) != seconds(2));
    }
}

TEST_CASE("what is simulated adds up") {
    for (const MemoryModel& model : both)
        for (const double retention : {0.8, 0.9, 0.95}) {
            CAPTURE(model.name());
            CAPTURE(retention);
            const SimulationPlan plan{
                .model = model, .retention = retention, .days = 200, .new_cards = 300, .new_per_day = 4};
            const Simulated simulated = simulate({}, plan);
            const Sum sum = sum_of(simulated.days);
            CHECK(simulated.days.size() == 200);
            CHECK(sum.introduced == 300);
            CHECK(simulated.cards.size() == 300);
            double known = 0;
            for (const SimulatedDay& day : simulated.days) {
                CHECK(day.introduced <= 4);
                CHECK(day.waiting == 0);
                known += day.introduced;
                CHECK(day.known <= known);
            }
            for (const SimulatedCard& card : simulated.cards) CHECK(card.due > card.last);
            // Cards come back when they are as likely to be recalled as was wished, but for whole days.
            CHECK(std::abs(sum.recalled / sum.reviews - retention) < 0.05);
        }
}

TEST_CASE("a higher retention takes more reviews and leaves more known") {
    for (const MemoryModel& model : both) {
        CAPTURE(model.name());
        RetentionOutcome before;
        for (const double retention : {0.75, 0.85, 0.95}) {
            const RetentionOutcome outcome = outcome_at(
                retention, {}, {.model = model, .days = 150, .new_cards = 300, .new_per_day = 5}, 3);
            CHECK(outcome.reviews_a_day > before.reviews_a_day);
            CHECK(outcome.minutes_a_day > before.minutes_a_day);
            CHECK(outcome.known > before.known);
            CHECK(outcome.minutes_by_week.size() == 22);
            before = outcome;
        }
    }
}

TEST_CASE("time that is over leaves cards waiting, and new ones unlearned") {
    std::vector<SimulatedCard> cards(400, {.memory = {20, 5}, .last = -25, .due = -5});
    const SimulationPlan plan{.days = 30, .new_cards = 100, .seconds_a_day = 300};
    const Simulated simulated = simulate(cards, plan);
    CHECK(simulated.days.front().waiting > 350);
    CHECK(simulated.days.front().introduced == 0);
    for (const SimulatedDay& day : simulated.days) CHECK(day.seconds < 300 + 150);  // the last card is ended
    CHECK(simulated.days.front().reviews + simulated.days.front().waiting == 400);
}

TEST_CASE("cards that wait come in the order that was asked for") {
    std::vector<SimulatedCard> cards;
    for (int i = 0; i < 50; ++i) cards.push_back({.memory = {20, 5}, .last = -30, .due = -i});
    const auto reviewed = [&](const Priority& priority) {  // numbers of those seen on the first day
        const Simulated simulated = simulate(cards, {.days = 1, .seconds_a_day = 100, .priority = priority});
        std::vector<std::size_t> numbers;
        for (std::size_t i = 0; i < simulated.cards.size(); ++i)
            if (simulated.cards[i].last == 0) numbers.push_back(i);
        return numbers;
    };
    const auto by_number = reviewed([](const DueCard& due) { return static_cast<double>(due.number); });
    REQUIRE_FALSE(by_number.empty());
    CHECK(by_number.back() == by_number.size() - 1);
    const auto longest = reviewed([](const DueCard& due) { return static_cast<double>(due.card.due); });
    REQUIRE_FALSE(longest.empty());
    CHECK(longest.front() == 50 - longest.size());
}

TEST_CASE("what to choose follows from minutes, or from the price of a card more") {
    const std::vector<RetentionOutcome> outcomes{
        {.retention = 0.8, .minutes_a_day = 5, .known = 800},
        {.retention = 0.9, .minutes_a_day = 8, .known = 900},    // 5 times the average for each card more
        {.retention = 0.95, .minutes_a_day = 15, .known = 950},  // 16 times
        {.retention = 0.97, .minutes_a_day = 25, .known = 960, .waiting = 300}};
    struct Row {
        const char* why;
        std::optional<double> minutes;
        double retention;
        RetentionChoice::Reason reason;
    };
    using Reason = RetentionChoice::Reason;
    const Row rows[] = {{"no minutes named", {}, 0.9, Reason::worth_its_time},
                        {"enough for all but the last", 20, 0.95, Reason::within_minutes},
                        {"the last leaves cards waiting", 30, 0.95, Reason::within_minutes},
                        {"few", 6, 0.8, Reason::within_minutes},
                        {"too few", 3, 0.97, Reason::least_of_all}};
    for (const Row& row : rows) {
        CAPTURE(row.why);
        const RetentionChoice choice = choose(outcomes, row.minutes);
        CHECK(choice.retention == row.retention);
        CHECK(choice.reason == row.reason);
    }
}
