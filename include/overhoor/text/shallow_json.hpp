#pragma once
// JSON from outside, a line each: brackets thousands deep are refused before they are read, since whoever
// walks them needs a place on the stack for each.

#include <string_view>

namespace overhoor {

// Are there brackets within brackets, outside texts, deeper than that?
bool nests_deeper(std::string_view json, int than);

// Json is nlohmann's; discarded when it is no JSON or too deep. No line of ours nests deeper than eight.
template <class Json>
Json shallow_json(std::string_view line) {
    constexpr int deepest = 64;
    if (nests_deeper(line, deepest)) return Json(Json::value_t::discarded);
    return Json::parse(line, nullptr, false);
}

}  // namespace overhoor
