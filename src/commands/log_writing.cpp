#include <fmt/format.h>

#include <algorithm>
#include <istream>
#include <ostream>

#include "overhoor/commands/log.hpp"
#include "overhoor/commands/progress.hpp"
#include "overhoor/commands/recording.hpp"
#include "overhoor/commands/screen.hpp"
#include "overhoor/storage/log_care.hpp"
#include "overhoor/storage/log_lock.hpp"
#include "overhoor/storage/review_log_file.hpp"
#include "overhoor/text/tongue.hpp"
#include "overhoor/view/log_view.hpp"

namespace overhoor {
namespace {

Exit failed(World& world, const CommonOptions& common, const Problem& problem) {
    report(world, common, problem);
    return Exit::failed;
}

bool can_be_undone(const LogEntry& entry) {
    return std::holds_alternative<Review>(entry.what) || std::holds_alternative<SetAside>(entry.what) ||
           std::holds_alternative<Rename>(entry.what) || std::holds_alternative<Imported>(entry.what);
}

// The newest first.
std::vector<LogEntry> last_deeds(const History& history, std::size_t count) {
    std::vector<LogEntry> entries;
    for (auto event = history.events.rbegin(); event != history.events.rend() && entries.size() < count;
         ++event)
        if (LogEntry entry = history.entry(*event); can_be_undone(entry)) entries.push_back(std::move(entry));
    return entries;
}

// As the log is now.
Exit look_for_deeds(const Folders& folders, const LogUndoOptions& options, std::vector<LogEntry>& into,
                    World& world, const CommonOptions& common) {
    LoadedLog log = load_log(folders);
    if (log.damaged() && !common.accept_damage) {
        report(world, common, log.problems);
        return Exit::failed;
    }
    put_in_order(log.history);
    into = last_deeds(log.history, static_cast<std::size_t>(options.count));
    if (!into.empty()) return Exit::fine;
    world.err << "overhoor: " << in_words("nothing to undo") << "\n";
    return Exit::no;
}

bool agreed(World& world, const LogUndoOptions& options) {
    if (options.yes || !world.out_on_terminal || !world.errors_on_terminal) return true;
    world.err << in_words("Press Enter to take this back, q and Enter to leave it: ") << std::flush;
    std::string line;
    return std::getline(world.in, line) && line.empty();
}

std::string entries(int count) { return phrase(count == 1 ? "{} entry" : "{} entries", count); }

}  // namespace

// Shown, and then taken back: from what is shown on, nobody else may write.
Exit undo_log(const LogUndoOptions& options, World& world, const CommonOptions& common) {
    const Folders folders = find_folders(world.environment, common.data, common.settings);
    const auto seen = log_state(folders);
    std::vector<LogEntry> deeds;
    if (const Exit exit = look_for_deeds(folders, options, deeds, world, common); exit != Exit::fine)
        return exit;
    if (options.dry_run) {
        write(world, common, entries_view(deeds));
        return Exit::fine;
    }
    auto writer = open_writer(world, common, folders);
    if (!writer) return failed(world, common, writer.error());
    // Between the reading and the lock another session may have recorded something.
    if (log_state(folders) != seen)
        if (const Exit exit = look_for_deeds(folders, options, deeds, world, common); exit != Exit::fine)
            return exit;
    write(world, common, entries_view(deeds));
    if (!agreed(world, options)) {
        write(world, common, Frame{}.add(Line{in_words("Nothing was taken back.")}));
        return Exit::no;
    }
    const Moment now = clock_of(world, common)();
    for (const LogEntry& deed : deeds)
        if (auto written = writer->append(Undo{.of = deed.id}, now); !written)
            return failed(world, common, written.error());
    write(world, common,
          Frame{}.add(Line{phrase("Taken back: {}.", entries(static_cast<int>(deeds.size())))}));
    return Exit::fine;
}

Exit merge_into_log(const LogMergeOptions& options, World& world, const CommonOptions& common) {
    const Folders folders = find_folders(world.environment, common.data, common.settings);
    LogLock lock;
    if (!options.dry_run) {
        auto taken = LogLock::take(folders);
        if (!taken) return failed(world, common, taken.error());
        lock = std::move(*taken);
    }
    const std::vector<std::filesystem::path> from{options.files.begin(), options.files.end()};
    ProgressBar bar{world, common, "merging"};
    const auto merged = merge_log(folders, from, clock_of(world, common)(), options.dry_run, system_disk(),
                                  [&](double done) { bar.tell(done); });
    bar.wipe();
    if (!merged) return failed(world, common, merged.error());
    report(world, common, merged->problems);
    Frame frame;
    for (const Merged& file : merged->files)
        frame.add(Line{options.dry_run ? phrase("{}: {} would be new", file.device, entries(file.entries))
                                       : phrase("{}: {} new, in {}", file.device, entries(file.entries),
                                                file.file.string())}
                      .hanging(2));
    if (merged->files.empty()) frame.add(Line{in_words("Nothing new.")});
    if (merged->known > 0) frame.add(Line{phrase("{} were there already.", entries(merged->known))});
    write(world, common, frame);
    const bool unreadable = std::ranges::any_of(
        merged->problems, [](const Problem& problem) { return problem.severity == Severity::error; });
    return unreadable ? Exit::failed : Exit::fine;
}

Exit repair_damage(World& world, const CommonOptions& common) {
    const Folders folders = find_folders(world.environment, common.data, common.settings);
    const LoadedLog log = load_log(folders);
    if (log.unreadable()) {
        report(world, common, log.problems);
        return Exit::failed;
    }
    if (log.files.empty()) {
        write(world, common, Frame{}.add(Line{in_words("There is no log yet: nothing to repair.")}));
        return Exit::fine;
    }
    auto lock = LogLock::take(folders);
    if (!lock) return failed(world, common, lock.error());
    const auto repaired = repair_log(folders, clock_of(world, common)());
    if (!repaired) return failed(world, common, repaired.error());
    Frame frame;
    for (const Repaired& file : *repaired) {
        std::string said = phrase(file.kept == 1 ? ": {} line kept" : ": {} lines kept", file.kept);
        if (file.saved > 0) said += phrase(", {} saved out of damaged lines", entries(file.saved));
        if (file.left_out > 0) said += phrase(", {} left out", file.left_out);
        frame.add(Line{}.add(file.file.string(), Style::accent).add(said).hanging(2));
        frame.add(Line{phrase("  the old file is {}", file.damaged.string()), Style::dim}.hanging(2));
    }
    frame.add(Line{in_words(repaired->empty() ? "Nothing is damaged." : "The log is whole."), Style::bold});
    write(world, common, frame);
    return Exit::fine;
}

}  // namespace overhoor
