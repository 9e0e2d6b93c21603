#include <algorithm>
#include <cmath>

#include "overhoor/text/letters.hpp"
#include "overhoor/view/plot.hpp"

namespace overhoor {
namespace {

std::string blanks(int columns) { return std::string(static_cast<std::size_t>(std::max(0, columns)), ' '); }

struct Pens {
    std::string_view point, line, from, to, mark;
};

// A column of the row: what is drawn there, and how.
struct Cell {
    std::string_view letter = " ";
    Style style = Style::plain;
    bool operator==(const Cell&) const = default;
};

Line drawn(const std::vector<Cell>& cells) {
    Line line;
    for (std::size_t begin = 0; begin < cells.size();) {
        std::size_t end = begin;
        std::string text;
        for (; end < cells.size() && cells[end].style == cells[begin].style; ++end) text += cells[end].letter;
        line.add(text, cells[begin].style);
        begin = end;
    }
    return line;
}

}  // namespace

Frame range_chart(const RangePlot& plot, const PlotLook& look) {
    int labels = 0, says = 0;
    for (const PlotRange& row : plot.rows) {
        labels = std::max(labels, width_of(row.label));
        says = std::max(says, width_of(row.says));
    }
    const int room = std::clamp(look.width - labels - says - 3, 10, 60);
    const Pens pens =
        look.ascii ? Pens{"o", "-", "|", "|", plot.ascii_mark} : Pens{"●", "─", "├", "┤", plot.mark};
    const auto column = [&](double value) {
        const double part = std::clamp((value - plot.low) / (plot.high - plot.low), 0.0, 1.0);
        return static_cast<std::size_t>(std::lround(part * (room - 1)));
    };
    Frame frame;
    const int between = room - width_of(plot.low_label) - width_of(plot.high_label);
    frame.add(Line{blanks(labels + 1) + plot.low_label + blanks(between) + plot.high_label, Style::dim});
    for (const PlotRange& row : plot.rows) {
        std::vector<Cell> cells(static_cast<std::size_t>(room));
        if (row.point) {
            const std::size_t from = column(row.from), to = column(row.to);
            for (std::size_t at = from; at <= to; ++at) cells[at] = {pens.line, Style::dim};
            // What goes on beyond the end of the scale has no end there.
            if (row.from >= plot.low) cells[from] = {pens.from, Style::dim};
            if (row.to <= plot.high) cells[to] = {pens.to, Style::dim};
        }
        if (row.mark) cells[column(*row.mark)] = {pens.mark, Style::plain};
        if (row.point) cells[column(*row.point)] = {pens.point, Style::accent};
        frame.add(Line{blanks(labels - width_of(row.label)) + row.label + " "}
                      .add(drawn(cells))
                      .add("  " + row.says, Style::dim));
    }
    return frame;
}

}  // namespace overhoor
