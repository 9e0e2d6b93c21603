#pragma once
// A person's terminal, inline: what was shown stays in the scrollback, and only the line being written is
// drawn again. Without a terminal (a pipe, TERM=dumb, --plain): plain lines, the same words.

#include <optional>
#include <string>
#include <string_view>

#include "overhoor/terminal/keys.hpp"
#include "overhoor/terminal/line_editor.hpp"
#include "overhoor/view/frame.hpp"

namespace overhoor {

struct Input {
    enum class Kind { line, key, end, interrupted };
    Kind kind = Kind::end;
    std::string text{};  // the line; or the key, empty for Enter
};

class Terminal {
public:
    // Reads standard input, writes standard output. `width` 0: the terminal's own, followed as it changes.
    Terminal(bool plain, Colour colour, int width);
    ~Terminal();
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    void show(const Frame& frame);
    // A line, edited as in any line editor; a paste is part of it and never ends it.
    Input ask_line(std::string_view label);
    // One of the keys, or Enter; others are ignored. Plain: a line that begins with one.
    Input ask_key(std::string_view label, std::string_view keys);
    bool plain() const { return plain_; }

private:
    std::optional<Key> next_key(bool& interrupted);
    Input plain_line(std::string_view label);
    void draw(std::string_view label, const LineEditor& editor);
    int width() const;

    bool plain_;
    Colour colour_;
    int width_;
    Keys keys_{};
    std::string plain_rest_{};
};

}  // namespace overhoor
