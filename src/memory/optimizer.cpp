// The loss is that of fsrs-rs 6.6 (recency weights, a pull towards the start), the search Adam with a cosine
// schedule as there; small sets get more rounds, since their whole costs milliseconds.

#include "overhoor/memory/optimizer.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "overhoor/core/random.hpp"
#include "overhoor/memory/fsrs_gradient.hpp"

namespace overhoor {
namespace {

using Weights = std::array<double, 21>;

struct Bound {
    double low, high, spread;  // of many learners: how far from the start a weight is likely to be
};
constexpr std::array<Bound, 21> bounds{
    {{0.001, 100, 6.43}, {0.001, 100, 9.66}, {0.001, 100, 17.58}, {0.001, 100, 27.85}, {1, 10, 0.57},
     {0.001, 4, 0.28},   {0.001, 4, 0.60},   {0.001, 0.75, 0.12}, {0, 4.5, 0.39},      {0, 0.8, 0.18},
     {0.001, 3.5, 0.33}, {0.001, 5, 0.30},   {0.001, 0.25, 0.09}, {0.001, 0.9, 0.16},  {0, 4, 0.57},
     {0, 1, 0.25},       {1, 6, 1.03},       {0, 2, 0.31},        {0, 2, 0.32},        {0.01, 0.8, 0.14},
     {0.1, 0.8, 0.27}}};

void clip(Weights& w) {
    for (std::size_t i = 0; i < w.size(); ++i) w[i] = std::clamp(w[i], bounds[i].low, bounds[i].high);
}

double pull(const Weights& w, const Weights& centre) {
    double sum = 0;
    for (std::size_t i = 0; i < w.size(); ++i) sum += std::pow((w[i] - centre[i]) / bounds[i].spread, 2);
    return sum;
}

double whole_loss(const TrainingSet& set, const Weights& w, const Weights& centre) {
    FsrsLoss loss{{w}};
    double sum = pull(w, centre);
    for (std::size_t card = 0; card < set.cards(); ++card) sum += loss.of(set.card(card), nullptr);
    return sum;
}

class Adam {
public:
    void step(Weights& w, const FsrsGradient& gradient, double rate) {
        constexpr double beta1 = 0.9, beta2 = 0.999, small = 1e-8;
        ++count_;
        const double bias1 = 1 - std::pow(beta1, count_), bias2 = 1 - std::pow(beta2, count_);
        for (std::size_t i = 0; i < w.size(); ++i) {
            m_[i] = beta1 * m_[i] + (1 - beta1) * gradient[i];
            v_[i] = beta2 * v_[i] + (1 - beta2) * gradient[i] * gradient[i];
            w[i] -= rate * (m_[i] / bias1) / (std::sqrt(v_[i] / bias2) + small);
        }
        clip(w);
    }

private:
    Weights m_{}, v_{};
    int count_ = 0;
};

// Whole cards, until so many predictions are together.
std::vector<std::vector<std::uint32_t>> batches_of(const TrainingSet& set, Random& random) {
    constexpr std::size_t rows_of_batch = 512;
    std::vector<std::uint32_t> order(set.cards());
    std::iota(order.begin(), order.end(), 0U);
    shuffle(std::span{order}, random);
    std::vector<std::vector<std::uint32_t>> batches(1);
    std::size_t rows = 0;
    for (const std::uint32_t card : order) {
        if (rows >= rows_of_batch) {
            batches.emplace_back();
            rows = 0;
        }
        batches.back().push_back(card);
        rows += static_cast<std::size_t>(
            std::ranges::count_if(set.card(card), [](const TrainingReview& one) { return one.weight > 0; }));
    }
    return batches;
}

class Trainer {
public:
    Trainer(const TrainingSet& set, const Weights& start, const OnProgress& on_progress)
        : set_(set), centre_(start), w_(start), best_(start), on_progress_(on_progress) {}

    Weights trained() {
        best_loss_ = whole_loss(set_, w_, centre_);
        Random random{2023};
        const std::size_t steps_of_epoch = batches_of(set_, random).size();
        const std::size_t epochs =
            std::clamp<std::size_t>(steps_wanted / steps_of_epoch, fewest_epochs, most_epochs);
        const double steps = static_cast<double>(steps_of_epoch * epochs);
        // The first rounds are never the best; to look at the whole is a third of the work.
        for (std::size_t epoch = 0; epoch < epochs; ++epoch) {
            for (const auto& batch : batches_of(set_, random)) {
                const double rate =
                    fastest * (1 + std::cos(std::numbers::pi * static_cast<double>(step_) / steps)) / 2;
                adam_.step(w_, gradient_of(batch), rate);
                ++step_;
                if (on_progress_ && !on_progress_(std::min(1.0, static_cast<double>(step_) / steps)))
                    return best_;
            }
            if (epoch >= epochs / 2) keep_best();
        }
        return best_;
    }

private:
    static constexpr double fastest = 0.04;
    static constexpr std::size_t steps_wanted = 80, fewest_epochs = 2, most_epochs = 60;

    FsrsGradient gradient_of(const std::vector<std::uint32_t>& batch) {
        FsrsGradient gradient{};
        FsrsLoss loss{{w_}};
        std::size_t rows = 0;
        for (const std::uint32_t card : batch) {
            loss.of(set_.card(card), &gradient);
            rows += set_.card(card).size();
        }
        const double share = static_cast<double>(rows) / static_cast<double>(set_.reviews.size());
        for (std::size_t i = 0; i < w_.size(); ++i)
            gradient[i] += 2 * share * (w_[i] - centre_[i]) / (bounds[i].spread * bounds[i].spread);
        return gradient;
    }

    void keep_best() {
        const double loss = whole_loss(set_, w_, centre_);
        if (!(loss < best_loss_)) return;
        best_loss_ = loss;
        best_ = w_;
    }

    const TrainingSet& set_;
    Weights centre_, w_, best_;
    double best_loss_ = 0;
    std::size_t step_ = 0;
    Adam adam_{};
    const OnProgress& on_progress_;
};

}  // namespace

Fitted fit_fsrs(const TrainingSet& set, const OnProgress& on_progress) {
    constexpr std::size_t fewest_rows = 8, fewest_for_all = 64;
    Fitted fitted{.rows = set.rows};
    const auto first = first_stabilities(set);
    if (set.rows < fewest_rows || !first) return fitted;
    std::ranges::copy(*first, fitted.parameters.w.begin());
    fitted.fit = Fit::first_stabilities;
    if (set.rows < fewest_for_all || set.first_rows >= set.rows) return fitted;
    fitted.parameters.w = Trainer{set, fitted.parameters.w, on_progress}.trained();
    fitted.fit = Fit::all;
    return fitted;
}

}  // namespace overhoor
