#pragma once
// A screen on a terminal that knows escape codes. It writes below what is there, like any command: no
// full screen, nothing to clean up. Only the row with the input is ever drawn anew, and what is to be seen
// goes out in one write, when it waits for a key.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "overhoor/terminal/keys.hpp"
#include "overhoor/terminal/line_editor.hpp"
#include "overhoor/terminal/raw_mode.hpp"
#include "overhoor/terminal/screen.hpp"
#include "overhoor/terminal/signals.hpp"

namespace overhoor {

// A prompt on a screen of some width: rows that are written once, and the row with the input.
struct PromptRows {
    Frame above{};
    Line last{};
    int room = 0;  // columns for the input
};

// `wanted` columns of room are made, where the screen has them, by a short prompt in a row of its own.
PromptRows lay_out(const Line& prompt, int width, int wanted);

class AnsiScreen final : public Screen {
public:
    // Both are terminals; fixed_width 0: as wide as the terminal is.
    AnsiScreen(int input, int output, Colour colour, int fixed_width);
    ~AnsiScreen() override;

    void show(const Frame& frame) override;
    Input ask_line(const Prompt& prompt) override;
    Input ask_key(const Prompt& prompt) override;
    Look look() const override;
    void lend(const std::function<void()>& deed) override;
    void flush() override;

private:
    enum class Event { key, end, interrupted, elapsed };
    void begin(const Prompt& prompt, bool wants_line, LineEditor line);
    int wanted_room(int width) const;
    Event next_event(Key& key);
    bool read_more();
    bool is_alive();
    void draw();
    void lay_out_again();
    Input finish(const Prompt& prompt, Input input);

    int input_;
    int output_;
    Colour colour_;
    int fixed_width_;
    bool is_closed_ = false;  // no one sees what is written
    std::string unwritten_{};
    Signals signals_{};
    RawMode raw_;
    Keys keys_{};  // outlives a question: what is typed ahead counts for the next
    std::vector<std::string> history_{};

    // Of the question being asked.
    Line prompt_{};
    std::function<std::optional<Line>()> living_{};
    bool wants_line_ = true;
    PromptRows rows_{};
    LineEditor line_{};
    bool is_stale_ = false;     // the row shows something else
    bool is_resizing_ = false;  // the width is not yet known for good
    int drawn_columns_ = 0;
    std::optional<LineWindow>
        drawn_{};  // what the row shows of the line; nothing when it must be drawn whole
};

}  // namespace overhoor
