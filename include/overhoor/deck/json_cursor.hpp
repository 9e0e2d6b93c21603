#pragma once
// A place in a JSON text that moves on, without looking at more than it must.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "overhoor/core/problem.hpp"

namespace overhoor {

class JsonCursor {
public:
    explicit JsonCursor(std::string_view text) : text_(text) {}

    // NUL at the end.
    char here() const { return at_ < text_.size() ? text_[at_] : '\0'; }

    // To the next token, or to a comment that has no end.
    void skip() {
        const char c = here();
        if (c == ' ' || c == '/' || c == '\n' || c == '\r' || c == '\t') skip_on();
    }

    bool taken(char wanted) {
        if (here() != wanted) return false;
        ++at_;
        return true;
    }

    SourceSpan since(std::size_t begin) const {
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
    }

    // Behind the value that begins here, as far as quotes and brackets tell; false where they do not close.
    bool pass_over();

protected:
    std::string_view text_;
    std::size_t at_ = 0;

private:
    void skip_on();
    bool pass_over_text();
};

}  // namespace overhoor
