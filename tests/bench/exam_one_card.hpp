#pragma once
// One card alone, of which each second of study has a price that hangs on the day: its best value, and when
// it is studied. Days left count from 1, the day before the exam.

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "overhoor/memory/exam_costs.hpp"

namespace overhoor::bench {

using Values = std::vector<double>;  // by node

struct Place {
    std::size_t node = 0;
    std::array<double, 4> weight{};
};

// Bilinear in (ln S, D), clamped to the box.
struct Grid {
    std::size_t stabilities, difficulties;
    static constexpr double lowest = 0.01, highest = 4000;  // days

    std::size_t nodes() const { return stabilities * difficulties; }
    double step() const { return std::log(highest / lowest) / static_cast<double>(stabilities - 1); }
    double difficulty_step() const { return 9 / static_cast<double>(difficulties - 1); }
    MemoryState state(std::size_t node) const {
        return {.stability = lowest * std::exp(static_cast<double>(node / difficulties) * step()),
                .difficulty = 1 + static_cast<double>(node % difficulties) * difficulty_step()};
    }
    Place place(const MemoryState& state) const {
        const auto cell = [](double at, std::size_t count) {
            const double inside = std::clamp(at, 0.0, static_cast<double>(count - 1));
            const std::size_t low = std::min(static_cast<std::size_t>(inside), count - 2);
            return std::pair{low, inside - static_cast<double>(low)};
        };
        const auto [i, x] = cell(std::log(state.stability / lowest) / step(), stabilities);
        const auto [j, y] = cell((state.difficulty - 1) / difficulty_step(), difficulties);
        return {i * difficulties + j, {(1 - x) * (1 - y), (1 - x) * y, x * (1 - y), x * y}};
    }
    double read(const Values& values, const Place& place) const {
        const double* at = values.data() + place.node;
        return place.weight[0] * at[0] + place.weight[1] * at[1] + place.weight[2] * at[difficulties] +
               place.weight[3] * at[difficulties + 1];
    }
    void add(Values& values, const Place& place, double amount) const {
        double* at = values.data() + place.node;
        at[0] += amount * place.weight[0];
        at[1] += amount * place.weight[1];
        at[difficulties] += amount * place.weight[2];
        at[difficulties + 1] += amount * place.weight[3];
    }
};

// What a study does so many days after the last.
struct After {
    Values recall{}, cost{};
    std::array<std::vector<Place>, 4> next{};  // again, hard, good, easy
};

class OneCard {
public:
    OneCard(const Fsrs& truth, std::size_t days, const Grid& grid);

    // The value of a new card. Softness 0: at its best; else the maximum of studying and leaving is soft
    // (log-sum-exp), never less, smooth and convex in the prices. `prices` by days left; none at 0.
    double value(const Values& prices, double softness);
    // Seconds on each day by the last value found: its slope in the prices.
    Values demand() const;

private:
    After at(const Fsrs& truth, std::size_t elapsed) const;
    // Through the relearning steps of a day, where good and easy end them.
    Values relearned(const Values& value) const;
    Values relearned_mass(const Values& mass) const;

    Grid grid_;
    std::size_t days_;
    StudyHabits habits_{};
    ExamCosts costs_;
    std::vector<After> after_{};
    Values first_{};
    std::vector<std::vector<Values>> studied_{};  // by day, by day of the last study
    Values fresh_studied_{};
};

}  // namespace overhoor::bench
