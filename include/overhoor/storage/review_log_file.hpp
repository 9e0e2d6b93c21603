#pragma once
// The learner's log on disk: one file a device, append-only, every entry synced before the next question.
// Reading takes no lock and changes nothing.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "overhoor/core/problem.hpp"
#include "overhoor/core/time.hpp"
#include "overhoor/history/history.hpp"
#include "overhoor/storage/folders.hpp"

namespace overhoor {

struct LogFile {  // what there is to say of one file
    std::filesystem::path path{};
    std::string device{};
    int lines = 0, reviews = 0, unknown = 0, bad_checksums = 0, missing = 0, damaged = 0;
    bool torn = false;  // the last line was cut off while it was written
};

struct LoadedLog {
    History history{};  // as it stands in the files, not yet put in order
    std::vector<LogFile> files{};
    std::vector<Problem> problems{};  // errors are damage; warnings can be lived with
    bool damaged() const;
};

// All devices' files. A damaged line is left out and reported with its place; the rest is read.
LoadedLog load_log(const Folders& folders);

// The one writer of this machine's file. Holds the lock while it lives; the kernel frees it when the
// process dies, however it dies.
class LogWriter {
public:
    // Makes the folders (0700) and the file (0600), names the device, takes the lock, and closes a line that
    // was cut off: it is moved to state/torn/, never deleted.
    static Result<LogWriter> open(const Folders& folders, Moment now, const std::string& app);

    LogWriter(LogWriter&& other) noexcept;
    LogWriter& operator=(LogWriter&&) = delete;
    LogWriter(const LogWriter&) = delete;
    LogWriter& operator=(const LogWriter&) = delete;
    ~LogWriter();

    // One write, one sync; the entry is safe when its id comes back. After a problem the file is as it was
    // before, and nothing more is written by this writer.
    Result<EntryId> append(const Happened& what, Moment when);

    const std::string& device() const { return device_; }

private:
    LogWriter() = default;
    Result<Done> take_lock(const Folders& folders);
    Result<Done> name_device(const Folders& folders);
    Result<Done> open_file(const Folders& folders, Moment now, const std::string& app);
    Result<Done> mend_tail(const Folders& folders, Moment now);
    Problem failed(const std::string& what, int error);

    std::filesystem::path path_{};
    std::string device_{};
    std::uint64_t next_ = 0;
    long long size_ = 0;
    int file_ = -1;
    int lock_ = -1;
    bool broken_ = false;
};

}  // namespace overhoor
