#include "overhoor/storage/standing_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "overhoor/history/review_log.hpp"
#include "overhoor/history/standing_bytes.hpp"
#include "overhoor/storage/whole_file.hpp"

namespace overhoor {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view name = "standing.cache";
constexpr std::size_t checksum_size = 8;

// Another build may compute otherwise, whatever its version says.
std::string program(Disk& disk) {
    const OpenFile file = open_file(disk, "/proc/self/exe", O_RDONLY);
    FileFacts facts;
    if (file.is_open()) disk.facts(file.handle(), facts);
    return fmt::format("{} {} {} {} {}", OVERHOOR_VERSION, facts.device, facts.inode, facts.size,
                       facts.modified);
}

std::string written(const MadeOf& made_of, Disk& disk) {
    std::string text = fmt::format("overhoor standing\n{}\n", program(disk));
    for (const FileStamp& file : made_of.log)
        text += fmt::format("{} {} {} {} {} {}\n", file.device, file.inode, file.size, file.modified,
                            file.changed, file.path.string());
    return text + to_line({.what = Scheduling{made_of.wishes}}) + "\n\n";
}

bool is_own_file(const fs::path& path, Disk& disk) {
    FileFacts facts;
    return disk.facts(path, facts) == 0 && facts.kind == FileFacts::Kind::file && facts.owner == disk.user();
}

}  // namespace

std::optional<Standing> read_standing(const Folders& folders, const MadeOf& made_of, Disk& disk) {
    const fs::path path = folders.cache / name;
    std::string bytes;
    if (!is_own_file(path, disk) || read_whole(disk, path, bytes) != 0) return std::nullopt;
    const std::string head = written(made_of, disk);
    if (!bytes.starts_with(head) || bytes.size() < head.size() + checksum_size) return std::nullopt;
    const std::string_view covered{bytes.data(), bytes.size() - checksum_size};
    if (fmt::format("{:08x}", checksum(covered)) != std::string_view{bytes}.substr(covered.size()))
        return std::nullopt;
    bytes.resize(covered.size());
    return standing_from(std::move(bytes), head.size());
}

void keep_standing(const Folders& folders, const MadeOf& made_of, const Standing& standing, Disk& disk) {
    if (!make_folders(disk, folders.cache)) return;
    std::string bytes = written(made_of, disk) + to_bytes(standing);
    bytes += fmt::format("{:08x}", checksum(bytes));
    replace_file(disk, folders.cache / name, bytes);
}

bool grown_by(const std::vector<FileStamp>& before, const std::vector<FileStamp>& now, const fs::path& file,
              const std::vector<std::string>& lines) {
    long long size = 0;
    for (const std::string& line : lines) size += static_cast<long long>(line.size());
    return std::ranges::equal(before, now, [&](const FileStamp& was, const FileStamp& is) {
        if (was.path != file) return was == is;
        return was.path == is.path && was.device == is.device && was.inode == is.inode &&
               was.size + size == is.size;
    });
}

}  // namespace overhoor
