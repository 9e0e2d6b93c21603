#include "overhoor/deck/json_walk.hpp"

#include <algorithm>

namespace overhoor {
namespace {

using Kind = JsonToken::Kind;
using Flaw = JsonToken::Flaw;
using Expects = JsonSlip::Expects;

// How far the line on which a place stands is indented, and whether nothing but blanks stands before it.
struct Indent {
    std::size_t width = 0;
    bool begins_line = false;
};

Indent indent_of(std::string_view text, std::size_t at) {
    const std::size_t newline = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    const std::size_t begin = newline == std::string_view::npos ? 0 : newline + 1;
    const std::size_t word = std::min(text.find_first_not_of(" \t", begin), text.size());
    return {word - begin, word == at};
}

class Walk {
public:
    explicit Walk(std::string_view text) : text_(text) {}

    std::optional<JsonSlip> to_slip() {
        while (step()) last_ = slip_.token;
        if (slip_.token.is(Kind::end) && slip_.expects == Expects::nothing) return std::nullopt;
        slip_.before = last_;
        return std::move(slip_);
    }

private:
    // One token on; false at the end and at a slip.
    bool step() {
        slip_.token = token_from(text_, last_.span.end);
        if (slip_.token.flaw != Flaw::none) return false;
        switch (slip_.expects) {
            case Expects::root:
            case Expects::value:
                return value();
            case Expects::item:
                return (slip_.first && closes('[')) || value();
            case Expects::key:
                if (slip_.first && closes('{')) return true;
                if (!slip_.token.is(Kind::text)) return false;
                slip_.key = slip_.token.span;
                slip_.expects = Expects::colon;
                return true;
            case Expects::colon:
                if (!slip_.token.is(Kind::colon)) return false;
                slip_.expects = Expects::value;
                return true;
            case Expects::comma:
                if (closes(text_[slip_.open.back().begin])) return true;
                if (!slip_.token.is(Kind::comma)) return false;
                slip_.expects = slip_.in_object(text_) ? Expects::key : Expects::item;
                slip_.first = false;
                return true;
            case Expects::nothing:
                break;
        }
        return false;
    }

    bool value() {
        switch (slip_.token.kind) {
            case Kind::open:
                if (slip_.open.size() >= deepest_json) return false;
                slip_.open.push_back(slip_.token.span);
                slip_.expects = slip_.in_object(text_) ? Expects::key : Expects::item;
                slip_.first = true;
                return true;
            case Kind::text:
            case Kind::number:
            case Kind::word:
                ended();
                return true;
            default:
                return false;
        }
    }

    bool closes(char opener) {
        if (!slip_.token.is(Kind::close)) return false;
        if (text_[slip_.token.span.begin] != (opener == '[' ? ']' : '}')) return false;
        compare_indents();
        slip_.open.pop_back();
        ended();
        return true;
    }

    void ended() { slip_.expects = slip_.open.empty() ? Expects::nothing : Expects::comma; }

    void compare_indents() {
        if (slip_.odd_open) return;
        const Indent closing = indent_of(text_, slip_.token.span.begin);
        if (!closing.begins_line || indent_of(text_, slip_.open.back().begin).width == closing.width) return;
        slip_.odd_open = slip_.open.back();
        slip_.odd_close = slip_.token.span;
    }

    std::string_view text_;
    JsonToken last_{};
    JsonSlip slip_{};
};

}  // namespace

std::optional<JsonSlip> first_slip(std::string_view text) { return Walk{text}.to_slip(); }

}  // namespace overhoor
