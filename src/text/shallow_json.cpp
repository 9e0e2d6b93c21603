#include "overhoor/text/shallow_json.hpp"

#include <cstddef>

namespace overhoor {

bool nests_deeper(std::string_view json, int than) {
    int depth = 0;
    bool in_text = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (c == '"') in_text = !in_text;
        if (in_text && c == '\\') ++i;  // what it stands before ends nothing
        if (in_text) continue;
        if ((c == '[' || c == '{') && ++depth > than) return true;
        if (c == ']' || c == '}') --depth;
    }
    return false;
}

}  // namespace overhoor
