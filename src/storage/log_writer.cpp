// The order of the calls is the whole point of this file: write, sync, and only then say that it is safe.

#include "overhoor/storage/log_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <iterator>
#include <utility>

#include "overhoor/storage/device.hpp"
#include "overhoor/storage/log_lock.hpp"
#include "overhoor/storage/review_log_file.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

namespace fs = std::filesystem;

std::string not_recorded() { return said("the last answer was not recorded"); }

// Not through a link, and not into what is someone else's: a folder that is carried about by other
// programs may hold both.
Result<Done> check_owner(Disk& disk, const fs::path& path, const FileFacts& facts) {
    if (facts.owner == disk.user()) return Done{};
    return at_path(path, "foreign-owner",
                   phrase("this belongs to another user (number {}, you are {})", facts.owner, disk.user()),
                   said("study as that user, or choose another folder with --data DIR"));
}

Result<Done> check_folder(Disk& disk, const fs::path& folder) {
    if (auto made = make_folders(disk, folder); !made) return made;
    const OpenFile open = open_file(disk, folder, O_RDONLY | O_DIRECTORY);
    FileFacts facts;
    if (!open.is_open() || disk.facts(open.handle(), facts) != 0) return Done{};
    return check_owner(disk, folder, facts);
}

// What can be read of the end of a log.
struct End {
    long long good = 0;      // where the last line that can be read ends
    std::uint64_t next = 0;  // one more than the greatest number
    bool lacks_newline = false;
};

bool is_newer(const OpenFile& file, const std::string& device) {
    const std::string beginning = file.read_from(0, 4096);
    const auto first = from_line(std::string_view{beginning}.substr(0, beginning.find('\n')), device);
    const auto* header = first ? std::get_if<FileHeader>(&first->entry.what) : nullptr;
    return header != nullptr && header->version > FileHeader{}.version;
}

// `text` begins with a line, which begins at `from`.
End end_of(std::string_view text, long long from, const std::string& device) {
    End end{.good = from};
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t newline = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, newline - at);
        const bool whole = newline < text.size();
        const bool behind_good = from + static_cast<long long>(at) == end.good;
        at = newline + (whole ? 1 : 0);
        const auto read = from_line(line, device);
        // An entry of a newer version that must not be skipped is an entry all the same.
        if (!read && read.error().rule != "log-newer" && !(line.empty() && behind_good)) continue;
        if (read) end.next = std::max(end.next, read->entry.id.n + 1);
        end.good = from + static_cast<long long>(at);
        end.lacks_newline = !whole;
    }
    return end;
}

}  // namespace

Result<LogWriter> LogWriter::open(const Folders& folders, Moment now, const std::string& app, Disk& disk) {
    for (const fs::path& folder : {folders.data, folders.data / "log", folders.state})
        if (auto good = check_folder(disk, folder); !good) return good.error();
    LogWriter writer{disk};
    writer.folders_ = folders;
    writer.now_ = now;
    writer.app_ = app;
    auto lock = LogLock::take(folders, disk);
    if (!lock) return lock.error();
    if (lock->remark()) writer.remarks_.push_back(*lock->remark());
    writer.lock_ = std::move(*lock);
    auto device = device_name(folders.state / "device.json", disk);
    if (!device) return device.error();
    writer.device_ = std::move(*device);
    writer.path_ = folders.data / "log" / (writer.device_ + ".jsonl");
    if (auto opened = writer.open_log(); !opened) return opened.error();
    return writer;
}

