#pragma once
// Ways to study for an exam: those of other programs and papers, the simple rule, the planner.

#include <optional>
#include <string>
#include <vector>

#include "exam_simulation.hpp"

namespace overhoor::bench {

// Alike but for constants; which are best is known only afterwards.
struct Family {
    std::string name{}, what{};
    std::vector<Way> ways{};
};

std::vector<Family> rivals(const Scenario& scenario);

Way simple_rule();
struct Planning {
    std::optional<double> attendance{};  // known beforehand; else counted from what happened
    bool days_known = false;             // also those that will be missed: more than anyone knows
    // The model each day: as believed; all weights fitted to the answers so far; bent to them.
    enum class Model { believed, fitted, bent } model = Model::believed;
};
Way the_planner(const Planning& planning = {});

}  // namespace overhoor::bench
