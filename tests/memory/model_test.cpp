// What holds for both memory models, whatever the history and the weights.

#include "overhoor/memory/model.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <limits>
#include <vector>

#include "overhoor/core/random.hpp"
#include "overhoor/memory/scheduler.hpp"

using namespace overhoor;

namespace {

// Round the defaults, within what the formulas ask for.
MemoryModel some_model(std::string_view name, Random& random) {
    const MemoryModel usual = *MemoryModel::of(name, {});
    std::vector<double> weights{usual.weights().begin(), usual.weights().end()};
    for (double& weight : weights) weight *= 0.7 + 0.6 * random.unit();
    if (name == "fsrs-6") {
        weights[15] = std::min(weights[15], 1.0);
        weights[16] = std::max(weights[16], 1.0);
    } else {
        for (const std::size_t hard : {13U, 21U}) weights[hard] = std::min(weights[hard], 1.0);
        for (const std::size_t easy : {14U, 22U}) weights[easy] = std::max(weights[easy], 1.0);
        weights[26] = std::clamp(weights[26], std::max(0.5, weights[25]), 0.99);
    }
    for (std::size_t i = 1; i < 4; ++i) weights[i] = std::max(weights[i], weights[i - 1]);
    return *MemoryModel::of(name, weights);
}

double some_days(Random& random) { return std::exp(20 * random.unit() - 10); }  // seconds to decades

MemoryState some_memory(const MemoryModel& model, Random& random) {
    MemoryState state = model.first(static_cast<Grade>(1 + random.below(4)));
    for (std::uint64_t i = random.below(8); i > 0; --i)
        state = model.next(state, static_cast<Grade>(1 + random.below(4)), some_days(random));
    return state;
}

constexpr std::array names{"fsrs-6", "fsrs-7"};

}  // namespace

TEST_CASE("recall only falls with time, and stays between 0 and 1") {
    for (const char* name : names)
        for (std::uint64_t seed = 0; seed < 500; ++seed) {
            CAPTURE(name);
            CAPTURE(seed);
            Random random{seed};
            const MemoryModel model = some_model(name, random);
            const MemoryState memory = some_memory(model, random);
            double before = 1;
            for (double days = 1e-6; days < 1e6; days *= 3) {
                const double now = model.recall(days, memory);
                CHECK((now >= 0 && now <= before));
                before = now;
            }
            CHECK(model.recall(-1, memory) == model.recall(0, memory));
        }
}

TEST_CASE("a better grade never gives a shorter interval") {
    for (const char* name : names)
        for (std::uint64_t seed = 0; seed < 2000; ++seed) {
            CAPTURE(name);
            CAPTURE(seed);
            Random random{seed};
            const MemoryModel model = some_model(name, random);
            const MemoryState memory = some_memory(model, random);
            const double elapsed = some_days(random), retention = 0.7 + 0.29 * random.unit();
            double before = 0;
            for (const Grade grade : all_grades) {
                const double days = model.interval_days(model.next(memory, grade, elapsed), retention);
                CHECK(days >= before * (1 - 1e-9));
                before = days;
            }
        }
}

TEST_CASE("an interval ends where recall has fallen to the wish, and shorter for a higher one") {
    for (const char* name : names)
        for (std::uint64_t seed = 0; seed < 500; ++seed) {
            CAPTURE(name);
            CAPTURE(seed);
            Random random{seed};
            const MemoryModel model = some_model(name, random);
            const MemoryState memory = some_memory(model, random);
            double before = std::numeric_limits<double>::infinity();
            for (const double retention : {0.7, 0.8, 0.9, 0.97}) {
                const double days = model.interval_days(memory, retention);
                CHECK(days <= before);
                before = days;
                if (days > 1e-9 && days < 36000)
                    CHECK(model.recall(days, memory) == doctest::Approx(retention));
            }
        }
}

TEST_CASE("any history stays within the bounds, whatever it is fed") {
    const double odd[] = {0, -3, 1e-300, 1e300, std::numeric_limits<double>::infinity()};
    for (const char* name : names)
        for (std::uint64_t seed = 0; seed < 100; ++seed) {
            CAPTURE(name);
            CAPTURE(seed);
            Random random{seed};
            const MemoryModel model = some_model(name, random);
            MemoryState memory = model.first(static_cast<Grade>(1 + random.below(4)));
            for (int i = 0; i < 1000; ++i) {
                const double days = random.below(10) == 0 ? odd[random.below(5)] : some_days(random);
                memory = model.next(memory, static_cast<Grade>(1 + random.below(4)), days);
                REQUIRE((memory.stability >= 0.0001 && memory.stability <= 36500));
                REQUIRE((memory.difficulty >= 1 && memory.difficulty <= 10));
                REQUIRE((memory.fast >= 0 && memory.fast <= 36500));
            }
            for (const double one : odd) {
                const MemoryState after = model.next({one, one, one}, Grade::good, one);
                CHECK(std::isfinite(after.stability));
                CHECK((after.difficulty >= 1 && after.difficulty <= 10));
            }
        }
}

TEST_CASE("models are the same when their name and weights are") {
    CHECK(MemoryModel{} == MemoryModel{FsrsParameters{}});
    CHECK_FALSE(MemoryModel{} == MemoryModel{Fsrs7Parameters{}});
    FsrsParameters other;
    other.w[5] += 1e-12;
    CHECK_FALSE(MemoryModel{} == MemoryModel{other});
    CHECK(MemoryModel::of("fsrs-5", {}).error().rule == "bad-model");
}

TEST_CASE("what new weights make due at once comes back in the course of the days it is spread over") {
    const Moment then = *moment_from_iso("2026-10-01T12:00:00+01:00");
    const Day from = *day_from_iso("2026-11-25");
    Wishes wishes;
    const Wishes unspread = wishes;
    wishes.spread = Spread{from, 10};
    std::array<int, 10> due{};
    for (int i = 0; i < 1000; ++i) {
        const CardId card{"d/" + std::to_string(i)};
        const CardState state = after_review({}, card, Grade::easy, then, wishes);
        REQUIRE(after_review({}, card, Grade::easy, then, unspread).due_day < from);
        const auto place = (state.due_day - from).count();
        REQUIRE((place >= 0 && place < 10));
        ++due[static_cast<std::size_t>(place)];
        CHECK(after_review({}, card, Grade::easy, then, wishes) == state);
    }
    for (const int cards : due) CHECK((cards > 50 && cards < 150));
    // What is reviewed from that day on keeps its day.
    const Moment later = *moment_from_iso("2026-11-25T12:00:00+01:00");
    CHECK(after_review({}, {"d/a"}, Grade::easy, later, wishes) ==
          after_review({}, {"d/a"}, Grade::easy, later, unspread));
}
