#include "overhoor/history/statistics.hpp"

#include <algorithm>
#include <cmath>

namespace overhoor {
namespace {

Day monday_of(Day day) {
    const std::chrono::weekday weekday{day};
    return day - (weekday - std::chrono::Monday);
}

// From one of two middle ones on, and of 90 % the one that nine of ten do not exceed.
Duration quantile(std::vector<Duration>& sorted, double part) {
    if (sorted.empty()) return {};
    const auto rank = static_cast<std::size_t>(std::ceil(part * static_cast<double>(sorted.size())));
    return sorted[std::max<std::size_t>(rank, 1) - 1];
}

}  // namespace

std::map<Day, Tally> retention_by_week(std::span<const ReviewFact> facts) {
    std::map<Day, Tally> weeks;
    for (const ReviewFact& fact : facts)
        if (fact.tests_memory()) weeks[monday_of(fact.day)].add(fact);
    return weeks;
}

Calibration calibration(std::span<const ReviewFact> facts) {
    Calibration result;
    const auto bins = static_cast<double>(result.bins.size());
    for (const ReviewFact& fact : facts) {
        if (!fact.tests_memory()) continue;
        const double at = (fact.recall - result.lowest) / (1 - result.lowest) * bins;
        result.bins[static_cast<std::size_t>(std::clamp(at, 0.0, bins - 1))].add(fact);
    }
    return result;
}

Forecast forecast(std::span<const CardState> states, Day today, int days) {
    Forecast result{.days = std::vector<int>(static_cast<std::size_t>(days))};
    for (const CardState& state : states) {
        if (state.phase == Phase::fresh || state.suspended) continue;
        const auto ahead = state.phase == Phase::review ? (state.due_day - today).count() : 0;
        if (ahead < 0)
            ++result.overdue;
        else if (ahead < days)
            ++result.days[static_cast<std::size_t>(ahead)];
    }
    return result;
}

MemoryShape memory_shape(std::span<const CardState> states, std::span<const double> recalls) {
    MemoryShape shape;
    for (std::size_t i = 0; i < states.size(); ++i) {
        const CardState& state = states[i];
        if (state.phase == Phase::fresh) continue;
        ++shape.cards;
        shape.mean_recall += recalls[i];
        const auto edge = std::ranges::upper_bound(MemoryShape::stability_edges, state.memory.stability);
        ++shape.stability[static_cast<std::size_t>(edge - MemoryShape::stability_edges.begin())];
        ++shape.difficulty[static_cast<std::size_t>(std::clamp(state.memory.difficulty - 1, 0.0, 8.0))];
        ++shape.recall[static_cast<std::size_t>(std::clamp(recalls[i] * 10, 0.0, 9.0))];
    }
    if (shape.cards > 0) shape.mean_recall /= shape.cards;
    return shape;
}

AnswerTimes answer_times(std::span<const ReviewFact> facts) {
    AnswerTimes times;
    std::vector<Duration> all;
    for (const ReviewFact& fact : facts) {
        ++times.grades[static_cast<std::size_t>(fact.grade) - 1];
        times.total += fact.thinking;
        const auto edge = std::ranges::find_if(
            AnswerTimes::edges, [&](int seconds) { return fact.thinking < std::chrono::seconds{seconds}; });
        ++times.answers[static_cast<std::size_t>(edge - AnswerTimes::edges.begin())];
        all.push_back(fact.thinking);
    }
    std::ranges::sort(all);
    times.median = quantile(all, 0.5);
    times.ninth_of_ten = quantile(all, 0.9);
    return times;
}

StudyDays days_studied(std::span<const ReviewFact> facts) {
    StudyDays days;
    for (const ReviewFact& fact : facts) {
        StudyDay& day = days.days[fact.day];
        ++day.reviews;
        day.introduced += fact.before == Phase::fresh ? 1 : 0;
        day.time += fact.thinking;
    }
    return days;
}

int longest_row(const StudyDays& days) {
    int longest = 0, row = 0;
    Day before{};
    for (const auto& [day, done] : days.days) {
        if (done.reviews == 0) continue;
        row = row > 0 && day - before == std::chrono::days{1} ? row + 1 : 1;
        before = day;
        longest = std::max(longest, row);
    }
    return longest;
}

}  // namespace overhoor
