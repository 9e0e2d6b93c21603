#include <algorithm>
#include <cmath>
#include <map>

#include "overhoor/text/letters.hpp"
#include "overhoor/view/plot.hpp"

namespace overhoor {
namespace {

// Dots in cells of two by four, a letter of braille each; in ASCII a cell with a dot is a letter itself.
class Canvas {
public:
    Canvas(int width, int height, bool ascii)
        : width_(width), height_(height), ascii_(ascii), cells_(static_cast<std::size_t>(width * height)) {}

    int dots_across() const { return width_ * 2; }
    int dots_down() const { return height_ * 4; }

    void set(int x, int y) {
        if (x < 0 || y < 0 || x >= dots_across() || y >= dots_down()) return;
        static constexpr std::uint8_t bits[4][2] = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};
        cells_[static_cast<std::size_t>(y / 4 * width_ + x / 2)] |= bits[y % 4][x % 2];
    }

    // Row by row from the top.
    std::string row(int number) const {
        std::string line;
        for (int x = 0; x < width_; ++x) {
            const std::uint8_t dots = cells_[static_cast<std::size_t>(number * width_ + x)];
            if (dots == 0)
                line += ' ';
            else if (!ascii_)
                append_utf8(line, 0x2800U + dots);
            else
                line += (dots & 0x1bU) == 0 ? '.' : (dots & 0xe4U) == 0 ? '\'' : '*';
        }
        return line;
    }

private:
    int width_, height_;
    bool ascii_;
    std::vector<std::uint8_t> cells_;
};

std::string padded(const std::string& text, int width) {
    return std::string(static_cast<std::size_t>(std::max(0, width - width_of(text))), ' ') + text;
}

// Where on an axis of so many columns x lies.
int column_of(const LinePlot& plot, double x, int width) {
    const double begin = plot.points.front().x, span = plot.points.back().x - begin;
    return span > 0
               ? std::clamp(static_cast<int>(std::lround((x - begin) / span * (width - 1))), 0, width - 1)
               : 0;
}

std::string ticks_below(const LinePlot& plot, int width) {
    std::map<int, std::string> placed;
    for (const auto& [x, label] : plot.ticks) {
        const int size = width_of(label);
        const int at = std::min(column_of(plot, x, width), width - size);
        const bool is_free =
            at >= 0 && std::ranges::none_of(placed, [&](const auto& other) {
                return at <= other.first + width_of(other.second) && other.first <= at + size;
            });
        if (is_free) placed.emplace(at, label);
    }
    std::string line;
    int used = 0;
    for (const auto& [at, label] : placed) {
        line += std::string(static_cast<std::size_t>(at - used), ' ') + label;
        used = at + width_of(label);
    }
    return line;
}

std::string axis_with_marks(const LinePlot& plot, const PlotLook& look, int width) {
    std::vector<std::string_view> axis(static_cast<std::size_t>(width), look.ascii ? "-" : "─");
    for (const LinePlot::Mark& mark : plot.marks)
        axis[static_cast<std::size_t>(column_of(plot, mark.x, width))] =
            look.ascii ? mark.ascii_letter : mark.letter;
    std::string line = look.ascii ? "+" : "└";
    for (const std::string_view letter : axis) line += letter;
    return line;
}

}  // namespace

Frame line_chart(const LinePlot& plot, const PlotLook& look) {
    if (plot.points.empty()) return {};
    const int margin =
        std::max({width_of(plot.low_label), width_of(plot.high_label), width_of(plot.level_label)});
    const int room = std::max(10, look.width - margin - 2);
    Canvas canvas{room, plot.height, look.ascii};
    const double begin = plot.points.front().x, span = std::max(1e-12, plot.points.back().x - begin);
    const auto across = [&](double x) {
        return static_cast<int>(std::lround((x - begin) / span * (canvas.dots_across() - 1)));
    };
    const auto down = [&](double y) {
        const double part = (plot.high - y) / (plot.high - plot.low);
        return static_cast<int>(std::lround(std::clamp(part, 0.0, 1.0) * (canvas.dots_down() - 1)));
    };
    for (std::size_t i = 0; i + 1 < plot.points.size(); ++i) {
        const LinePoint &from = plot.points[i], &to = plot.points[i + 1];
        const int x0 = across(from.x), x1 = across(to.x), y0 = down(from.y), y1 = down(to.y);
        const int steps = std::max({1, std::abs(x1 - x0), std::abs(y1 - y0)});
        for (int step = 0; step <= steps; ++step)
            canvas.set(x0 + (x1 - x0) * step / steps, y0 + (y1 - y0) * step / steps);
    }
    int level_row = -1;
    if (plot.level) {
        for (int x = 0; x < canvas.dots_across(); x += 4) canvas.set(x, down(*plot.level));
        level_row = down(*plot.level) / 4;
    }
    Frame frame;
    for (int row = 0; row < plot.height; ++row) {
        const std::string& label = row == 0                 ? plot.high_label
                                   : row + 1 == plot.height ? plot.low_label
                                   : row == level_row       ? plot.level_label
                                                            : std::string{};
        Line line{padded(label, margin) + (look.ascii ? "|" : "┤"), Style::dim};
        frame.add(line.add(canvas.row(row), Style::accent));
    }
    frame.add(Line{std::string(static_cast<std::size_t>(margin), ' ') + axis_with_marks(plot, look, room),
                   Style::dim});
    if (!plot.ticks.empty())
        frame.add(Line{std::string(static_cast<std::size_t>(margin + 1), ' ') + ticks_below(plot, room),
                       Style::dim});
    return frame;
}

}  // namespace overhoor
