#include "overhoor/storage/derived_file.hpp"

#include <fmt/format.h>

#include "overhoor/history/review_log.hpp"
#include "overhoor/storage/whole_file.hpp"

namespace overhoor {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t checksum_size = 8;

bool is_own_file(const fs::path& path, Disk& disk) {
    FileFacts facts;
    return disk.facts(path, facts) == 0 && facts.kind == FileFacts::Kind::file && facts.owner == disk.user();
}

}  // namespace

std::string mark_of_file(const FileFacts& facts) {
    return fmt::format("{} {} {} {} {}", facts.device, facts.inode, facts.size, facts.modified,
                       facts.changed);
}

std::string mark_of_program(Disk& disk) {
    const OpenFile file = open_file(disk, "/proc/self/exe", O_RDONLY);
    FileFacts facts;
    if (file.is_open()) disk.facts(file.handle(), facts);
    return OVERHOOR_VERSION " " + mark_of_file(facts);
}

std::optional<std::string> read_derived(const Folders& folders, std::string_view name,
                                        std::string_view made_of, Disk& disk) {
    const fs::path path = folders.cache / name;
    std::string bytes;
    if (!is_own_file(path, disk) || read_whole(disk, path, bytes) != 0) return std::nullopt;
    if (!bytes.starts_with(made_of) || bytes.size() < made_of.size() + checksum_size) return std::nullopt;
    const std::string_view covered{bytes.data(), bytes.size() - checksum_size};
    if (fmt::format("{:08x}", checksum(covered)) != std::string_view{bytes}.substr(covered.size()))
        return std::nullopt;
    bytes.resize(covered.size());
    return bytes;
}

void keep_derived(const Folders& folders, std::string_view name, std::string_view made_of,
                  std::string_view bytes, Disk& disk) {
    if (!make_folders(disk, folders.cache)) return;
    std::string all{made_of};
    all += bytes;
    all += fmt::format("{:08x}", checksum(all));
    replace_file(disk, folders.cache / name, all);
}

}  // namespace overhoor
