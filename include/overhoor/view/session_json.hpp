#pragma once
// The session as JSON lines: what scripts read, and what they may say. Held by product's contract:
// members may be added, never changed.

#include <string>
#include <string_view>

#include "overhoor/core/problem.hpp"
#include "overhoor/session/session.hpp"

namespace overhoor {

// One line without its newline; empty for outputs that scripts are not told of (Record: they are told
// when it is Recorded). `rollover` and `session` wishes are not needed: due days are local dates.
std::string to_json_line(const SessionOutput& output);

// {"type":"answer","parts":["…"]}, reveal, hint, grade, undo, suspend, bury, flag, quit.
Result<SessionEvent> event_from_json(std::string_view line);

// {"type":"retry"}: what could not be recorded is to be tried once more.
bool is_retry(std::string_view line);

// {"v":1,"type":"problem","message":…,"help":…}
std::string problem_line(const Problem& problem);

std::string_view name_of(Grade grade);
std::string_view name_of(Phase phase);

}  // namespace overhoor
