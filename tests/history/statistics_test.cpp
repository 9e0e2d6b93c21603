#include "overhoor/history/statistics.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "overhoor/core/random.hpp"

using namespace overhoor;
using std::chrono::hours;

namespace {

const Wishes wishes{};
const WishesOf same_wishes = [](const CardId&) -> const Wishes& { return wishes; };

// A few months of one learner with eight cards.
std::vector<LogEntry> months(std::uint64_t seed) {
    std::vector<LogEntry> entries;
    Random random{seed};
    Moment now = *moment_from_iso("2026-08-03T07:00:00+02:00");
    for (std::uint64_t n = 1; n <= 160; ++n) {
        now.at += Duration{hours{random.below(26)}};
        entries.push_back({.id = {"desk", n},
                           .when = now,
                           .what = Review{.card = {fmt::format("d/c{}", random.below(8))},
                                          .grade = static_cast<Grade>(1 + random.below(4)),
                                          .thinking = Duration{500 + random.below(30'000)}}});
    }
    return entries;
}

History history_of(std::vector<LogEntry> entries) {
    History history;
    for (LogEntry& entry : entries) history.add(std::move(entry));
    put_in_order(history);
    return history;
}

// The same a second time, without haste: before each review the log up to it is replayed anew.
struct Slow {
    std::string week{};
    bool tests = false, passed = false;
    double recall = 0;
};
std::vector<Slow> slowly(const std::vector<LogEntry>& entries) {
    std::vector<Slow> all;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto& review = std::get<Review>(entries[i].what);
        const auto states =
            replay(history_of({entries.begin(), entries.begin() + static_cast<std::ptrdiff_t>(i)}),
                   same_wishes)
                .states;
        const auto before = states.find(review.card);
        Day day = study_day(entries[i].when, wishes.rollover);
        Slow one{.passed = review.grade != Grade::again};
        if (before != states.end()) {
            const auto gone = (day - study_day(before->second.last, wishes.rollover)).count();
            one.tests = gone > 0;
            one.recall = std::pow(1 + (std::pow(0.9, -1 / wishes.model.weights()[20]) - 1) *
                                          static_cast<double>(gone) / before->second.memory.stability,
                                  -wishes.model.weights()[20]);
        }
        while (std::chrono::weekday{day} != std::chrono::Monday) day -= std::chrono::days{1};
        one.week = to_iso(day);
        all.push_back(one);
    }
    return all;
}

}  // namespace

TEST_CASE("retention by week and calibration are what a second, slower count says") {
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        CAPTURE(seed);
        const auto entries = months(seed);
        const auto facts = review_facts(history_of(entries), same_wishes);
        const auto slow = slowly(entries);
        REQUIRE(facts.size() == slow.size());
        std::map<std::string, std::pair<int, int>> weeks;
        std::array<int, 10> bins{}, passed{};
        for (std::size_t i = 0; i < slow.size(); ++i) {
            CHECK(facts[i].tests_memory() == slow[i].tests);
            if (!slow[i].tests) continue;
            CHECK(facts[i].recall == doctest::Approx(slow[i].recall).epsilon(1e-9));
            ++weeks[slow[i].week].first;
            weeks[slow[i].week].second += slow[i].passed ? 1 : 0;
            const auto bin = static_cast<std::size_t>(
                std::max(0.0, std::min(9.0, std::floor((slow[i].recall - 0.5) * 20))));
            ++bins[bin];
            passed[bin] += slow[i].passed ? 1 : 0;
        }
        std::map<std::string, std::pair<int, int>> counted;
        for (const auto& [monday, tally] : retention_by_week(facts))
            counted[to_iso(monday)] = {tally.reviews, tally.passed};
        CHECK(counted == weeks);
        const Calibration found = calibration(facts);
        for (std::size_t i = 0; i < bins.size(); ++i) {
            CHECK(found.bins[i].reviews == bins[i]);
            CHECK(found.bins[i].passed == passed[i]);
        }
    }
}

TEST_CASE("times: the middle answer, and the one that nine of ten do not exceed") {
    std::vector<ReviewFact> facts;
    for (int i = 10; i >= 1; --i)
        facts.push_back({.grade = static_cast<Grade>(1 + i % 4), .thinking = Duration{i * 1000}});
    const AnswerTimes times = answer_times(facts);
    CHECK(times.median == Duration{5000});
    CHECK(times.ninth_of_ten == Duration{9000});
    CHECK(times.total == Duration{55'000});
    CHECK(times.grades == std::array<int, 4>{2, 3, 3, 2});
    CHECK(answer_times({}).median == Duration{0});
}

TEST_CASE("the forecast counts each card on its day, overdue ones apart, suspended ones never") {
    const Day today = *day_from_iso("2026-11-23");
    std::vector<CardState> states;
    for (const int ahead : {-3, 0, 0, 1, 6, 7})
        states.push_back({.phase = Phase::review, .due_day = today + std::chrono::days{ahead}});
    states.push_back({.phase = Phase::relearning});
    states.push_back({.phase = Phase::fresh});
    states.push_back({.phase = Phase::review, .due_day = today, .suspended = true});
    const Forecast found = forecast(states, today, 7);
    CHECK(found.overdue == 1);
    CHECK(found.days == std::vector<int>{3, 1, 0, 0, 0, 0, 1});
}

TEST_CASE("the shape of memory puts every studied card in one bin of each") {
    std::vector<CardState> states;
    std::vector<double> recalls;
    struct Row {
        double stability, difficulty, recall;
    };
    for (const Row& row :
         {Row{0.5, 1, 0}, Row{1, 5.5, 0.85}, Row{6.9, 10, 0.999}, Row{730, 9.999, 1}, Row{5000, 2, 0.09}}) {
        states.push_back({.phase = Phase::review, .memory = {row.stability, row.difficulty}});
        recalls.push_back(row.recall);
    }
    states.push_back({});
    recalls.push_back(0);
    const MemoryShape shape = memory_shape(states, recalls);
    CHECK(shape.cards == 5);
    CHECK(shape.stability == std::array<int, 10>{1, 1, 1, 0, 0, 0, 0, 0, 0, 2});
    CHECK(shape.difficulty == std::array<int, 9>{1, 1, 0, 0, 1, 0, 0, 0, 2});
    CHECK(shape.recall == std::array<int, 10>{2, 0, 0, 0, 0, 0, 0, 0, 1, 2});
    CHECK(shape.mean_recall == doctest::Approx((0.85 + 0.999 + 1 + 0.09) / 5));
}
