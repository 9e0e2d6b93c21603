#include "overhoor/deck/json_scan.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include "overhoor/deck/json_cursor.hpp"
#include "overhoor/text/letters.hpp"

namespace overhoor {
namespace {

using Kind = JsonValue::Kind;

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

class Scanner : JsonCursor {
public:
    explicit Scanner(std::string_view text) : JsonCursor(text) {}

    std::optional<JsonValue> whole() {
        JsonValue root;
        if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
        skip();
        if (!value(root, 0)) return std::nullopt;
        skip();
        if (at_ != text_.size()) return std::nullopt;
        return root;
    }

    std::optional<DeckOutline> outline() {
        DeckOutline found;
        cards_ = &found.cards;
        auto head = whole();
        if (!head) return std::nullopt;
        found.head = std::move(*head);
        found.depth = found.head.is(Kind::array) ? 1 : 2;
        return found;
    }

    std::optional<JsonValue> card(SourceSpan where, int depth) {
        JsonValue value;
        at_ = where.begin;
        if (!this->value(value, depth) || at_ != where.end) return std::nullopt;
        return value;
    }

private:
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
                good = cards_ != nullptr && depth == 0 ? places() : array(into, depth);
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
        into.members.reserve(8);  // what a card seldom has more of
        for (;;) {
            JsonMember& member = into.members.emplace_back();
            const std::size_t begin = at_;
            if (here() != '"' || !text(member.key)) return false;
            member.key_span = since(begin);
            skip();
            if (!taken(':')) return false;
            skip();
            if (cards_ != nullptr && depth == 0 && member.key == "cards" && here() == '[') {
                const std::size_t list = at_;
                member.value.kind = Kind::array;
                if (!places()) return false;
                member.value.span = since(list);
            } else if (!value(member.value, depth + 1)) {
                return false;
            }
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

    // A list, of whose items only the places are kept.
    bool places() {
        ++at_;
        skip();
        if (taken(']')) return true;
        for (;;) {
            const std::size_t begin = at_;
            if (!pass_over()) return false;
            cards_->push_back(since(begin));
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

    std::vector<SourceSpan>* cards_ = nullptr;  // where only their places are wanted
};

}  // namespace

std::optional<JsonValue> scan_json(std::string_view text) { return Scanner{text}.whole(); }

std::optional<DeckOutline> scan_outline(std::string_view text) { return Scanner{text}.outline(); }

std::optional<JsonValue> scan_card(std::string_view text, const DeckOutline& outline, std::size_t card) {
    const SourceSpan where = outline.cards[card];
    return Scanner{text.substr(0, where.end)}.card(where, outline.depth);
}

}  // namespace overhoor
