// The order of the calls is the whole point of this file: write, sync, and only then say that it is safe.

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "overhoor/storage/device.hpp"
#include "overhoor/storage/review_log_file.hpp"

namespace overhoor {
namespace {

namespace fs = std::filesystem;

Problem at_path(const fs::path& path, std::string rule, std::string message, std::string help) {
    return {.message = std::move(message),
            .help = std::move(help),
            .where = Place{.file = path.string()},
            .rule = std::move(rule)};
}

Result<Done> make_folder(const fs::path& folder) {
    std::error_code failed;
    if (fs::is_directory(folder, failed)) return Done{};
    if (!folder.parent_path().empty() && !fs::exists(folder.parent_path(), failed))
        if (auto made = make_folder(folder.parent_path()); !made) return made;
    if (mkdir(folder.c_str(), 0700) == 0 || errno == EEXIST) return Done{};
    return at_path(folder, "data-unwritable",
                   fmt::format("this folder cannot be made: {}", std::strerror(errno)),
                   "your answers would have nowhere to go; choose another with --data DIR");
}

// Writes all of it, whatever a signal or the disk makes of the call. The error, or 0.
int write_all(int file, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(file, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        if (written == 0) return EIO;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

int sync(int file) {
    int result = 0;
    do result = ::fdatasync(file);
    while (result != 0 && errno == EINTR);
    return result == 0 ? 0 : errno;
}

// A new name is safe only when the folder that holds it is.
void sync_folder(const fs::path& folder) {
    const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0) return;
    ::fsync(handle);
    ::close(handle);
}

std::string read_all(int file, long long from, long long size) {
    std::string text(static_cast<std::size_t>(size - from), '\0');
    std::size_t filled = 0;
    while (filled < text.size()) {
        const ssize_t got =
            ::pread(file, text.data() + filled, text.size() - filled, from + static_cast<long long>(filled));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        filled += static_cast<std::size_t>(got);
    }
    text.resize(filled);
    return text;
}

}  // namespace

LogWriter::LogWriter(LogWriter&& other) noexcept
    : path_(std::move(other.path_)),
      device_(std::move(other.device_)),
      next_(other.next_),
      size_(other.size_),
      file_(std::exchange(other.file_, -1)),
      lock_(std::exchange(other.lock_, -1)),
      broken_(other.broken_) {}

LogWriter::~LogWriter() {
    if (file_ >= 0) ::close(file_);
    if (lock_ >= 0) ::close(lock_);
}

Result<LogWriter> LogWriter::open(const Folders& folders, Moment now, const std::string& app) {
    for (const fs::path& folder : {folders.data, folders.data / "log", folders.state})
        if (auto made = make_folder(folder); !made) return made.error();
    LogWriter writer;
    if (auto taken = writer.take_lock(folders); !taken) return taken.error();
    if (auto named = writer.name_device(folders); !named) return named.error();
    if (auto opened = writer.open_file(folders, now, app); !opened) return opened.error();
    return writer;
}

// Not on the log itself: sync tools replace files, and then two programs would lock two of them.
Result<Done> LogWriter::take_lock(const Folders& folders) {
    const fs::path path = folders.state / "lock";
    lock_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (lock_ < 0)
        return at_path(path, "data-unwritable",
                       fmt::format("the lock cannot be opened: {}", std::strerror(errno)),
                       "your answers would have nowhere to go; choose another folder with --data DIR");
    if (::flock(lock_, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK) return Done{};  // a file system without locks
        const std::string holder = read_all(lock_, 0, 32);
        const std::string pid = holder.substr(0, holder.find_first_not_of("0123456789"));
        return at_path(
            path, "locked",
            fmt::format("another session is running{}", pid.empty() ? "" : fmt::format(" (process {})", pid)),
            "finish that one first; `overhoor due` and the other reading commands work meanwhile");
    }
    const std::string pid = fmt::format("{}\n", ::getpid());
    if (::ftruncate(lock_, 0) == 0) write_all(lock_, pid);
    return Done{};
}

Result<Done> LogWriter::name_device(const Folders& folders) {
    auto device = device_name(folders.state / "device.json");
    if (!device) return device.error();
    device_ = std::move(*device);
    path_ = folders.data / "log" / (device_ + ".jsonl");
    return Done{};
}

Result<Done> LogWriter::open_file(const Folders& folders, Moment now, const std::string& app) {
    file_ = ::open(path_.c_str(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file_ < 0) return failed("the log cannot be opened", errno);
    struct stat status {};
    if (::fstat(file_, &status) != 0) return failed("the log cannot be opened", errno);
    size_ = status.st_size;
    if (auto mended = mend_tail(folders, now); !mended) return mended;
    if (size_ > 0) return Done{};
    next_ = 0;
    if (auto written = append(FileHeader{.device = device_, .app = app}, now); !written)
        return written.error();
    sync_folder(path_.parent_path());
    sync_folder(folders.data);
    return Done{};
}

// The last whole line gives the next number; what follows it was cut off while it was written.
Result<Done> LogWriter::mend_tail(const Folders& folders, Moment now) {
    std::string text = read_all(file_, 0, size_);
    const std::size_t end = text.rfind('\n') == std::string::npos ? 0 : text.rfind('\n') + 1;
    const std::string tail = text.substr(end);
    if (!tail.empty()) {
        if (from_line(tail, device_)) {
            // A whole entry that lacks only its newline.
            if (const int error = write_all(file_, "\n"); error != 0)
                return failed("the log cannot be mended", error);
            text += '\n';
            ++size_;
        } else {
            const fs::path torn = folders.state / "torn";
            if (auto made = make_folder(torn); !made) return made;
            const fs::path kept = torn / fmt::format("{}-{}.txt", device_, now.at.time_since_epoch().count());
            const int copy = ::open(kept.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
            if (copy < 0) return failed("the cut-off line cannot be set aside", errno);
            const int error = write_all(copy, tail) + sync(copy);
            ::close(copy);
            if (error != 0) return failed("the cut-off line cannot be set aside", error);
            if (::ftruncate(file_, static_cast<off_t>(end)) != 0)
                return failed("the log cannot be mended", errno);
            size_ = static_cast<long long>(end);
            text.resize(end);
        }
        if (const int error = sync(file_); error != 0) return failed("the log cannot be mended", error);
    }
    // Numbers are never used again: one more than the greatest of all.
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t newline = text.find('\n', at);
        if (const auto line = from_line(std::string_view{text}.substr(at, newline - at), device_)) {
            next_ = std::max(next_, line->entry.id.n + 1);
            if (const auto* header = std::get_if<FileHeader>(&line->entry.what);
                header != nullptr && header->version > 1)
                return at_path(path_, "log-newer", "this log is of a newer version",
                               "update overhoor on this machine; nothing was changed");
        }
        at = newline + 1;
    }
    return Done{};
}

Problem LogWriter::failed(const std::string& what, int error) {
    broken_ = true;
    const std::string help = error == ENOSPC || error == EDQUOT ? "make room on the disk, then start again"
                                                                : "what was recorded before is safe";
    return at_path(path_, "log-write", fmt::format("{}: {}", what, std::strerror(error)), help);
}

Result<EntryId> LogWriter::append(const Happened& what, Moment when) {
    if (broken_) return at_path(path_, "log-write", "an earlier answer could not be written", "start again");
    struct stat opened {
    }, named{};
    const bool same = ::fstat(file_, &opened) == 0 && ::stat(path_.c_str(), &named) == 0 &&
                      opened.st_ino == named.st_ino && opened.st_dev == named.st_dev &&
                      opened.st_size == size_;
    if (!same) {
        broken_ = true;
        return at_path(path_, "log-replaced", "the log was changed by another program during this session",
                       "the last answer was not recorded; start again to go on with the new file");
    }
    const EntryId id{.device = device_, .n = next_};
    const std::string line = to_line({.id = id, .when = when, .what = what}) + "\n";
    if (const int error = write_all(file_, line); error != 0) {
        // Take back what a full disk let through.
        if (::ftruncate(file_, static_cast<off_t>(size_)) == 0) sync(file_);
        return failed("the last answer was not recorded", error);
    }
    // After a failed sync the kernel may have dropped the page and forgotten the error: never try again.
    if (const int error = sync(file_); error != 0)
        return failed("it is not sure that the last answer was recorded", error);
    size_ += static_cast<long long>(line.size());
    ++next_;
    return id;
}

}  // namespace overhoor
