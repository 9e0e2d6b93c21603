#pragma once
// What hands do wrong in JSON, told in the words of the one who made the slip.

#include <cstddef>
#include <optional>
#include <string_view>

#include "overhoor/core/problem.hpp"
#include "overhoor/deck/source_text.hpp"

namespace overhoor {

// What keeps a text from being read at all: another encoding, bytes that are no UTF-8, NUL bytes, nothing.
std::optional<Problem> unreadable(const SourceText& source);

// `last_end`: one past the last good token. `at`: where the parser stopped. `said`: its own words.
Problem syntax_problem(const SourceText& source, std::size_t last_end, std::size_t at, std::string_view said);

// The first byte from `at` on that is neither blank nor comment nor one of the separators , and :
std::size_t skip_blanks(std::string_view text, std::size_t at, bool separators = true);

}  // namespace overhoor
