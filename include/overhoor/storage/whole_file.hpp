#pragma once
// Files of the learner as a whole: opened for a lifetime, read, written anew so that a crash leaves either
// the old content or the new.

#include <fcntl.h>

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

#include "overhoor/core/problem.hpp"
#include "overhoor/storage/disk.hpp"

namespace overhoor {

// An open file; closed with its lifetime.
class OpenFile {
public:
    OpenFile() = default;
    OpenFile(Disk& disk, int handle) : disk_(&disk), handle_(handle) {}
    OpenFile(OpenFile&& other) noexcept : disk_(other.disk_), handle_(std::exchange(other.handle_, -1)) {}
    OpenFile& operator=(OpenFile&& other) noexcept {
        std::swap(disk_, other.disk_);
        std::swap(handle_, other.handle_);
        return *this;
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile() {
        if (handle_ >= 0) disk_->close(handle_);
    }

    bool is_open() const { return handle_ >= 0; }
    int error() const { return -handle_; }  // of one that could not be opened
    int handle() const { return handle_; }

    // All of it, whatever a signal or the disk makes of a call. The error, or 0.
    int write(std::string_view text) const;
    // From a place to the end, as far as it can be read.
    std::string read_from(long long begin, std::size_t most) const;
    int sync() const { return -disk_->sync(handle_); }
    int truncate(long long size) const { return -disk_->truncate(handle_, size); }

private:
    Disk* disk_ = nullptr;
    int handle_ = -1;
};

OpenFile open_file(Disk& disk, const std::filesystem::path& path, int flags);

// With the folders above it, each safe in the one that holds it.
Result<Done> make_folders(Disk& disk, const std::filesystem::path& folder);

// A new file beside it, synced, takes its name. The error, or 0.
int replace_file(Disk& disk, const std::filesystem::path& path, std::string_view text);

// The same of a file that is made for others: what it may be read by stays as it was, or is what the umask
// says; of a link it is the file behind it; and what is no file (a terminal, a pipe) is written to.
int replace_shared_file(Disk& disk, const std::filesystem::path& path, std::string_view text);

// A file that may not be there yet. The error, or 0; its content, whole.
int read_whole(Disk& disk, const std::filesystem::path& path, std::string& into);

// What a problem with a file of the learner looks like.
Problem at_path(const std::filesystem::path& path, std::string rule, std::string message, std::string help);

}  // namespace overhoor
