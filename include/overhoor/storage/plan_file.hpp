#pragma once
// The plans that the learner adopted: plans.json in the data folder. Those of exams that are over stay: they
// say how what they put off comes back.

#include <span>
#include <vector>

#include "overhoor/core/problem.hpp"
#include "overhoor/session/adopted_plan.hpp"
#include "overhoor/storage/folders.hpp"

namespace overhoor {

struct ReadPlans {
    std::vector<AdoptedPlan> plans{};
    std::vector<Problem> problems{};  // any means that the plans must be neither used nor written
};

// None where there is no file.
ReadPlans read_plans(const Folders& folders);

// In one piece or not at all; a file that cannot be understood is left as it is.
Result<Done> write_plans(const Folders& folders, std::span<const AdoptedPlan> plans);

// The same text for the same plans.
std::string text_of(std::span<const AdoptedPlan> plans);

}  // namespace overhoor
