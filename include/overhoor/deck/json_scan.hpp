#pragma once
// The fast way through a deck that is well formed.

#include <optional>
#include <string_view>

#include "overhoor/deck/json_source.hpp"

namespace overhoor {

// The tree of a text that is JSON with comments, in one walk; nothing at the first doubt (a slip, a key
// written twice, unusual escapes, more than `deepest_json` levels): parse_json then takes the careful way,
// which tells what is wrong and gives the same tree when nothing is. The text is UTF-8 without NUL bytes.
std::optional<JsonValue> scan_json(std::string_view text);

}  // namespace overhoor
