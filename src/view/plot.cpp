#include "overhoor/view/plot.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "overhoor/text/letters.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

constexpr std::array<std::string_view, 9> eighths{" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
constexpr std::array<std::string_view, 9> ascii_heights{" ", ".", ".", ":", ":", "|", "|", "#", "#"};

std::string repeated(std::string_view text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

std::string right(const std::string& text, int width) { return repeated(" ", width - width_of(text)) + text; }

// Labels where they fit without touching one another.
std::string labels_below(const std::vector<PlotColumn>& columns, int step, int width) {
    std::string line;
    int used = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const int at = static_cast<int>(i) * step;
        const int size = width_of(columns[i].label);
        if (size == 0 || at < used + (used > 0 ? 1 : 0) || at + size > width) continue;
        line += repeated(" ", at - used) + columns[i].label;
        used = at + size;
    }
    return line;
}

}  // namespace

double axis_end(double value) {
    if (value <= 0) return 1;
    double step = std::pow(10, std::floor(std::log10(value)));
    for (const double times : {1.0, 2.0, 5.0, 10.0})
        if (step * times >= value * (1 - 1e-9)) return step * times;
    return step * 10;
}

std::string axis_number(double value) {
    if (value >= 100 || value == std::floor(value)) return fmt::format("{:.0f}", value);
    return phrase("{:.1f}", value);
}

Frame column_chart(const std::vector<PlotColumn>& columns, int height, const PlotLook& look) {
    double most = 0;
    for (const PlotColumn& column : columns) most = std::max(most, column.value);
    const double top = axis_end(most);
    const std::string top_label = axis_number(top), half_label = axis_number(top / 2);
    const int margin = std::max({width_of(top_label), width_of(half_label), 1});
    const int room = look.width - margin - 2;
    const int step = std::clamp(columns.empty() ? 1 : room / static_cast<int>(columns.size()), 1, 4);
    const auto& heights = look.ascii ? ascii_heights : eighths;
    Frame frame;
    for (int row = height; row-- > 0;) {
        // The edge above the row is the value that its label names.
        std::string label;
        if (row == height - 1) label = top_label;
        const bool even = top / 2 == std::floor(top / 2);
        if (even && height > 3 && row == height / 2 - 1) label = half_label;
        Line line{right(label, margin), Style::dim};
        line.add(look.ascii ? "|" : "┤", Style::dim);
        for (const PlotColumn& column : columns) {
            // Whatever is more than nothing shows.
            double filled = column.value / top * height * 8;
            if (column.value > 0) filled = std::max(filled, 1.0);
            const int part = std::clamp(static_cast<int>(std::lround(filled)) - row * 8, 0, 8);
            line.add(repeated(heights[static_cast<std::size_t>(part)], std::max(1, step - 1)), column.style);
            if (step > 1) line.add(" ");
        }
        frame.add(std::move(line));
    }
    frame.add(Line{right("0", margin) + (look.ascii ? "+" : "┼") +
                       repeated(look.ascii ? "-" : "─", step * static_cast<int>(columns.size())),
                   Style::dim});
    if (const std::string below = labels_below(columns, step, room); !below.empty())
        frame.add(Line{repeated(" ", margin + 1) + below, Style::dim});
    return frame;
}

Frame bar_chart(const std::vector<PlotBar>& bars, const PlotLook& look, double end) {
    double most = end;
    int labels = 0, says = 0;
    for (const PlotBar& bar : bars) {
        most = std::max(most, bar.value);
        labels = std::max(labels, width_of(bar.label));
        says = std::max(says, width_of(bar.says));
    }
    const int room = std::clamp(look.width - labels - says - 3, 4, 50);
    constexpr std::array<std::string_view, 8> ends{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    Frame frame;
    for (const PlotBar& bar : bars) {
        const int filled = most > 0 ? static_cast<int>(std::lround(bar.value / most * room * 8)) : 0;
        std::string drawn = repeated(look.ascii ? "#" : "█", filled / 8);
        int columns = filled / 8;
        if (!look.ascii && filled % 8 > 0) {
            drawn += ends[static_cast<std::size_t>(filled % 8)];
            ++columns;
        }
        if (look.ascii && columns == 0 && bar.value > 0) {
            drawn = ".";
            columns = 1;
        }
        Line line{right(bar.label, labels) + " "};
        line.add(drawn, Style::accent).add(repeated(" ", room + 1 - columns)).add(bar.says, Style::dim);
        frame.add(std::move(line));
    }
    return frame;
}

std::string shortened(std::string_view text, int width, bool ascii) {
    if (width_of(text) <= width) return std::string{text};
    std::string cut;
    for (const std::string_view grapheme : graphemes(text)) {
        if (width_of(cut) + width_of(grapheme) + 1 > width) break;
        cut += grapheme;
    }
    return cut + (ascii ? "~" : "…");
}

std::string sparkline(const std::vector<double>& values, bool ascii) {
    double most = 0;
    for (const double value : values) most = std::max(most, value);
    std::string line;
    for (const double value : values) {
        const int height =
            most > 0 && value > 0 ? std::max(1, static_cast<int>(std::lround(value / most * 8))) : 0;
        line += (ascii ? ascii_heights : eighths)[static_cast<std::size_t>(height)];
    }
    return line;
}

}  // namespace overhoor
