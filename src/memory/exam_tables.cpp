#include "overhoor/memory/exam_tables.hpp"
#include "overhoor/memory/fsrs_by_weights.hpp"

namespace overhoor {
namespace {

constexpr int most_steps = 5;

// Where a mass at each node is after the relearning steps that follow a failure: good and easy end them.
std::array<OnGrid, grid_nodes> relearning_of(const FsrsParameters& parameters, const StudyHabits& habits) {
    std::array<std::array<GridPlace, 4>, grid_nodes> next;
    for (std::size_t node = 0; node < grid_nodes; ++node)
        for (const Grade grade : all_grades)
            next[node][static_cast<std::size_t>(grade) - 1] =
                place_of(next_memory(grid_state(node), grade, 0, parameters));
    // Backward, a row for each beginning: what is left over after the last step stays where it is.
    std::array<std::array<OnGrid, grid_nodes>, 2> from{};
    for (auto& rows : from)
        for (std::size_t node = 0; node < grid_nodes; ++node) rows[node][node] = 1;
    for (int step = 0; step < most_steps; ++step) {
        std::array<std::array<OnGrid, grid_nodes>, 2> longer{};
        for (std::size_t last = 0; last < 2; ++last)
            for (std::size_t node = 0; node < grid_nodes; ++node)
                for (std::size_t grade = 0; grade < 4; ++grade) {
                    const GridPlace& place = next[node][grade];
                    const double chance = habits.relearning[last][grade];
                    if (grade >= 2) {
                        spread(longer[last][node], place, chance);
                        continue;
                    }
                    for (std::size_t corner = 0; corner < 4; ++corner) {
                        const std::size_t at =
                            place.node + (corner & 1U) + (corner >> 1U) * grid_difficulties;
                        const double part = chance * place.weight[corner];
                        for (std::size_t end = 0; part > 0 && end < grid_nodes; ++end)
                            longer[last][node][end] += part * from[grade][at][end];
                    }
                }
        from = longer;
    }
    return from[0];
}

}  // namespace

ExamTables::ExamTables(const FsrsParameters& of, const StudyHabits& habits)
    : parameters(of), costs(exam_costs(of, habits)), relearning_(relearning_of(of, habits)) {
    for (const FirstDay& day : costs.first_days) spread(first_day, place_of(day.memory), day.chance);
}

const AtElapsed& ExamTables::at(int elapsed_days) {
    const auto [known, fresh] = known_.try_emplace(elapsed_days);
    AtElapsed& table = known->second;
    if (!fresh) return table;
    for (std::size_t node = 0; node < grid_nodes; ++node) {
        const MemoryState state = grid_state(node);
        table.recall[node] = recall(elapsed_days, state.stability, parameters);
        table.cost[node] = costs.of(table.recall[node]);
        for (std::size_t i = 0; i < 3; ++i)
            table.recalled[i][node] =
                place_of(next_memory(state, static_cast<Grade>(i + 2), elapsed_days, parameters));
        table.failed[node] = place_of(next_memory(state, Grade::again, elapsed_days, parameters));
    }
    return table;
}

OnGrid ExamTables::relearned_value(const OnGrid& value) const {
    OnGrid result{};
    for (std::size_t node = 0; node < grid_nodes; ++node)
        for (std::size_t end = 0; end < grid_nodes; ++end)
            result[node] += relearning_[node][end] * value[end];
    return result;
}

OnGrid ExamTables::relearned_mass(const OnGrid& mass) const {
    OnGrid result{};
    for (std::size_t node = 0; node < grid_nodes; ++node)
        for (std::size_t end = 0; mass[node] > 0 && end < grid_nodes; ++end)
            result[end] += relearning_[node][end] * mass[node];
    return result;
}

}  // namespace overhoor
