#pragma once
// Files in the cache folder: what could be computed again, and may be deleted at any time. Each begins with
// a text that says what it was made of, and is believed only where that is the very same today.

#include <optional>
#include <string>
#include <string_view>

#include "overhoor/storage/disk.hpp"
#include "overhoor/storage/folders.hpp"

namespace overhoor {

// Another build may compute otherwise, whatever its version says.
std::string mark_of_program(Disk& disk);

// What identifies a file and each change of it: equal marks, same content.
std::string mark_of_file(const FileFacts& facts);

// All of the file; what was kept begins behind `made_of`. Nothing where there is none, where it is of
// something else, or damaged, or not our own.
std::optional<std::string> read_derived(const Folders& folders, std::string_view name,
                                        std::string_view made_of, Disk& disk);

// In one piece or not at all. Where it cannot be written, the next start takes longer.
void keep_derived(const Folders& folders, std::string_view name, std::string_view made_of,
                  std::string_view bytes, Disk& disk);

}  // namespace overhoor
