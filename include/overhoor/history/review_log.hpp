#pragma once
// The learner's history as entries, and each entry as one line of JSON. The log is append-only: an undo
// is an entry too.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "overhoor/core/problem.hpp"
#include "overhoor/core/review.hpp"

namespace overhoor {

// Where an entry stands: the device that wrote it, and its number there (+1 each, never reused).
struct EntryId {
    std::string device{};
    std::uint64_t n = 0;
    auto operator<=>(const EntryId&) const = default;
};

struct FileHeader {  // the first line of every file
    int version = 1;
    std::string device{};
    std::string app{};
    bool operator==(const FileHeader&) const = default;
};
struct Undo {
    EntryId of{};  // an empty device means the writer's own
    bool operator==(const Undo&) const = default;
};
// Suspended until resumed, buried for the rest of the study day, flagged for a second look.
struct SetAside {
    enum class Kind { suspend, resume, bury, unbury, flag, unflag };
    CardId card{};
    Kind kind = Kind::suspend;
    bool operator==(const SetAside&) const = default;
};
struct Rename {
    CardId from{}, to{};
    bool operator==(const Rename&) const = default;
};
// The text of a card when it was first reviewed, or when it had changed: lets an edited question be
// recognised.
struct Seen {
    CardId card{};
    std::string text{};
    bool operator==(const Seen&) const = default;
};
struct Unknown {  // of a newer version: kept, skipped, counted
    std::string type{};
    bool operator==(const Unknown&) const = default;
};
using Happened = std::variant<Review, Undo, SetAside, Rename, Seen, FileHeader, Unknown>;

struct LogEntry {
    EntryId id{};
    Moment when{};
    Happened what{};
    bool operator==(const LogEntry&) const = default;
};

}  // namespace overhoor