Result<Done> LogWriter::open_log() {
    file_ = open_file(*disk_, path_, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW);
    if (!file_.is_open() && file_.error() == ELOOP)
        return at_path(path_, "log-link", said("the log of this machine is a symbolic link"),
                       said("put the file itself here; the folder may be a link"));
    if (!file_.is_open()) return failed(said("the log cannot be opened"), file_.error());
    if (const int error = -disk_->facts(file_.handle(), opened_); error != 0)
        return failed(said("the log cannot be opened"), error);
    if (opened_.kind != FileFacts::Kind::file)
        return at_path(path_, "data-unwritable", said("this is not a file"),
                       said("your answers would have nowhere to go; choose another folder with --data DIR"));
    if (auto ours = check_owner(*disk_, path_, opened_); !ours) return ours;
    if (is_newer(file_, device_))
        return at_path(path_, "log-newer", said("this log is of a newer version"),
                       said("update overhoor on this machine; nothing was changed"));
    if (auto mended = mend_end(); !mended) return mended;
    if (opened_.size == 0)
        if (auto begun = begin_file(); !begun) return begun;
    // A new name is safe only when the folder that holds it is. Not only where the name is new: whoever made
    // it may have been killed before this.
    const fs::path folder = path_.parent_path();
    if (const int error = -disk_->sync_folder(folder); error != 0)
        return failed(said("the log cannot be opened"), error);
    disk_->sync_folder(folders_.data);
    disk_->sync_folder(folders_.data.parent_path());
    return Done{};
}

// What a crash leaves: a line without its newline, and lines that cannot be read behind the last one that
// can. They are one entry that was never acknowledged.
Result<Done> LogWriter::mend_end() {
    long long from = std::max(0LL, opened_.size - 2 * longest_torn);
    std::string text = file_.read_from(from, static_cast<std::size_t>(opened_.size - from));
    if (from > 0) {  // within some line
        const std::size_t begin = std::min(text.find('\n'), text.size());
        text.erase(0, begin + 1);
        from += static_cast<long long>(begin) + 1;
    }
    const End end = end_of(text, from, device_);
    const long long torn = opened_.size - end.good;
    if (torn > longest_torn || (from > 0 && end.good <= from))
        return at_path(path_, "log-damaged",
                       said("the end of this file is damaged, over more than one entry"),
                       said("`overhoor log verify` shows it, `overhoor log verify --repair` mends it"));
    next_ = std::max({next_, end.next, next_of_copies()});
    if (torn > 0)
        if (auto aside = set_aside(
                std::string_view{text}.substr(text.size() - static_cast<std::size_t>(torn)), end.good);
            !aside)
            return aside;
    if (!end.lacks_newline) return Done{};
    // A whole entry that lacks only its newline.
    int error = file_.write("\n");
    if (error == 0) error = file_.sync();
    if (error != 0) return failed(said("the log cannot be mended"), error);
    ++opened_.size;
    return Done{};
}

// Copies of our file that came back from elsewhere (conflicts, merges) may know higher numbers.
std::uint64_t LogWriter::next_of_copies() const {
    std::uint64_t next = 0;
    int error = 0;
    for (const fs::path& path : log_files(folders_, *disk_, error)) {
        if (path == path_ || !path.filename().string().starts_with(device_)) continue;
        const OpenFile copy = open_file(*disk_, path, O_RDONLY | O_NONBLOCK);
        FileFacts facts;
        if (!copy.is_open() || disk_->facts(copy.handle(), facts) != 0 || facts.kind != FileFacts::Kind::file)
            continue;
        const long long from = std::max(0LL, facts.size - longest_torn);
        next = std::max(next, end_of(copy.read_from(from, longest_torn), from, device_).next);
    }
    return next;
}

Result<Done> LogWriter::set_aside(std::string_view torn, long long good_end) {
    const fs::path folder = folders_.state / "torn";
    if (auto made = make_folders(*disk_, folder); !made) return made;
    fs::path kept;
    OpenFile copy;
    for (int i = 0; !copy.is_open(); ++i) {
        kept = folder / fmt::format("{}-{}{}.txt", device_, now_.at.time_since_epoch().count(),
                                    i == 0 ? "" : fmt::format("-{}", i));
        copy = open_file(*disk_, kept, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW);
        if (!copy.is_open() && copy.error() != EEXIST)
            return failed(said("the cut-off line cannot be set aside"), copy.error());
    }
    int error = copy.write(torn);
    if (error == 0) error = copy.sync();
    if (error == 0) error = -disk_->sync_folder(folder);
    if (error != 0) return failed(said("the cut-off line cannot be set aside"), error);
    error = file_.truncate(good_end);
    if (error == 0) error = file_.sync();
    if (error != 0) return failed(said("the log cannot be mended"), error);
    opened_.size = good_end;
    remarks_.push_back(
        {.message = said("the end of the log was cut off by a crash; nothing acknowledged is lost"),
         .help = phrase("the piece was set aside in {}", kept.string()),
         .where = Place{.file = path_.string()},
         .rule = "log-torn",
         .severity = Severity::warning});
    return Done{};
}

