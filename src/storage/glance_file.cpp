#include "overhoor/storage/glance_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "overhoor/storage/deck_files.hpp"
#include "overhoor/storage/derived_file.hpp"

namespace overhoor {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view name = "glance.cache";
constexpr std::size_t many_cards = 1000;  // from so many on it is faster than the decks

std::string line_of(const fs::path& path, const FileFacts& facts) {
    return fmt::format("{}\t{}\n", path.string(), mark_of_file(facts));
}

}  // namespace

std::string mark_of_glance(std::span<const fs::path> decks, std::string_view language, const MadeOf& made_of,
                           Disk& disk) {
    std::error_code none;
    std::string mark = "overhoor glance\n" + mark_of(made_of, disk);
    mark += fmt::format("{}\n{}\n", language, fs::current_path(none).string());
    for (const fs::path& path : decks) mark += path.string() + "\n";
    std::vector<fs::path> files = deck_files_below(decks);
    std::ranges::sort(files);
    for (const fs::path& file : files) {
        FileFacts facts;
        disk.facts(file, facts);
        mark += line_of(file, facts);
    }
    return mark + "\n";
}

std::optional<Glance> read_glance(const Folders& folders, std::string_view mark, Disk& disk) {
    const auto bytes = read_derived(folders, name, mark, disk);
    return bytes ? glance_from(*bytes, mark.size()) : std::nullopt;
}

void keep_glance(const Folders& folders, std::string_view mark, const Glance& glance,
                 std::span<const fs::path> files, Disk& disk) {
    const auto is_known = [&](const fs::path& path) {
        FileFacts facts;
        return disk.facts(path, facts) == 0 && facts.kind == FileFacts::Kind::file &&
               mark.find("\n" + line_of(path, facts)) != std::string_view::npos;
    };
    if (glance.board.cards.size() < many_cards || !std::ranges::all_of(files, is_known)) return;
    keep_derived(folders, name, mark, to_bytes(glance), disk);
}

}  // namespace overhoor
