#include <fmt/format.h>

#include <cstring>
#include <string_view>

#include "overhoor/history/review_log.hpp"
#include "overhoor/storage/backup.hpp"
#include "overhoor/storage/line_feed.hpp"
#include "overhoor/storage/log_care.hpp"
#include "overhoor/storage/review_log_file.hpp"
#include "overhoor/storage/whole_file.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view beginning = R"({"n":)";

// An entry of a newer version is one too.
bool readable(std::string_view line) {
    const auto read = from_line(line, "?");
    return read || read.error().rule == "log-newer";
}

// Whole entries within a damaged line: two that were glued together, one behind zeros.
int save_entries(std::string_view line, std::string& into) {
    int saved = 0;
    for (std::size_t at = line.find(beginning); at != std::string_view::npos;) {
        const std::size_t next = line.find(beginning, at + 1);
        const std::size_t end = line.rfind('}', next == std::string_view::npos ? next : next - 1);
        if (end != std::string_view::npos && end > at) {
            const std::string_view piece = line.substr(at, end + 1 - at);
            if (const auto read = from_line(piece, "?"); read && !read->bad_checksum) {
                into.append(piece).append("\n");
                ++saved;
            }
        }
        at = next;
    }
    return saved;
}

Result<Repaired> repair(const fs::path& path, Moment now, Disk& disk) {
    Repaired repaired{.file = path, .damaged = path.string() + ".damaged-" + stamp(now)};
    std::string text;
    const auto read = for_each_line(disk, path, [&](std::string_view line, bool) {
        if (line.empty()) return;
        if (line.size() < longest_line && readable(line)) {
            text.append(line).append("\n");
            ++repaired.kept;
            return;
        }
        const int saved = save_entries(line, text);
        repaired.saved += saved;
        repaired.left_out += saved == 0 ? 1 : 0;
    });
    if (!read) return read.error();
    int error = copy_file(disk, path, repaired.damaged);
    if (error == 0) error = replace_file(disk, path, text);
    if (error != 0)
        return at_path(path, "log-write",
                       phrase("this file cannot be mended: {}", in_words(std::strerror(error))),
                       said("it is as it was"));
    return repaired;
}

}  // namespace

Result<std::vector<Repaired>> repair_log(const Folders& folders, Moment now, Disk& disk) {
    const LoadedLog log = load_log(folders, disk);
    std::vector<Repaired> all;
    bool backed_up = false;
    for (const LogFile& file : log.files) {
        if (file.damaged == 0 && !file.torn) continue;
        if (!backed_up)
            if (auto backup = back_up(folders, now, disk); !backup) return backup.error();
        backed_up = true;
        auto repaired = repair(file.path, now, disk);
        if (!repaired) return repaired.error();
        all.push_back(std::move(*repaired));
    }
    return all;
}

}  // namespace overhoor
