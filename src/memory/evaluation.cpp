// The three measures of srs-benchmark (its evaluate.py and utils.py), by which memory models are compared.

#include "overhoor/memory/evaluation.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <vector>

namespace overhoor {
namespace {

constexpr double least_chance = 0.0001;

double log_loss(std::span<const Prediction> predictions) {
    double sum = 0;
    for (const Prediction& one : predictions) {
        const double p = std::clamp(one.recall, least_chance, 1 - least_chance);
        sum -= std::log(one.recalled ? p : 1 - p);
    }
    return sum / static_cast<double>(predictions.size());
}

// factor · base^⌊log_base(value)⌋, to two decimals: bins that widen by the same ratio.
double bin(double value, double factor, double base) {
    const double power = std::floor(std::log(value) / std::log(base));
    return std::round(100 * factor * std::pow(base, power)) / 100;
}

double rmse_bins(std::span<const Prediction> predictions) {
    struct Bin {
        double predicted = 0, recalled = 0, count = 0;
    };
    std::map<std::array<double, 3>, Bin> bins;
    for (const Prediction& one : predictions) {
        const std::array<double, 3> key{bin(one.elapsed_days, 2.48, 3.62), bin(one.reviews + 1, 1.99, 1.89),
                                        one.lapses == 0 ? 0 : bin(one.lapses, 1.65, 1.73)};
        Bin& of = bins[key];
        of.predicted += one.recall;
        of.recalled += one.recalled ? 1 : 0;
        of.count += 1;
    }
    double sum = 0;
    for (const auto& [key, of] : bins) sum += std::pow(of.predicted - of.recalled, 2) / of.count;
    return std::sqrt(sum / static_cast<double>(predictions.size()));
}

// By the ranks of the predictions (Mann and Whitney); equal ones share their middle rank.
double auc(std::span<const Prediction> predictions) {
    std::vector<std::pair<double, bool>> sorted;
    for (const Prediction& one : predictions) sorted.emplace_back(one.recall, one.recalled);
    std::ranges::sort(sorted);
    double ranks = 0, recalled = 0;
    for (std::size_t begin = 0; begin < sorted.size();) {
        std::size_t end = begin;
        while (end < sorted.size() && sorted[end].first == sorted[begin].first) ++end;
        const double middle = static_cast<double>(begin + end + 1) / 2;
        for (; begin < end; ++begin)
            if (sorted[begin].second) {
                ranks += middle;
                recalled += 1;
            }
    }
    const double forgotten = static_cast<double>(sorted.size()) - recalled;
    if (recalled == 0 || forgotten == 0) return 0.5;
    return (ranks - recalled * (recalled + 1) / 2) / (recalled * forgotten);
}

}  // namespace

Evaluation evaluate(std::span<const Prediction> predictions) {
    if (predictions.empty()) return {};
    return {.reviews = predictions.size(),
            .log_loss = log_loss(predictions),
            .rmse_bins = rmse_bins(predictions),
            .auc = auc(predictions)};
}

}  // namespace overhoor
