#include "overhoor/storage/disk.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <random>

namespace overhoor {
namespace {

namespace fs = std::filesystem;

int outcome(int result) { return result < 0 ? -errno : result; }

// A signal is no reason to fail.
template <class Call>
auto uninterrupted(Call call) {
    for (;;)
        if (const auto result = call(); result >= 0 || errno != EINTR) return result;
}

FileFacts::Kind kind_of(mode_t mode) {
    if (S_ISREG(mode)) return FileFacts::Kind::file;
    if (S_ISDIR(mode)) return FileFacts::Kind::folder;
    return S_ISLNK(mode) ? FileFacts::Kind::link : FileFacts::Kind::other;
}

long long nanoseconds(const timespec& time) {
    constexpr long long in_a_second = 1'000'000'000;
    return static_cast<long long>(time.tv_sec) * in_a_second + static_cast<long long>(time.tv_nsec);
}

#ifdef __APPLE__
long long modified(const struct stat& status) { return nanoseconds(status.st_mtimespec); }
long long changed(const struct stat& status) { return nanoseconds(status.st_ctimespec); }
#else
long long modified(const struct stat& status) { return nanoseconds(status.st_mtim); }
long long changed(const struct stat& status) { return nanoseconds(status.st_ctim); }
#endif

FileFacts facts_from(const struct stat& status) {
    return {.device = static_cast<std::uint64_t>(status.st_dev),
            .inode = static_cast<std::uint64_t>(status.st_ino),
            .size = static_cast<long long>(status.st_size),
            .modified = modified(status),
            .changed = changed(status),
            .owner = static_cast<unsigned>(status.st_uid),
            .permissions = static_cast<unsigned>(status.st_mode) & 07777U,
            .kind = kind_of(status.st_mode)};
}

}  // namespace

int Disk::open(const fs::path& path, int flags) {
    return outcome(uninterrupted([&] { return ::open(path.c_str(), flags | O_CLOEXEC, 0600); }));
}

int Disk::open_to_share(const fs::path& path, int flags) {
    return outcome(uninterrupted([&] { return ::open(path.c_str(), flags | O_CLOEXEC, 0666); }));
}

void Disk::close(int file) { ::close(file); }

long long Disk::read(int file, char* into, std::size_t size, long long from) {
    const auto got = uninterrupted([&] { return ::pread(file, into, size, static_cast<off_t>(from)); });
    return got < 0 ? -errno : static_cast<long long>(got);
}

long long Disk::write(int file, std::string_view text) {
    const auto put = uninterrupted([&] { return ::write(file, text.data(), text.size()); });
    return put < 0 ? -errno : static_cast<long long>(put);
}

int Disk::truncate(int file, long long size) {
    return outcome(uninterrupted([&] { return ::ftruncate(file, static_cast<off_t>(size)); }));
}

int Disk::sync(int file) {
#ifdef F_FULLFSYNC
    // macOS: fsync alone leaves the data in the drive's own memory.
    if (uninterrupted([&] { return ::fcntl(file, F_FULLFSYNC); }) == 0) return 0;
    return outcome(uninterrupted([&] { return ::fsync(file); }));
#else
    return outcome(uninterrupted([&] { return ::fdatasync(file); }));
#endif
}

int Disk::sync_folder(const fs::path& folder) {
    const int handle = open(folder, O_RDONLY | O_DIRECTORY);
    if (handle < 0) return handle;
    const int synced = outcome(uninterrupted([&] { return ::fsync(handle); }));
    ::close(handle);
    // Some file systems of the network know no such thing; they keep names by themselves.
    return synced == -EINVAL || synced == -ENOTSUP ? 0 : synced;
}

int Disk::set_permissions(int file, unsigned permissions) {
    return outcome(::fchmod(file, static_cast<mode_t>(permissions)));
}

int Disk::lock(int file) {
    return outcome(uninterrupted([&] { return ::flock(file, LOCK_EX | LOCK_NB); }));
}

int Disk::facts(int file, FileFacts& into) {
    struct stat status {};
    const int result = outcome(::fstat(file, &status));
    if (result == 0) into = facts_from(status);
    return result;
}

int Disk::facts(const fs::path& path, FileFacts& into) {
    struct stat status {};
    const int result = outcome(::lstat(path.c_str(), &status));
    if (result == 0) into = facts_from(status);
    return result;
}

int Disk::make_folder(const fs::path& folder) { return outcome(::mkdir(folder.c_str(), 0700)); }

int Disk::rename(const fs::path& from, const fs::path& to) {
    return outcome(std::rename(from.c_str(), to.c_str()));
}

int Disk::remove(const fs::path& path) { return outcome(::unlink(path.c_str())); }

int Disk::list(const fs::path& folder, std::vector<std::string>& into) {
    DIR* open_folder = ::opendir(folder.c_str());
    if (open_folder == nullptr) return -errno;
    errno = 0;
    while (const dirent* entry = ::readdir(open_folder)) {
        const std::string_view name{entry->d_name};
        if (name != "." && name != "..") into.emplace_back(name);
    }
    const int failed = -errno;
    ::closedir(open_folder);
    return failed;
}

unsigned Disk::user() { return static_cast<unsigned>(::geteuid()); }

int Disk::process() { return static_cast<int>(::getpid()); }

std::uint32_t Disk::chance() { return std::random_device{}(); }

Disk& system_disk() {
    static Disk disk;
    return disk;
}

}  // namespace overhoor
