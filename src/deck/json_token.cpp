// The smallest pieces that JSON is read in, each with what is wrong with it.

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <string>

#include "overhoor/deck/json_walk.hpp"

namespace overhoor {
namespace {

using Kind = JsonToken::Kind;
using Flaw = JsonToken::Flaw;

SourceSpan span(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool digit(char c) { return c >= '0' && c <= '9'; }

// Passes over blanks and comments, up to a comment that has no end.
std::size_t to_token(std::string_view text, std::size_t at, bool separators) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (at == 0 && text.starts_with(byte_order_mark)) at = byte_order_mark.size();
    while (at < text.size()) {
        const char c = text[at];
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || (separators && (c == ',' || c == ':'))) {
            ++at;
        } else if (c == '/' && text.substr(at, 2) == "//") {
            at = std::min(text.find_first_of("\r\n", at), text.size());
        } else if (c == '/' && text.substr(at, 2) == "/*") {
            const std::size_t end = text.find("*/", at + 2);
            if (end == std::string_view::npos) break;
            at = end + 2;
        } else {
            break;
        }
    }
    return at;
}

// The number that \u gives at a place; nothing when four hexadecimal digits are not there.
std::optional<unsigned> code_unit(std::string_view text, std::size_t at) {
    if (text.substr(at, 2) != "\\u" || at + 6 > text.size()) return std::nullopt;
    unsigned code = 0;
    for (const char c : text.substr(at + 2, 4)) {
        const char low = static_cast<char>(c | 0x20);
        if (!digit(c) && !(low >= 'a' && low <= 'f')) return std::nullopt;
        code = code * 16 + static_cast<unsigned>(digit(c) ? c - '0' : low - 'a' + 10);
    }
    return code;
}

// How long the escape at a backslash is; 0 when it is none.
std::size_t escape_size(std::string_view text, std::size_t at) {
    if (at + 1 < text.size() && std::string_view{"\"\\/bfnrt"}.find(text[at + 1]) != std::string_view::npos)
        return 2;
    const auto first = code_unit(text, at);
    if (!first) return 0;
    if (*first < 0xD800 || *first > 0xDFFF) return 6;
    const auto second = code_unit(text, at + 6);
    return *first < 0xDC00 && second && *second >= 0xDC00 && *second <= 0xDFFF ? 12 : 0;
}

// How much of the text a broken escape takes: half a pair its six signs, and otherwise what digits it has.
std::size_t broken_escape_size(std::string_view text, std::size_t at) {
    if (text.substr(at, 2) != "\\u") return 2;
    const std::size_t end = std::min(text.find_first_not_of("0123456789abcdefABCDEF", at + 2), text.size());
    return std::min<std::size_t>(end - at, 6);
}

JsonToken text_token(std::string_view text, std::size_t begin) {
    JsonToken token{.kind = Kind::text};
    const auto blame = [&](Flaw flaw, std::size_t at, std::size_t size) {
        if (token.flaw != Flaw::none) return;
        token.flaw = flaw;
        token.flaw_span = span(at, std::min(at + size, text.size()));
    };
    std::size_t at = begin + 1;
    while (at < text.size() && text[at] != '"' && text[at] != '\n') {
        if (text[at] == '\\') {
            const std::size_t size = escape_size(text, at);
            if (size == 0) blame(Flaw::escape, at, broken_escape_size(text, at));
            at += std::max<std::size_t>(size, at + 1 < text.size() && text[at + 1] != '\n' ? 2 : 1);
            continue;
        }
        if (static_cast<unsigned char>(text[at]) < 0x20 && text[at] != '\r') blame(Flaw::control, at, 1);
        if (text[at] == '\r' && text.substr(at, 2) != "\r\n") blame(Flaw::control, at, 1);
        ++at;
    }
    const bool closed = at < text.size() && text[at] == '"';
    if (!closed) token.flaw = Flaw::unclosed;  // whatever else: its end is a guess
    if (!closed && at > begin + 1 && text[at - 1] == '\r') --at;
    token.span = span(begin, std::min(closed ? at + 1 : at, text.size()));
    return token;
}

bool is_number(std::string_view word) {
    const auto taken = [&](std::string_view any) {
        if (word.empty() || any.find(word.front()) == std::string_view::npos) return false;
        word.remove_prefix(1);
        return true;
    };
    const auto digits = [&] {
        const std::size_t count = std::min(word.find_first_not_of("0123456789"), word.size());
        word.remove_prefix(count);
        return count > 0;
    };
    taken("-");
    if (!taken("0") && !digits()) return false;
    if (taken(".") && !digits()) return false;
    if (taken("eE")) {
        taken("+-");
        if (!digits()) return false;
    }
    return word.empty();
}

JsonToken bare_token(std::string_view text, std::size_t begin) {
    std::size_t end = begin + 1;
    while (end < text.size() &&
           std::string_view{" \t\r\n,:[]{}\""}.find(text[end]) == std::string_view::npos &&
           text.substr(end, 2) != "//" && text.substr(end, 2) != "/*")
        ++end;
    const std::string_view word = text.substr(begin, end - begin);
    JsonToken token{.kind = Kind::bare, .span = span(begin, end)};
    if (word == "true" || word == "false" || word == "null") token.kind = Kind::word;
    if (is_number(word)) {
        token.kind = Kind::number;
        if (!std::isfinite(std::strtod(std::string{word}.c_str(), nullptr))) token.flaw = Flaw::too_large;
    }
    return token;
}

}  // namespace

std::size_t skip_blanks(std::string_view text, std::size_t at, bool separators) {
    at = to_token(text, at, separators);
    return text.substr(at, 2) == "/*" ? text.size() : at;
}

JsonToken token_from(std::string_view text, std::size_t from) {
    const std::size_t at = to_token(text, from, false);
    if (at >= text.size()) return {.kind = Kind::end, .span = span(text.size(), text.size())};
    if (text.substr(at, 2) == "/*") return {.kind = Kind::comment, .span = span(at, at + 2)};
    const auto one = [&](Kind kind) { return JsonToken{.kind = kind, .span = span(at, at + 1)}; };
    switch (text[at]) {
        case '{':
        case '[':
            return one(Kind::open);
        case '}':
        case ']':
            return one(Kind::close);
        case ',':
            return one(Kind::comma);
        case ':':
            return one(Kind::colon);
        case '"':
            return text_token(text, at);
        default:
            return bare_token(text, at);
    }
}

}  // namespace overhoor
