#include "overhoor/view/svg.hpp"

#include <fmt/format.h>

#include "overhoor/view/html.hpp"

namespace overhoor {
namespace {

std::string titled(std::string_view says) {
    return says.empty() ? "" : fmt::format("<title>{}</title>", escaped_html(says));
}

}  // namespace

Svg& Svg::text(double x, double y, Align align, std::string_view says) {
    const std::string_view kind = align == Align::begin ? "begin" : align == Align::end ? "end" : "middle";
    shapes_ +=
        fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" class=\"{}\">{}</text>", x, y, kind, escaped_html(says));
    return *this;
}

Svg& Svg::box(double x, double y, double width, double height, std::string_view kind, std::string_view says) {
    shapes_ += fmt::format(
        "<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" class=\"{}\">{}</rect>", x, y,
        width, height, kind, titled(says));
    return *this;
}

Svg& Svg::line(double x1, double y1, double x2, double y2, std::string_view kind) {
    shapes_ += fmt::format("<line x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\" class=\"{}\"/>", x1,
                           y1, x2, y2, kind);
    return *this;
}

Svg& Svg::dot(double x, double y, double radius, std::string_view kind, std::string_view says) {
    shapes_ += fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{:.1f}\" class=\"{}\">{}</circle>", x, y,
                           radius, kind, titled(says));
    return *this;
}

std::string Svg::drawn(std::string_view about) const {
    return fmt::format(
        "<svg viewBox=\"0 0 {0:.0f} {1:.0f}\" style=\"max-width:{0:.0f}px\" role=\"img\" "
        "aria-label=\"{2}\">{3}</svg>\n",
        width_, height_, escaped_html(about), shapes_);
}

}  // namespace overhoor
