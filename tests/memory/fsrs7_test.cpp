#include "overhoor/memory/fsrs7.hpp"

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
    std::ifstream in{OVERHOOR_SOURCE_DIR "/tests/data/fsrs7_memory.json"};
    return nlohmann::json::parse(in);
}

class WorstGap {
public:
    void of(double got, double wanted) {
        worst_ = std::max(worst_, std::abs(got - wanted) / std::max(std::abs(wanted), 1e-300));
    }
    double worst() const { return worst_; }

private:
    double worst_ = 0;
};

Fsrs7Parameters some_parameters(Random& random) {
    Fsrs7Parameters parameters;
    for (double& weight : parameters.w) weight *= 0.7 + 0.6 * random.unit();
    parameters.w[26] = std::clamp(parameters.w[26], 0.5, 0.99);
    for (const std::size_t easy : {14U, 22U}) parameters.w[easy] = std::max(1.0, parameters.w[easy]);
    return parameters;
}

}  // namespace

TEST_CASE("600 histories of FSRS-7 match the reference to a billionth") {
    const nlohmann::json data = vectors();
    WorstGap states, recalls, slopes, intervals;
    int reviews = 0;
    for (const auto& history : data["cases"]) {
        const auto& weights = data["parameters"][history["parameters"].get<std::string>()];
        const Fsrs7Parameters parameters = *fsrs7_parameters(weights.get<std::vector<double>>());
        Fsrs7Memory memory;
        for (std::size_t i = 0; i < history["reviews"].size(); ++i, ++reviews) {
            const auto grade = static_cast<Grade>(history["reviews"][i][0].get<int>());
            const double elapsed = history["reviews"][i][1].get<double>();
            if (i > 0)
                recalls.of(fsrs7_recall(elapsed, memory, parameters), history["before"][i].get<double>());
            memory = i == 0 ? fsrs7_first(grade, parameters) : fsrs7_next(memory, grade, elapsed, parameters);
            states.of(memory.slow, history["s"][i].get<double>());
            states.of(memory.fast, history["fast"][i].get<double>());
            states.of(memory.difficulty, history["d"][i].get<double>());
        }
        for (const auto& at : history["recall"]) {
            recalls.of(fsrs7_recall(at[0].get<double>(), memory, parameters), at[1].get<double>());
            slopes.of(fsrs7_recall_slope(at[0].get<double>(), memory, parameters), at[2].get<double>());
        }
        for (const auto& wish : history["intervals"])
            intervals.of(fsrs7_interval_days(memory, wish[0].get<double>(), parameters),
                         wish[1].get<double>());
    }
    CHECK(data["cases"].size() == 600);
    CHECK(reviews > 9000);
    CHECK(states.worst() < 1e-10);
    CHECK(recalls.worst() < 1e-10);
    CHECK(slopes.worst() < 1e-10);
    CHECK(intervals.worst() < 1e-10);
}

// Of haskell-fsrs, fsrs-rs and ts-fsrs, all in 32 bits: no more than the last digits differ.
TEST_CASE("FSRS-7 agrees with the numbers that others publish") {
    struct Row {
        Grade grade;
        double elapsed, slow, fast, difficulty;
    };
    const Row rows[] = {
        {Grade::again, 0, 0.1104, 0.08832, 6.1686},         {Grade::good, 0, 0.11041191, 0.08832, 6.109214},
        {Grade::good, 1, 0.91686124, 44.444206, 6.0504217}, {Grade::good, 3, 3.5337858, 193.5973, 5.9922175},
        {Grade::good, 8, 10.186002, 407.62646, 5.934595},   {Grade::good, 21, 25.985723, 700.5589, 5.877549}};
    Fsrs7Memory memory;
    for (const Row& row : rows) {
        CAPTURE(row.elapsed);
        memory = memory == Fsrs7Memory{} ? fsrs7_first(row.grade, {})
                                         : fsrs7_next(memory, row.grade, row.elapsed, {});
        CHECK(memory.slow == doctest::Approx(row.slow).epsilon(1e-4));
        CHECK(memory.fast == doctest::Approx(row.fast).epsilon(1e-4));
        CHECK(memory.difficulty == doctest::Approx(row.difficulty).epsilon(1e-4));
    }
}

TEST_CASE(
    "FSRS-7: a better grade never gives a shorter interval, recall falls with time, nothing leaves its "
    "bounds") {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        CAPTURE(seed);
        Random random{seed};
        const Fsrs7Parameters parameters = some_parameters(random);
        Fsrs7Memory memory = fsrs7_first(static_cast<Grade>(1 + random.below(4)), parameters);
        for (std::uint64_t review = 0; review < 40; ++review) {
            const double elapsed = std::exp(12 * random.unit() - 4);
            double before = 0;
            for (const Grade grade : {Grade::again, Grade::good, Grade::easy}) {
                const double days =
                    fsrs7_interval_days(fsrs7_next(memory, grade, elapsed, parameters), 0.9, parameters);
                CHECK(days >= before * (1 - 1e-9));
                before = days;
            }
            memory = fsrs7_next(memory, static_cast<Grade>(1 + random.below(4)), elapsed, parameters);
            CHECK((memory.slow >= 0.0001 && memory.slow <= 36500));
            CHECK((memory.fast >= 0.0001 && memory.fast <= 36500));
            CHECK((memory.difficulty >= 1 && memory.difficulty <= 10));
            double last = 1;
            for (const double t : {0.0, 0.001, 0.1, 1.0, 10.0, 1000.0, 36500.0}) {
                const double r = fsrs7_recall(t, memory, parameters);
                CHECK((r > 0 && r < last));
                last = r;
            }
            const double days = fsrs7_interval_days(memory, 0.85, parameters);
            if (days > 0 && days < 36500)
                CHECK(fsrs7_recall(days, memory, parameters) == doctest::Approx(0.85).epsilon(1e-9));
        }
    }
}

TEST_CASE("lists of weights that are not of FSRS-7 are refused") {
    CHECK(*fsrs7_parameters({}) == Fsrs7Parameters{});
    for (const std::size_t size : {1U, 21U, 33U, 35U}) {
        CAPTURE(size);
        CHECK(fsrs7_parameters(std::vector<double>(size, 1.0)).error().rule == "bad-parameters");
    }
    std::vector<double> weights(34, 1.0);
    weights[7] = std::numeric_limits<double>::quiet_NaN();
    CHECK(fsrs7_parameters(weights).error().message == "weight 7 of the memory model is not a number");
}
