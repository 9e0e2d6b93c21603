#include "overhoor/memory/scheduler.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <string>

#include "overhoor/core/random.hpp"

using namespace overhoor;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

const Moment noon = *moment_from_iso("2026-11-23T12:00:00+01:00");
const CardId card{"deck/card"};

Moment later(Moment from, Duration time) { return {from.at + time, from.utc_offset}; }

Wishes without_fuzz() {
    Wishes wishes;
    wishes.fuzz = false;
    return wishes;
}

CardState studied(std::initializer_list<Grade> grades, const Wishes& wishes) {
    CardState state;
    Moment now = noon;
    for (const Grade grade : grades) {
        state = after_review(state, card, grade, now, wishes);
        now = later(now, state.due_at - now.at);
    }
    return state;
}

CardState random_state(Random& random) {
    CardState state;
    state.phase = static_cast<Phase>(random.below(4));
    state.step = static_cast<int>(random.below(3));
    state.memory = {0.01 + random.unit() * 500, 1 + random.unit() * 9};
    state.reviews = static_cast<int>(random.below(50));
    state.last = later(noon, -hours{static_cast<int>(random.below(24 * 400))});
    return state;
}

}  // namespace

TEST_CASE("a new card goes through its steps into review") {
    const Wishes wishes = without_fuzz();
    const CardState once = studied({Grade::good}, wishes);
    CHECK(once.phase == Phase::learning);
    CHECK(once.due_at == noon.at + minutes{10});
    CHECK(once.due_day == study_day(noon, wishes.rollover));
    const CardState twice = studied({Grade::good, Grade::good}, wishes);
    CHECK(twice.phase == Phase::review);
    CHECK(twice.interval_days == 2);
    CHECK(twice.due_day == study_day(noon, wishes.rollover) + days{2});
}

TEST_CASE("each grade of a new card waits as long as its step says") {
    const auto next = after_each_grade(CardState{}, card, noon, without_fuzz());
    CHECK(next[0].due_at == noon.at + minutes{1});
    CHECK(next[1].due_at == noon.at + std::chrono::floor<minutes>(minutes{11} / 2));
    CHECK(next[2].due_at == noon.at + minutes{10});
    CHECK(next[3].phase == Phase::review);
    CHECK(next[3].interval_days == 8);
}

TEST_CASE("again sends a learning card to its first step, and only a card in review lapses") {
    const Wishes wishes = without_fuzz();
    const CardState restarted = studied({Grade::good, Grade::again}, wishes);
    CHECK(restarted.phase == Phase::learning);
    CHECK(restarted.step == 0);
    CHECK(restarted.lapses == 0);
    const CardState lapsed = studied({Grade::good, Grade::good, Grade::again}, wishes);
    CHECK(lapsed.phase == Phase::relearning);
    CHECK(lapsed.lapses == 1);
    const CardState twice = studied({Grade::good, Grade::good, Grade::again, Grade::again}, wishes);
    CHECK(twice.lapses == 1);
    CHECK(studied({Grade::good, Grade::good, Grade::again, Grade::good}, wishes).phase == Phase::review);
}

TEST_CASE("without steps a card goes straight to days, or stays for hours when the model says so") {
    Wishes wishes = without_fuzz();
    wishes.learning_steps.clear();
    wishes.relearning_steps.clear();
    CHECK(studied({Grade::good}, wishes).phase == Phase::review);
    const CardState short_lived = studied({Grade::again}, wishes);  // first stability 0.212 days
    CHECK(short_lived.phase == Phase::learning);
    CHECK(short_lived.due_at < noon.at + hours{12});
    CHECK(short_lived.due_at > noon.at + hours{4});
}

TEST_CASE("a step of days is kept by the day") {
    Wishes wishes = without_fuzz();
    wishes.learning_steps = {minutes{1440}};
    const CardState state = studied({Grade::again}, wishes);
    CHECK(state.phase == Phase::learning);
    CHECK(state.due_day == study_day(noon, wishes.rollover) + days{1});
    CHECK(is_due(state, *moment_from_iso("2026-11-24T04:00:00+01:00"), wishes));
    CHECK_FALSE(is_due(state, *moment_from_iso("2026-11-24T03:59:00+01:00"), wishes));
}

