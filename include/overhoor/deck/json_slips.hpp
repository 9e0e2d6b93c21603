#pragma once
// What hands do wrong in JSON, told in the words of the one who made the slip.

#include <optional>
#include <string_view>

#include "overhoor/core/problem.hpp"
#include "overhoor/deck/slip.hpp"
#include "overhoor/deck/source_text.hpp"

namespace overhoor {

// What keeps a text from being read at all: another encoding, bytes that are no UTF-8, NUL bytes, nothing.
std::optional<Problem> unreadable(const SourceText& source);

// The first slip in the syntax; nothing for a text that is JSON with comments.
std::optional<ToldSlip> syntax_slip(std::string_view text);

Problem problem_of(const ToldSlip& slip, const SourceText& source);

}  // namespace overhoor
