#pragma once
// What the author knows to look right and be wrong.

#include <span>
#include <string>

#include "overhoor/answer/text_answer.hpp"
#include "overhoor/core/card.hpp"

namespace overhoor {

// The one that was given, but for form; none when what was typed stands among the accepted texts.
const Rejected* rejected_by_author(std::span<const Rejected> rejected, std::span<const std::string> accepted,
                                   const Given& given, const Context& context);

// The one that what was given is a slip of.
const Rejected* nearly_rejected(std::span<const Rejected> rejected, const Given& given,
                                const Context& context);

// One text against what counts and what is rejected: a rejection goes before a slip.
Compared compare_text(const ExpectedText& text, std::string_view typed, const Context& context);

// The verdict on what was rejected: wrong, for the author's reason.
Compared rejection(const Rejected& rejected, const std::string& expected);

}  // namespace overhoor
