// overhoor log: is everything there, and taking back what was recorded last.

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <ostream>

#include "overhoor/commands/command_line.hpp"
#include "overhoor/commands/recording.hpp"
#include "overhoor/commands/screen.hpp"
#include "overhoor/storage/review_log_file.hpp"
#include "overhoor/view/session_json.hpp"

namespace overhoor {
namespace {

Exit verify(World& world, const CommonOptions& common) {
    const LoadedLog log = load_log(find_folders(world.environment, common.data, common.settings));
    Frame frame;
    for (const LogFile& file : log.files)
        frame.add(
            Line{fmt::format("{}: {} lines, {} reviews, {} unknown, {} edited, {} missing, {} damaged{}",
                             file.path.string(), file.lines, file.reviews, file.unknown, file.bad_checksums,
                             file.missing, file.damaged, file.torn ? ", last line cut off" : "")});
    if (log.files.empty())
        frame.add(Line{"There is no log yet: nothing was studied with this data folder."});
    else
        frame.add(Line{log.damaged() ? "The log is damaged." : "The log is whole.", Style::bold});
    report(world, common, log.problems);
    write(world, common, frame);
    return log.damaged() ? Exit::no : Exit::fine;
}

std::string in_words(const LogEntry& entry) {
    if (const auto* review = std::get_if<Review>(&entry.what))
        return fmt::format("{} graded {}", review->card.value, name_of(review->grade));
    if (const auto* aside = std::get_if<SetAside>(&entry.what)) {
        static constexpr const char* words[] = {"suspended",        "resumed", "buried",
                                                "no longer buried", "flagged", "no longer flagged"};
        return fmt::format("{} {}", aside->card.value, words[static_cast<int>(aside->kind)]);
    }
    if (const auto* rename = std::get_if<Rename>(&entry.what))
        return fmt::format("{} renamed to {}", rename->from.value, rename->to.value);
    return "an entry";
}

bool can_be_undone(const LogEntry& entry) {
    return std::holds_alternative<Review>(entry.what) || std::holds_alternative<SetAside>(entry.what) ||
           std::holds_alternative<Rename>(entry.what);
}

// The last `count` things recorded, on whatever device, newest first; shown, and then taken back.
Exit undo(int count, bool dry_run, World& world, const CommonOptions& common) {
    const Folders folders = find_folders(world.environment, common.data, common.settings);
    LoadedLog log = load_log(folders);
    if (log.damaged() && !common.accept_damage) {
        report(world, common, log.problems);
        return Exit::failed;
    }
    put_in_order(log.history);
    std::vector<LogEntry> entries;
    for (const Event& event : log.history.events)
        if (LogEntry entry = log.history.entry(event); can_be_undone(entry))
            entries.push_back(std::move(entry));
    if (entries.empty()) {
        world.err << "overhoor: nothing to undo\n";
        return Exit::no;
    }
    const std::size_t many = std::min(entries.size(), static_cast<std::size_t>(count));
    const Moment now = clock_of(world, common)();
    std::optional<LogWriter> writer;
    if (!dry_run) {
        auto made = open_writer(world, common, folders);
        if (!made) {
            report(world, common, made.error());
            return Exit::failed;
        }
        writer.emplace(std::move(*made));
    }
    for (std::size_t i = 0; i < many; ++i) {
        const LogEntry& entry = entries[entries.size() - 1 - i];
        if (writer)
            if (auto written = writer->append(Undo{.of = entry.id}, now); !written) {
                report(world, common, written.error());
                return Exit::failed;
            }
        write(world, common,
              Frame{}.add(Line{fmt::format("{}: {} ({})", dry_run ? "would take back" : "taken back",
                                           in_words(entry), to_iso(entry.when))}));
    }
    return Exit::fine;
}

}  // namespace

void add_log(CommandLine& program, Call call) {
    CommandLine log = program.command("log", "The review log: verify it, undo what was recorded last");
    log.require_command();
    CommandLine check = log.command("verify", "Read every line of the log and say what is wrong with it");
    check.runs([call] { return verify(call.world, call.common); });
    auto count = std::make_shared<int>(1);
    auto dry_run = std::make_shared<bool>(false);
    CommandLine back =
        log.command("undo", "Take back the last thing recorded (by an entry more: nothing is erased)");
    back.option("count", *count, "How many").range(1, 1000).type("N");
    back.flag("--dry-run", *dry_run, "Only show what would be taken back");
    back.runs([call, count, dry_run] { return undo(*count, *dry_run, call.world, call.common); });
}

}  // namespace overhoor
