#pragma once
// The commands of `overhoor log`: what they may be told.

#include <string>
#include <vector>

#include "overhoor/commands/commands.hpp"

namespace overhoor {

struct VerifyOptions {
    bool repair = false, json = false;
};
struct LogListOptions {
    std::string card{};
    int limit = 20;
    bool json = false;
};
struct LogExportOptions {
    std::string format = "csv";
};
struct LogUndoOptions {
    int count = 1;
    bool dry_run = false, yes = false;
};
struct LogMergeOptions {
    std::vector<std::string> files{};
    bool dry_run = false;
};

// These read …
Exit verify_log(const VerifyOptions& options, World& world, const CommonOptions& common);
Exit list_log(const LogListOptions& options, World& world, const CommonOptions& common);
Exit export_log(const LogExportOptions& options, World& world, const CommonOptions& common);
// … and these write.
Exit undo_log(const LogUndoOptions& options, World& world, const CommonOptions& common);
Exit merge_into_log(const LogMergeOptions& options, World& world, const CommonOptions& common);
Exit repair_damage(World& world, const CommonOptions& common);

}  // namespace overhoor
