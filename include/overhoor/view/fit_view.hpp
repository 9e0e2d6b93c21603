#pragma once
// What came of fitting the memory model: to eyes and to programs.

#include <optional>
#include <string>

#include "overhoor/exchange/fitted_model.hpp"
#include "overhoor/view/frame.hpp"

namespace overhoor {

// Cards due today, with the weights of before and with the new ones.
struct DueCounts {
    int before = 0, after = 0;
};

struct FitReport {
    FitOutcome outcome{};
    bool adopted = false;
    std::optional<DueCounts> due{};  // of the learner's own log
    bool spread = false;             // what is due comes back bit by bit
    double seconds = 0;
};

// `load`: reviews a day with the new weights, for each with the old ones.
Frame fit_view(const FitReport& report, double load);
std::string fit_json(const FitReport& report);

}  // namespace overhoor
