#pragma once
// Points in time as values, and the study day they belong to. Nothing here asks what time it is: the
// caller says.

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace overhoor {

using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using Day = std::chrono::sys_days;
using Duration = std::chrono::milliseconds;

// An instant and what the clock on the wall said then: local time = at + utc_offset.
struct Moment {
    Instant at{};
    std::chrono::minutes utc_offset{};
    bool operator==(const Moment&) const = default;
};

// Asked only at the edges of the program; everything else is told.
using Clock = std::function<Moment()>;

// The study day of a moment. A day begins at `rollover` after local midnight, so that an answer given at
// one in the night belongs to the evening before.
Day study_day(Moment moment, std::chrono::minutes rollover);

// The instant at which a study day begins where local time is `utc_offset` ahead of UTC.
Instant day_begins(Day day, std::chrono::minutes utc_offset, std::chrono::minutes rollover);

// "2026-11-23T09:00:00.123+01:00", to the millisecond: local time with its offset.
std::string to_iso(Moment moment);
// "2026-11-23"
std::string to_iso(Day day);

// Reads what to_iso writes; seconds and their fraction may be left out, 'Z' stands for +00:00.
// Nothing for any other text, impossible dates and times, and offsets of more than 18 hours.
std::optional<Moment> moment_from_iso(std::string_view text);
std::optional<Day> day_from_iso(std::string_view text);

}  // namespace overhoor
