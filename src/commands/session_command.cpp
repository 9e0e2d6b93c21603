// overhoor session: the drill over JSON lines on standard input and output.

#include <istream>
#include <memory>
#include <ostream>

#include "overhoor/commands/command_line.hpp"
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
        for (std::string line; std::getline(world_.in, line);) {
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

Exit session(const SittingOptions& options, World& world, const CommonOptions& common) {
    Recording recording = open_recording(world, common, options.decks, !options.cram);
    if (recording.exit != Exit::fine) {
        if (recording.problem) world.out << problem_line(*recording.problem) << '\n';
        return recording.exit;
    }
    if (const auto unknown = unknown_card(options.filter, recording.study.decks)) {
        world.out << problem_line(*unknown) << '\n';
        report(world, common, *unknown);
        return Exit::misuse;
    }
    if (!options.cram) follow_plans(world, common, options.decks, recording.study);
    JsonFace face{world};
    const auto append = [&](const Record& record) { return write_record(*recording.writer, record); };
    const auto done = hold(make_session(recording.study, options), face, append, clock_of(world, common),
                           world.environment);
    close_recording(recording);
    if (done) return Exit::fine;
    world.out << problem_line(done.error()) << '\n';
    report(world, common, done.error());
    return Exit::failed;
}

}  // namespace

void add_session(CommandLine& program, Call call) {
    auto options = std::make_shared<SittingOptions>();
    CommandLine command = program.command("session", "The drill for scripts: JSON lines in and out");
    add_sitting_options(command, *options);
    command.footer(
        "Lines in:  {\"type\":\"answer\",\"parts\":[\"…\"]}  reveal  hint  grade (\"grade\":\"good\")  undo  "
        "suspend  bury  flag  retry  quit\n"
        "Lines out: ask  verdict  hint  recorded  problem  done\n\n"
        "  echo '{\"type\":\"reveal\"}' | overhoor session --seed 1 --now 2026-11-23T09:00:00+01:00");
    command.runs([options, call] { return session(*options, call.world, call.common); });
}

}  // namespace overhoor
