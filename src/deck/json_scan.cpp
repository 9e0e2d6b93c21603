#include "overhoor/deck/json_scan.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include "overhoor/text/letters.hpp"

namespace overhoor {
namespace {

using Kind = JsonValue::Kind;

bool blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

bool digit(char c) { return c >= '0' && c <= '9'; }

bool written_twice(const JsonValue& object) {
    // Short objects are compared pair by pair; long ones would cost the square of their length.
    const auto& members = object.members;
    if (members.size() < 32) {
        for (std::size_t i = 1; i < members.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (members[i].key == members[j].key) return true;
        return false;
    }
    std::vector<std::string_view> keys;
    for (const JsonMember& member : members) keys.emplace_back(member.key);
    std::ranges::sort(keys);
    return std::ranges::adjacent_find(keys) != keys.end();
}

class Scanner {
public:
    explicit Scanner(std::string_view text) : text_(text) {}

    std::optional<JsonValue> whole() {
        JsonValue root;
        if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
        skip();
        if (!value(root, 0)) return std::nullopt;
        skip();
        if (at_ != text_.size()) return std::nullopt;
        return root;
    }

private:
    char here() const { return at_ < text_.size() ? text_[at_] : '\0'; }

    // To the next token, or to a comment that has no end.
    void skip() {
        for (;;) {
            while (at_ < text_.size() && blank(text_[at_])) ++at_;
            const std::string_view mark = text_.substr(at_, 2);
            std::size_t end = at_;
            if (mark == "//")
                end = std::min(text_.find_first_of("\r\n", at_), text_.size());
            else if (mark == "/*")
                end = text_.find("*/", at_ + 2);
            if (end == at_ || end == std::string_view::npos) return;
            at_ = mark == "/*" ? end + 2 : end;
        }
    }

    bool taken(char wanted) {
        if (here() != wanted) return false;
        ++at_;
        return true;
    }

    SourceSpan since(std::size_t begin) const {
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
    }

    bool value(JsonValue& into, int depth) {
        const std::size_t begin = at_;
        bool good = false;
        switch (here()) {
            case '"':
                into.kind = Kind::string;
                good = text(into.text);
                break;
            case '{':
                into.kind = Kind::object;
                good = object(into, depth);
                break;
            case '[':
                into.kind = Kind::array;
                good = array(into, depth);
                break;
            case 't':
                into.kind = Kind::boolean;
                into.truth = true;
                good = word("true");
                break;
            case 'f':
                into.kind = Kind::boolean;
                good = word("false");
                break;
            case 'n':
                good = word("null");
                break;
            default:
                into.kind = Kind::number;
                good = number(into);
        }
        into.span = since(begin);
        return good;
    }

    bool word(std::string_view wanted) {
        if (!text_.substr(at_).starts_with(wanted)) return false;
        at_ += wanted.size();
        return true;
    }

    bool object(JsonValue& into, int depth) {
        if (depth >= deepest_json) return false;
        ++at_;
        skip();
        if (taken('}')) return true;
        into.members.reserve(6);  // what a card usually has
        for (;;) {
            JsonMember& member = into.members.emplace_back();
            const std::size_t begin = at_;
            if (here() != '"' || !text(member.key)) return false;
            member.key_span = since(begin);
            skip();
            if (!taken(':')) return false;
            skip();
            if (!value(member.value, depth + 1)) return false;
            skip();
            if (taken('}')) return !written_twice(into);
            if (!taken(',')) return false;
            skip();
        }
    }

    bool array(JsonValue& into, int depth) {
        if (depth >= deepest_json) return false;
        ++at_;
        skip();
        if (taken(']')) return true;
        for (;;) {
            if (!value(into.items.emplace_back(), depth + 1)) return false;
            skip();
            if (taken(']')) return true;
            if (!taken(',')) return false;
            skip();
        }
    }

    bool text(std::string& into) {
        for (++at_; at_ < text_.size();) {
            std::size_t end = at_;
            while (end < text_.size() && text_[end] != '"' && text_[end] != '\\' &&
                   static_cast<unsigned char>(text_[end]) >= 0x20)
                ++end;
            into.append(text_, at_, end - at_);
            at_ = end;
            if (taken('"')) return true;
            if (!taken('\\') || !escape(into)) return false;
        }
        return false;
    }

    bool escape(std::string& into) {
        constexpr std::string_view letters = "\"\\/bfnrt";
        constexpr std::string_view meant = "\"\\/\b\f\n\r\t";
        if (const auto which = letters.find(here()); at_ < text_.size() && which != std::string_view::npos) {
            into += meant[which];
            ++at_;
            return true;
        }
        // Halves of a pair are rare, and have rules of their own.
        unsigned code = 0;
        const char* digits = text_.data() + at_ + 1;
        if (here() != 'u' || text_.size() - at_ < 5) return false;
        const auto read = std::from_chars(digits, digits + 4, code, 16);
        if (read.ptr != digits + 4 || (code >= 0xD800 && code < 0xE000)) return false;
        append_utf8(into, code);
        at_ += 5;
        return true;
    }

    bool number(JsonValue& into) {
        const std::size_t begin = at_;
        taken('-');
        if (!taken('0') && !digits()) return false;
        if (taken('.') && !digits()) return false;
        if (taken('e') || taken('E')) {
            if (!taken('+')) taken('-');
            if (!digits()) return false;
        }
        into.text = text_.substr(begin, at_ - begin);
        const char* end = into.text.data() + into.text.size();
        const auto read = std::from_chars(into.text.data(), end, into.number);
        return read.ec == std::errc{} && read.ptr == end;
    }

    bool digits() {
        const std::size_t begin = at_;
        while (digit(here())) ++at_;
        return at_ > begin;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

}  // namespace

std::optional<JsonValue> scan_json(std::string_view text) { return Scanner{text}.whole(); }

}  // namespace overhoor
