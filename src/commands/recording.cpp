#include "overhoor/commands/recording.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <istream>
#include <ostream>
#include <thread>
#include <utility>

#include "overhoor/text/printable.hpp"

namespace overhoor {
namespace {

bool offered_to_wait(World& world, const Problem& locked) {
    if (!world.errors_on_terminal || isatty(STDIN_FILENO) != 1) return false;
    world.err << "overhoor: " << locked.message << "\n"
              << "Press Enter to wait until it ends, or q and Enter to leave: " << std::flush;
    std::string line;
    if (!std::getline(world.in, line) || line.starts_with('q') || line.starts_with('Q')) return false;
    world.err << "Waiting; Ctrl-C leaves.\n" << std::flush;
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
        return fmt::format(
            "{} cards have new names and keep their history; `overhoor log undo {}` takes that back",
            moves.size(), moves.size());
    return fmt::format(
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

}  // namespace

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
    Opened opened = open_study(world, common, which);
    recording.exit = opened.exit;
    if (opened.exit != Exit::fine) return recording;
    if (records) {
        auto writer = open_writer(world, common, opened.study.folders);
        if (!writer) {
            report(world, common, writer.error());
            recording.problem = writer.error();
            recording.exit = Exit::failed;
            return recording;
        }
        recording.writer.emplace(std::move(*writer));
        // Between the reading and the lock another session may have recorded something.
        if (opened.study.log_read != log_state(opened.study.folders)) {
            opened = open_study(world, common, which);
            recording.exit = opened.exit;
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
