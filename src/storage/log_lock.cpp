#include "overhoor/storage/log_lock.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <string>

#include "overhoor/text/tongue.hpp"

namespace overhoor {

// Not on the log itself: sync tools replace files, and then two programs would lock two of them.
Result<LogLock> LogLock::take(const Folders& folders, Disk& disk) {
    if (auto made = make_folders(disk, folders.state); !made) return made.error();
    const std::filesystem::path path = folders.state / "lock";
    LogLock lock;
    lock.file_ = open_file(disk, path, O_RDWR | O_CREAT | O_NOFOLLOW);
    if (!lock.file_.is_open())
        return at_path(path, "data-unwritable",
                       phrase("the lock cannot be opened: {}", in_words(std::strerror(lock.file_.error()))),
                       said("your answers would have nowhere to go; choose another folder with --data DIR"));
    const int locked = disk.lock(lock.file_.handle());
    if (locked == -EWOULDBLOCK) {
        const std::string holder = lock.file_.read_from(0, 32);
        const std::string pid = holder.substr(0, holder.find_first_not_of("0123456789"));
        return at_path(
            path, "locked",
            phrase("another session is running{}", pid.empty() ? "" : phrase(" (process {})", pid)),
            said("finish that one first; `overhoor due` and the other reading commands work meanwhile"));
    }
    if (locked != 0)
        lock.remark_ = Problem{
            .message = phrase("this file system has no locks ({})", in_words(std::strerror(-locked))),
            .help = said(
                "nothing keeps two sessions from writing at once here: finish one before you begin another"),
            .where = Place{.file = path.string()},
            .rule = "no-locks",
            .severity = Severity::warning};
    if (lock.file_.truncate(0) == 0) lock.file_.write(fmt::format("{}\n", disk.process()));
    return lock;
}

}  // namespace overhoor
