#include "exam_means.hpp"

#include <algorithm>

namespace overhoor::bench {

Mean score_of(const Outcomes& all) {
    return mean_of(all, [&](std::size_t i) { return all[i].score; });
}

Mean score_at(double days, const Outcomes& all) {
    const auto n = static_cast<double>(all.size());
    double mean_days = 0, mean_score = 0, both = 0, squares = 0;
    for (const Outcome& one : all) {
        mean_days += one.attended / n;
        mean_score += one.score / n;
    }
    for (const Outcome& one : all) {
        both += (one.attended - mean_days) * (one.score - mean_score);
        squares += std::pow(one.attended - mean_days, 2);
    }
    const double a_day_more = squares > 0 ? both / squares : 0;
    return mean_of(all, [&](std::size_t i) { return all[i].score + a_day_more * (days - all[i].attended); });
}

std::pair<double, double> means_of_groups(std::size_t size, const Outcomes& all) {
    std::pair<double, double> range{100, 0};
    for (std::size_t at = 0; at + size <= all.size(); at += size) {
        const auto from = all.begin() + static_cast<std::ptrdiff_t>(at);
        const double mean = score_of({from, from + static_cast<std::ptrdiff_t>(size)}).mean;
        range = {std::min(range.first, mean), std::max(range.second, mean)};
    }
    return range;
}

}  // namespace overhoor::bench
