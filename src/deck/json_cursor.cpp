#include "overhoor/deck/json_cursor.hpp"

#include <algorithm>

namespace overhoor {
namespace {

bool blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

}  // namespace

void JsonCursor::skip_on() {
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

bool JsonCursor::pass_over() {
    constexpr std::string_view after_a_word = " \t\r\n,]}/";
    const std::size_t begin = at_;
    if (here() == '"') return pass_over_text();
    if (here() != '{' && here() != '[') {
        at_ = std::min(text_.find_first_of(after_a_word, at_), text_.size());
        return at_ > begin;
    }
    for (std::size_t open = 0; at_ < text_.size();) {
        const char c = text_[at_];
        if (c == '"') {
            if (!pass_over_text()) return false;
            continue;
        }
        if (c == '/') {
            skip_on();
            if (here() == '/') return false;
            continue;
        }
        ++at_;
        if (c == '{' || c == '[') ++open;
        if ((c == '}' || c == ']') && --open == 0) return true;
    }
    return false;
}

bool JsonCursor::pass_over_text() {
    for (++at_; at_ < text_.size(); ++at_) {
        if (text_[at_] == '"') {
            ++at_;
            return true;
        }
        if (text_[at_] == '\\') ++at_;
    }
    return false;
}

}  // namespace overhoor
