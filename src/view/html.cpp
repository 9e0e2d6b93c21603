#include "overhoor/view/html.hpp"

#include "overhoor/text/printable.hpp"

namespace overhoor {

std::string escaped_html(std::string_view text) {
    std::string safe;
    for (const char c : printable(text)) switch (c) {
            case '&':
                safe += "&amp;";
                break;
            case '<':
                safe += "&lt;";
                break;
            case '>':
                safe += "&gt;";
                break;
            case '"':
                safe += "&quot;";
                break;
            default:
                safe += c;
        }
    return safe;
}

}  // namespace overhoor
