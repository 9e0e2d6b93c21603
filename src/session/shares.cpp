#include <algorithm>
#include <cmath>
#include <numeric>

#include "overhoor/session/blueprint.hpp"

namespace overhoor {
namespace {

// One round over what has room still: what each is due of the rest, rounded down.
int give_whole_shares(std::span<const double> weights, std::span<const int> limits, int rest,
                      std::vector<int>& given) {
    double sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        if (given[i] < limits[i]) sum += weights[i];
    int handed_out = 0;
    for (std::size_t i = 0; sum > 0 && i < weights.size(); ++i) {
        if (given[i] >= limits[i]) continue;
        const int due = static_cast<int>(std::floor(rest * weights[i] / sum + 1e-9));
        const int share = std::min(due, limits[i] - given[i]);
        given[i] += share;
        handed_out += share;
    }
    return handed_out;
}

}  // namespace

std::vector<int> shares(std::span<const double> weights, std::span<const int> limits, int total) {
    std::vector<int> given(weights.size(), 0);
    const auto rest = [&] { return total - std::accumulate(given.begin(), given.end(), 0); };
    while (rest() > 0 && give_whole_shares(weights, limits, rest(), given) > 0) {
    }
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    std::vector<std::size_t> by_remainder(weights.size());
    std::iota(by_remainder.begin(), by_remainder.end(), std::size_t{0});
    const auto lacks = [&](std::size_t i) { return total * weights[i] / sum - given[i]; };
    while (rest() > 0) {
        std::ranges::stable_sort(by_remainder, std::greater{}, lacks);
        const auto next = std::ranges::find_if(
            by_remainder, [&](std::size_t i) { return weights[i] > 0 && given[i] < limits[i]; });
        if (next == by_remainder.end()) break;
        ++given[*next];
    }
    return given;
}

}  // namespace overhoor
