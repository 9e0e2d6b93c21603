#pragma once
// The coming months at each wished retention, as a table with bars, and what to choose.

#include <optional>
#include <span>
#include <string>

#include "overhoor/memory/retention_choice.hpp"
#include "overhoor/view/frame.hpp"

namespace overhoor {

struct SimulationReport {
    std::span<const RetentionOutcome> outcomes{};
    RetentionChoice choice{};
    double now = 0.9;  // the retention wished at present
    std::optional<double> minutes{};
    int days = 0;
    std::size_t cards = 0, new_cards = 0;  // learned before; that are there to be learned
    std::size_t answers = 0;               // that the costs come from
};

Frame simulation_view(const SimulationReport& report, int columns);

std::string simulation_json(const SimulationReport& report);

}  // namespace overhoor
