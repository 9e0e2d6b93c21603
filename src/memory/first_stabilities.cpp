// As fsrs-rs 6.6 does it (pre_training.rs), with its constants.

#include <algorithm>
#include <cmath>

#include "overhoor/memory/optimizer.hpp"

namespace overhoor {
namespace {

constexpr double lowest = 0.001, highest = 100;

// Sum over the days of count · cross-entropy, and a pull towards the default.
class OneGrade {
public:
    OneGrade(const std::vector<FirstRecalls>& recalls, double average, double usual)
        : recalls_(recalls), average_(average), usual_(usual) {}

    double best() const {  // by ternary search: the loss has one valley
        double low = lowest, high = highest;
        for (int round = 0; round < 1000 && high - low > 1e-14 * high; ++round) {
            const double left = low + (high - low) / 3, right = high - (high - low) / 3;
            if (left <= low || right >= high) break;
            (loss(left) < loss(right) ? high : low) = loss(left) < loss(right) ? right : left;
        }
        return (low + high) / 2;
    }

private:
    double loss(double stability) const {
        double sum = std::abs(stability - usual_) / 16;
        for (const FirstRecalls& group : recalls_) {
            const double wanted = (group.recalled + average_) / (group.count + 1);
            const double p = std::clamp(curve_.recall(group.elapsed_days, stability), 1e-9, 1 - 1e-9);
            sum -= group.count * (wanted * std::log(p) + (1 - wanted) * std::log(1 - p));
        }
        return sum;
    }
    const std::vector<FirstRecalls>& recalls_;
    double average_, usual_;
    Fsrs curve_{FsrsParameters{}};
};

double count_of(const std::vector<FirstRecalls>& recalls) {
    double count = 0;
    for (const FirstRecalls& group : recalls) count += group.count;
    return count;
}

using Stabilities = std::array<double, 4>;
using Known = std::array<bool, 4>;

// A better grade never has less: the one with more rows is believed.
void never_falling(Stabilities& s, const std::array<double, 4>& rows, const Known& known) {
    constexpr std::array<std::pair<std::size_t, std::size_t>, 6> pairs{
        {{0, 1}, {1, 2}, {2, 3}, {0, 2}, {1, 3}, {0, 3}}};
    for (const auto& [low, high] : pairs) {
        if (!known[low] || !known[high] || s[low] <= s[high]) continue;
        s[low] = s[high] = rows[low] > rows[high] ? s[low] : s[high];
    }
}

// What one grade tells of its neighbours: fixed proportions of the logarithms.
double geometric(double a, double b, double share) { return std::pow(a, share) * std::pow(b, 1 - share); }

void fill_in(Stabilities& s, const Known& k) {
    constexpr double a = 0.41, b = 0.54, q = a + b - a * b;
    const auto again = [&] { s[0] = geometric(s[1], s[2], 1 / a); };
    const auto easy = [&] { s[3] = geometric(s[1], s[2], 1 - 1 / b); };
    const int many = static_cast<int>(std::ranges::count(k, true));
    if (many == 1) {
        const Stabilities usual{FsrsParameters{}.w[0], FsrsParameters{}.w[1], FsrsParameters{}.w[2],
                                FsrsParameters{}.w[3]};
        const auto only = static_cast<std::size_t>(std::ranges::find(k, true) - k.begin());
        const double ratio = s[only] / usual[only];
        for (std::size_t i = 0; i < 4; ++i) s[i] = usual[i] * ratio;
        return;
    }
    if (!k[1] && !k[2]) {  // again and easy
        const double worst = s[0], best = s[3];
        s[1] = geometric(worst, best, a / q);
        s[2] = geometric(worst, best, 1 - b / q);
    } else if (!k[1]) {
        s[1] = k[0] ? geometric(s[0], s[2], a) : geometric(s[2], s[3], 1 / (1 - b));
    } else if (!k[2]) {
        s[2] = k[3] ? geometric(s[1], s[3], 1 - b) : geometric(s[0], s[1], 1 - 1 / (1 - a));
    }
    if (!k[0]) again();
    if (!k[3]) easy();
}

}  // namespace

std::optional<std::array<double, 4>> first_stabilities(const TrainingSet& set) {
    Stabilities s{};
    std::array<double, 4> rows{};
    Known known{};
    for (std::size_t i = 0; i < 4; ++i) {
        rows[i] = count_of(set.first[i]);
        known[i] = rows[i] > 0;
        if (known[i]) s[i] = OneGrade{set.first[i], set.recalled, FsrsParameters{}.w[i]}.best();
    }
    if (std::ranges::none_of(known, [](bool one) { return one; })) return std::nullopt;
    never_falling(s, rows, known);
    fill_in(s, known);
    for (double& one : s) one = std::clamp(one, lowest, highest);
    // What was filled in, and pairs that were settled one after the other, may still fall.
    for (std::size_t i = 1; i < s.size(); ++i) s[i] = std::max(s[i], s[i - 1]);
    return s;
}

}  // namespace overhoor
