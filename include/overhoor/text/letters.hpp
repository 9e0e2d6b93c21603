#pragma once
// UTF-8 as people see it: whole characters (grapheme clusters), columns on the screen, lines of a width.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace overhoor {

// The code point that begins at `at`, which is moved past it; U+FFFD for a byte that begins none.
char32_t decode(std::string_view text, std::size_t& at);
void append_utf8(std::string& text, char32_t code_point);
std::u32string decoded(std::string_view text);
std::string encoded(std::u32string_view text);

// Where the first byte stands that is no UTF-8 (overlong forms and surrogates are none either).
std::optional<std::size_t> first_bad_byte(std::string_view text);

// What a reader calls one character, as views into the text.
std::vector<std::string_view> graphemes(std::string_view text);

// Columns that a text takes on a terminal. No table agrees with every terminal on emoji: good for wrapping,
// not for placing a cursor.
int width_of(std::string_view text);

// The text in lines of at most `width` columns: broken at spaces, words that are too long between
// characters, and always at '\n'. At least one line; no line ends with a space.
std::vector<std::string> wrapped(std::string_view text, int width);

}  // namespace overhoor
