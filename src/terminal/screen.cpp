#include "overhoor/terminal/screen.hpp"

#include "overhoor/text/tongue.hpp"

namespace overhoor {

char key_meant(char pressed, std::string_view asked) {
    if (asked.find(pressed) != asked.npos) return pressed;
    if (pressed < 'A' || pressed > 'Z') return '\0';
    const char small = static_cast<char>(pressed - 'A' + 'a');
    return asked.find(small) != asked.npos ? small : '\0';
}

std::string names_of_keys(std::string_view asked) {
    std::string names;
    for (std::size_t at = 0; at < asked.size(); ++at) {
        if (at > 0) names += at + 1 == asked.size() ? in_words(" or ") : ", ";
        switch (asked[at]) {
            case keys::enter:
                names += "Enter";
                break;
            case keys::tab:
                names += "Tab";
                break;
            case keys::escape:
                names += "Escape";
                break;
            default:
                names += asked[at];
        }
    }
    return names;
}

}  // namespace overhoor
