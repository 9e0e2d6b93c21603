#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <string_view>
#include <unordered_set>

#include "overhoor/core/random.hpp"
#include "overhoor/history/review_line.hpp"
#include "overhoor/history/review_log.hpp"
#include "overhoor/storage/backup.hpp"
#include "overhoor/storage/device.hpp"
#include "overhoor/storage/line_feed.hpp"
#include "overhoor/storage/log_care.hpp"
#include "overhoor/storage/review_log_file.hpp"
#include "overhoor/storage/whole_file.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

namespace fs = std::filesystem;

struct RawLine {
    std::string_view text{};
    std::string device{};
    std::uint64_t n = 0;
    bool is_header = false;
};

// Every entry of a file as it stands there, with the device that wrote it.
template <class OnEntry>
Result<Done> for_each_entry(Disk& disk, const fs::path& path, int& damaged, const OnEntry& on_entry) {
    std::string device = path.stem().string();
    ReviewLineReader reviews;
    return for_each_line(disk, path, [&](std::string_view text, bool) {
        if (text.empty()) return;
        if (const auto review = reviews.read(text)) return on_entry(RawLine{text, device, review->n, false});
        const auto read = from_line(text, device);
        if (!read) {
            ++damaged;
            return;
        }
        const auto* header = std::get_if<FileHeader>(&read->entry.what);
        if (header != nullptr) device = header->device;
        on_entry(RawLine{text, device, read->entry.id.n, header != nullptr});
    });
}

std::uint64_t mark(const RawLine& line) { return seed_from(line.text, seed_from(line.device)); }

// The name comes from a file of whoever: it must not lead out of the folder.
std::string file_name(const std::string& device) {
    return good_device_name(device) ? device : fmt::format("other-{:08x}", checksum(device));
}

struct New {
    std::string header{};
    std::map<std::uint64_t, std::string> lines{};  // by number; of two different ones under one both
};

class Merge {
public:
    Merge(const Folders& folders, Moment now, Disk& disk, const TellProgress& tell)
        : folders_(folders), now_(now), disk_(disk), tell_(tell) {}

    // What will be read, for whoever waits.
    void expect(const fs::path& path) {
        std::error_code none;
        if (const auto size = fs::file_size(path, none); !none) bytes_ += static_cast<double>(size);
    }

    void know(const fs::path& path) {
        int damaged = 0;
        (void)for_each_entry(disk_, path, damaged, [&](const RawLine& line) {
            tell_of(line);
            known_.insert(mark(line));
        });
    }

    void take(const fs::path& path) {
        int damaged = 0;
        const auto read = for_each_entry(disk_, path, damaged, [&](const RawLine& line) {
            tell_of(line);
            New& of_device = new_[line.device];
            if (line.is_header) {
                if (of_device.header.empty()) of_device.header = line.text;
                return;
            }
            if (!known_.insert(mark(line)).second) {
                ++merged_.known;
                return;
            }
            std::string& there = of_device.lines[line.n];
            if (!there.empty()) there += '\n';
            there += line.text;
            ++counts_[line.device];
        });
        if (!read) merged_.problems.push_back(read.error());
        if (damaged == 0) return;
        merged_.problems.push_back(at_path(path, "log-damaged", phrase("{} damaged lines left out", damaged),
                                           said("the file itself is as it was")));
        merged_.problems.back().severity = Severity::warning;
    }

    bool found_any() const { return !counts_.empty(); }

    Result<MergedAll> done(bool dry_run) {
        for (const auto& [device, found] : new_) {
            if (found.lines.empty()) continue;
            const fs::path path =
                folders_.data / "log" / fmt::format("{}.merged-{}.jsonl", file_name(device), stamp(now_));
            merged_.files.push_back({path, device, counts_[device]});
            if (dry_run) continue;
            if (const int error = replace_file(disk_, path, content(device, found)); error != 0)
                return at_path(path, "log-write",
                               phrase("what is new cannot be written: {}", in_words(std::strerror(error))),
                               said("the files that were there are as they were"));
        }
        return std::move(merged_);
    }

private:
    void tell_of(const RawLine& line) {
        constexpr std::size_t seldom = 4096;
        read_ += static_cast<double>(line.text.size() + 1);
        if (tell_ && bytes_ > 0 && ++lines_ % seldom == 0) tell_(read_ / bytes_);
    }

    static std::string content(const std::string& device, const New& found) {
        std::string text = found.header;
        if (text.empty()) {
            LogEntry header;
            header.id.device = device;
            header.what = FileHeader{.device = device, .app = "unknown"};
            text = to_line(header);
        }
        text += '\n';
        for (const auto& [n, line] : found.lines) text += line + '\n';
        return text;
    }

    const Folders& folders_;
    Moment now_;
    Disk& disk_;
    const TellProgress& tell_;
    double bytes_ = 0, read_ = 0;
    std::size_t lines_ = 0;
    std::unordered_set<std::uint64_t> known_{};
    std::map<std::string, New> new_{};
    std::map<std::string, int> counts_{};
    MergedAll merged_{};
};

// The files that a name stands for.
std::vector<fs::path> files_of(Disk& disk, const fs::path& path) {
    std::vector<std::string> names;
    if (disk.list(path, names) != 0) return {path};
    std::ranges::sort(names);
    std::vector<fs::path> files;
    for (const std::string& name : names) {
        if (name.ends_with(".jsonl")) files.push_back(path / name);
        if (name == "log")
            for (const fs::path& file : files_of(disk, path / name)) files.push_back(file);
    }
    return files;
}

}  // namespace

Result<MergedAll> merge_log(const Folders& folders, std::span<const fs::path> from, Moment now, bool dry_run,
                            Disk& disk, const TellProgress& tell) {
    Merge merge{folders, now, disk, tell};
    int error = 0;
    const std::vector<fs::path> known = log_files(folders, disk, error);
    if (error != 0) return unreadable_log(folders, error);
    std::vector<fs::path> others;
    for (const fs::path& path : from) std::ranges::move(files_of(disk, path), std::back_inserter(others));
    for (const fs::path& file : known) merge.expect(file);
    for (const fs::path& file : others) merge.expect(file);
    for (const fs::path& file : known) merge.know(file);
    for (const fs::path& file : others) merge.take(file);
    if (!dry_run && merge.found_any()) {
        if (auto made = make_folders(disk, folders.data / "log"); !made) return made.error();
        if (auto backup = back_up(folders, now, disk); !backup) return backup.error();
    }
    return merge.done(dry_run);
}

}  // namespace overhoor
