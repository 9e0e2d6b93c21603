#include "overhoor/deck/json_source.hpp"

#include <algorithm>
#include <utility>

#include "overhoor/deck/json_scan.hpp"
#include "overhoor/deck/json_slips.hpp"
#include "overhoor/deck/read_past_slips.hpp"

namespace overhoor {

JsonValue JsonValue::of(Kind kind, SourceSpan span) {
    JsonValue value;
    value.kind = kind;
    value.span = span;
    return value;
}

const JsonMember* JsonValue::find(std::string_view key) const {
    const auto found = std::ranges::find(members, key, &JsonMember::key);
    return found == members.end() ? nullptr : &*found;
}

std::string_view name_of(JsonValue::Kind kind) {
    switch (kind) {
        case JsonValue::Kind::null:
            return "null";
        case JsonValue::Kind::boolean:
            return "true or false";
        case JsonValue::Kind::number:
            return "a number";
        case JsonValue::Kind::string:
            return "a text";
        case JsonValue::Kind::array:
            return "a list";
        case JsonValue::Kind::object:
            break;
    }
    return "an object";
}

bool JsonValue::operator==(const JsonValue& other) const {
    return kind == other.kind && truth == other.truth && span == other.span && number == other.number &&
           text == other.text && items == other.items && members == other.members;
}

ParsedJson parse_json(const SourceText& source) {
    ParsedJson parsed;
    if (auto problem = unreadable(source)) {
        parsed.problems.push_back(std::move(*problem));
        return parsed;
    }
    parsed.root = scan_json(source.text);
    if (!parsed.root) parsed = read_past_slips(source);
    return parsed;
}

}  // namespace overhoor
