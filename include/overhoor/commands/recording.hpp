#pragma once
// What a sitting needs that records what is done: the study, and the log opened for writing.

#include <optional>
#include <span>
#include <string>

#include "overhoor/commands/study.hpp"
#include "overhoor/storage/log_writer.hpp"

namespace overhoor {

struct Recording {
    Exit exit = Exit::fine;
    Study study{};
    std::optional<LogWriter> writer{};  // when `records`
    std::optional<Problem> problem{};   // that kept the log from being opened; it is reported
};

// Where another session holds the log, a person at a terminal is offered to wait for it. The study is read
// as it is once the log is ours.
Recording open_recording(World& world, const CommonOptions& common, std::span<const std::string> which,
                         bool records);

// When the sitting is over: what is known of the log is kept for the next start. Nothing is lost without it.
void close_recording(Recording& recording);

// The log alone.
Result<LogWriter> open_writer(World& world, const CommonOptions& common, const Folders& folders);

}  // namespace overhoor