TEST_CASE("300 intervals may be fuzzed between the bounds of the reference") {
    std::ifstream in{OVERHOOR_SOURCE_DIR "/tests/data/fuzz_ranges.txt"};
    int cases = 0;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with('#')) continue;
        std::istringstream words{line};
        double interval = 0;
        int minimum = 0, maximum = 0, lower = 0, upper = 0;
        words >> interval >> minimum >> maximum >> lower >> upper;
        CAPTURE(line);
        CHECK(fuzz_range(interval, minimum, maximum) == std::pair{lower, upper});
        ++cases;
    }
    CHECK(cases == 300);
}

TEST_CASE("a better grade never gives a shorter interval, within the maximum") {
    Random random{11};
    for (int i = 0; i < 5000; ++i) {
        const CardState state = random_state(random);
        Wishes wishes;
        wishes.retention = 0.7 + random.unit() * 0.28;
        wishes.maximum_interval = 1 + static_cast<int>(random.below(1000));
        CAPTURE(i);
        const auto next = after_each_grade(state, card, noon, wishes);
        for (std::size_t grade = 1; grade < 4; ++grade) {
            CHECK(next[grade - 1].due_at <= next[grade].due_at);
            if (next[grade].phase == Phase::review)
                CHECK(next[grade].interval_days <= wishes.maximum_interval);
            CHECK(next[grade] == after_review(state, card, all_grades[grade], noon, wishes));
        }
    }
}

TEST_CASE("the fuzz stays in its range, differs between cards and is the same again") {
    Wishes wishes;
    CardState state;
    state.phase = Phase::review;
    state.memory = {100, 5};
    state.last = later(noon, -days{100});
    bool differs = false;
    const CardState first = after_review(state, CardId{"d/0"}, Grade::hard, noon, wishes);
    const double exact = wishes.model.interval_days(first.memory, wishes.retention);
    const auto [lower, upper] = fuzz_range(exact, 1, wishes.maximum_interval);
    for (int i = 0; i < 200; ++i) {
        const CardId other{"d/" + std::to_string(i)};
        const CardState next = after_review(state, other, Grade::hard, noon, wishes);
        CHECK((next.interval_days >= lower && next.interval_days <= upper));
        CHECK(next == after_review(state, other, Grade::hard, noon, wishes));
        differs = differs || next.interval_days != first.interval_days;
    }
    CHECK(differs);
}

TEST_CASE("days are counted by nights slept, and never back") {
    const minutes four{240};
    const Moment evening = *moment_from_iso("2026-11-23T23:00:00+01:00");
    CHECK(elapsed_study_days(evening, *moment_from_iso("2026-11-24T01:00:00+01:00"), four) == 0);
    CHECK(elapsed_study_days(evening, *moment_from_iso("2026-11-24T08:00:00+01:00"), four) == 1);
    CHECK(elapsed_study_days(evening, *moment_from_iso("2026-11-01T08:00:00+01:00"), four) == 0);
}

TEST_CASE("a card is due from the morning of its day, unless it is set aside") {
    const Wishes wishes = without_fuzz();
    CardState state = studied({Grade::good, Grade::good}, wishes);
    const Moment eve = *moment_from_iso("2026-11-25T03:59:00+01:00");
    const Moment morning = *moment_from_iso("2026-11-25T04:00:00+01:00");
    CHECK_FALSE(is_due(state, eve, wishes));
    CHECK(is_due(state, morning, wishes));
    state.buried_on = study_day(morning, wishes.rollover);
    CHECK_FALSE(is_due(state, morning, wishes));
    CHECK(is_due(state, later(morning, days{1}), wishes));
    state.suspended = true;
    CHECK_FALSE(is_due(state, later(morning, days{1}), wishes));
    CHECK_FALSE(is_due(CardState{}, morning, wishes));
}
