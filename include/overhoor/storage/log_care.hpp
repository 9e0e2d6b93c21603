#pragma once
// Mending a damaged log, and taking in what another log knows. Both begin with a backup, and neither deletes.

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "overhoor/core/problem.hpp"
#include "overhoor/core/progress.hpp"
#include "overhoor/core/time.hpp"
#include "overhoor/storage/disk.hpp"
#include "overhoor/storage/folders.hpp"

namespace overhoor {

struct Repaired {
    std::filesystem::path file{}, damaged{};  // the new one, and the old one beside it
    int kept = 0, saved = 0, left_out = 0;    // lines; saved: whole entries found in damaged lines
};

// A new file for each damaged one, with all that can be read. The caller holds the lock.
Result<std::vector<Repaired>> repair_log(const Folders& folders, Moment now, Disk& disk = system_disk());

struct Merged {
    std::filesystem::path file{};  // the new one in the log
    std::string device{};
    int entries = 0;
};
struct MergedAll {
    std::vector<Merged> files{};
    int known = 0;  // entries that were there already
    std::vector<Problem> problems{};
};

// What is in these files, or in the folders' *.jsonl and log/*.jsonl, and not yet in the log, in a new file
// for each device. The caller holds the lock. `dry_run`: only counts.
Result<MergedAll> merge_log(const Folders& folders, std::span<const std::filesystem::path> from, Moment now,
                            bool dry_run, Disk& disk = system_disk(), const TellProgress& tell = {});

// What others may read, what is another user's and what is a link, of the log's folder and files: no harm
// yet, but not how this program leaves them.
std::vector<Problem> not_private(const Folders& folders, Disk& disk = system_disk());

}  // namespace overhoor
