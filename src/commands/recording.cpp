#include "overhoor/commands/recording.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <istream>
#include <ostream>
#include <thread>
#include <utility>

#include "overhoor/storage/standing_file.hpp"
#include "overhoor/text/printable.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

bool offered_to_wait(World& world, const Problem& locked) {
    if (!world.errors_on_terminal || isatty(STDIN_FILENO) != 1) return false;
    world.err << "overhoor: " << locked.message << "\n"
              << said("Press Enter to wait until it ends, or q and Enter to leave: ") << std::flush;
    std::string line;
    if (!std::getline(world.in, line) || line.starts_with('q') || line.starts_with('Q')) return false;
    world.err << said("Waiting; Ctrl-C leaves.") << "\n" << std::flush;
    return true;
}

// What is done from now on is scheduled by the settings as they are.
void keep_scheduling(Recording& recording, World& world, const CommonOptions& common) {
    const Scheduling now{recording.study.settings.wishes};
    if (now == recording.study.scheduling) return;
    const auto kept = recording.writer->append(now, recording.study.now);
    if (kept) return;
    report(world, common, kept.error());
    recording.problem = kept.error();
    recording.exit = Exit::failed;
}

// One line, however many there are.
std::string told(const std::vector<Rename>& moves) {
    if (moves.size() > 1)
        return phrase(
            "{} cards have new names and keep their history; `overhoor log undo {}` takes that back",
            moves.size(), moves.size());
    return phrase(
        "{} keeps the history of {}, from before it was edited; `overhoor log undo` takes that back",
        printable(moves.front().to.value), printable(moves.front().from.value));
}

// So many entries are less than what a crash may leave to be set aside.
constexpr std::size_t at_once = 100;

Result<Done> write_moves(World& world, LogWriter& writer, const Study& study) {
    const std::vector<Happened> moves{study.moved.moves.begin(), study.moved.moves.end()};
    if (moves.empty()) return Done{};
    for (std::size_t i = 0; i < moves.size(); i += at_once) {
        const auto some = std::span{moves}.subspan(i, std::min(at_once, moves.size() - i));
        if (const auto written = writer.append(some, study.now); !written) return written.error();
    }
    world.err << "overhoor: " << told(study.moved.moves) << "\n";
    return Done{};
}

// With what this sitting added, if that is all that was added.
std::optional<Standing> with_this_sitting(Recording& recording, const std::vector<FileStamp>& log_now,
                                          const WishesOf& wishes_of) {
    Study& study = recording.study;
    const LogWriter& writer = *recording.writer;
    if (!grown_by(study.log_read, log_now, writer.path(), writer.sitting())) return std::nullopt;
    History since;
    for (const std::string_view line : writer.sitting()) {
        auto read = from_line(line.substr(0, line.size() - 1), writer.device());
        if (!read) return std::nullopt;
        since.add(std::move(read->entry));
    }
    return carried_on(std::move(study), std::move(since), wishes_of);
}

}  // namespace

void close_recording(Recording& recording) {
    Study& study = recording.study;
    if (!recording.writer || !study.worth_keeping) return;
    if (study.kept && recording.writer->sitting().empty()) return;
    const auto wishes_of = [&](const CardId& card) -> const Wishes& { return study.wishes.of(card); };
    const MadeOf made_of{log_state(study.folders), study.settings.wishes};
    auto standing = with_this_sitting(recording, made_of.log, wishes_of);
    if (!standing) {
        LoadedLog log = load_log(study.folders);
        if (!log.problems.empty()) return;
        const OrderingNotes notes = put_in_order(log.history);
        standing = standing_of(log.history, notes, wishes_of);
        standing->decks = due_wishes(study.decks);
    }
    keep_standing(study.folders, made_of, *standing);
}

Result<LogWriter> open_writer(World& world, const CommonOptions& common, const Folders& folders) {
    constexpr std::chrono::milliseconds between_looks{200};
    const auto open = [&] { return LogWriter::open(folders, clock_of(world, common)(), OVERHOOR_VERSION); };
    auto writer = open();
    const bool waits = !writer && writer.error().rule == "locked" && offered_to_wait(world, writer.error());
    while (waits && !writer && writer.error().rule == "locked") {
        std::this_thread::sleep_for(between_looks);
        auto again = open();
        if (again) return again;
        if (again.error().rule != "locked") return again.error();
    }
    if (writer) report(world, common, writer->remarks());
    return writer;
}

Recording open_recording(World& world, const CommonOptions& common, std::span<const std::string> which,
                         bool records) {
    Recording recording;
    Told told{.holds_torn = records};
    Opened opened = read_study(world, common, which, told);
    recording.exit = opened.exit;
    if (opened.exit != Exit::fine) {
        report(world, common, told.held);
        return recording;
    }
    if (records) {
        auto writer = open_writer(world, common, opened.study.folders);
        told.holds_torn = false;
        if (!writer) {
            report(world, common, told.held);
            report(world, common, writer.error());
            recording.problem = writer.error();
            recording.exit = Exit::failed;
            return recording;
        }
        recording.writer.emplace(std::move(*writer));
        // Between the reading and the lock another session may have recorded something.
        if (opened.study.log_read != log_state(opened.study.folders)) {
            opened = read_study(world, common, which, told);
            recording.exit = opened.exit;
        } else {
            report(world, common, told.held);
        }
    }
    recording.study = std::move(opened.study);
    if (recording.writer) keep_scheduling(recording, world, common);
    if (recording.writer && recording.exit == Exit::fine)
        if (const auto written = write_moves(world, *recording.writer, recording.study); !written) {
            report(world, common, written.error());
            recording.problem = written.error();
            recording.exit = Exit::failed;
        }
    return recording;
}

}  // namespace overhoor
