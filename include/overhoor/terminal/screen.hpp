#pragma once
// What a session sees of the terminal: frames go out, lines and single keys come in. No escape codes, no
// bytes; so a session can be tested with a FakeScreen, and a pipe or a dumb terminal works like any other.

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "overhoor/view/frame.hpp"

namespace overhoor {

struct Input {
    enum class Kind {
        line,         // `text` is what was typed, perhaps nothing; one line of printable UTF-8
        key,          // `text` is one of the keys asked for
        end,          // no more input will come: Ctrl-D, the end of a pipe, a terminal that is gone
        interrupted,  // Ctrl-C
        elapsed,      // the prompt's own time is over
    };
    Kind kind = Kind::line;
    std::string text{};
    bool operator==(const Input&) const = default;
};

// Keys are ASCII characters; these have no sign of their own.
namespace keys {
inline constexpr char enter = '\r';
inline constexpr char tab = '\t';
inline constexpr char escape = '\x1b';
}  // namespace keys

struct Prompt {
    Line text{};  // what it ends with stands before the cursor
    // The keys that answer at once: for ask_key all there are, for ask_line those that count while the
    // line is empty. A capital counts as the small letter, unless it is asked for itself.
    std::string keys{};
    // The prompt and the answer are wiped afterwards, for a calm screen; plain screens keep everything.
    bool vanish = false;
    // For ask_key: called every second for the text as it is then; nothing: the time is over. Plain screens
    // show only the first.
    std::function<std::optional<Line>()> living{};
};

class Screen {
public:
    Screen() = default;
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;
    virtual ~Screen() = default;

    // To be seen when something is asked next, at the latest when the screen ends.
    virtual void show(const Frame& frame) = 0;

    // What was shown is seen now: before others write on the terminal, or a long work begins.
    virtual void flush() {}

    // A line, ended by Enter. What was typed before it was asked for counts.
    virtual Input ask_line(const Prompt& prompt) = 0;

    // One of the keys; other keys are as if not pressed. On a plain screen a key is a line of its own,
    // and Enter an empty one; only a colon may have the next key after it, as in ":q".
    virtual Input ask_key(const Prompt& prompt) = 0;

    virtual Look look() const = 0;

    // For another program that needs the terminal as it was (an editor): while the deed runs, it is.
    virtual void lend(const std::function<void()>& deed) = 0;
};

// Which of the keys a character stands for: itself, or for a capital its small letter; '\0' for none.
char key_meant(char pressed, std::string_view asked);

// "1, 2, q or Enter"
std::string names_of_keys(std::string_view asked);

}  // namespace overhoor
