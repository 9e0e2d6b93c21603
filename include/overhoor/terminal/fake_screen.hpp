#pragma once
// A screen for tests: the inputs are written beforehand, the output is kept as text. It behaves as a plain
// screen does, with one difference: a key that was not asked for is told instead of ignored.

#include <deque>
#include <string>
#include <utility>

#include "overhoor/terminal/screen.hpp"

namespace overhoor {

class FakeScreen final : public Screen {
public:
    // After the last input comes the end of input, as often as it is asked for.
    explicit FakeScreen(std::deque<Input> script, int width = 80)
        : script_{std::move(script)}, look_{Colour::none, width} {}

    void show(const Frame& frame) override { text_ += to_text(frame, look_); }
    Input ask_line(const Prompt& prompt) override { return next(prompt, true); }
    Input ask_key(const Prompt& prompt) override { return next(prompt, false); }
    Look look() const override { return look_; }
    void lend(const std::function<void()>& deed) override { deed(); }

    // Everything shown, asked and answered, in order.
    const std::string& text() const { return text_; }
    bool is_used_up() const { return script_.empty(); }

private:
    Input next(const Prompt& prompt, bool wants_line) {
        Input input{Input::Kind::end, {}};
        if (!script_.empty()) {
            input = std::move(script_.front());
            script_.pop_front();
        }
        const bool is_line = input.kind == Input::Kind::line;
        const bool is_wrong_key =
            input.kind == Input::Kind::key && prompt.keys.find(input.text) == std::string::npos;
        const std::string said = is_line || input.text.empty() || input.text[0] > ' '
                                     ? input.text
                                     : "<" + names_of_keys(input.text) + ">";
        show(Frame{}.add(Line{prompt.text}.add(said)));
        if (is_wrong_key || (is_line && !wants_line)) {
            show(Frame{}.add(Line{"<not asked for: " + said + ">"}));
            return {Input::Kind::end, {}};
        }
        return input;
    }

    std::deque<Input> script_;
    Look look_;
    std::string text_{};
};

}  // namespace overhoor
