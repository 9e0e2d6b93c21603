#include "overhoor/memory/own_forgetting.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "overhoor/core/random.hpp"

using namespace overhoor;

namespace {

// Cards of a learner: good at first, then reviewed after 1, 4, 10 and 25 days.
TrainingSet answers_of(const FsrsParameters& parameters, int cards) {
    const Fsrs learner{parameters};
    Random random{3};
    std::vector<StudiedCard> studied;
    for (int i = 0; i < cards; ++i) {
        MemoryState memory = learner.first(Grade::good);
        int day = i % 20;
        StudiedCard card{{Grade::good, 0, Instant{std::chrono::days{day}}}};
        for (const int elapsed : {1, 4, 10, 25}) {
            day += elapsed;
            const bool recalled = random.unit() < learner.recall(elapsed, memory.stability);
            const Grade grade = recalled ? Grade::good : Grade::again;
            memory = learner.next(memory, grade, elapsed);
            card.push_back({grade, static_cast<double>(elapsed), Instant{std::chrono::days{day}}});
        }
        studied.push_back(std::move(card));
    }
    return training_set(studied);
}

const FsrsParameters usual{};

}  // namespace

TEST_CASE("without answers the weights stay the usual ones") { CHECK(bent_to({}, usual) == usual); }

TEST_CASE("a usual learner's weights hardly bend") {
    const FsrsParameters bent = bent_to(answers_of(usual, 200), usual);
    CHECK(std::abs(std::log(bent.w[20] / usual.w[20])) < 0.5);
    CHECK(std::abs(std::log(bent.w[2] / usual.w[2])) < 0.3);
    CHECK(std::abs(bent.w[8] - usual.w[8]) < 0.4);
}

TEST_CASE("who forgets faster than usual is found out, the surer the more answers there are") {
    FsrsParameters exponential = usual;
    exponential.w[20] = 1e5;
    const double few = bent_to(answers_of(exponential, 10), usual).w[20];
    const double many = bent_to(answers_of(exponential, 300), usual).w[20];
    CHECK(few >= usual.w[20]);
    CHECK(many > few);
    CHECK(many > 3 * usual.w[20]);
}

TEST_CASE("shorter and longer first memories are found out") {
    for (const double factor : {0.3, 3.0}) {
        FsrsParameters other = usual;
        for (std::size_t i = 0; i < 4; ++i) other.w[i] *= factor;
        const FsrsParameters bent = bent_to(answers_of(other, 500), usual);
        CAPTURE(factor);
        CHECK(std::abs(std::log(bent.w[2] / other.w[2])) < 0.5);
    }
}

TEST_CASE("the weights that the bend leaves alone are the usual ones, and the same answers bend alike") {
    const TrainingSet set = answers_of(usual, 50);
    const FsrsParameters bent = bent_to(set, usual);
    CHECK(bent == bent_to(set, usual));
    for (std::size_t i = 4; i < 20; ++i)
        if (i != 8) CHECK(bent.w[i] == usual.w[i]);
}
