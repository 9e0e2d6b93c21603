// overhoor drill: the session in front of a person.

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <ostream>

#include "overhoor/commands/command_line.hpp"
#include "overhoor/commands/editing.hpp"
#include "overhoor/commands/named_cards.hpp"
#include "overhoor/commands/planning.hpp"
#include "overhoor/commands/recording.hpp"
#include "overhoor/commands/screen.hpp"
#include "overhoor/commands/sitting.hpp"
#include "overhoor/commands/terminal_face.hpp"
#include "overhoor/terminal/terminal.hpp"
#include "overhoor/view/session_view.hpp"

namespace overhoor {
namespace {

// The clock of a session: where it stands still, waiting moves it on.
struct SessionClock {
    Clock clock{};
    std::function<void(Duration)> let_pass{};
};

SessionClock session_clock(const World& world, const CommonOptions& common) {
    const Clock clock = clock_of(world, common);
    if (common.now.empty()) return {.clock = clock};
    const auto passed = std::make_shared<Duration>(0);
    const auto later = [clock, passed] {
        Moment moment = clock();
        moment.at += *passed;
        return moment;
    };
    return {.clock = later, .let_pass = [passed](Duration time) { *passed += std::max(time, Duration{0}); }};
}

Exit drill(const SittingOptions& options, World& world, const CommonOptions& common) {
    Recording recording = open_recording(world, common, options.decks, !options.cram);
    if (recording.exit != Exit::fine) return recording.exit;
    const Study& study = recording.study;
    if (const auto unknown = unknown_card(options.filter, study.decks)) {
        report(world, common, *unknown);
        return Exit::misuse;
    }
    if (const auto taken = take_into_use(world, recording, options.filter); !taken) {
        report(world, common, taken.error());
        return Exit::failed;
    }
    if (const auto why = why_none_fits(options.filter, study)) {
        write(world, common, Frame{}.add(Line{*why, Style::bold}.hanging(2)));
        close_recording(recording);
        return Exit::fine;
    }
    if (!options.cram) follow_plans(world, common, options.decks, recording.study);
    const auto screen = open_screen(STDIN_FILENO, STDOUT_FILENO, world.environment, wishes_of(world, common));
    const SessionClock time = session_clock(world, common);
    const auto edit = [&](const Card& card) {
        return edit_in_session(card, options.decks, *screen, world, common);
    };
    const bool has_person = ::isatty(STDIN_FILENO) == 1;
    if (has_person && study.states.empty()) screen->show(show_welcome());
    TerminalFace face{*screen,
                      {.clock = time.clock,
                       .edit = edit,
                       .let_pass = time.let_pass,
                       .keys = study.settings.keys,
                       .has_person = has_person}};
    Session session = make_session(study, options);
    session.waits = has_person;
    const auto append = [&](const Record& record) { return write_record(*recording.writer, record); };
    const Earlier earlier = options.cram ? Earlier{} : [&] { return last_before(study); };
    const auto done = hold(std::move(session), face, {append, earlier}, time.clock, world.environment);
    screen->flush();
    close_recording(recording);
    if (!done) {
        report(world, common, done.error());
        return Exit::failed;
    }
    return face.interrupted() ? Exit::interrupted : Exit::fine;
}

}  // namespace

void add_drill(CommandLine& program, Call call) {
    auto options = std::make_shared<SittingOptions>();
    CommandLine command = program.command("drill", "Study what is due, and some new cards");
    add_sitting_options(command, *options);
    command.footer(
        "Type the answer and press Enter, or press Enter on an empty line to see it; then grade with 1 to 4, "
        "or\n"
        "Enter for the suggested grade. ? shows the keys. Everything is saved at once; stop whenever you "
        "like.\n\n"
        "  overhoor drill --minutes 10\n"
        "  overhoor drill '0*' --new 5\n"
        "  overhoor drill --cram --order deck 02-het-nieuwe-werken");
    command.runs([options, call] { return drill(*options, call.world, call.common); });
}

}  // namespace overhoor
