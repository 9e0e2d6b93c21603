#pragma once
// Pictures of numbers for a page: SVG without script, coloured by the page's style, each shape with words
// that a pointer or a screen reader finds. The scale of lengths begins at 0; that of points says where.

#include <string>
#include <string_view>
#include <vector>

#include "overhoor/history/tally.hpp"

namespace overhoor {

// Shapes in the order in which they are drawn. `kind` is a class of the page's style; all words are escaped
// here.
class Svg {
public:
    Svg(double width, double height) : width_(width), height_(height) {}

    enum class Align { begin, middle, end };
    Svg& text(double x, double y, Align align, std::string_view says);
    Svg& box(double x, double y, double width, double height, std::string_view kind, std::string_view says);
    Svg& line(double x1, double y1, double x2, double y2, std::string_view kind);
    Svg& dot(double x, double y, double radius, std::string_view kind, std::string_view says);

    // `about`: what the picture shows, for who does not see it.
    std::string drawn(std::string_view about) const;

private:
    double width_, height_;
    std::string shapes_{};
};

struct SvgValue {
    double value = 0;
    std::string label{};
    std::string says{};
    std::string_view kind = "bar";
};
// Side by side, with an axis from 0 to a round number.
std::string column_svg(std::string_view about, const std::vector<SvgValue>& values);
// A row each, with what it says behind it.
std::string bar_svg(std::string_view about, const std::vector<SvgValue>& values);

// A share, where on the scale it stands, and against what it is held.
struct SvgShare {
    double x = 0;  // 0 to 1, from left to right
    Tally tally{};
    std::string label{};  // below
    std::string says{};
};
struct SvgShares {
    std::vector<SvgShare> shares{};
    double low = 0;             // where the scale begins; it ends at 1
    double wish = 0;            // a dashed line; 0: none
    bool across_alike = false;  // the scale from left to right is the same, with a line where both are equal
};
std::string share_svg(std::string_view about, const SvgShares& plot);

}  // namespace overhoor
