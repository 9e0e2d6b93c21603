#pragma once
// The search that both trainers share: Adam over batches of whole cards with a cosine schedule, as fsrs-rs
// and srs-benchmark have it, and the best round is kept. Loss is FsrsLoss or Fsrs7Loss. Deterministic: one
// thread, one seed; whoever has several fits to make may make each on a thread of its own.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <numeric>
#include <vector>

#include "overhoor/core/random.hpp"
#include "overhoor/memory/optimizer.hpp"
#include "overhoor/memory/training_set.hpp"

namespace overhoor {

struct WeightBound {
    double low, high, spread;  // of many learners: how far from the start a weight is likely to be
};

template <std::size_t N>
struct TrainingRecipe {
    std::array<WeightBound, N> bounds{};
    void (*keep_within)(std::array<double, N>&) = nullptr;  // the bounds, and what holds between weights
    double fastest = 0.04;                                  // the first learning rate
    double beta1 = 0.9, beta2 = 0.999;                      // of Adam
    double pull = 1;                                        // towards the start, by the spread
    std::size_t steps_wanted = 80, fewest_rounds = 2, most_rounds = 60;
    std::array<bool, N> frozen{};
};

template <std::size_t N>
class Adam {
public:
    void step(std::array<double, N>& w, const std::array<double, N>& gradient, double rate,
              const TrainingRecipe<N>& recipe) {
        constexpr double small = 1e-8;
        ++count_;
        const double bias1 = 1 - std::pow(recipe.beta1, count_), bias2 = 1 - std::pow(recipe.beta2, count_);
        for (std::size_t i = 0; i < N; ++i) {
            if (recipe.frozen[i]) continue;
            m_[i] = recipe.beta1 * m_[i] + (1 - recipe.beta1) * gradient[i];
            v_[i] = recipe.beta2 * v_[i] + (1 - recipe.beta2) * gradient[i] * gradient[i];
            w[i] -= rate * (m_[i] / bias1) / (std::sqrt(v_[i] / bias2) + small);
        }
        recipe.keep_within(w);
    }

private:
    std::array<double, N> m_{}, v_{};
    int count_ = 0;
};

// Whole cards in an order of chance, until so many predictions are together.
inline std::vector<std::vector<std::uint32_t>> batches_of(const TrainingSet& set, Random& random) {
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

template <class Loss, class Parameters, std::size_t N>
class Training {
public:
    using Weights = std::array<double, N>;

    Training(const TrainingRecipe<N>& recipe, const TrainingSet& set, const Parameters& start,
             const OnProgress& on_progress)
        : recipe_(recipe),
          set_(set),
          on_progress_(on_progress),
          centre_(start.w),
          w_(start.w),
          best_(start.w) {}

    Parameters trained() {
        best_loss_ = whole_loss();
        Random random{2023};
        const std::size_t steps_of_round = batches_of(set_, random).size();
        const std::size_t rounds =
            std::clamp(recipe_.steps_wanted / steps_of_round, recipe_.fewest_rounds, recipe_.most_rounds);
        const double steps = static_cast<double>(steps_of_round * rounds);
        // The first rounds are never the best; to look at the whole is a third of the work.
        for (std::size_t round = 0; round < rounds; ++round) {
            for (const auto& batch : batches_of(set_, random)) {
                const double rate = recipe_.fastest *
                                    (1 + std::cos(std::numbers::pi * static_cast<double>(step_) / steps)) / 2;
                adam_.step(w_, gradient_of(batch), rate, recipe_);
                ++step_;
                if (on_progress_ && !on_progress_(std::min(1.0, static_cast<double>(step_) / steps)))
                    return {best_};
            }
            if (round >= rounds / 2) keep_best();
        }
        return {best_};
    }

private:
    double pull_of(std::size_t i) const {
        const double spread = recipe_.bounds[i].spread;
        return recipe_.pull / (spread * spread);
    }

    Weights gradient_of(const std::vector<std::uint32_t>& batch) const {
        Weights gradient{};
        Loss loss{Parameters{w_}};
        std::size_t rows = 0;
        for (const std::uint32_t card : batch) {
            loss.of(set_.card(card), &gradient);
            rows += set_.card(card).size();
        }
        const double share = static_cast<double>(rows) / static_cast<double>(set_.reviews.size());
        for (std::size_t i = 0; i < N; ++i) gradient[i] += 2 * share * (w_[i] - centre_[i]) * pull_of(i);
        return gradient;
    }

    double whole_loss() const {
        Loss loss{Parameters{w_}};
        double sum = 0;
        for (std::size_t i = 0; i < N; ++i) sum += (w_[i] - centre_[i]) * (w_[i] - centre_[i]) * pull_of(i);
        for (std::size_t card = 0; card < set_.cards(); ++card) sum += loss.of(set_.card(card), nullptr);
        return sum;
    }

    void keep_best() {
        const double loss = whole_loss();
        if (!(loss < best_loss_)) return;
        best_loss_ = loss;
        best_ = w_;
    }

    const TrainingRecipe<N>& recipe_;
    const TrainingSet& set_;
    const OnProgress& on_progress_;
    Weights centre_, w_, best_;
    double best_loss_ = 0;
    std::size_t step_ = 0;
    Adam<N> adam_{};
};

template <class Loss, class Parameters, std::size_t N>
Parameters train(const TrainingRecipe<N>& recipe, const TrainingSet& set, const Parameters& start,
                 const OnProgress& on_progress) {
    return Training<Loss, Parameters, N>{recipe, set, start, on_progress}.trained();
}

}  // namespace overhoor
