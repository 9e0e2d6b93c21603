#pragma once
// Pictures of numbers, in letters: columns, bars, lines and the heat of days, at any width from 40 columns.
// What shade or height says is never said by colour alone.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
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
    Style style = Style::plain;
};
Frame column_chart(const std::vector<PlotColumn>& columns, int height, const PlotLook& look);

// A row each: label, bar, what it says. All bars have one scale, from 0 to `end`, or to the longest of them.
struct PlotBar {
    std::string label{};
    double value = 0;
    std::string says{};
};
Frame bar_chart(const std::vector<PlotBar>& bars, const PlotLook& look, double end = 0);

// A row each: a point on a scale from `low` to `high`, the bounds between which it likely lies, and a mark to
// hold it against, which the point hides where both are the same. The ends of the scale stand above.
struct PlotRange {
    std::string label{};
    std::optional<double> point{};  // nothing: the row has only its label
    double from = 0, to = 0;
    std::optional<double> mark{};
    std::string says{};
};
struct RangePlot {
    std::vector<PlotRange> rows{};
    double low = 0, high = 1;
    std::string low_label{}, high_label{};
    // With and without Unicode, a column each.
    std::string_view mark = "┊", ascii_mark = ":";
};
Frame range_chart(const RangePlot& plot, const PlotLook& look);

// A line through points whose x rises, values between `low` and `high`, with marks on it.
struct LinePoint {
    double x = 0, y = 0;
};
struct LinePlot {
    std::vector<LinePoint> points{};
    double low = 0, high = 1;
    std::string low_label{}, high_label{};  // at the axis
    std::optional<double> level{};          // dotted across, with its label
    std::string level_label{};
    // On the axis: where, and which letter, with and without Unicode.
    struct Mark {
        double x = 0;
        std::string_view letter{}, ascii_letter{};
    };
    std::vector<Mark> marks{};
    // Below: where, and what; an earlier one keeps its place where two would touch.
    std::vector<std::pair<double, std::string>> ticks{};
    int height = 8;
};
Frame line_chart(const LinePlot& plot, const PlotLook& look);

// A year of days, a column a week and a row a weekday, in five shades; as many weeks as fit. Which counts a
// shade stands for is said below.
Frame heat_map(const std::map<Day, int>& counts, Day today, const PlotLook& look);
int heat_map_weeks(const PlotLook& look);

// The shade of a count, 0 (nothing) to 4, by quarters of the busiest day.
int shade_of(int count, int most);

// Where an axis from 0 ends that holds the value: at the next of 1, 2, 5, 10, 20, 50 …
double axis_end(double value);
std::string axis_number(double value);

// "7 Sep"
std::string short_date(Day day);

// A text in at most so many columns; what is cut ends in "…", in ASCII in "~".
std::string shortened(std::string_view text, int width, bool ascii);

// Eight heights in one row of letters, scaled to the greatest.
std::string sparkline(const std::vector<double>& values, bool ascii);

}  // namespace overhoor
