#pragma once
// Dated copies of the log, made before anything that rewrites; the older they are, the fewer are kept.

#include <filesystem>
#include <string>
#include <vector>

#include "overhoor/core/problem.hpp"
#include "overhoor/core/time.hpp"
#include "overhoor/storage/disk.hpp"
#include "overhoor/storage/folders.hpp"

namespace overhoor {

// All files of the log into a new folder data/backup/2026-11-24T09-00-00.000, whose path is given; then those
// that are no longer wanted go. An empty path when there is no log yet.
Result<std::filesystem::path> back_up(const Folders& folders, Moment now, Disk& disk = system_disk());

// Of the names of backups those that go: every one of the last day stays, of the last two weeks the last of
// each day, of what is older the last of each month. Names of another form are no backups, and stay.
std::vector<std::string> outlived(std::vector<std::string> names, Moment now);

// A copy, synced. The error, or 0.
int copy_file(Disk& disk, const std::filesystem::path& from, const std::filesystem::path& to);

// "2026-11-24T09-00-00.000", as a file name on every system.
std::string stamp(Moment now);

}  // namespace overhoor
