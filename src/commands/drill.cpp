// overhoor drill: the session in front of a person.

#include <unistd.h>

#include <algorithm>
#include <memory>
#include <ostream>

#include "overhoor/commands/command_line.hpp"
#include "overhoor/commands/planning.hpp"
#include "overhoor/commands/recording.hpp"
#include "overhoor/commands/screen.hpp"
#include "overhoor/commands/sitting.hpp"
#include "overhoor/session/drive.hpp"
#include "overhoor/terminal/terminal.hpp"
#include "overhoor/view/session_view.hpp"

namespace overhoor {
namespace {

class TerminalFace : public Face {
public:
    TerminalFace(Screen& screen, Clock clock) : screen_(screen), clock_(std::move(clock)) {}

    void show(const SessionOutput& output) override {
        std::visit([&](const auto& what) { on(what); }, output);
    }

    SessionEvent next_event() override {
        for (;;) {
            auto event = answered_                                             ? grade_event()
                         : shown_.way == Way::pick || shown_.way == Way::truth ? pick_event()
                                                                               : line_event();
            if (event) return std::move(*event);
        }
    }

    bool try_again(const Problem& problem) override {
        screen_.show(show_not_kept(problem));
        const Input input = screen_.ask_key({Line{"? "}, "q\r"});
        return !stop_at_end(input) && input.text[0] == keys::enter;
    }

    bool interrupted() const { return interrupted_; }

private:
    void on(const Ask& ask) {
        shown_ = ask.shown;
        answered_ = false;
        screen_.show(show_ask(ask));
    }
    void on(const ShowVerdict& verdict) {
        answered_ = true;
        screen_.show(show_verdict(verdict));
        screen_.show(show_grades(verdict, screen_.look().width));
    }
    void on(const ShowHint& hint) { screen_.show(show_hint(hint)); }
    void on(const Record&) {}
    void on(const Recorded& recorded) { screen_.show(show_recorded(recorded)); }
    void on(const Refused& refused) { screen_.show(show_refused(refused)); }
    void on(const Finish& finish) { screen_.show(show_summary(finish.summary, clock_())); }

    // Ends the session when the input did.
    std::optional<SessionEvent> stop_at_end(const Input& input) {
        if (input.kind == Input::Kind::interrupted) interrupted_ = true;
        if (input.kind == Input::Kind::end || input.kind == Input::Kind::interrupted) return StopAsked{};
        return std::nullopt;
    }

    // What the letters mean, after ':' while a question is open, and alone after the answer.
    std::optional<SessionEvent> command(char letter) {
        switch (letter) {
            case 'u':
                return UndoAsked{};
            case 's':
                return SetAsideAsked{SetAside::Kind::suspend};
            case 'b':
                return SetAsideAsked{SetAside::Kind::bury};
            case 'f':
                return SetAsideAsked{SetAside::Kind::flag};
            case 'q':
                return StopAsked{};
            case 'h':
                return HintAsked{};
            default:
                break;
        }
        screen_.show(show_keys(answered_));
        return std::nullopt;
    }

    std::optional<SessionEvent> grade_event() {
        const Input input = screen_.ask_key({Line{"? "}, "1234usbfq?\r"});
        if (auto stop = stop_at_end(input)) return stop;
        if (input.text[0] == keys::enter) return SuggestionTaken{};
        if (input.text[0] >= '1' && input.text[0] <= '4')
            return GradeChosen{static_cast<Grade>(input.text[0] - '0')};
        return command(input.text[0]);
    }

    std::optional<SessionEvent> pick_event() {
        std::string wanted = ":?\r";
        for (std::size_t i = 0; i < shown_.options.size(); ++i) wanted += static_cast<char>('a' + i);
        if (shown_.way == Way::truth) wanted += "wotfjn";
        const Input input = screen_.ask_key({Line{"> "}, wanted});
        if (auto stop = stop_at_end(input)) return stop;
        if (input.text[0] == keys::enter) return RevealAsked{};
        if (input.text == "?") return command('?');
        if (input.text == ":") return typed_command();
        return AnswerGiven{Answer{{input.text}}};
    }

    std::optional<SessionEvent> typed_command() {
        const Input input = screen_.ask_key({Line{": "}, "usbfqh?"});
        if (auto stop = stop_at_end(input)) return stop;
        return command(input.text[0]);
    }

    std::optional<SessionEvent> line_event() {
        const std::size_t fields = std::max<std::size_t>(1, shown_.fields.size());
        Answer answer;
        for (std::size_t field = 0; field < fields; ++field) {
            const Input input = screen_.ask_line({Line{field_label(shown_, field)}});
            if (auto stop = stop_at_end(input)) return stop;
            if (input.text.size() == 2 && input.text[0] == ':') return command(input.text[1]);
            answer.parts.push_back(input.text);
        }
        const bool nothing = std::ranges::all_of(answer.parts, [](const std::string& part) {
            return part.find_first_not_of(' ') == std::string::npos;
        });
        if (nothing) return RevealAsked{};
        return AnswerGiven{std::move(answer)};
    }

    Screen& screen_;
    Clock clock_;
    Shown shown_{};
    bool answered_ = false;
    bool interrupted_ = false;
};

Exit drill(const SittingOptions& options, World& world, const CommonOptions& common) {
    Recording recording = open_recording(world, common, options.decks, !options.cram);
    if (recording.exit != Exit::fine) return recording.exit;
    if (!options.cram) follow_plans(world, common, options.decks, recording.study);
    const Study& study = recording.study;
    if (const auto unknown = unknown_card(options.filter, study.decks)) {
        report(world, common, *unknown);
        return Exit::misuse;
    }
    const auto screen = open_screen(STDIN_FILENO, STDOUT_FILENO, world.environment, wishes_of(common));
    TerminalFace face{*screen, clock_of(world, common)};
    const auto append = [&](const Record& record) { return write_record(*recording.writer, record); };
    const auto done =
        hold(make_session(study, options), face, append, clock_of(world, common), world.environment);
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
