#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "overhoor/text/letters.hpp"
#include "overhoor/view/plot.hpp"
#include "overhoor/view/svg.hpp"

namespace overhoor {
namespace {

using Align = Svg::Align;

double most_of(const std::vector<SvgValue>& values) {
    double most = 0;
    for (const SvgValue& one : values) most = std::max(most, one.value);
    return most;
}

std::string percent(double part) { return fmt::format("{:.0f} %", part * 100); }

}  // namespace

std::string column_svg(std::string_view about, const std::vector<SvgValue>& values) {
    constexpr double width = 860, height = 190, left = 40, right = 20, top = 10, bottom = 24;
    const double end = axis_end(most_of(values));
    const double step = (width - left - right) / static_cast<double>(std::max<std::size_t>(1, values.size()));
    const auto down = [&](double value) { return height - bottom - value / end * (height - bottom - top); };
    Svg svg{width, height};
    for (const double value : {0.0, end / 2, end})
        svg.line(left, down(value), width - right, down(value), "axis")
            .text(left - 6, down(value) + 4, Align::end, axis_number(value));
    double free = 0;  // where the next label may begin
    for (std::size_t i = 0; i < values.size(); ++i) {
        const SvgValue& one = values[i];
        const double x = left + step * static_cast<double>(i);
        if (one.value > 0)
            svg.box(x + step * .1, down(one.value), step * .8, down(0) - down(one.value), one.kind, one.says);
        if (one.label.empty()) continue;
        const double half = width_of(one.label) * 3.2;
        if (x + step / 2 - half < free) continue;
        svg.text(x + step / 2, height - 8, Align::middle, one.label);
        free = x + step / 2 + half + 6;
    }
    return svg.drawn(about);
}

std::string bar_svg(std::string_view about, const std::vector<SvgValue>& values) {
    constexpr double width = 420, left = 82, right = 88, row = 21;
    const double scale = (width - left - right) / std::max(1e-9, most_of(values));
    Svg svg{width, row * static_cast<double>(values.size()) + 4};
    for (std::size_t i = 0; i < values.size(); ++i) {
        const SvgValue& one = values[i];
        const double y = row * static_cast<double>(i);
        svg.text(left - 8, y + 15, Align::end, one.label);
        if (one.value > 0)
            svg.box(left, y + 4, std::max(1.0, one.value * scale), row - 7, one.kind, one.says);
        svg.text(left + one.value * scale + 6, y + 15, Align::begin, one.says);
    }
    return svg.drawn(about);
}

std::string share_svg(std::string_view about, const SvgShares& plot) {
    const double width = plot.across_alike ? 420 : 860, height = plot.across_alike ? 400 : 230;
    constexpr double left = 48, right = 20, top = 12, bottom = 24;
    const auto across = [&](double x) { return left + x * (width - left - right); };
    const auto down = [&](double share) {
        const double part = (std::clamp(share, plot.low, 1.0) - plot.low) / (1 - plot.low);
        return height - bottom - part * (height - bottom - top);
    };
    Svg svg{width, height};
    for (int i = 0; i <= 5; ++i) {
        const double share = plot.low + (1 - plot.low) * i / 5;
        svg.line(left, down(share), width - right, down(share), "axis")
            .text(left - 6, down(share) + 4, Align::end, percent(share));
        if (plot.across_alike) svg.text(across(i / 5.0), height - 6, Align::middle, percent(share));
    }
    if (plot.across_alike) svg.line(across(0), down(plot.low), across(1), down(1), "wish");
    if (plot.wish > 0) svg.line(left, down(plot.wish), width - right, down(plot.wish), "wish");
    for (const SvgShare& one : plot.shares) {
        if (!one.label.empty()) svg.text(across(one.x), height - 6, Align::middle, one.label);
        if (one.tally.reviews == 0) continue;
        const Bounds bounds = likely(one.tally);
        svg.line(across(one.x), down(bounds.low), across(one.x), down(bounds.high), "bounds")
            .dot(across(one.x), down(one.tally.recalled()), 4.5, "point", one.says);
    }
    return svg.drawn(about);
}

}  // namespace overhoor
