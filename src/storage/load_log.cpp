#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <optional>
#include <string_view>

#include "overhoor/history/intake.hpp"
#include "overhoor/storage/line_feed.hpp"
#include "overhoor/storage/review_log_file.hpp"
#include "overhoor/storage/whole_file.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

namespace fs = std::filesystem;

std::string entries(std::uint64_t count) { return phrase(count == 1 ? "{} entry" : "{} entries", count); }

Place place(const LogFile& file, int line, std::string_view text) {
    constexpr std::size_t shown = 200;
    return {.file = file.path.string(),
            .line = line,
            .end_line = line,
            .end_column = 1 + static_cast<int>(std::min(text.size(), shown)),
            .excerpt = std::string{text.substr(0, shown)}};
}

Problem warning(const fs::path& file, std::string message, std::string rule) {
    return {.message = std::move(message),
            .where = Place{.file = file.string()},
            .rule = std::move(rule),
            .severity = Severity::warning};
}

// Numbers that follow one another in a file.
struct Run {
    std::uint64_t first = 0, last = 0;
};
using RunsOfDevices = std::map<std::string, std::vector<Run>>;

class FileReader {
public:
    FileReader(LoadedLog& log, LogFile& file, RunsOfDevices& runs)
        : log_(log), file_(file), runs_(runs), intake_(log.history) {}

    void line(std::string_view text, bool whole) {
        ++number_;
        if (text.empty()) return;
        ++file_.lines;
        if (const auto review = reviews_.read(text)) {
            count(review->n, review->bad_checksum);
            ++file_.reviews;
            intake_.add(*review, device());
            return;
        }
        auto read = text.size() < longest_line ? from_line(text, file_.device) : too_long();
        if (!read) return damaged(read.error(), text, whole);
        LogEntry& entry = read->entry;
        if (const auto* header = std::get_if<FileHeader>(&entry.what)) begin(*header, text, entry.id);
        count(entry.id.n, read->bad_checksum);
        file_.reviews += std::holds_alternative<Review>(entry.what) ? 1 : 0;
        file_.unknown += std::holds_alternative<Unknown>(entry.what) ? 1 : 0;
        intake_.settle();
        log_.history.add(std::move(entry));
    }

    void end() {
        intake_.settle();
        if (!damage_.empty() && damaged_bytes_ <= longest_torn) {
            file_.torn = true;
            Problem& torn = damage_.front();
            torn.message = damage_.size() == 1 ? said("the last line was cut off while it was written")
                                               : said("the end was cut off while it was written");
            torn.help =
                said("nothing acknowledged is lost; the next session of that device sets the piece aside");
            torn.rule = "log-torn";
            torn.severity = Severity::warning;
            log_.problems.push_back(std::move(torn));
            damage_.clear();
        }
        tell_damage();
        if (file_.bad_checksums > 0)
            say(phrase(file_.bad_checksums == 1
                           ? "{} line was changed after being written (still readable, and used)"
                           : "{} lines were changed after being written (still readable, and used)",
                       file_.bad_checksums),
                "log-edited");
        if (file_.unknown > 0)
            say(phrase("{} of a kind this version does not know (kept, skipped)",
                       entries(static_cast<std::uint64_t>(file_.unknown))),
                "log-newer");
    }

private:
    static Result<ReadLine> too_long() {
        return Problem{.message = said("this line is longer than any entry"), .rule = "log-damaged"};
    }

    std::uint32_t device() {
        if (!device_) device_ = log_.history.devices.number_of(file_.device);
        return *device_;
    }

    void begin(const FileHeader& header, std::string_view text, EntryId& id) {
        file_.device = id.device = header.device;
        device_.reset();
        run_ = nullptr;
        if (header.version <= FileHeader{}.version) return;
        log_.problems.push_back(
            {.message = phrase("this log is of version {}, newer than this overhoor", header.version),
             .help = said("update overhoor on this machine; nothing was changed"),
             .where = place(file_, number_, text),
             .rule = "log-newer"});
    }

    // A line that can be read: what could not be read before it is no cut-off end.
    void count(std::uint64_t n, bool bad_checksum) {
        tell_damage();
        file_.bad_checksums += bad_checksum ? 1 : 0;
        if (run_ != nullptr && n == run_->back().last + 1) {
            run_->back().last = n;
            return;
        }
        run_ = &runs_[file_.device];
        run_->push_back({n, n});
    }

