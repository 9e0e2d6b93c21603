#include "overhoor/storage/standing_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "overhoor/history/review_log.hpp"
#include "overhoor/history/standing_bytes.hpp"
#include "overhoor/storage/derived_file.hpp"

namespace overhoor {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view name = "standing.cache";
const std::string title = "overhoor standing\n";

}  // namespace

std::string mark_of(const MadeOf& made_of, Disk& disk) {
    std::string text = fmt::format("{}\n", mark_of_program(disk));
    for (const FileStamp& file : made_of.log)
        text += fmt::format("{} {} {} {} {} {}\n", file.device, file.inode, file.size, file.modified,
                            file.changed, file.path.string());
    return text + to_line({.what = Scheduling{made_of.wishes}}) + "\n\n";
}

std::optional<Standing> read_standing(const Folders& folders, const MadeOf& made_of, Disk& disk) {
    const std::string head = title + mark_of(made_of, disk);
    auto bytes = read_derived(folders, name, head, disk);
    if (!bytes) return std::nullopt;
    return standing_from(std::move(*bytes), head.size());
}

void keep_standing(const Folders& folders, const MadeOf& made_of, const Standing& standing, Disk& disk) {
    keep_derived(folders, name, title + mark_of(made_of, disk), to_bytes(standing), disk);
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
