#pragma once
// Sentences with gaps: {{answer}}, {{answer::hint}}, {{2:answer}} for gaps that are asked together.

#include <vector>

#include "overhoor/deck/kinds.hpp"
#include "overhoor/deck/reading.hpp"

namespace overhoor {

// A question for each gap, or each group of gaps; the other gaps are filled in. In the prompt the asked
// gap is "{{…}}", or "{{hint}}". Problems with the sentence are reported.
std::vector<Asked> read_cloze(const JsonValue& card, const JsonMember& cloze, bool strict, Reading& reading);

}  // namespace overhoor
