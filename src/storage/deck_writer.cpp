#include "overhoor/storage/deck_writer.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "overhoor/storage/deck_files.hpp"
#include "overhoor/storage/whole_file.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

namespace fs = std::filesystem;

Problem unwritable(const fs::path& file, int error) {
    return at_path(file, "unwritable", phrase("this file cannot be written: {}", in_words(std::strerror(error))),
                   said("it is as it was"));
}

// Writes it whole and synced, or removes it again. The error, or 0.
int write_new(Disk& disk, const fs::path& path, std::string_view text, mode_t permissions) {
    int failed = 0;
    {
        const OpenFile file = open_file(disk, path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW);
        if (!file.is_open()) return file.error();
        failed = file.write(text);
        if (failed == 0 && ::fchmod(file.handle(), permissions) != 0) failed = errno;
        if (failed == 0) failed = file.sync();
    }
    if (failed != 0) disk.remove(path);
    return failed;
}

fs::path folder_of(const fs::path& file) {
    return file.has_parent_path() ? file.parent_path() : fs::path{"."};
}

// What a new file may be, by the user's own mask.
mode_t usual_permissions() {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666 & ~mask;
}

}  // namespace

Result<Done> rewrite_deck(const fs::path& file, std::string_view as_read, std::string_view text) {
    std::error_code failed;
    const fs::path real = fs::canonical(file, failed);
    struct stat facts {};
    if (failed || ::stat(real.c_str(), &facts) != 0) return unwritable(file, failed ? failed.value() : errno);
    // A file that its owner made read-only is not replaced behind his back.
    if (::access(real.c_str(), W_OK) != 0) return unwritable(file, errno);
    Disk& disk = system_disk();
    const fs::path fresh =
        folder_of(real) / fmt::format(".{}.new-{}", real.filename().string(), disk.process());
    if (const int error = write_new(disk, fresh, text, facts.st_mode & 07777U))
        return unwritable(file, error);
    const auto now = read_file(real, largest_deck);
    if (!now || *now != as_read) {
        disk.remove(fresh);
        return at_path(file, "changed-meanwhile",
                       said("this file was saved by another program in the meantime"),
                       said("nothing was written; try again"));
    }
    if (const int error = -disk.rename(fresh, real); error != 0) {
        disk.remove(fresh);
        return unwritable(file, error);
    }
    disk.sync_folder(folder_of(real));
    return Done{};
}

Result<Done> create_deck(const fs::path& file, std::string_view text) {
    std::error_code none;
    if (fs::exists(fs::symlink_status(file, none)))
        return at_path(file, "file-exists", said("there is such a file already"),
                       said("`overhoor add` adds cards to it; a new deck needs another name"));
    fs::create_directories(folder_of(file), none);
    Disk& disk = system_disk();
    if (const int error = write_new(disk, file, text, usual_permissions())) {
        Problem problem = unwritable(file, error);
        problem.help = said("no deck was made");
        return problem;
    }
    disk.sync_folder(folder_of(file));
    return Done{};
}

}  // namespace overhoor
