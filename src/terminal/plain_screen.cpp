#include "overhoor/terminal/plain_screen.hpp"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstddef>

#include "overhoor/terminal/keys.hpp"
#include "overhoor/terminal/output.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

constexpr std::optional heartbeat{std::chrono::milliseconds{1000}};

// The line as a single key: an empty one is Enter, a blank round the sign is forgiven.
char as_key(std::string_view line, std::string_view asked) {
    while (line.size() > 1 && line.front() == ' ') line.remove_prefix(1);
    while (line.size() > 1 && line.back() == ' ') line.remove_suffix(1);
    if (line.empty()) return key_meant(keys::enter, asked);
    return line.size() == 1 ? key_meant(line[0], asked) : '\0';
}

}  // namespace

PlainScreen::PlainScreen(int input, int output, bool echo, Look look)
    : input_{input}, output_{output}, echo_{echo}, look_{look} {}

void PlainScreen::write(std::string_view text) {
    if (!is_closed_) is_closed_ = write_all(output_, text) != Written::all;
}

void PlainScreen::show(const Frame& frame) { write(to_text(frame, look_)); }

Input PlainScreen::ask_line(const Prompt& prompt) {
    Input input = read_line(prompt);
    if (input.kind != Input::Kind::line || input.text.empty()) return input;
    const char key = as_key(input.text, prompt.keys);
    return key == '\0' ? input : Input{Input::Kind::key, {key}};
}

Input PlainScreen::ask_key(const Prompt& prompt) {
    for (;;) {
        const Input input = read_line(prompt);
        if (input.kind != Input::Kind::line) return input;
        if (const char key = as_key(input.text, prompt.keys); key != '\0') return {Input::Kind::key, {key}};
        if (input.text.size() > 1 && input.text[0] == ':' && prompt.keys.find(':') != std::string::npos) {
            read_.insert(0, input.text.substr(1) + '\n');
            return {Input::Kind::key, ":"};
        }
        show(Frame{}.add(Line{phrase("Please type {}.", names_of_keys(prompt.keys))}));
    }
}

Input PlainScreen::read_line(const Prompt& prompt) {
    std::string label = to_text(Frame{{prompt.text}}, look_);
    label.pop_back();  // the answer goes on the same line
    write(label);
    for (;;) {
        if (is_closed_) return {Input::Kind::end, {}};
        if (was_interrupted()) break;
        if (const auto line = take_line()) {
            if (echo_) show(Frame{}.add(Line{*line}));
            return {Input::Kind::line, *line};
        }
        if (is_at_end_) {
            write("\n");
            return {Input::Kind::end, {}};
        }
        const Waited waited = wait_for(input_, prompt.living ? heartbeat : std::nullopt);
        if (waited == Waited::nothing_came && !prompt.living()) {
            write("\n");
            return {Input::Kind::elapsed, {}};
        }
        if (waited != Waited::readable) {
            was_resized();
            if (was_continued()) write(label);
            continue;
        }
        std::array<char, 4096> bytes;
        const ssize_t count = ::read(input_, bytes.data(), bytes.size());
        if (count > 0) read_.append(bytes.data(), static_cast<std::size_t>(count));
        is_at_end_ = count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN);
    }
    write("\n");
    return {Input::Kind::interrupted, {}};
}

// The first line of what was read; the last one of the input needs no end.
std::optional<std::string> PlainScreen::take_line() {
    const auto end = read_.find('\n');
    if (end == read_.npos && (!is_at_end_ || read_.empty())) return std::nullopt;
    const std::string line = one_line(std::string_view{read_}.substr(0, end));
    read_.erase(0, end == read_.npos ? end : end + 1);
    return line;
}

void PlainScreen::lend(const std::function<void()>& deed) {
    deed();
    was_interrupted();  // Ctrl-C was meant for the other program
}

}  // namespace overhoor
