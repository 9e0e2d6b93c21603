#include "overhoor/storage/backup.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <optional>
#include <set>

#include "overhoor/storage/review_log_file.hpp"
#include "overhoor/storage/whole_file.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

namespace fs = std::filesystem;

// The day of a backup by its name.
std::optional<Day> day_of(const std::string& name) {
    if (name.size() != stamp({}).size() || name[10] != 'T') return std::nullopt;
    return day_from_iso(name.substr(0, 10));
}

}  // namespace

std::string stamp(Moment now) {
    std::string text = to_iso(now).substr(0, 23);
    std::ranges::replace(text, ':', '-');
    return text;
}

std::vector<std::string> outlived(std::vector<std::string> names, Moment now) {
    const Day today = std::chrono::floor<std::chrono::days>(now.at + now.utc_offset);
    std::ranges::sort(names, std::greater{});
    std::set<std::string> kept;
    std::vector<std::string> gone;
    for (const std::string& name : names) {
        const auto day = day_of(name);
        if (!day) continue;
        const auto age = (today - *day).count();
        const std::size_t alike = age <= 1 ? name.size() : age <= 14 ? 10 : 7;
        if (!kept.insert(name.substr(0, alike)).second) gone.push_back(name);
    }
    return gone;
}

int copy_file(Disk& disk, const fs::path& from, const fs::path& to) {
    constexpr std::size_t piece = 1U << 20U;
    const OpenFile source = open_file(disk, from, O_RDONLY);
    if (!source.is_open()) return source.error();
    const OpenFile copy = open_file(disk, to, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW);
    if (!copy.is_open()) return copy.error();
    std::string buffer(piece, '\0');
    for (long long at = 0;;) {
        const long long got = disk.read(source.handle(), buffer.data(), buffer.size(), at);
        if (got < 0) return static_cast<int>(-got);
        if (got == 0) break;
        if (const int error = copy.write({buffer.data(), static_cast<std::size_t>(got)}); error != 0)
            return error;
        at += got;
    }
    if (const int error = copy.sync(); error != 0) return error;
    return -disk.sync_folder(to.parent_path());
}

Result<fs::path> back_up(const Folders& folders, Moment now, Disk& disk) {
    int error = 0;
    const auto files = log_files(folders, disk, error);
    if (files.empty() && error == 0) return fs::path{};
    const fs::path all = folders.data / "backup";
    const fs::path folder = all / stamp(now);
    if (error == 0)
        if (auto made = make_folders(disk, folder); !made) return made.error();
    for (const fs::path& file : files)
        if (error == 0) error = copy_file(disk, file, folder / file.filename());
    if (error == EEXIST) error = 0;  // made in this very moment
    if (error != 0)
        return at_path(folder, "no-backup",
                       phrase("the log cannot be copied: {}", in_words(std::strerror(error))),
                       said("nothing was changed"));
    std::vector<std::string> names;
    disk.list(all, names);
    for (const std::string& name : outlived(std::move(names), now)) {
        std::error_code none;
        fs::remove_all(all / name, none);
    }
    return folder;
}

}  // namespace overhoor
