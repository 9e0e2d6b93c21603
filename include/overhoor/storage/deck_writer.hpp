#pragma once
// Writes decks: a file is the old one or the new one, never half of either.

#include <filesystem>
#include <string_view>

#include "overhoor/core/problem.hpp"

namespace overhoor {

// The file gets this text and keeps its permissions; a link stays, and what it leads to is written. Refused
// when the file is no longer `as_read`: someone saved it meanwhile.
Result<Done> rewrite_deck(const std::filesystem::path& file, std::string_view as_read, std::string_view text);

// A file that is not there yet, with the folder above it; refused when there is one.
Result<Done> create_deck(const std::filesystem::path& file, std::string_view text);

}  // namespace overhoor
