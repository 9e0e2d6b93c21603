#pragma once
// The bytes a terminal sends → the keys a person pressed. Pure: no reading, no clock; whoever reads the
// bytes also tells when none came for a while.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace overhoor {

struct Key {
    enum class Kind {
        text,   // one printable character (code point) in `text`; marks and joiners come as keys of their own
        paste,  // one line in `text`: line ends have become blanks, control characters are gone
        enter,
        tab,
        escape,
        backspace,
        erase,  // the Delete key
        left,
        right,
        up,
        down,
        home,
        end,
        word_left,
        word_right,
        kill_to_start,
        kill_to_end,
        kill_blank_word,  // back to the last blank: Ctrl-W
        kill_word_left,   // back over letters and digits: Alt-Backspace
        kill_word_right,
        yank,    // bring back what was killed
        close,   // Ctrl-D: the end of the input on an empty line, Delete elsewhere
        redraw,  // Ctrl-L
    };
    Kind kind = Kind::text;
    std::string text{};
    bool operator==(const Key&) const = default;
};

// What was pasted, or read from a pipe, as one line of printable UTF-8 that stays within 64 KiB: line ends
// inside and tabs become blanks, line ends at its end go, and so do control characters and sequences.
std::string one_line(std::string_view bytes);

// Bytes go in as they come, also half characters; keys come out when they are complete. Unknown
// sequences are swallowed whole. Invalid UTF-8 becomes U+FFFD.
class Keys {
public:
    void feed(std::string_view bytes);

    // The next key, or nothing until more bytes come.
    std::optional<Key> next();

    // How long to wait for the rest of what has begun, before settle(); nothing when nothing has begun.
    // An Escape key and the first byte of an arrow key are the same byte, so time alone tells them apart.
    std::optional<std::chrono::milliseconds> patience() const;

    // No more bytes came: what has begun is all there is. next() then gives what can be made of it.
    void settle() { settled_ = true; }

    // Whether keys may be waiting: the screen need not be redrawn between them.
    bool has_more() const { return at_ < bytes_.size(); }

private:
    std::optional<Key> next_of_paste();

    std::string bytes_{};
    std::size_t at_ = 0;  // what lies before is used up
    std::string pasted_{};
    bool pasting_ = false;
    bool settled_ = false;
};

}  // namespace overhoor
