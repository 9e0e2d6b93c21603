#include "overhoor/deck/text_place.hpp"

#include <algorithm>
#include <charconv>

namespace overhoor {
namespace {

// What stands at a place, in bytes written and in bytes said.
struct Written {
    std::size_t size = 1, says = 1;
};

Written written_at(std::string_view source, std::size_t at) {
    if (source[at] != '\\' || at + 1 >= source.size()) return {};
    if (source[at + 1] != 'u') return {2, 1};
    unsigned code = 0;
    const std::string_view digits = source.substr(std::min(at + 2, source.size()), 4);
    std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
    if (code >= 0xD800 && code < 0xE000) return {12, 4};
    return {6, code < 0x80 ? 1U : code < 0x800 ? 2U : 3U};
}

// The place in the file of a byte of what one text says.
std::uint32_t place_inside(std::string_view source, SourceSpan text, std::size_t wanted) {
    std::size_t at = text.begin + 1U;
    for (std::size_t said = 0; said < wanted && at < text.end;) {
        const Written here = written_at(source, at);
        at += here.size;
        said += here.says;
    }
    return std::min(static_cast<std::uint32_t>(at), text.end);
}

}  // namespace

SourceSpan span_inside(std::string_view source, const JsonValue& text, std::size_t begin, std::size_t end) {
    if (text.is(JsonValue::Kind::string))
        return {place_inside(source, text.span, begin), place_inside(source, text.span, end)};
    for (const JsonValue& line : text.items) {
        if (begin <= line.text.size())
            return {place_inside(source, line.span, begin),
                    place_inside(source, line.span, std::min(end, line.text.size()))};
        begin -= line.text.size() + 1;
        end -= line.text.size() + 1;
    }
    return text.span;
}

}  // namespace overhoor
