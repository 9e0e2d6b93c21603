#pragma once
// A screen without escape codes: a pipe, a dumb terminal, a screen reader. Everything is a line, nothing
// is drawn twice.

#include <optional>
#include <string>
#include <string_view>

#include "overhoor/terminal/screen.hpp"
#include "overhoor/terminal/signals.hpp"

namespace overhoor {

class PlainScreen final : public Screen {
public:
    // With `echo` the answers are written too, as a terminal would have: for input that is a pipe or a
    // file.
    PlainScreen(int input, int output, bool echo, Look look);

    void show(const Frame& frame) override;
    Input ask_line(const Prompt& prompt) override;
    Input ask_key(const Prompt& prompt) override;
    Look look() const override { return look_; }
    void lend(const std::function<void()>& deed) override;

private:
    Input read_line(const Prompt& prompt);
    std::optional<std::string> take_line();
    void write(std::string_view text);

    int input_;
    int output_;
    bool echo_;
    Look look_;
    bool is_closed_ = false;  // no one sees what is written
    bool is_at_end_ = false;  // nothing more will be read
    std::string read_{};      // and not yet taken
    Signals signals_{};
};

}  // namespace overhoor
