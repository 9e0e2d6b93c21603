#pragma once
// What this machine is called in the log, so that two machines never write one file.

#include <filesystem>
#include <string>

#include "overhoor/core/problem.hpp"
#include "overhoor/storage/disk.hpp"

namespace overhoor {

// The name in `file` ({"device","machine"}), made when there is none, and made anew when the file was
// copied from another machine: host name and four hexadecimal digits. A problem where it cannot be read or
// kept.
Result<std::string> device_name(const std::filesystem::path& file, Disk& disk = system_disk());

// Can it stand in the name of a file? A log that comes from elsewhere may say anything.
bool good_device_name(const std::string& name);

}  // namespace overhoor
