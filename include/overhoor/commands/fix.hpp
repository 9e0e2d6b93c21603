#pragma once
// `overhoor check --fix`: mends what has one mending, in the files themselves.

#include <filesystem>
#include <span>

#include "overhoor/commands/commands.hpp"

namespace overhoor {

struct FixWishes {
    bool ids = false;      // and writes an id for each card without one
    bool dry_run = false;  // shows what would change, and changes nothing
};

// fine: nothing (more) to do. no: a dry run would change something. failed: a file could not be written.
Exit fix_decks(std::span<const std::filesystem::path> files, const FixWishes& wishes, World& world,
               const CommonOptions& common);

}  // namespace overhoor
