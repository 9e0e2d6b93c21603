#include "overhoor/memory/fsrs.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <limits>
#include <nlohmann/json.hpp>

#include "overhoor/core/random.hpp"

using namespace overhoor;

namespace {

nlohmann::json vectors() {
    std::ifstream in{OVERHOOR_SOURCE_DIR "/tests/data/fsrs6_memory.json"};
    return nlohmann::json::parse(in);
}

double relative_gap(double got, double wanted) {
    return std::abs(got - wanted) / std::max(std::abs(wanted), 1e-300);
}

Fsrs fsrs_of(const nlohmann::json& weights) {
    return Fsrs{*fsrs_parameters(weights.get<std::vector<double>>())};
}

const Fsrs usual{FsrsParameters{}};

}  // namespace

TEST_CASE("600 histories match the reference to a billionth") {
    const nlohmann::json data = vectors();
    double worst = 0;
    int reviews_seen = 0;
    int intervals_seen = 0;
    for (const auto& history : data["cases"]) {
        const Fsrs fsrs = fsrs_of(data["parameters"][history["parameters"].get<std::string>()]);
        MemoryState memory;
        const auto& reviews = history["reviews"];
        for (std::size_t i = 0; i < reviews.size(); ++i) {
            const auto grade = static_cast<Grade>(reviews[i][0].get<int>());
            memory = i == 0 ? fsrs.first(grade) : fsrs.next(memory, grade, reviews[i][1].get<double>());
            worst = std::max(worst, relative_gap(memory.stability, history["s"][i].get<double>()));
            worst = std::max(worst, relative_gap(memory.difficulty, history["d"][i].get<double>()));
            ++reviews_seen;
        }
        for (const auto& at : history["recall"])
            worst = std::max(
                worst, relative_gap(fsrs.recall(at[0].get<double>(), memory.stability), at[1].get<double>()));
        for (const auto& wish : history["intervals"]) {
            const double days = fsrs.interval_days(memory.stability, wish[0].get<double>());
            worst = std::max(worst, relative_gap(days, wish[1].get<double>()));
            CHECK(std::clamp(std::floor(days + 0.5), 1.0, 36500.0) == wish[2].get<double>());
            ++intervals_seen;
        }
    }
    CHECK(worst < 1e-9);
    CHECK(data["cases"].size() == 600);
    CHECK(reviews_seen > 5000);
    CHECK(intervals_seen > 1000);
}

TEST_CASE("older lists of weights are lifted, others refused") {
    const std::vector<double> nineteen{0.4, 1.2, 3.2, 15.7, 7.2, 0.5, 1.5, 0.005, 1.5, 0.1,
                                       1.0, 2.0, 0.1, 0.3,  2.3, 0.2, 3.0, 0.5,   0.7};
    const FsrsParameters lifted = *fsrs_parameters(nineteen);
    CHECK(lifted.w[18] == 0.7);
    CHECK(lifted.w[19] == 0);
    CHECK(lifted.w[20] == 0.5);
    const std::vector<double> seventeen(nineteen.begin(), nineteen.begin() + 17);
    const FsrsParameters older = *fsrs_parameters(seventeen);
    CHECK(older.w[4] == doctest::Approx(7.2 + 2 * 0.5));
    CHECK(older.w[5] == doctest::Approx(std::log(3 * 0.5 + 1) / 3));
    CHECK(older.w[6] == doctest::Approx(2.0));
    CHECK(older.w[17] == 0);
    CHECK(*fsrs_parameters({}) == FsrsParameters{});
    CHECK(fsrs_parameters(std::vector<double>(20, 1.0)).error().rule == "bad-parameters");
    std::vector<double> broken(21, 1.0);
    broken[3] = std::numeric_limits<double>::quiet_NaN();
    CHECK(fsrs_parameters(broken).error().message == "weight 3 of the memory model is not a number");
}

TEST_CASE("whatever the history, memory stays within its bounds") {
    const nlohmann::json data = vectors();
    Random random{2026};
    for (const auto& weights : data["parameters"]) {
        const Fsrs fsrs = fsrs_of(weights);
        MemoryState memory = fsrs.first(static_cast<Grade>(1 + random.below(4)));
        for (int i = 0; i < 400; ++i) {
            const double days = random.below(3) == 0 ? 0 : static_cast<double>(random.below(40000));
            memory = fsrs.next(memory, static_cast<Grade>(1 + random.below(4)), days);
            REQUIRE((memory.stability >= 0.001 && memory.stability <= 36500));
            REQUIRE((memory.difficulty >= 1 && memory.difficulty <= 10));
        }
    }
    for (const double odd : {0.0, -5.0, 1e300}) {
        const MemoryState after = usual.next({odd, odd}, Grade::good, odd);
        CHECK(std::isfinite(after.stability));
        CHECK((after.difficulty >= 1 && after.difficulty <= 10));
    }
}

TEST_CASE("a better grade never leaves a weaker memory, and recall only falls") {
    Random random{7};
    for (int i = 0; i < 5000; ++i) {
        const MemoryState before{0.01 + random.unit() * 300, 1 + random.unit() * 9};
        const double days = static_cast<double>(random.below(500));
        CAPTURE(before.stability);
        CAPTURE(before.difficulty);
        CAPTURE(days);
        const double again = usual.next(before, Grade::again, days).stability;
        const double hard = usual.next(before, Grade::hard, days).stability;
        const double good = usual.next(before, Grade::good, days).stability;
        const double easy = usual.next(before, Grade::easy, days).stability;
        CHECK((again <= hard && hard <= good && good <= easy));
        CHECK(usual.recall(days + 1, before.stability) < usual.recall(days, before.stability));
    }
    CHECK(usual.recall(0, 5) == 1);
    CHECK(usual.recall(5, 5) == doctest::Approx(0.9));
    CHECK(usual.recall(-3, 5) == 1);
}
