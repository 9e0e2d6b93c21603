#include "overhoor/memory/memory_grid.hpp"

#include <algorithm>
#include <cmath>

namespace overhoor {
namespace {

constexpr double lowest = 0.01, highest = 4000;  // days
constexpr double difficulty_step = 3;            // from 1 to 10

double stability_step() { return std::log(highest / lowest) / (grid_stabilities - 1); }

}  // namespace

MemoryState grid_state(std::size_t node) {
    const auto s = static_cast<double>(node / grid_difficulties),
               d = static_cast<double>(node % grid_difficulties);
    return {.stability = lowest * std::exp(s * stability_step()), .difficulty = 1 + difficulty_step * d};
}

GridPlace place_of(const MemoryState& state) {
    static const double step = stability_step();
    const double s =
        std::clamp(std::log(std::max(state.stability, lowest) / lowest) / step, 0.0, grid_stabilities - 1.0);
    const double d = std::clamp((state.difficulty - 1) / difficulty_step, 0.0, grid_difficulties - 1.0);
    const std::size_t i = std::min(static_cast<std::size_t>(s), grid_stabilities - 2);
    const std::size_t j = std::min(static_cast<std::size_t>(d), grid_difficulties - 2);
    const double x = s - static_cast<double>(i), y = d - static_cast<double>(j);
    return {.node = i * grid_difficulties + j,
            .weight = {(1 - x) * (1 - y), (1 - x) * y, x * (1 - y), x * y}};
}

}  // namespace overhoor
