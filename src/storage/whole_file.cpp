#include "overhoor/storage/whole_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "overhoor/text/tongue.hpp"

namespace overhoor {

namespace fs = std::filesystem;

int OpenFile::write(std::string_view text) const {
    while (!text.empty()) {
        const long long written = disk_->write(handle_, text);
        if (written < 0) return static_cast<int>(-written);
        if (written == 0) return EIO;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

std::string OpenFile::read_from(long long begin, std::size_t most) const {
    std::string text(most, '\0');
    std::size_t filled = 0;
    while (filled < text.size()) {
        const long long got = disk_->read(handle_, text.data() + filled, text.size() - filled,
                                          begin + static_cast<long long>(filled));
        if (got <= 0) break;
        filled += static_cast<std::size_t>(got);
    }
    text.resize(filled);
    return text;
}

OpenFile open_file(Disk& disk, const fs::path& path, int flags) { return {disk, disk.open(path, flags)}; }

Result<Done> make_folders(Disk& disk, const fs::path& folder) {
    if (folder.empty()) return Done{};  // here
    FileFacts facts;
    // A link to a folder is one too.
    if (const OpenFile there = open_file(disk, folder, O_RDONLY | O_DIRECTORY); there.is_open())
        return Done{};
    const fs::path parent = folder.parent_path();
    if (!parent.empty() && parent != folder && disk.facts(parent, facts) == -ENOENT)
        if (auto made = make_folders(disk, parent); !made) return made;
    const int made = disk.make_folder(folder);
    if (made == 0) disk.sync_folder(parent.empty() ? fs::path{"."} : parent);
    if (made == 0 || made == -EEXIST) return Done{};
    return at_path(folder, "data-unwritable",
                   phrase("this folder cannot be made: {}", in_words(std::strerror(-made))),
                   said("your answers would have nowhere to go; choose another with --data DIR"));
}

namespace {

constexpr int anew = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW;

fs::path beside(Disk& disk, const fs::path& path) {
    return path.string() + fmt::format(".new-{}", disk.process());
}

int write_and_rename(Disk& disk, OpenFile file, const fs::path& fresh, const fs::path& path,
                     std::string_view text) {
    int failed = file.write(text);
    if (failed == 0) failed = file.sync();
    file = {};
    if (failed == 0) failed = -disk.rename(fresh, path);
    if (failed != 0) {
        disk.remove(fresh);
        return failed;
    }
    return -disk.sync_folder(path.has_parent_path() ? path.parent_path() : fs::path{"."});
}

// Where a chain of links leads, though nothing may be there yet.
fs::path behind_links(Disk& disk, fs::path path) {
    constexpr int longest = 40;
    FileFacts facts;
    for (int i = 0; i < longest && disk.facts(path, facts) == 0 && facts.kind == FileFacts::Kind::link; ++i) {
        std::error_code error;
        const fs::path next = fs::read_symlink(path, error);
        if (error) break;
        path = path.parent_path() / next;
    }
    return path;
}

}  // namespace

int replace_file(Disk& disk, const fs::path& path, std::string_view text) {
    const fs::path fresh = beside(disk, path);
    OpenFile file = open_file(disk, fresh, anew);
    if (!file.is_open()) return file.error();
    return write_and_rename(disk, std::move(file), fresh, path, text);
}

int replace_shared_file(Disk& disk, const fs::path& path, std::string_view text) {
    // A pipe behind /dev/stdout has no path of its own: what is there is asked through the links.
    std::error_code none;
    if (const fs::file_status there = fs::status(path, none);
        fs::exists(there) && !fs::is_regular_file(there)) {
        const OpenFile file = open_file(disk, path, O_WRONLY);
        return file.is_open() ? file.write(text) : file.error();
    }
    const fs::path target = behind_links(disk, path);
    const fs::path fresh = beside(disk, target);
    OpenFile file{disk, disk.open_to_share(fresh, anew)};
    if (!file.is_open()) return file.error();
    // On file systems that know no permissions there are none to keep.
    if (FileFacts facts; disk.facts(target, facts) == 0)
        disk.set_permissions(file.handle(), facts.permissions);
    return write_and_rename(disk, std::move(file), fresh, target, text);
}

int read_whole(Disk& disk, const fs::path& path, std::string& into) {
    const OpenFile file = open_file(disk, path, O_RDONLY);
    if (!file.is_open()) return file.error();
    FileFacts facts;
    if (const int failed = disk.facts(file.handle(), facts); failed != 0) return -failed;
    if (facts.kind != FileFacts::Kind::file) return EINVAL;
    into = file.read_from(0, static_cast<std::size_t>(facts.size));
    return into.size() == static_cast<std::size_t>(facts.size) ? 0 : EIO;
}

Problem at_path(const fs::path& path, std::string rule, std::string message, std::string help) {
    return {.message = std::move(message),
            .help = std::move(help),
            .where = Place{.file = path.string()},
            .rule = std::move(rule)};
}

}  // namespace overhoor