    void damaged(Problem problem, std::string_view text, bool whole) {
        damaged_bytes_ += static_cast<long long>(text.size()) + (whole ? 1 : 0);
        if (problem.help.empty())
            problem.help = said(
                "restore the file from a copy, or keep what is readable: `overhoor log verify --repair`");
        problem.where = place(file_, number_, text);
        damage_.push_back(std::move(problem));
    }

    void tell_damage() {
        if (damage_.empty()) return;
        file_.damaged += static_cast<int>(damage_.size());
        std::ranges::move(damage_, std::back_inserter(log_.problems));
        damage_.clear();
        damaged_bytes_ = 0;
    }

    void say(std::string message, std::string rule) {
        log_.problems.push_back(warning(file_.path, std::move(message), std::move(rule)));
    }

    LoadedLog& log_;
    LogFile& file_;
    RunsOfDevices& runs_;
    ReviewLineReader reviews_{};
    Intake intake_;
    std::optional<std::uint32_t> device_{};
    std::vector<Run>* run_ = nullptr;
    std::vector<Problem> damage_{};  // since the last line that could be read
    long long damaged_bytes_ = 0;
    int number_ = 0;
};

// How many numbers lie between the runs of all the files of a device.
std::uint64_t missing_between(std::vector<Run> runs) {
    std::ranges::sort(runs, {}, &Run::first);
    std::uint64_t missing = 0;
    std::uint64_t last = runs.front().last;
    for (const Run& run : runs) {
        if (run.first > last + 1) missing += run.first - last - 1;
        last = std::max(last, run.last);
    }
    return missing;
}

// What is missing after damage are the damaged lines; anything more has not arrived.
void find_missing(LoadedLog& log, const RunsOfDevices& runs) {
    for (const auto& [device, of_device] : runs) {
        std::uint64_t missing = missing_between(of_device);
        LogFile* file = nullptr;
        for (LogFile& other : log.files) {
            if (other.device != device) continue;
            missing -= std::min(missing, static_cast<std::uint64_t>(other.damaged));
            if (file == nullptr) file = &other;
        }
        if (missing == 0 || file == nullptr) continue;
        file->missing = missing;
        log.problems.push_back(warning(
            file->path, phrase("{} of {} missing: not all of it has arrived", entries(missing), device),
            "log-gap"));
    }
}

}  // namespace

bool LoadedLog::damaged() const {
    return std::ranges::any_of(problems,
                               [](const Problem& problem) { return problem.severity == Severity::error; });
}

bool LoadedLog::unreadable() const {
    return std::ranges::any_of(problems, [](const Problem& problem) {
        return problem.rule == "unreadable" || problem.rule == "log-unreadable";
    });
}

Problem unreadable_log(const Folders& folders, int error) {
    return at_path(folders.data / "log", "log-unreadable",
                   phrase("the log cannot be read: {}", in_words(std::strerror(error))), "");
}

std::vector<fs::path> log_files(const Folders& folders, Disk& disk, int& error) {
    std::vector<std::string> names;
    const fs::path folder = folders.data / "log";
    error = -disk.list(folder, names);
    if (error == ENOENT) error = 0;
    std::erase_if(names, [](const std::string& name) { return !name.ends_with(".jsonl"); });
    std::ranges::sort(names);
    std::vector<fs::path> paths;
    for (const std::string& name : names) paths.push_back(folder / name);
    return paths;
}

std::vector<FileStamp> log_state(const Folders& folders, Disk& disk) {
    std::vector<FileStamp> stamps;
    int error = 0;
    for (const fs::path& path : log_files(folders, disk, error)) {
        FileFacts facts;
        disk.facts(path, facts);
        stamps.push_back({path, facts.device, facts.inode, facts.size, facts.modified, facts.changed});
    }
    if (error != 0) stamps.push_back({.path = folders.data / "log"});
    return stamps;
}

LoadedLog load_log(const Folders& folders, Disk& disk) {
    LoadedLog log;
    RunsOfDevices runs;
    int error = 0;
    for (const fs::path& path : log_files(folders, disk, error)) {
        LogFile file{.path = path, .device = path.stem().string()};
        FileReader reader{log, file, runs};
        const auto read =
            for_each_line(disk, path, [&](std::string_view line, bool whole) { reader.line(line, whole); });
        reader.end();
        if (!read) log.problems.push_back(read.error());
        log.files.push_back(std::move(file));
    }
    if (error != 0) log.problems.push_back(unreadable_log(folders, error));
    find_missing(log, runs);
    return log;
}

}  // namespace overhoor
