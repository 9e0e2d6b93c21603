#pragma once
// The glance on disk: believed only where every file of the decks and of the log is the very same, and the
// wishes, and the program. Kept only where nothing is to be told of decks and log, since that is told at each
// start.

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "overhoor/session/glance.hpp"
#include "overhoor/storage/standing_file.hpp"

namespace overhoor {

// What lies below these paths, and the rest that a glance is made of, as it is now: to be asked for before
// anything is read. `language` is that of decks which name none.
std::string mark_of_glance(std::span<const std::filesystem::path> decks, std::string_view language,
                           const MadeOf& made_of, Disk& disk = system_disk());

std::optional<Glance> read_glance(const Folders& folders, std::string_view mark, Disk& disk = system_disk());

// `files` are all that the decks were read from. Nothing is kept of few cards, nor where one of the files is
// not in the mark, or is a link: what is behind it may change without it.
void keep_glance(const Folders& folders, std::string_view mark, const Glance& glance,
                 std::span<const std::filesystem::path> files, Disk& disk = system_disk());

}  // namespace overhoor
