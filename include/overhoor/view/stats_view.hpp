#pragma once
// The statistics as pictures for the terminal, as one JSON object, and as one page of HTML.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "overhoor/history/figures.hpp"
#include "overhoor/view/plot.hpp"

namespace overhoor {

// The parts, in the order in which they are shown: heat, forecast, retention, calibration, memory, time,
// decks.
std::vector<std::string> stats_parts();

// "heat,time" → the parts; what is wrong with it, empty when nothing is.
std::vector<std::string> stats_parts_from(std::string_view names);
std::string stats_parts_complaint(std::string_view names);

struct StatsWishes {
    std::vector<std::string> parts{};  // all when none is named
    std::optional<int> weeks{};        // how far back; as suits each picture when nothing is said
};
Frame stats_view(const Figures& figures, const StatsWishes& wishes, const PlotLook& look);
std::string stats_json(const Figures& figures);
// Self-contained: no script, nothing from elsewhere; light and dark, and on paper.
std::string stats_html(const Figures& figures, const StatsWishes& wishes);

}  // namespace overhoor
