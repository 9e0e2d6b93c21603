#include "overhoor/text/printable.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

#include "overhoor/text/letters.hpp"

namespace overhoor {
namespace {

constexpr int most_marks = 8;
constexpr char32_t black_flag = 0x1F3F4;
constexpr char32_t cancel_tag = 0xE007F;
constexpr char32_t dotted_circle = 0x25CC;
constexpr char32_t pop_isolate = 0x2069;

bool control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }
bool override_or_embedding(char32_t c) { return c >= 0x202A && c <= 0x202E; }
bool opens_isolate(char32_t c) { return c >= 0x2066 && c <= 0x2068; }
bool directional(char32_t c) {
    return override_or_embedding(c) || opens_isolate(c) || c == pop_isolate || c == 0x200E || c == 0x200F ||
           c == 0x061C;
}
bool line_separator(char32_t c) { return c == 0x2028 || c == 0x2029; }
bool tag(char32_t c) { return c >= 0xE0000 && c <= cancel_tag; }
bool noncharacter(char32_t c) { return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF); }
bool plain(char32_t c) { return c >= 0x20 && c < 0x7F; }

bool combining(char32_t c) {
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ME;
}

// Lets code points through one by one, remembering what the next may be.
class Door {
public:
    void take(char32_t c) {
        if (plain(c)) return keep(c);
        if (c == '\n') return end_line();
        if (c == '\t' || line_separator(c)) return keep(' ');
        if (control(c) || override_or_embedding(c) || noncharacter(c)) return;
        if (tag(c)) {
            if (in_flag_) text_and_forget_marks(c);
            in_flag_ = in_flag_ && c != cancel_tag;
            return;
        }
        if (opens_isolate(c)) ++isolates_;
        if (c == pop_isolate && isolates_-- == 0) {
            isolates_ = 0;
            return;
        }
        if (combining(c)) return mark(c);
        keep(c);
        in_flag_ = c == black_flag;
    }

    std::string done() {
        close_isolates();
        return std::move(text_);
    }

private:
    void keep(char32_t c) {
        text_and_forget_marks(c);
        in_flag_ = false;
        has_base_ = true;
    }
    void text_and_forget_marks(char32_t c) {
        append_utf8(text_, c);
        marks_ = 0;
    }
    void mark(char32_t c) {
        // A mark with nothing under it would land on whatever the program printed before.
        if (!has_base_) keep(dotted_circle);
        if (++marks_ <= most_marks) append_utf8(text_, c);
    }
    void end_line() {
        close_isolates();
        text_ += '\n';
        has_base_ = in_flag_ = false;
        marks_ = 0;
    }
    void close_isolates() {
        for (; isolates_ > 0; --isolates_) append_utf8(text_, pop_isolate);
    }

    std::string text_{};
    int isolates_ = 0;
    int marks_ = 0;
    bool has_base_ = false;
    bool in_flag_ = false;
};

}  // namespace

std::string printable(std::string_view text) {
    Door door;
    for (std::size_t at = 0; at < text.size();) door.take(decode(text, at));
    return door.done();
}

std::string printable_diagnostic(std::string_view text) {
    std::string shown;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = decode(text, at);
        if (c == '\n' || c == '\t')
            shown += ' ';
        else if (c < 0x20)
            shown += fmt::format("^{}", static_cast<char>('@' + c));
        else if (c == 0x7F)
            shown += "^?";
        else if (control(c) || directional(c) || line_separator(c) || tag(c) || noncharacter(c))
            shown += fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(c));
        else
            append_utf8(shown, c);
    }
    return printable(shown);
}

}  // namespace overhoor
