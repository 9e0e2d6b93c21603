#include "picture.hpp"

#include <vterm.h>

#include <algorithm>
#include <cstdint>

#include "overhoor/text/letters.hpp"

namespace overhoor::pty {
namespace {

constexpr auto right_half = static_cast<std::uint32_t>(-1);  // of a wide letter

void add_cell(std::string& text, const VTermScreenCell& cell) {
    if (cell.chars[0] == right_half) return;
    if (cell.chars[0] == 0) text += ' ';
    for (std::size_t i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i] != 0; ++i)
        append_utf8(text, cell.chars[i]);
}

void trim(std::string& text) { text.erase(text.find_last_not_of(' ') + 1); }

}  // namespace

// What the emulator tells when a row leaves the top of the screen.
struct Scroll {
    static int away(int columns, const VTermScreenCell* cells, void* picture) {
        std::string text;
        for (int column = 0; column < columns; ++column) add_cell(text, cells[column]);
        trim(text);
        static_cast<Picture*>(picture)->above_.push_back(std::move(text));
        return 1;
    }
};

Picture::Picture(int rows, int columns)
    : terminal_(vterm_new(rows, columns)),
      screen_(vterm_obtain_screen(terminal_)),
      rows_(rows),
      columns_(columns) {
    static const VTermScreenCallbacks callbacks = [] {
        VTermScreenCallbacks all{};
        all.sb_pushline = Scroll::away;
        return all;
    }();
    vterm_set_utf8(terminal_, 1);
    vterm_screen_set_callbacks(screen_, &callbacks, this);
    vterm_screen_reset(screen_, 1);
}

Picture::~Picture() { vterm_free(terminal_); }

void Picture::write(std::string_view bytes) { vterm_input_write(terminal_, bytes.data(), bytes.size()); }

void Picture::resize(int rows, int columns) {
    rows_ = rows;
    columns_ = columns;
    vterm_set_size(terminal_, rows, columns);
}

std::string Picture::row(int number) const {
    std::string text;
    for (int column = 0; column < columns_; ++column) {
        VTermScreenCell cell{};
        vterm_screen_get_cell(screen_, {number, column}, &cell);
        add_cell(text, cell);
    }
    trim(text);
    return text;
}

std::string Picture::text() const {
    std::vector<std::string> all = above_;
    for (int number = 0; number < rows_; ++number) all.push_back(row(number));
    while (!all.empty() && all.back().empty()) all.pop_back();
    std::string text;
    for (const std::string& line : all) text += line + '\n';
    return text;
}

std::string Picture::row() const {
    VTermPos at{};
    vterm_state_get_cursorpos(vterm_obtain_state(terminal_), &at);
    return row(at.row);
}

int Picture::column() const {
    VTermPos at{};
    vterm_state_get_cursorpos(vterm_obtain_state(terminal_), &at);
    return at.col;
}

}  // namespace overhoor::pty
