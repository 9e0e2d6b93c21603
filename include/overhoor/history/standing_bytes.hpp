#pragma once
// A standing as bytes and back, as fast as memory allows: for a file that may be deleted at any time, read by
// the program that wrote it, on the machine that wrote it. No format to keep or to share.

#include <cstddef>
#include <optional>
#include <string>

#include "overhoor/core/bytes.hpp"
#include "overhoor/history/standing.hpp"

namespace overhoor {

std::string to_bytes(const Standing& standing);

// Of the bytes from `begin` on; nothing when they are no standing. The texts stay where they are.
std::optional<Standing> standing_from(std::string bytes, std::size_t begin);

void write_days(ByteWriter& out, const StudyDays& days);
StudyDays read_days(ByteReader& in);

}  // namespace overhoor
