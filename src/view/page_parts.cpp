#include "overhoor/view/page_parts.hpp"

#include <fmt/format.h>

#include "overhoor/text/tongue.hpp"
#include "overhoor/view/html.hpp"
#include "overhoor/view/svg.hpp"

namespace overhoor {

std::string page_section(std::string_view heading, std::string_view says, std::string_view plot) {
    return fmt::format("<section><h2>{}</h2>\n<p>{}</p>\n{}</section>\n", escaped_html(heading),
                       escaped_html(says), plot);
}

std::string page_beside(std::string_view heading, std::string_view plot) {
    return fmt::format("<div><h3>{}</h3>\n{}</div>\n", escaped_html(heading), plot);
}

std::string page_bins(std::string_view heading, std::span<const int> numbers,
                      const std::function<std::string(std::size_t)>& label) {
    std::vector<SvgValue> values;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        values.push_back({static_cast<double>(numbers[i]), label(i), std::to_string(numbers[i])});
    while (!values.empty() && values.back().value == 0) values.pop_back();
    while (!values.empty() && values.front().value == 0) values.erase(values.begin());
    return page_beside(heading, bar_svg(heading, values));
}

std::string page_row(std::string_view tag, const std::vector<std::string>& cells) {
    std::string text = "<tr>";
    for (const std::string& cell : cells) text += fmt::format("<{0}>{1}</{0}>", tag, escaped_html(cell));
    return text + "</tr>\n";
}

}  // namespace overhoor
