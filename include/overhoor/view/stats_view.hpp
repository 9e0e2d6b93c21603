#pragma once
// The statistics as pictures for the terminal, as one JSON object, and as one page of HTML.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "overhoor/history/statistics.hpp"
#include "overhoor/history/study_days.hpp"
#include "overhoor/view/plot.hpp"

namespace overhoor {

struct StatsReport {
    Moment now{};
    Day today{};
    double wished_retention = 0.9;
    StudyDays days{};
    int cards = 0, studied = 0, reviews = 0;
    std::map<Day, Tally> weeks{};
    Tally month{};  // tests of memory in the last thirty days
    Calibration calibration{};
    Forecast forecast{};
    MemoryShape shape{};
    AnswerTimes times{};
    std::vector<DeckFigures> decks{};
};

// The parts, in the order in which they are shown: heat, forecast, retention, calibration, memory, time,
// decks.
std::vector<std::string> stats_parts();

// Only those named; all when none is.
Frame stats_view(const StatsReport& report, const std::vector<std::string>& parts, const PlotLook& look);
std::string stats_json(const StatsReport& report);
// Self-contained: no script, nothing from elsewhere; light and dark, and on paper.
std::string stats_html(const StatsReport& report);

// "0:42", "12 min", "3.4 h"
std::string time_in_words(Duration time);

// The bins of the shape of memory in words: "under 1 day", "1–3 days" …
std::string stability_bin(std::size_t bin);

}  // namespace overhoor