Result<Done> LogWriter::begin_file() {
    LogEntry header;
    header.id.device = device_;
    header.when = now_;
    header.what = FileHeader{.device = device_, .app = app_};
    if (auto written = put(to_line(header) + "\n", said("the log cannot be begun")); !written) return written;
    next_ = std::max<std::uint64_t>(next_, 1);
    return Done{};
}

bool LogWriter::still_ours() const {
    FileFacts open, named;
    return file_.is_open() && disk_->facts(file_.handle(), open) == 0 && disk_->facts(path_, named) == 0 &&
           open.inode == named.inode && open.device == named.device && open.size == opened_.size;
}

// The same lines under the same numbers: where both files come together again, each counts once.
Result<Done> LogWriter::write_again() {
    const std::string text = file_.read_from(0, static_cast<std::size_t>(opened_.size));
    for (const std::string& line : sitting_)
        if (text.find(line) == std::string::npos)
            if (auto written = put(line, not_recorded()); !written) return written;
    return Done{};
}

Problem LogWriter::failed(const std::string& what, int error) const {
    std::string help = said("what was recorded before is safe");
    if (error == ENOSPC || error == EDQUOT) help = phrase("make room on the disk; {}", help);
    if (error == ENOENT || error == ESTALE)
        help = phrase("bring the folder back (a disk that was unplugged?); {}", help);
    return at_path(path_, "log-write", fmt::format("{}: {}", what, in_words(std::strerror(error))), help);
}

// Leaves the file as it was, or with the whole line, safe.
Result<Done> LogWriter::put(const std::string& line, const std::string& otherwise) {
    if (const int error = file_.write(line); error != 0) {
        // Take back what a full disk let through. If even that fails, the end is mended before the next line.
        if (file_.truncate(opened_.size) != 0 || file_.sync() != 0) file_ = {};
        return failed(otherwise, error);
    }
    // After a failed sync the kernel may have dropped the page and forgotten the error: never try again.
    if (const int error = file_.sync(); error != 0) {
        unsure_ = true;
        Problem problem = failed(said("it is not sure that the last answer was recorded"), error);
        problem.rule = log_unsure;
        return problem;
    }
    opened_.size += static_cast<long long>(line.size());
    return Done{};
}

Result<EntryId> LogWriter::append(const Happened& what, Moment when) {
    return append(std::span{&what, 1}, when);
}

Result<EntryId> LogWriter::append(std::span<const Happened> all, Moment when) {
    if (unsure_)
        return at_path(path_, log_unsure, said("the disk failed; nothing more is written to it"),
                       said("start again: the log is checked then"));
    if (!still_ours()) {
        FileFacts folder;
        if (const int error = -disk_->facts(path_.parent_path(), folder); error != 0)
            return failed(not_recorded(), error);
        if (auto opened = open_log(); !opened) return opened.error();
        behind_ = true;
    }
    if (behind_)
        if (auto written = write_again(); !written) return written.error();
    behind_ = false;
    const EntryId id{.device = device_, .n = next_};
    std::vector<std::string> lines;
    std::string together;
    for (const Happened& what : all) {
        const std::uint64_t n = next_ + lines.size();
        together += lines.emplace_back(to_line({.id = {device_, n}, .when = when, .what = what}) + "\n");
    }
    if (auto written = put(together, not_recorded()); !written) return written.error();
    std::ranges::move(lines, std::back_inserter(sitting_));
    next_ += all.size();
    return id;
}

}  // namespace overhoor
