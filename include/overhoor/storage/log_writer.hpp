#pragma once
// Writes the learner's log: one file a device, append-only, every entry synced before the next question.

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "overhoor/core/problem.hpp"
#include "overhoor/core/time.hpp"
#include "overhoor/history/review_log.hpp"
#include "overhoor/storage/disk.hpp"
#include "overhoor/storage/folders.hpp"
#include "overhoor/storage/log_lock.hpp"
#include "overhoor/storage/whole_file.hpp"

namespace overhoor {

// Of the problems of append: after this one it is not known whether the entry is on disk, and nothing may
// be tried again; after any other nothing was recorded, and append may be called again.
inline constexpr const char* log_unsure = "log-unsure";

// The one writer of this machine's file. Holds the lock while it lives; the kernel frees it when the
// process dies, however it dies.
class LogWriter {
public:
    // Makes the folders (0700) and the file (0600), names the device, takes the lock, and mends an end that
    // was cut off: what cannot be read is moved to state/torn/, never deleted.
    static Result<LogWriter> open(const Folders& folders, Moment now, const std::string& app,
                                  Disk& disk = system_disk());

    // One write, one sync; the entry is safe when its id comes back. Where another program has put another
    // file in the place of ours, that is opened, and what it lacks of this sitting is written to it again.
    Result<EntryId> append(const Happened& what, Moment when);
    // Several entries, at least one, as one: the id of the first.
    Result<EntryId> append(std::span<const Happened> all, Moment when);

    const std::string& device() const { return device_; }
    const std::filesystem::path& path() const { return path_; }
    // The lines that append has recorded, each with its newline.
    const std::vector<std::string>& sitting() const { return sitting_; }
    // What was mended, and what cannot be relied on here.
    const std::vector<Problem>& remarks() const { return remarks_; }

private:
    explicit LogWriter(Disk& disk) : disk_(&disk) {}
    Result<Done> open_log();
    Result<Done> mend_end();
    Result<Done> set_aside(std::string_view torn, long long good_end);
    Result<Done> begin_file();
    Result<Done> write_again();
    std::uint64_t next_of_copies() const;
    bool still_ours() const;
    Result<Done> put(const std::string& line, const std::string& otherwise);
    Problem failed(const std::string& what, int error) const;

    Disk* disk_;
    Folders folders_{};
    Moment now_{};
    std::string app_{};
    std::filesystem::path path_{};
    std::string device_{};
    LogLock lock_{};
    OpenFile file_{};
    FileFacts opened_{};
    std::uint64_t next_ = 0;
    std::vector<std::string> sitting_{};  // the lines recorded since it was opened
    std::vector<Problem> remarks_{};
    bool behind_ = false;  // the file may lack some of them
    bool unsure_ = false;
};

}  // namespace overhoor
