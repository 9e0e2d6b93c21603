#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "overhoor/storage/line_feed.hpp"
#include "overhoor/storage/review_log_file.hpp"

namespace overhoor {
namespace {

namespace fs = std::filesystem;

constexpr int known_version = 1;

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

    void line(std::string_view text, bool whole) {
        ++number_;
        if (text.empty()) return;
        ++file_.lines;
        if (const auto review = reviews_.read(text)) {
            follow(review->n, review->bad_checksum);
            ++file_.reviews;
            log_.history.add(*review, device());
            return;
        }
        if (text.size() >= longest_line) return damage(too_long(), text, whole);
        auto read = from_line(text, file_.device);
        if (!read) return damage(read.error(), text, whole);
        LogEntry& entry = read->entry;
        if (const auto* header = std::get_if<FileHeader>(&entry.what)) header_line(*header, text, entry.id);
        follow(entry.id.n, read->bad_checksum);
        file_.reviews += std::holds_alternative<Review>(entry.what) ? 1 : 0;
        file_.unknown += std::holds_alternative<Unknown>(entry.what) ? 1 : 0;
        log_.history.add(std::move(entry));
    }

    void end() {
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
    static Problem too_long() {
        return {.message = "this line is longer than any entry", .rule = "log-damaged"};
    }

    std::uint32_t device() {
        if (!device_) device_ = log_.history.devices.number_of(file_.device);
        return *device_;
    }

    void header_line(const FileHeader& header, std::string_view text, EntryId& id) {
        file_.device = id.device = header.device;
        device_.reset();
        if (header.version > known_version)
            log_.problems.push_back(remark(
                {.message =
                     fmt::format("this log is of version {}, newer than this overhoor", header.version),
                 .help = "update overhoor on this machine; nothing was changed",
                 .rule = "log-newer"},
                file_, number_, text, Severity::error));
    }

    // The number of this line should be one more than that of the line before.
    void follow(std::uint64_t n, bool bad_checksum) {
        if (file_.lines > 1 && !after_damage_ && n > last_ + 1)
            file_.missing += static_cast<int>(n - last_ - 1);
        last_ = n;
        after_damage_ = false;
        file_.bad_checksums += bad_checksum ? 1 : 0;
    }

    void damage(Problem problem, std::string_view text, bool whole) {
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
            remark(std::move(problem), file_, number_, text, whole ? Severity::error : Severity::warning));
    }

    void say(std::string message, std::string rule) {
        log_.problems.push_back({.message = std::move(message),
                                 .where = Place{.file = file_.path.string()},
                                 .rule = std::move(rule),
                                 .severity = Severity::warning});
    }

    LoadedLog& log_;
    LogFile& file_;
    ReviewLineReader reviews_{};
    std::optional<std::uint32_t> device_{};
    int number_ = 0;
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
        FileReader reader{log, file};
        const auto read =
            for_each_line(path, [&](std::string_view line, bool whole) { reader.line(line, whole); });
        if (!read) {
            log.problems.push_back(read.error());
            continue;
        }
        reader.end();
        log.files.push_back(std::move(file));
    }
    return log;
}

}  // namespace overhoor
