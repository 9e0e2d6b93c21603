#include "overhoor/terminal/ansi_screen.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>

#include "overhoor/terminal/output.hpp"
#include "overhoor/terminal/terminal.hpp"
#include "overhoor/text/letters.hpp"

namespace overhoor {
namespace {

// A window that is being dragged sends a signal for every step.
constexpr std::optional resize_settles{std::chrono::milliseconds{100}};
constexpr std::optional heartbeat{std::chrono::milliseconds{1000}};
constexpr std::size_t longest_history = 100;

// The key as one of those asked for; '\0' when it is none of them.
char asked_key(const Key& key, std::string_view asked) {
    switch (key.kind) {
        case Key::Kind::text:
            return key.text.size() == 1 ? key_meant(key.text[0], asked) : '\0';
        case Key::Kind::enter:
            return key_meant(keys::enter, asked);
        case Key::Kind::tab:
            return key_meant(keys::tab, asked);
        case Key::Kind::escape:
            return key_meant(keys::escape, asked);
        default:
            return '\0';
    }
}

// Letters that join nothing: a mark or the rest of an emoji may change how the letter before it is shown.
bool only_adds_letters(const LineWindow& before, const LineWindow& now) {
    if (!before.right.empty() || !now.right.empty() || !now.left.starts_with(before.left)) return false;
    const bool is_plain = std::ranges::all_of(std::string_view{now.left}.substr(before.left.size()),
                                              [](char c) { return c >= ' ' && c < '\x7f'; });
    return is_plain && now.left.size() > before.left.size();
}

// The sign before the input stands in the row below then.
Line without_sign(Line row) {
    if (row.spans.empty()) return row;
    const Span last = row.spans.back();
    if (last.text().ends_with("> "))
        row.spans.back() = {last.text().substr(0, last.text().size() - 2), last.style()};
    return row;
}

}  // namespace

PromptRows lay_out(const Line& prompt, int width, int wanted) {
    PromptRows rows;
    rows.above = wrap(Frame{{prompt}}, width - 1);
    rows.last = rows.above.lines.back();
    rows.above.lines.pop_back();
    if (width - 1 - width_of(rows.last) < wanted) {
        rows.above.add(without_sign(rows.last));
        rows.last = Line{"> "};
    }
    rows.room = std::max(3, width - 1 - width_of(rows.last));  // the last column stays free: terminals
    return rows;                                               // differ in what they do at the edge
}

AnsiScreen::AnsiScreen(int input, int output, Colour colour, int fixed_width)
    : input_{input}, output_{output}, colour_{colour}, fixed_width_{fixed_width}, raw_{input, output} {}

Look AnsiScreen::look() const {
    return {colour_, std::max(6, fixed_width_ > 0 ? fixed_width_ : terminal_width(output_))};
}

AnsiScreen::~AnsiScreen() { flush(); }

void AnsiScreen::flush() {
    if (!is_closed_ && !unwritten_.empty()) is_closed_ = write_all(output_, unwritten_) != Written::all;
    unwritten_.clear();
}

void AnsiScreen::show(const Frame& frame) { unwritten_ += to_text(frame, look()); }

Input AnsiScreen::ask_line(const Prompt& prompt) {
    begin(prompt, true, LineEditor{history_});
    for (Key key;;) {
        const Event event = next_event(key);
        if (event == Event::interrupted) return finish(prompt, {Input::Kind::interrupted, {}});
        if (event == Event::end) return finish(prompt, {Input::Kind::end, {}});
        const char pressed = line_.text().empty() ? asked_key(key, prompt.keys) : '\0';
        if (pressed != '\0') return finish(prompt, {Input::Kind::key, {pressed}});
        const auto outcome = line_.press(key);
        if (outcome == LineEditor::Outcome::closed) return finish(prompt, {Input::Kind::end, {}});
        if (outcome == LineEditor::Outcome::submitted)
            return finish(prompt, {Input::Kind::line, line_.text()});
    }
}

Input AnsiScreen::ask_key(const Prompt& prompt) {
    begin(prompt, false, LineEditor{});
    for (Key key;;) {
        const Event event = next_event(key);
        if (event == Event::interrupted) return finish(prompt, {Input::Kind::interrupted, {}});
        if (event == Event::elapsed) return finish(prompt, {Input::Kind::elapsed, {}});
        if (event == Event::end || key.kind == Key::Kind::close)
            return finish(prompt, {Input::Kind::end, {}});
        const char pressed = asked_key(key, prompt.keys);
        if (pressed != '\0') return finish(prompt, {Input::Kind::key, {pressed}});
    }
}

// Half of a narrow screen is enough for a line; a key is a single letter.
int AnsiScreen::wanted_room(int width) const { return wants_line_ ? std::min(20, width / 2) : 2; }

void AnsiScreen::begin(const Prompt& prompt, bool wants_line, LineEditor line) {
    prompt_ = prompt.text;
    living_ = prompt.living;
    wants_line_ = wants_line;
    line_ = std::move(line);
    rows_ = lay_out(prompt_, look().width, wanted_room(look().width));
    unwritten_ += to_text(rows_.above, {colour_, 0});
    is_stale_ = true;
    drawn_.reset();
}

// A plain letter behind a row that ends where the cursor stands is all there is to write. Otherwise the row
// is written over, and only then wiped behind its end, so that nothing flickers. The terminal keeps the place
// of the cursor (ESC 7) and goes back to it (ESC 8): it knows best how wide it shows each letter.
void AnsiScreen::draw() {
    LineWindow part = window(line_, rows_.room);
    const Line left{part.left};
    const Line right{part.right};
    drawn_columns_ = width_of(rows_.last) + width_of(left) + width_of(right);
    if (drawn_ && only_adds_letters(*drawn_, part)) {
        unwritten_ += part.left.substr(drawn_->left.size());
    } else {
        unwritten_ += "\r" + to_text(rows_.last, colour_) + to_text(left, colour_);
        unwritten_ += part.right.empty() ? "\x1b[K" : "\x1b\x37" + to_text(right, colour_) + "\x1b[K\x1b\x38";
    }
    drawn_ = std::move(part);
    is_stale_ = false;
}

// When the window has become narrower than the row, terminals differ in where the rest of it went: a
// fresh row is right in all of them.
void AnsiScreen::lay_out_again() {
    const int width = look().width;
    if (drawn_columns_ >= width) unwritten_ += "\n";
    drawn_.reset();
    rows_ = lay_out(prompt_, width, wanted_room(width));
    is_resizing_ = false;
    is_stale_ = true;
}

// What stays on the screen is the whole answer, also when only a part of it was in sight.
Input AnsiScreen::finish(const Prompt& prompt, Input input) {
    std::string text = "\r\x1b[K";
    const bool is_answered = input.kind == Input::Kind::line || input.kind == Input::Kind::key ||
                             input.kind == Input::Kind::elapsed;
    const bool is_tab = input.kind == Input::Kind::key && input.text[0] == keys::tab;  // nothing to be read
    if ((!prompt.vanish && !is_tab) || !is_answered) {
        Line row = rows_.last;
        row.hanging(width_of(rows_.last)).add(line_.text());
        if (input.kind == Input::Kind::key && input.text[0] > ' ') row.add(input.text);
        text += to_text(Frame{{row}}, {colour_, look().width});
    }
    unwritten_ += text;
    const bool is_new = history_.empty() || history_.back() != input.text;
    if (input.kind == Input::Kind::line && !input.text.empty() && is_new) {
        if (history_.size() == longest_history) history_.erase(history_.begin());
        history_.push_back(input.text);
    }
    return input;
}

AnsiScreen::Event AnsiScreen::next_event(Key& key) {
    for (;;) {
        if (is_closed_) return Event::end;
        if (was_interrupted()) return Event::interrupted;
        if (was_continued()) lay_out_again();
        if (was_resized()) is_resizing_ = true;
        if (auto pressed = keys_.next()) {
            key = std::move(*pressed);
            is_stale_ = true;
            return Event::key;
        }
        if (is_stale_) draw();  // once for all the keys that came together
        flush();
        if (is_closed_) return Event::end;
        const auto patience = is_resizing_ ? resize_settles : keys_.patience();
        const Waited waited = wait_for(input_, patience || !living_ ? patience : heartbeat);
        if (waited == Waited::readable && !read_more()) return Event::end;
        if (waited != Waited::nothing_came) continue;
        if (is_resizing_)
            lay_out_again();
        else if (patience)
            keys_.settle();
        else if (!is_alive())
            return Event::elapsed;
    }
}

// With its text as it is now.
bool AnsiScreen::is_alive() {
    const std::optional<Line> text = living_();
    if (text && *text != prompt_) {
        prompt_ = *text;
        rows_ = lay_out(prompt_, look().width, wanted_room(look().width));
        is_stale_ = true;
        drawn_.reset();
    }
    return text.has_value();
}

// False at the end of the input.
bool AnsiScreen::read_more() {
    std::array<char, 4096> bytes;
    const ssize_t count = ::read(input_, bytes.data(), bytes.size());
    if (count > 0) keys_.feed({bytes.data(), static_cast<std::size_t>(count)});
    return count > 0 || (count < 0 && (errno == EINTR || errno == EAGAIN));
}

void AnsiScreen::lend(const std::function<void()>& deed) {
    flush();
    raw_.pause();
    deed();
    raw_.resume();
    was_interrupted();  // Ctrl-C was meant for the other program
}

}  // namespace overhoor
