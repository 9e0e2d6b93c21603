#pragma once
// Pictures of numbers, in letters: columns, bars, lines and the heat of days, at any width from 40 columns.
// What shade or height says is never said by colour alone.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "overhoor/core/time.hpp"
#include "overhoor/view/frame.hpp"

namespace overhoor {

struct PlotLook {
    int width = 80;      // columns
    bool ascii = false;  // where the terminal has no Unicode
};

// Columns side by side from left to right, with an axis of values that begins at 0. A label stands under the
// column it belongs to where there is room.
struct PlotColumn {
    double value = 0;
    std::string label{};
    bool strong = false;  // today, or the like
};
Frame column_chart(const std::vector<PlotColumn>& columns, int height, const PlotLook& look);

// A row each: label, bar, what it says. All bars have one scale, from 0 to `end`, or to the longest of them.
struct PlotBar {
    std::string label{};
    double value = 0;
    std::string says{};
};
Frame bar_chart(const std::vector<PlotBar>& bars, const PlotLook& look, double end = 0);

// A line through points whose x rises, values between `low` and `high`, with marks on it.
struct LinePoint {
    double x = 0, y = 0;
};
struct LinePlot {
    std::vector<LinePoint> points{};
    double low = 0, high = 1;
    std::string low_label{}, high_label{};                // at the axis
    std::vector<std::pair<double, std::string>> ticks{};  // below: where, and what
    int height = 8;
};
Frame line_chart(const LinePlot& plot, const PlotLook& look);

// A year of days, a column a week and a row a weekday, in five shades; as many weeks as fit.
Frame heat_map(const std::map<Day, int>& counts, Day today, const PlotLook& look);

// The shade of a count, 0 (nothing) to 4, by quarters of the busiest day.
int shade_of(int count, int most);

// Eight heights in one row of letters, scaled to the greatest.
std::string sparkline(const std::vector<double>& values, bool ascii);

}  // namespace overhoor
