#pragma once
// The tables of the exam planner: what depends on the learner alone, and is made once.

#include <map>

#include "overhoor/memory/exam_costs.hpp"
#include "overhoor/memory/memory_grid.hpp"

namespace overhoor {

// What a study does at each node, so many days after the last.
struct AtElapsed {
    OnGrid recall{}, cost{};
    std::array<std::array<GridPlace, grid_nodes>, 3> recalled{};  // hard, good, easy: where it leads
    std::array<GridPlace, grid_nodes> failed{};                   // before the relearning steps
};

class ExamTables {
public:
    ExamTables(const FsrsParameters& parameters, const StudyHabits& habits);

    const AtElapsed& at(int elapsed_days);
    // After the relearning steps of the day: the expectation of a value, and where a mass goes.
    OnGrid relearned_value(const OnGrid& value) const;
    OnGrid relearned_mass(const OnGrid& mass) const;

    FsrsParameters parameters;
    ExamCosts costs;
    OnGrid first_day{};  // a new card, spread over the nodes

private:
    std::array<OnGrid, grid_nodes> relearning_{};  // from node to node
    std::map<int, AtElapsed> known_{};
};

}  // namespace overhoor
