#include "overhoor/terminal/line_editor.hpp"

#include <algorithm>
#include <utility>

#include "overhoor/text/letters.hpp"

namespace overhoor {
namespace {

constexpr std::size_t longest_line = 65'536;  // bytes

std::size_t before(std::string_view left) {
    return left.empty() ? 0 : left.size() - graphemes(left).back().size();
}

std::size_t after(std::string_view right) { return right.empty() ? 0 : graphemes(right).front().size(); }

bool is_blank(std::string_view grapheme) {
    return grapheme == " " || grapheme == "\u00a0" || grapheme == "\u3000";
}

// Letters and digits, of which the other scripts' are all taken to be some.
bool is_of_a_word(std::string_view grapheme) {
    const char first = grapheme[0];
    if (static_cast<unsigned char>(first) >= 0x80) return !is_blank(grapheme);
    return (first >= '0' && first <= '9') || ((first | 0x20) >= 'a' && (first | 0x20) <= 'z');
}

bool is_not_blank(std::string_view grapheme) { return !is_blank(grapheme); }

// Where the word left of the cursor begins: over what is between words, then over the word.
template <class Of>
std::size_t word_begins(std::string_view left, Of of_a_word) {
    const auto letters = graphemes(left);
    std::size_t at = left.size();
    auto letter = letters.rbegin();
    for (; letter != letters.rend() && !of_a_word(*letter); ++letter) at -= letter->size();
    for (; letter != letters.rend() && of_a_word(*letter); ++letter) at -= letter->size();
    return at;
}

// How many bytes to the right the word ends.
std::size_t word_ends(std::string_view right) {
    const auto letters = graphemes(right);
    std::size_t at = 0;
    auto letter = letters.begin();
    for (; letter != letters.end() && !is_of_a_word(*letter); ++letter) at += letter->size();
    for (; letter != letters.end() && is_of_a_word(*letter); ++letter) at += letter->size();
    return at;
}

}  // namespace

LineEditor::LineEditor(std::vector<std::string> history) : lines_{std::move(history)}, place_{lines_.size()} {
    lines_.push_back({});
}

LineEditor::Outcome LineEditor::press(const Key& key) {
    using Kind = Key::Kind;
    switch (key.kind) {
        case Kind::text:
        case Kind::paste:
            insert(key.text);
            break;
        case Kind::enter:
            return Outcome::submitted;
        case Kind::close:
            if (text_.empty()) return Outcome::closed;
            [[fallthrough]];
        case Kind::erase:
            erase(cursor_, cursor_ + after(right()));
            break;
        case Kind::backspace:
            erase(before(left()), cursor_);
            break;
        case Kind::left:
            cursor_ = before(left());
            break;
        case Kind::right:
            cursor_ += after(right());
            break;
        case Kind::up:
            if (place_ > 0) recall(place_ - 1);
            break;
        case Kind::down:
            if (place_ + 1 < lines_.size()) recall(place_ + 1);
            break;
        case Kind::home:
            cursor_ = 0;
            break;
        case Kind::end:
            cursor_ = text_.size();
            break;
        case Kind::word_left:
            cursor_ = word_begins(left(), is_of_a_word);
            break;
        case Kind::word_right:
            cursor_ += word_ends(right());
            break;
        case Kind::kill_to_start:
            kill(0, cursor_);
            break;
        case Kind::kill_to_end:
            kill(cursor_, text_.size());
            break;
        case Kind::kill_blank_word:
            kill(word_begins(left(), is_not_blank), cursor_);
            break;
        case Kind::kill_word_left:
            kill(word_begins(left(), is_of_a_word), cursor_);
            break;
        case Kind::kill_word_right:
            kill(cursor_, cursor_ + word_ends(right()));
            break;
        case Kind::yank:
            insert(killed_);
            break;
        case Kind::tab:
        case Kind::escape:
        case Kind::redraw:
            break;
    }
    return Outcome::editing;
}

void LineEditor::insert(std::string_view text) {
    if (text_.size() + text.size() > longest_line) return;
    text_.insert(cursor_, text);
    cursor_ += text.size();
    leave_the_middle_of_a_grapheme();
}

void LineEditor::erase(std::size_t begin, std::size_t end) {
    text_.erase(begin, end - begin);
    cursor_ = begin;
    leave_the_middle_of_a_grapheme();
}

void LineEditor::kill(std::size_t begin, std::size_t end) {
    if (begin == end) return;
    killed_ = text_.substr(begin, end - begin);
    erase(begin, end);
}

void LineEditor::recall(std::size_t place) {
    lines_[place_] = text_;
    place_ = place;
    text_ = lines_[place_];
    cursor_ = text_.size();
}

// What is inserted or left over may join its neighbours to one grapheme: an accent, half a flag.
void LineEditor::leave_the_middle_of_a_grapheme() {
    std::size_t end = 0;
    for (const std::string_view letter : graphemes(text_)) {
        if (end >= cursor_) break;
        end += letter.size();
    }
    cursor_ = end;
}

LineWindow window(const LineEditor& line, int room) {
    const auto left = graphemes(line.left());
    const auto right = graphemes(line.right());
    const int all = width_of(line.left()) + width_of(line.right());
    if (all <= room) return {std::string{line.left()}, std::string{line.right()}};

    // Hidden at the left: as little as leaves a quarter of the room for what is right of the cursor.
    const int wanted_after = std::min(width_of(line.right()), room / 4);
    std::size_t first = 0;
    int left_width = width_of(line.left());
    for (; first < left.size() && left_width + (first > 0 ? 1 : 0) + wanted_after > room; ++first)
        left_width -= width_of(left[first]);

    LineWindow shown;
    if (first > 0) shown.left = "…";
    for (std::size_t at = first; at < left.size(); ++at) shown.left += left[at];
    int free = room - left_width - (first > 0 ? 1 : 0);
    int still = width_of(line.right());
    for (const std::string_view letter : right) {
        const int width = width_of(letter);
        if (still > free && width + 1 > free) {
            if (free > 0) shown.right += "…";
            break;
        }
        shown.right += letter;
        free -= width;
        still -= width;
    }
    return shown;
}

}  // namespace overhoor
