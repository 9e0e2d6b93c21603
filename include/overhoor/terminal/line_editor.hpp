#pragma once
// Keys → an edited line and its cursor. A value: no reading and no painting inside. The cursor moves and
// erases by whole graphemes, what a reader takes for one letter.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "overhoor/terminal/keys.hpp"

namespace overhoor {

class LineEditor {
public:
    enum class Outcome { editing, submitted, closed };

    // `history` are the lines given before, the latest last; Up and Down fetch them.
    explicit LineEditor(std::vector<std::string> history = {});

    Outcome press(const Key& key);

    const std::string& text() const { return text_; }
    std::string_view left() const { return std::string_view{text_}.substr(0, cursor_); }
    std::string_view right() const { return std::string_view{text_}.substr(cursor_); }

private:
    void insert(std::string_view text);
    void erase(std::size_t begin, std::size_t end);
    void kill(std::size_t begin, std::size_t end);
    void recall(std::size_t place);
    void leave_the_middle_of_a_grapheme();

    std::string text_{};
    std::size_t cursor_ = 0;  // in bytes; always between graphemes
    std::string killed_{};
    std::vector<std::string> lines_{};  // the history, and the line being written as its last
    std::size_t place_ = 0;
};

// The part of the line that fits.
struct LineWindow {
    std::string left{};   // of the cursor
    std::string right{};  // of the cursor
    bool operator==(const LineWindow&) const = default;
};

// At most `room` columns (at least 3 are taken for granted) with the cursor inside; an ellipsis stands
// for what is hidden at either end.
LineWindow window(const LineEditor& line, int room);

}  // namespace overhoor
