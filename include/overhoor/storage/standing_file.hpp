#pragma once
// The standing on disk, so that a start need not read the log again: a file in the cache folder that may be
// deleted at any time. It is believed only where everything that it was made of is the very same: each file
// of the log (which, how long, when last touched), the learner's wishes, and the program that computed it.
// The log itself is never doubted for it.

#include <optional>
#include <vector>

#include "overhoor/history/standing.hpp"
#include "overhoor/storage/disk.hpp"
#include "overhoor/storage/folders.hpp"
#include "overhoor/storage/review_log_file.hpp"

namespace overhoor {

// What a standing is made of, besides the wishes of decks (it knows those itself).
struct MadeOf {
    std::vector<FileStamp> log{};
    Wishes wishes{};
};

std::string mark_of(const MadeOf& made_of, Disk& disk);

// Nothing where there is none, or one of something else.
std::optional<Standing> read_standing(const Folders& folders, const MadeOf& made_of,
                                      Disk& disk = system_disk());

// In one piece or not at all. Where it cannot be written, the next start takes longer.
void keep_standing(const Folders& folders, const MadeOf& made_of, const Standing& standing,
                   Disk& disk = system_disk());

// Whether the log has grown by just these lines at the end of one file since it was `before`: then what came
// after is known without reading it.
bool grown_by(const std::vector<FileStamp>& before, const std::vector<FileStamp>& now,
              const std::filesystem::path& file, const std::vector<std::string>& lines);

}  // namespace overhoor
