#include "overhoor/history/learner_habits.hpp"

#include <numeric>
#include <vector>

namespace overhoor {
namespace {

constexpr double as_good_as_usual = 50;  // so many own answers count as much as the usual numbers

double blended(double own, double count, double usual) {
    return (own * count + usual * as_good_as_usual) / (count + as_good_as_usual);
}

struct Mean {
    double sum = 0, count = 0;
    void add(double value) {
        sum += value;
        ++count;
    }
};

ByGrade blended(const std::array<Mean, 4>& seconds, const ByGrade& usual) {
    ByGrade result = usual;
    for (std::size_t i = 0; i < result.size(); ++i)
        if (seconds[i].count > 0)
            result[i] = blended(seconds[i].sum / seconds[i].count, seconds[i].count, usual[i]);
    return result;
}

// Shares of what was counted.
ByGrade blended(const ByGrade& counts, const ByGrade& usual) {
    const double all = std::accumulate(counts.begin(), counts.end(), 0.0);
    ByGrade result = usual;
    for (std::size_t i = 0; i < result.size() && all > 0; ++i)
        result[i] = blended(counts[i] / all, all, usual[i]);
    return result;
}

struct Counts {
    std::array<Mean, 4> learning_seconds{}, review_seconds{}, relearning_seconds{};
    ByGrade first{}, recalled{};
    std::array<ByGrade, 3> learning{}, relearning{};
    std::size_t answers = 0;

    std::array<Mean, 4>& seconds(Phase phase) {
        return phase == Phase::review       ? review_seconds
               : phase == Phase::relearning ? relearning_seconds
                                            : learning_seconds;
    }
};

struct LastAnswer {
    Day day{};
    std::size_t grade = 0;
    bool any = false;
};

}  // namespace

StudyHabits habits_of(const History& ordered, const WishesOf& wishes_of) {
    constexpr double longest = 20 * 60;
    Counts counts;
    std::vector<LastAnswer> last(ordered.cards.size());
    const auto count = [&](const Event& event, std::uint32_t card, const CardState& state) {
        const Phase before = state.phase;
        const std::size_t grade = event.grade - 1U;
        const double seconds = static_cast<double>(event.thinking_ms) / 1000;
        if (seconds > 0 && seconds <= longest) counts.seconds(before)[grade].add(seconds);
        ++counts.answers;
        const Day day = study_day(event.when(), std::chrono::minutes{4 * 60});
        const LastAnswer answer = last[card];
        last[card] = {day, grade, true};
        const bool same_day = answer.any && answer.day == day;
        if (before == Phase::fresh) ++counts.first[grade];
        if (before == Phase::review && !same_day && grade > 0) ++counts.recalled[grade];
        if (!same_day || answer.grade > 2) return;
        if (before == Phase::learning) ++counts.learning[answer.grade][grade];
        if (before == Phase::relearning) ++counts.relearning[answer.grade][grade];
    };
    replay(ordered, wishes_of, count);
    StudyHabits habits;
    for (const Phase phase : {Phase::learning, Phase::review, Phase::relearning}) {
        ByGrade& seconds = phase == Phase::review       ? habits.review_seconds
                           : phase == Phase::relearning ? habits.relearning_seconds
                                                        : habits.learning_seconds;
        seconds = blended(counts.seconds(phase), seconds);
    }
    habits.first = blended(counts.first, habits.first);
    habits.recalled = blended(counts.recalled, habits.recalled);
    for (std::size_t i = 0; i < habits.learning.size(); ++i) {
        habits.learning[i] = blended(counts.learning[i], habits.learning[i]);
        habits.relearning[i] = blended(counts.relearning[i], habits.relearning[i]);
    }
    habits.answers = counts.answers;
    return habits;
}

}  // namespace overhoor
