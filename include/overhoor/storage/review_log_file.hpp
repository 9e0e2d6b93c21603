#pragma once
// Reads the learner's log: one file a device. Takes no lock and changes nothing.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "overhoor/core/problem.hpp"
#include "overhoor/core/time.hpp"
#include "overhoor/history/history.hpp"
#include "overhoor/storage/disk.hpp"
#include "overhoor/storage/folders.hpp"

namespace overhoor {

struct LogFile {  // what there is to say of one file
    std::filesystem::path path{};
    std::string device{};
    int lines = 0, reviews = 0, unknown = 0, bad_checksums = 0, damaged = 0;
    std::uint64_t missing = 0;  // entries of its device that are in no file
    bool torn = false;          // the last line was cut off while it was written
};

struct LoadedLog {
    History history{};  // as it stands in the files, not yet put in order
    std::vector<LogFile> files{};
    std::vector<Problem> problems{};  // errors are damage; warnings can be lived with
    bool damaged() const;
    bool unreadable() const;  // the folder, or one of its files: what it holds is not known
};

// All devices' files. A damaged line is left out and reported with its place; the rest is read. A damaged
// end is what a crash leaves, and a warning: the next session of that device sets it aside.
LoadedLog load_log(const Folders& folders, Disk& disk = system_disk());

// What is said where the error of `log_files` is not 0.
Problem unreadable_log(const Folders& folders, int error);

// Its files, in the order of their names; none when there is no log yet.
std::vector<std::filesystem::path> log_files(const Folders& folders, Disk& disk, int& error);

// What the files are now: when it is the same again, so is the log. None: there is no log; where its folder
// cannot be read, that folder.
struct FileStamp {
    std::filesystem::path path{};
    std::uint64_t device = 0, inode = 0;
    long long size = 0, modified = 0, changed = 0;
    bool operator==(const FileStamp&) const = default;
};
std::vector<FileStamp> log_state(const Folders& folders, Disk& disk = system_disk());

// What a crash can leave at the end of a file is less than this.
inline constexpr long long longest_torn = 64 << 10;

}  // namespace overhoor
