#pragma once
// The system calls on which the learner's files depend, so that a test can stand in for the disk.

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace overhoor {

struct FileFacts {
    std::uint64_t device = 0, inode = 0;  // which file it is
    long long size = 0;
    long long modified = 0, changed = 0;  // nanoseconds since 1970: the content; that, or anything about it
    unsigned owner = 0, permissions = 0;
    enum class Kind { file, folder, link, other } kind = Kind::file;
};

// Each does what the system's call of that name does, and gives what it gives: -errno when it failed.
class Disk {
public:
    Disk() = default;
    Disk(const Disk&) = delete;
    Disk& operator=(const Disk&) = delete;
    virtual ~Disk() = default;

    virtual int open(const std::filesystem::path& path, int flags);  // new files are 0600
    // The same, but new files are as the umask has it.
    virtual int open_to_share(const std::filesystem::path& path, int flags);
    virtual void close(int file);
    virtual long long read(int file, char* into, std::size_t size, long long from);
    virtual long long write(int file, std::string_view text);
    virtual int truncate(int file, long long size);
    virtual int sync(int file);                                    // the content and its size: fdatasync
    virtual int sync_folder(const std::filesystem::path& folder);  // the names in it: fsync
    virtual int set_permissions(int file, unsigned permissions);
    virtual int lock(int file);  // flock, at once or not at all
    virtual int facts(int file, FileFacts& into);
    virtual int facts(const std::filesystem::path& path, FileFacts& into);  // of a link itself
    virtual int make_folder(const std::filesystem::path& folder);           // 0700
    virtual int rename(const std::filesystem::path& from, const std::filesystem::path& to);
    virtual int remove(const std::filesystem::path& path);
    virtual int list(const std::filesystem::path& folder, std::vector<std::string>& into);

    virtual unsigned user();  // whose files are our own
    virtual int process();    // told to whoever finds the lock taken
    virtual std::uint32_t chance();
};

// The one beneath us.
Disk& system_disk();

}  // namespace overhoor
