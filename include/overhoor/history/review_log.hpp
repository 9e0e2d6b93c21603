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
#include "overhoor/memory/scheduler.hpp"

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
// How cards were scheduled from then on. Written when it differs from what the log says last; until the
// first of them it was as Wishes are by themselves. Steps and the beginning of the day count for what was
// done under them; parameters and the wished retention always as they are now.
struct Scheduling {
    Wishes wishes{};
    bool operator==(const Scheduling&) const = default;
};
// Brought from another program, in a file of its own: to undo it is to undo all of that file.
struct Imported {
    std::string source{};
    std::uint64_t reviews = 0;
    bool operator==(const Imported&) const = default;
};
struct Unknown {  // of a newer version: kept, skipped, counted
    std::string type{};
    bool operator==(const Unknown&) const = default;
};
using Happened =
    std::variant<Review, Undo, SetAside, Rename, Seen, Scheduling, Imported, FileHeader, Unknown>;

struct LogEntry {
    EntryId id{};
    Moment when{};
    Happened what{};
    bool operator==(const LogEntry&) const = default;
};

// A line as it was read, and what is to be said of it.
struct ReadLine {
    LogEntry entry{};
    bool bad_checksum = false;  // valid, but not what was written: edited by hand, or damaged
};

// One line without its newline. Members in a fixed order; the last is a CRC-32 of all before it.
std::string to_line(const LogEntry& entry);

// Reads what to_line writes, and what a careful hand made of it. `device` is the writer of the file (the
// header names it). A problem for anything that is not one whole JSON object with the members of its kind,
// and for an entry of a newer version that must not be skipped.
Result<ReadLine> from_line(std::string_view line, std::string_view device);

// The same by the JSON parser alone, ten times as slow: what the fast reading of reviews is held against.
Result<ReadLine> from_json_line(std::string_view line, std::string_view device);

// The CRC-32 of zlib, PNG and Ethernet.
std::uint32_t checksum(std::string_view bytes);

}  // namespace overhoor
