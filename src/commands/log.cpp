// overhoor log: the review log as it is, and what can be done with it.

#include "overhoor/commands/log.hpp"

#include <memory>

#include "overhoor/commands/command_line.hpp"

namespace overhoor {
namespace {

template <class Options>
void on_run(CommandLine& command, const std::shared_ptr<Options>& options, Call call,
            Exit (*deed)(const Options&, World&, const CommonOptions&)) {
    command.runs([=] { return deed(*options, call.world, call.common); });
}

void add_reading(CommandLine& log, Call call) {
    auto verifying = std::make_shared<VerifyOptions>();
    CommandLine verify = log.command("verify", "Read every line of the log and say what is wrong with it");
    OptionLine repair =
        verify.flag("--repair", verifying->repair, "Write each damaged file anew, beside the old one");
    verify.flag("--json", verifying->json, "One JSON object per finding").excludes(repair);
    on_run(verify, verifying, call, verify_log);

    auto listing = std::make_shared<LogListOptions>();
    CommandLine list = log.command("list", "What was recorded, of all devices, the newest last");
    list.option("--card", listing->card, "Only this card").type("ID");
    list.option("--limit", listing->limit, "The last N entries (20)").range(1, 1'000'000'000).type("N");
    list.flag("--json", listing->json, "One JSON object per entry");
    on_run(list, listing, call, list_log);

    auto exporting = std::make_shared<LogExportOptions>();
    CommandLine exported = log.command("export", "All reviews for other programs, on standard output");
    exported
        .option("--format", exporting->format,
                "csv: as the tools round FSRS read it; jsonl: every entry, one JSON object a line")
        .among({"csv", "jsonl"})
        .type("FORMAT");
    on_run(exported, exporting, call, export_log);
}

void add_writing(CommandLine& log, Call call) {
    auto undoing = std::make_shared<LogUndoOptions>();
    CommandLine undo =
        log.command("undo", "Take back the last thing recorded (by an entry more: nothing is erased)");
    undo.option("count", undoing->count, "How many").range(1, 100'000).type("N");
    undo.flag("--dry-run", undoing->dry_run, "Only show what would be taken back");
    undo.flag("--yes", undoing->yes, "Do not ask, at a terminal");
    on_run(undo, undoing, call, undo_log);

    auto merging = std::make_shared<LogMergeOptions>();
    CommandLine merge =
        log.command("merge", "Take in what other copies of the log know (nothing that is there is changed)");
    merge.option("file", merging->files, "Log files, or folders that hold them").required().type("FILE");
    merge.flag("--dry-run", merging->dry_run, "Only show what is new");
    on_run(merge, merging, call, merge_into_log);
}

}  // namespace

void add_log(CommandLine& program, Call call) {
    CommandLine log = program.command("log", "The review log: verify, list, export, undo, merge");
    log.require_command();
    add_reading(log, call);
    add_writing(log, call);
}

}  // namespace overhoor
