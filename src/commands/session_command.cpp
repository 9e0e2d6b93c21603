// overhoor session: the drill over JSON lines on standard input and output.

#include <istream>
#include <memory>
#include <ostream>
#include <utility>

#include "overhoor/commands/command_line.hpp"
#include "overhoor/commands/named_cards.hpp"
#include "overhoor/commands/planning.hpp"
#include "overhoor/commands/recording.hpp"
#include "overhoor/commands/sitting.hpp"
#include "overhoor/session/drive.hpp"
#include "overhoor/view/session_json.hpp"

namespace overhoor {
namespace {

// Each line is flushed: a script waits for it.
class JsonFace : public Face {
public:
    explicit JsonFace(World& world) : world_(world) {}

    void show(const SessionOutput& output) override { say(to_json_line(output)); }

    SessionEvent next_event() override {
        for (std::string line; world_.out && std::getline(world_.in, line);) {
            if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
            const auto event = event_from_json(line);
            if (event) return *event;
            say(problem_line(event.error()));
        }
        return StopAsked{};
    }

    // Whatever else is said ends the session.
    bool try_again(const Problem& problem) override {
        say(problem_line(problem));
        std::string line;
        return std::getline(world_.in, line) && is_retry(line);
    }

private:
    void say(const std::string& line) {
        if (!line.empty()) world_.out << line << '\n' << std::flush;
    }
    World& world_;
};

struct SessionOptions {
    SittingOptions sitting{};
    bool waits = false;
};

Exit session(const SessionOptions& options, World& world, const CommonOptions& common) {
    Recording recording = open_recording(world, common, options.sitting.decks, !options.sitting.cram);
    if (recording.exit != Exit::fine) {
        if (recording.problem) world.out << problem_line(*recording.problem) << '\n';
        return recording.exit;
    }
    if (const auto unknown = unknown_card(options.sitting.filter, recording.study.decks)) {
        world.out << problem_line(*unknown) << '\n';
        report(world, common, *unknown);
        return Exit::misuse;
    }
    if (const auto taken = take_into_use(world, recording, options.sitting.filter); !taken) {
        world.out << problem_line(taken.error()) << '\n';
        report(world, common, taken.error());
        return Exit::failed;
    }
    if (!options.sitting.cram) follow_plans(world, common, options.sitting.decks, recording.study);
    JsonFace face{world};
    const auto append = [&](const Record& record) { return write_record(*recording.writer, record); };
    const Earlier earlier = options.sitting.cram ? Earlier{} : [&] { return last_before(recording.study); };
    Session sitting = make_session(recording.study, options.sitting);
    sitting.waits = options.waits;
    const auto done =
        hold(std::move(sitting), face, {append, earlier}, clock_of(world, common), world.environment);
    close_recording(recording);
    if (done && !world.in.bad()) return Exit::fine;
    if (done) {
        report(world, common,
               Problem{.message = phrase("cannot read {}", said("standard input")), .rule = "unreadable"});
        return Exit::failed;
    }
    world.out << problem_line(done.error()) << '\n';
    report(world, common, done.error());
    return Exit::failed;
}

}  // namespace

void add_session(CommandLine& program, Call call) {
    auto options = std::make_shared<SessionOptions>();
    CommandLine command = program.command("session", "The drill for scripts: JSON lines in and out");
    add_sitting_options(command, options->sitting);
    command.flag("--wait", options->waits,
                 "Tell when only cards in learning are left, instead of asking them before their time");
    command.footer(
        "Lines in:  {\"type\":\"answer\",\"parts\":[\"…\"]}  items (\"parts\")  reveal  hint  grade "
        "(\"grade\":\"good\")\n"
        "           undo  suspend  bury  flag  wait  next  retry  quit\n"
        "Lines out: ask  items  verdict  hint  recorded  wait  problem  done\n\n"
        "  echo '{\"type\":\"reveal\"}' | overhoor session --seed 1 --now 2026-11-23T09:00:00+01:00");
    command.runs_for_programs([options, call] { return session(*options, call.world, call.common); });
}

}  // namespace overhoor
