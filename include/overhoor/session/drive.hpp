#pragma once
// Runs a session between a face and the log: the one loop that the terminal, the script protocol and the
// tests share.

#include <functional>
#include <optional>

#include "overhoor/core/problem.hpp"
#include "overhoor/core/time.hpp"
#include "overhoor/session/session.hpp"

namespace overhoor {

// Whoever sits in front of the session: a person at a terminal, a program on a pipe, a test.
class Face {
public:
    Face() = default;
    Face(const Face&) = delete;
    Face& operator=(const Face&) = delete;
    virtual ~Face() = default;
    virtual void show(const SessionOutput& output) = 0;
    virtual SessionEvent next_event() = 0;  // StopAsked when the input ends
    // What was to be recorded could not be. Asked once more after true; after false the session ends.
    virtual bool try_again(const Problem&) { return false; }
};

// Writes and syncs; the entry is safe when this returns its id. After a problem it is not recorded, and may
// be tried again; unless the rule is "log-unsure": then no one knows.
using Append = std::function<Result<EntryId>(const Record&)>;

// The last thing recorded before the sitting that is not undone yet; asked each time that an undo goes so far
// back.
using Earlier = std::function<std::optional<EarlierUndone>()>;

// Ends with the summary, or with the problem that kept an answer from being written. In that case the
// face has not been told that it was recorded.
Result<Summary> drive(Session session, Face& face, const Append& append, const Clock& clock,
                      const Earlier& earlier = {});

}  // namespace overhoor
