#pragma once
// A file line by line in a small piece of memory, however large it is.

#include <filesystem>
#include <functional>
#include <string_view>

#include "overhoor/core/problem.hpp"
#include "overhoor/storage/disk.hpp"

namespace overhoor {

// Longer lines are cut off there: nothing that this program writes comes near.
inline constexpr std::size_t longest_line = 1U << 20U;

// `whole`: it ended in a newline, which is not part of it.
using OnLine = std::function<void(std::string_view line, bool whole)>;

Result<Done> for_each_line(Disk& disk, const std::filesystem::path& path, const OnLine& on_line);

}  // namespace overhoor
