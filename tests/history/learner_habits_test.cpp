#include "overhoor/history/learner_habits.hpp"

#include <doctest/doctest.h>

#include <numeric>

using namespace overhoor;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

const Moment noon = *moment_from_iso("2026-11-23T12:00:00+01:00");

class Log {
public:
    Log& answer(const std::string& card, Duration after, Grade grade, std::chrono::milliseconds thinking) {
        history_.add(LogEntry{.id = {"laptop", ++n_},
                              .when = {noon.at + after, noon.utc_offset},
                              .what = Review{.card = {card}, .grade = grade, .thinking = thinking}});
        return *this;
    }
    StudyHabits habits() {
        put_in_order(history_);
        return habits_of(history_, [this](const CardId&) -> const Wishes& { return wishes_; });
    }

private:
    History history_{};
    Wishes wishes_{};
    std::uint64_t n_ = 0;
};

double sum(const ByGrade& shares) { return std::accumulate(shares.begin(), shares.end(), 0.0); }

}  // namespace

TEST_CASE("without answers the habits are the usual ones") {
    const StudyHabits usual, habits = Log{}.habits();
    CHECK(habits.answers == 0);
    CHECK(habits.review_seconds == usual.review_seconds);
    CHECK(habits.first == usual.first);
    CHECK(habits.learning == usual.learning);
}

TEST_CASE("fifty own answers count as much as the usual numbers") {
    Log log;
    for (int i = 0; i < 50; ++i)
        log.answer("d/" + std::to_string(i), minutes{i}, Grade::good, std::chrono::seconds{4});
    const StudyHabits usual, habits = log.habits();
    CHECK(habits.answers == 50);
    CHECK(habits.learning_seconds[2] == doctest::Approx((usual.learning_seconds[2] + 4) / 2));
    CHECK(habits.learning_seconds[0] == usual.learning_seconds[0]);
    CHECK(habits.review_seconds == usual.review_seconds);
    CHECK(habits.first[2] == doctest::Approx((usual.first[2] + 1) / 2));
    CHECK(habits.first[3] == doctest::Approx(usual.first[3] / 2));
    CHECK(sum(habits.first) == doctest::Approx(1));
}

TEST_CASE("answers count by the state in which the card was; one that took too long costs nothing") {
    Log log;
    const auto hundred = [&](Duration after, Grade grade, std::chrono::milliseconds thinking) {
        for (int i = 0; i < 100; ++i)
            log.answer("d/" + std::to_string(i), after + std::chrono::seconds{i}, grade, thinking);
    };
    hundred(hours{0}, Grade::easy, std::chrono::seconds{2});  // into review
    hundred(hours{240}, Grade::again, std::chrono::seconds{30});
    hundred(hours{242}, Grade::good, minutes{50});  // fetched coffee
    const StudyHabits usual, habits = log.habits();
    CHECK(habits.answers == 300);
    CHECK(habits.review_seconds[0] == doctest::Approx((usual.review_seconds[0] * 50 + 30 * 100) / 150));
    CHECK(habits.relearning_seconds == usual.relearning_seconds);
    CHECK(habits.recalled == usual.recalled);  // none was recalled in review
    CHECK(habits.relearning[0][2] == doctest::Approx((usual.relearning[0][2] * 50 + 100) / 150));
    for (const auto& steps : {habits.learning, habits.relearning})
        for (const ByGrade& after : steps) CHECK(sum(after) == doctest::Approx(1));
}

TEST_CASE("a learner with two buttons has two") {
    Log log;
    for (const Duration after : {hours{0}, hours{24}, hours{500}})
        for (int i = 0; i < 1000; ++i)
            log.answer("d/" + std::to_string(i), after + std::chrono::seconds{i},
                       i % 3 == 0 ? Grade::again : Grade::good, std::chrono::seconds{5});
    const StudyHabits habits = log.habits();
    CHECK(habits.first[1] + habits.first[3] < 0.02);
    CHECK(habits.recalled[2] > 0.9);
    CHECK(sum(habits.recalled) == doctest::Approx(1));
}
