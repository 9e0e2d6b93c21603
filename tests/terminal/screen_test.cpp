#include "overhoor/terminal/screen.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <map>

#include "overhoor/terminal/ansi_screen.hpp"
#include "overhoor/terminal/fake_screen.hpp"
#include "overhoor/terminal/output.hpp"
#include "overhoor/terminal/plain_screen.hpp"
#include "overhoor/terminal/terminal.hpp"

using namespace overhoor;

namespace {

const Input end{Input::Kind::end, {}};
Input line(const char* text) { return {Input::Kind::line, text}; }
Input key(const char* text) { return {Input::Kind::key, text}; }

// A plain screen between two pipes.
class Pipes {
public:
    explicit Pipes(std::string_view input, bool is_echoed = true) {
        REQUIRE(pipe(in_) == 0);
        REQUIRE(pipe(out_) == 0);
        write_all(in_[1], input);
        close(in_[1]);
        screen_ = std::make_unique<PlainScreen>(in_[0], out_[1], is_echoed, Look{});
    }
    ~Pipes() {
        for (const int open : {in_[0], out_[0], out_[1]}) close(open);
    }
    Pipes(const Pipes&) = delete;
    Pipes& operator=(const Pipes&) = delete;

    PlainScreen& screen() { return *screen_; }
    void close_the_reader() {
        close(out_[0]);
        out_[0] = -1;
    }
    std::string written() {
        char bytes[4096];
        fcntl(out_[0], F_SETFL, O_NONBLOCK);
        const ssize_t count = read(out_[0], bytes, sizeof bytes);
        return {bytes, static_cast<std::size_t>(count > 0 ? count : 0)};
    }

private:
    int in_[2] = {-1, -1};
    int out_[2] = {-1, -1};
    std::unique_ptr<PlainScreen> screen_{};
};

}  // namespace

TEST_CASE("a pipe gets the same flow without escape codes") {
    Pipes pipes{"Den Haag\r\n\n 3 \n\nlast"};
    PlainScreen& screen = pipes.screen();
    CHECK(screen.ask_line({Line{"? "}}) == line("Den Haag"));
    CHECK(screen.ask_line({Line{"? "}}) == line(""));
    CHECK(screen.ask_key({Line{"grade "}, "1234\r"}) == key("3"));
    CHECK(screen.ask_key({Line{"grade "}, "1234\r"}) == key("\r"));
    CHECK(screen.ask_line({Line{"? "}}) == line("last"));
    CHECK(screen.ask_line({Line{"? "}}) == end);
    CHECK(screen.ask_line({Line{"? "}}) == end);
    CHECK(pipes.written() == "? Den Haag\n? \ngrade  3 \ngrade \n? last\n? \n? \n");
}

TEST_CASE("a plain screen says which keys there are, and takes capitals") {
    Pipes pipes{"x\nQ\n:u\n"};
    CHECK(pipes.screen().ask_key({Line{"? "}, "12q\r"}) == key("q"));
    CHECK(pipes.written() == "? x\nPlease type 1, 2, q or Enter.\n? Q\n");
    CHECK(pipes.screen().ask_key({Line{"> "}, "ab:"}) == key(":"));
    CHECK(pipes.screen().ask_key({Line{": "}, "u"}) == key("u"));
}

TEST_CASE("a plain screen takes a key instead of a line where the caller wants it") {
    Pipes pipes{"?\n??\n"};
    CHECK(pipes.screen().ask_line({Line{"> "}, "?"}) == key("?"));
    CHECK(pipes.screen().ask_line({Line{"> "}, "?"}) == line("??"));
}

TEST_CASE("what a pipe sends is made safe") {
    Pipes pipes{std::string_view{"a\x1b[31mb\a\tc\xff\0d\n", 13}};
    CHECK(pipes.screen().ask_line({}) == line("ab c\xef\xbf\xbd"
                                              "d"));
}

TEST_CASE("output that no one reads ends the session, not the program") {
    const auto former = signal(SIGPIPE, SIG_IGN);
    Pipes pipes{"een\n"};
    pipes.close_the_reader();
    pipes.screen().show(Frame{}.add(Line{"text"}));
    CHECK(pipes.screen().ask_line({Line{"? "}}) == end);
    signal(SIGPIPE, former);
}

TEST_CASE("Ctrl-C is told on a plain screen too") {
    int never[2];
    REQUIRE(pipe(never) == 0);
    const int nowhere = open("/dev/null", O_WRONLY);
    {
        PlainScreen screen{never[0], nowhere, false, Look{}};
        raise(SIGINT);
        CHECK(screen.ask_line({Line{"? "}}).kind == Input::Kind::interrupted);
    }
    for (const int one : {never[0], never[1], nowhere}) close(one);
}

