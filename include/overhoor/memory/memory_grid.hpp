#pragma once
// Memory states on a grid, 24 stabilities by 4 difficulties: a function of a state is a number at each node,
// read between the nodes by bilinear interpolation in (ln S, D), clamped to the box.

#include <array>
#include <vector>

#include "overhoor/core/review.hpp"

namespace overhoor {

inline constexpr std::size_t grid_stabilities = 24, grid_difficulties = 4;
inline constexpr std::size_t grid_nodes = grid_stabilities * grid_difficulties;
using OnGrid = std::array<double, grid_nodes>;

// A state between four nodes.
struct GridPlace {
    std::size_t node = 0;            // the lowest of the four
    std::array<double, 4> weight{};  // node, next difficulty, next stability, both
};

MemoryState grid_state(std::size_t node);
GridPlace place_of(const MemoryState& state);

inline double read(const OnGrid& values, const GridPlace& place) {
    const double* at = values.data() + place.node;
    return place.weight[0] * at[0] + place.weight[1] * at[1] + place.weight[2] * at[grid_difficulties] +
           place.weight[3] * at[grid_difficulties + 1];
}
inline void spread(OnGrid& values, const GridPlace& place, double amount) {
    double* at = values.data() + place.node;
    at[0] += amount * place.weight[0];
    at[1] += amount * place.weight[1];
    at[grid_difficulties] += amount * place.weight[2];
    at[grid_difficulties + 1] += amount * place.weight[3];
}

}  // namespace overhoor
