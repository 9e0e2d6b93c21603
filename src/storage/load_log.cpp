#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "overhoor/storage/deck_files.hpp"
#include "overhoor/storage/review_log_file.hpp"

namespace overhoor {
namespace {

namespace fs = std::filesystem;

constexpr int known_version = 1;
constexpr std::uintmax_t largest_log = 4ULL << 30U;

std::string entries(int count) { return fmt::format("{} entr{}", count, count == 1 ? "y" : "ies"); }

Place place(const LogFile& file, int line, std::string_view text) {
    constexpr std::size_t shown = 200;
    return {.file = file.path.string(),
            .line = line,
            .end_line = line,
            .end_column = 1 + static_cast<int>(std::min(text.size(), shown)),
            .excerpt = std::string{text.substr(0, shown)}};
}

Problem remark(Problem problem, const LogFile& file, int line, std::string_view text, Severity severity) {
    problem.where = place(file, line, text);
    problem.severity = severity;
    return problem;
}

class FileReader {
public:
    FileReader(LoadedLog& log, LogFile& file) : log_(log), file_(file) {}

    void read(std::string_view text) {
        constexpr std::size_t usual_line = 130;
        log_.entries.reserve(log_.entries.size() + text.size() / usual_line);
        int number = 0;
        while (!text.empty()) {
            const std::size_t newline = text.find('\n');
            const bool whole = newline != std::string_view::npos;
            line(text.substr(0, newline), ++number, whole);
            text.remove_prefix(whole ? newline + 1 : text.size());
        }
        if (file_.bad_checksums > 0)
            say(fmt::format("{} line{} changed after being written (still readable, and used)",
                            file_.bad_checksums, file_.bad_checksums == 1 ? " was" : "s were"),
                "log-edited");
        if (file_.unknown > 0)
            say(fmt::format("{} of a kind this version does not know (kept, skipped)",
                            entries(file_.unknown)),
                "log-newer");
        if (file_.missing > 0)
            say(fmt::format("{} missing: not all of this file has arrived", entries(file_.missing)),
                "log-gap");
    }

private:
    void line(std::string_view text, int number, bool whole) {
        if (text.empty()) return;
        ++file_.lines;
        auto read = from_line(text, file_.device);
        if (!read) return damage(read.error(), text, number, whole);
        LogEntry& entry = read->entry;
        if (const auto* header = std::get_if<FileHeader>(&entry.what)) {
            file_.device = entry.id.device = header->device;
            if (header->version > known_version)
                log_.problems.push_back(remark(
                    {.message =
                         fmt::format("this log is of version {}, newer than this overhoor", header->version),
                     .help = "update overhoor on this machine; nothing was changed",
                     .rule = "log-newer"},
                    file_, number, text, Severity::error));
        }
        if (file_.lines > 1 && !after_damage_ && entry.id.n > last_ + 1)
            file_.missing += static_cast<int>(entry.id.n - last_ - 1);
        last_ = entry.id.n;
        after_damage_ = false;
        file_.bad_checksums += read->bad_checksum ? 1 : 0;
        file_.reviews += std::holds_alternative<Review>(entry.what) ? 1 : 0;
        file_.unknown += std::holds_alternative<Unknown>(entry.what) ? 1 : 0;
        log_.entries.push_back(std::move(entry));
    }

    void damage(Problem problem, std::string_view text, int number, bool whole) {
        if (!whole) {
            file_.torn = true;
            problem.message = "the last line was cut off while it was written";
            problem.help = "nothing acknowledged is lost; the next session sets the piece aside";
            problem.rule = "log-torn";
        } else {
            ++file_.damaged;
            after_damage_ = true;
            if (problem.help.empty())
                problem.help =
                    "restore the file from a copy, or study on with what is readable: --accept-damage";
        }
        log_.problems.push_back(
            remark(std::move(problem), file_, number, text, whole ? Severity::error : Severity::warning));
    }

    void say(std::string message, std::string rule) {
        log_.problems.push_back({.message = std::move(message),
                                 .where = Place{.file = file_.path.string()},
                                 .rule = std::move(rule),
                                 .severity = Severity::warning});
    }

    LoadedLog& log_;
    LogFile& file_;
    std::uint64_t last_ = 0;
    bool after_damage_ = false;  // a number that is missing after damage is not one that has not arrived
};

}  // namespace

bool LoadedLog::damaged() const {
    return std::ranges::any_of(problems,
                               [](const Problem& problem) { return problem.severity == Severity::error; });
}

LoadedLog load_log(const Folders& folders) {
    LoadedLog log;
    std::vector<fs::path> paths;
    std::error_code failed;
    const fs::path folder = folders.data / "log";
    if (!fs::exists(folder, failed)) return log;
    for (fs::directory_iterator at{folder, failed}, end; !failed && at != end; at.increment(failed))
        if (at->path().extension() == ".jsonl") paths.push_back(at->path());
    if (failed)
        log.problems.push_back({.message = fmt::format("the log cannot be read: {}", failed.message()),
                                .where = Place{.file = folder.string()},
                                .rule = "log-unreadable"});
    std::ranges::sort(paths);
    for (const fs::path& path : paths) {
        LogFile file{.path = path, .device = path.stem().string()};
        auto text = read_file(path, largest_log);
        if (!text) {
            log.problems.push_back(text.error());
            continue;
        }
        FileReader{log, file}.read(*text);
        log.files.push_back(std::move(file));
    }
    return log;
}

}  // namespace overhoor