TEST_CASE("editing needs two terminals that know escapes") {
    const ScreenFacts both{.input_is_terminal = true, .output_is_terminal = true, .term = "xterm"};
    CHECK(is_ansi(both, {}));
    CHECK_FALSE(is_ansi(both, {.plain = true}));
    ScreenFacts facts = both;
    facts.input_is_terminal = false;
    CHECK_FALSE(is_ansi(facts, {}));
    facts = both;
    facts.output_is_terminal = false;
    CHECK_FALSE(is_ansi(facts, {}));
    for (const char* term : {"", "dumb"}) {
        facts = both;
        facts.term = term;
        CHECK_FALSE(is_ansi(facts, {}));
    }
}

TEST_CASE("colour and width follow the option, the environment, the terminal") {
    struct Row {
        const char* why;
        ScreenFacts facts;
        ScreenWishes wishes;
        Look look;
    };
    const ScreenFacts tty{.output_is_terminal = true, .terminal_width = 100, .term = "xterm"};
    const auto with = [&tty](auto change) {
        ScreenFacts facts = tty;
        change(facts);
        return facts;
    };
    const auto no = Colour::none, yes = Colour::sixteen;
    const Row rows[] = {
        {"a terminal", tty, {}, {yes, 100}},
        {"a pipe", ScreenFacts{.term = "xterm", .columns = "70"}, {}, {no, 0}},
        {"a pipe, forced", ScreenFacts{.clicolor_force = "1"}, {}, {yes, 0}},
        {"forced by 0", ScreenFacts{.clicolor_force = "0"}, {}, {no, 0}},
        {"dumb", with([](auto& facts) { facts.term = "dumb"; }), {}, {no, 100}},
        {"NO_COLOR", with([](auto& facts) { facts.no_color = "1"; }), {}, {no, 100}},
        {"NO_COLOR, but asked for",
         with([](auto& facts) { facts.no_color = "1"; }),
         {.colour = ColourWish::always},
         {yes, 100}},
        {"never", tty, {.colour = ColourWish::never}, {no, 100}},
        {"plain", tty, {.plain = true}, {no, 100}},
        {"COLUMNS", with([](auto& facts) { facts.columns = "70"; }), {}, {yes, 70}},
        {"COLUMNS of nonsense", with([](auto& facts) { facts.columns = "7x"; }), {}, {yes, 100}},
        {"an option", with([](auto& facts) { facts.columns = "70"; }), {.width = 60}, {yes, 60}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK((look_of(row.facts, row.wishes).colour == row.look.colour));
        CHECK(look_of(row.facts, row.wishes).width == row.look.width);
    }
}

TEST_CASE("a prompt makes room for the answer") {
    CHECK(lay_out(Line{"? "}, 80, 20).room == 77);
    const PromptRows narrow = lay_out(Line{"Capital of France: "}, 22, 11);
    CHECK(to_text(narrow.above, {}) == "Capital of France: \n");
    CHECK(plain_text(narrow.last) == "> ");
    CHECK(narrow.room == 19);
    const PromptRows grades = lay_out(Line{"1 again  2 hard  3 good "}, 12, 2);
    CHECK(to_text(grades.above, {}) == "1 again  2\nhard  3\n");
    CHECK(plain_text(grades.last) == "good ");
}

TEST_CASE("the fake screen plays its script and keeps the talk") {
    FakeScreen screen{{line("Den Haag"), key("3"), key("x")}};
    screen.show(Frame{}.add(Line{"Capital?"}));
    CHECK(screen.ask_line({Line{"> "}}) == line("Den Haag"));
    CHECK(screen.ask_key({Line{"grade "}, "1234"}) == key("3"));
    CHECK(screen.ask_key({Line{"grade "}, "1234"}) == end);
    CHECK(screen.is_used_up());
    CHECK(screen.ask_line({Line{"> "}}) == end);
    CHECK(screen.text() == "Capital?\n> Den Haag\ngrade 3\ngrade x\n<not asked for: x>\n> \n");
}

TEST_CASE("a label that leaves no room stands above the input, and only the input has the sign") {
    const PromptRows rows = lay_out(Line{"een heel lang onderdeel> "}, 30, 15);
    CHECK(to_text(rows.above, {}) == "een heel lang onderdeel\n");
    CHECK(to_text(rows.last, Colour::none) == "> ");
    const PromptRows roomy = lay_out(Line{"kort> "}, 30, 15);
    CHECK(roomy.above.lines.empty());
    CHECK(to_text(roomy.last, Colour::none) == "kort> ");
}
