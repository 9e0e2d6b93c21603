// What is drawn while a line is written needs no table of widths to put the cursor right: the terminal
// saves its place between the left and the right part of the line.

#include "overhoor/terminal/terminal.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>

#include "overhoor/terminal/raw_mode.hpp"
#include "overhoor/text/letters.hpp"
#include "overhoor/text/printable.hpp"

namespace overhoor {
namespace {

void write_out(std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(STDOUT_FILENO, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return;  // nobody reads any more: the input will end too
        text.remove_prefix(static_cast<std::size_t>(written));
    }
}

// Bytes that came within the time, empty when none did; nothing at the end of the input.
std::optional<std::string> read_some(int milliseconds) {
    pollfd waiting{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
    const int ready = ::poll(&waiting, 1, milliseconds);
    if (ready <= 0) return std::string{};
    char bytes[4096];
    const ssize_t got = ::read(STDIN_FILENO, bytes, sizeof bytes);
    if (got < 0 && (errno == EINTR || errno == EAGAIN)) return std::string{};
    if (got <= 0) return std::nullopt;
    return std::string(bytes, static_cast<std::size_t>(got));
}

}  // namespace

Terminal::Terminal(bool plain, Colour colour, int width) : plain_(plain), colour_(colour), width_(width) {
    if (!plain_) enter_raw_mode();
}

Terminal::~Terminal() {
    if (!plain_) leave_raw_mode();
}

int Terminal::width() const {
    if (width_ > 0) return width_;
    winsize size{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
    return 80;
}

void Terminal::show(const Frame& frame) {
    const bool whole_lines = plain_ && width_ == 0 && ::isatty(STDOUT_FILENO) == 0;
    std::string text = to_text(frame, {.colour = colour_, .width = whole_lines ? 0 : width()});
    write_out(text);
}

// Waits for a key; nothing at the end of the input, after ctrl-C, and when the window has changed.
std::optional<Key> Terminal::next_key(bool& ended) {
    for (;;) {
        if (auto key = keys_.next()) return key;
        const auto patience = keys_.patience();
        const int wait = patience ? static_cast<int>(patience->count()) : -1;
        const auto bytes = read_some(wait);
        if (!bytes) {
            ended = true;
            return std::nullopt;
        }
        if (!bytes->empty())
            keys_.feed(*bytes);
        else if (patience)
            keys_.settle();
        if (bytes->empty() && !patience) return std::nullopt;  // a signal
    }
}

void Terminal::draw(std::string_view label, const LineEditor& editor) {
    const std::string safe = printable(label);
    const LineWindow shown = window(editor, std::max(3, width() - width_of(safe) - 1));
    write_out(
        fmt::format("\r\x1b[K{}{}\x1b\x37{}\x1b\x38", safe, printable(shown.left), printable(shown.right)));
}

Input Terminal::ask_line(std::string_view label) {
    if (plain_) return plain_line(label);
    LineEditor editor;
    draw(label, editor);
    for (;;) {
        bool ended = false;
        const auto key = next_key(ended);
        if (ended || take_interrupt()) {
            write_out("\r\n");
            return {.kind = ended ? Input::Kind::end : Input::Kind::interrupted};
        }
        if (key) {
            const auto outcome = editor.press(*key);
            if (outcome != LineEditor::Outcome::editing) {
                draw(label, editor);
                write_out("\r\n");
                if (outcome == LineEditor::Outcome::closed) return {.kind = Input::Kind::end};
                return {.kind = Input::Kind::line, .text = editor.text()};
            }
        }
        // A paste or a fast typist is drawn once.
        if (!keys_.has_more()) draw(label, editor);
    }
}

Input Terminal::ask_key(std::string_view label, std::string_view wanted) {
    if (plain_) {
        Input input = plain_line(label);
        if (input.kind == Input::Kind::line) input = {.kind = Input::Kind::key, .text = input.text};
        return input;
    }
    const LineEditor none;
    draw(label, none);
    for (;;) {
        bool ended = false;
        const auto key = next_key(ended);
        if (ended || take_interrupt()) {
            write_out("\r\n");
            return {.kind = ended ? Input::Kind::end : Input::Kind::interrupted};
        }
        if (!key) {
            draw(label, none);
            continue;
        }
        if (key->kind == Key::Kind::close) {
            write_out("\r\n");
            return {.kind = Input::Kind::end};
        }
        if (key->kind == Key::Kind::enter) {
            write_out("\r\n");
            return {.kind = Input::Kind::key};
        }
        if (key->kind != Key::Kind::text || key->text.size() != 1 ||
            wanted.find(key->text) == std::string_view::npos)
            continue;
        write_out(printable(key->text) + "\r\n");
        return {.kind = Input::Kind::key, .text = key->text};
    }
}

Input Terminal::plain_line(std::string_view label) {
    write_out(printable(label));
    for (;;) {
        if (const std::size_t newline = plain_rest_.find('\n'); newline != std::string::npos) {
            Input input{.kind = Input::Kind::line, .text = plain_rest_.substr(0, newline)};
            plain_rest_.erase(0, newline + 1);
            if (input.text.ends_with('\r')) input.text.pop_back();
            // Typed lines echo their own end; read ones would run into what follows.
            if (::isatty(STDIN_FILENO) == 0) write_out("\n");
            return input;
        }
        const auto bytes = read_some(-1);
        if (take_interrupt()) return {.kind = Input::Kind::interrupted};
        if (!bytes) {
            if (plain_rest_.empty()) return {.kind = Input::Kind::end};
            plain_rest_ += '\n';
        } else {
            plain_rest_ += *bytes;
        }
    }
}

}  // namespace overhoor
