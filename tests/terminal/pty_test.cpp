// A real terminal: the screen lives in a child process behind a pseudo-terminal, the test is the person.

#include <doctest/doctest.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <functional>
#include <string>

#include "overhoor/terminal/ansi_screen.hpp"
#include "overhoor/terminal/output.hpp"

using namespace overhoor;

namespace {

// A shell in small: it gives the terminal to a job, and waits. Only a job with such a parent can stop.
void run_as_job(const std::function<int()>& job) {
    signal(SIGTTOU, SIG_IGN);
    const pid_t child = fork();
    if (child == 0) {
        setpgid(0, 0);
        tcsetpgrp(0, getpid());
        signal(SIGTTOU, SIG_DFL);
        const rlimit no_core{0, 0};
        setrlimit(RLIMIT_CORE, &no_core);
        for (const int fault : {SIGSEGV, SIGABRT}) signal(fault, SIG_DFL);  // doctest's own handlers
        _exit([&job]() noexcept { return job(); }());  // an exception must not reach the test
    }
    setpgid(child, child);
    int status = 0;
    while (waitpid(child, &status, WUNTRACED) == child && WIFSTOPPED(status)) {
        tcsetpgrp(0, getpgrp());
        termios now{};
        tcgetattr(0, &now);
        write_all(1, (now.c_lflag & ICANON) != 0 ? "[stopped, good]" : "[stopped, raw]");
        char go_on = 0;
        if (read(0, &go_on, 1) != 1) _exit(9);
        tcsetpgrp(0, child);
        kill(-child, SIGCONT);
    }
    termios after{};
    tcgetattr(0, &after);
    const bool is_good = (after.c_lflag & ICANON) != 0 && (after.c_lflag & ECHO) != 0 &&
                         (after.c_iflag & ICRNL) != 0 && (after.c_iflag & IXON) != 0;
    write_all(1, is_good ? "[good" : "[raw");
    write_all(1, WIFSIGNALED(status) ? ", died of " + std::to_string(WTERMSIG(status)) + "]"
                                     : ", exit " + std::to_string(WEXITSTATUS(status)) + "]");
    _exit(0);
}

class Pty {
public:
    explicit Pty(const std::function<int()>& job, unsigned short width = 60) {
        winsize size{24, width, 0, 0};
        child_ = forkpty(&master_, nullptr, nullptr, &size);
        if (child_ == 0) run_as_job(job);
    }
    ~Pty() {
        close(master_);
        waitpid(child_, nullptr, 0);
    }
    Pty(const Pty&) = delete;
    Pty& operator=(const Pty&) = delete;

    void type(std::string_view bytes) const { write_all(master_, bytes); }
    void resize(unsigned short width) const {
        winsize size{24, width, 0, 0};
        ioctl(master_, TIOCSWINSZ, &size);
    }
    pid_t job() const { return tcgetpgrp(master_); }

    // Reads on until the text appears; false after five seconds, or when the terminal is closed.
    bool shows(const std::string& text) {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds{5};
        while (seen_.find(text) == std::string::npos) {
            pollfd readable{master_, POLLIN, 0};
            if (std::chrono::steady_clock::now() > deadline) return false;
            if (poll(&readable, 1, 100) <= 0) continue;
            char bytes[4096];
            const ssize_t count = read(master_, bytes, sizeof bytes);
            if (count <= 0) return false;
            seen_.append(bytes, static_cast<std::size_t>(count));
        }
        last_ = seen_.substr(0, seen_.find(text) + text.size());
        seen_.erase(0, last_.size());
        return true;
    }
    const std::string& last() const { return last_; }  // what led to the text just shown
    const std::string& seen() const { return seen_; }

private:
    int master_ = -1;
    pid_t child_ = -1;
    std::string seen_{};
    std::string last_{};
};

std::string kind_of(const Input& input) {
    switch (input.kind) {
        case Input::Kind::line:
            return "<line:" + input.text + ">";
        case Input::Kind::key:
            return "<key:" + std::to_string(static_cast<int>(input.text[0])) + ">";
        case Input::Kind::end:
            return "<end>";
        case Input::Kind::interrupted:
            return "<interrupted>";
        case Input::Kind::elapsed:
            return "<elapsed>";
    }
    return "";
}

int ask_once() {
    AnsiScreen screen{0, 1, Colour::none, 0};
    screen.show(Frame{}.add(Line{kind_of(screen.ask_line({Line{"? "}}))}));
    return 0;
}

const auto prompt = "\r? \x1b[K";

}  // namespace

TEST_CASE("on a terminal a line is drawn as it is typed, and the terminal is good afterwards") {
    Pty pty{ask_once};
    REQUIRE(pty.shows(prompt));
    pty.type("é");
    REQUIRE(pty.shows("\r? é\x1b[K"));
    pty.type("x\x1b[D");
    REQUIRE(pty.shows("\r? é\x1b\x37x\x1b[K\x1b\x38"));
    pty.type("\x7f\r");
    REQUIRE(pty.shows("<line:x>"));
    CHECK(pty.shows("[good, exit 0]"));
    CHECK(pty.last().find("\x1b[?2004l") != std::string::npos);
}

TEST_CASE("two pasted lines are one answer, and Enter is still awaited") {
    Pty pty{ask_once};
    REQUIRE(pty.shows(prompt));
    pty.type("\x1b[200~een\ntwee\n\x1b[201~");
    REQUIRE(pty.shows("een twee"));
    pty.type("!\r");
    CHECK(pty.shows("<line:een twee!>"));
}

TEST_CASE("what is typed ahead answers the next question") {
    Pty pty{[] {
        AnsiScreen screen{0, 1, Colour::none, 0};
        const Input first = screen.ask_line({Line{"? "}});
        const Input second = screen.ask_key({Line{"grade "}, "1234\r"});
        const Input third = screen.ask_line({Line{"? "}});
        screen.show(Frame{}.add(Line{kind_of(first) + kind_of(second) + kind_of(third)}));
        return 0;
    }};
    REQUIRE(pty.shows(prompt));
    pty.type("een\rx3twee\r");
    CHECK(pty.shows("<line:een><key:51><line:twee>"));
}

TEST_CASE("keys asked for answer at once, Escape after a short wait") {
    const auto job = [] {
        AnsiScreen screen{0, 1, Colour::none, 0};
        for (int count = 0; count < 3; ++count)
            screen.show(Frame{}.add(Line{kind_of(screen.ask_line({Line{"? "}, "?\t\x1b"}))}));
        return 0;
    };
    Pty pty{job};
    REQUIRE(pty.shows(prompt));
    pty.type("\x1b");
    REQUIRE(pty.shows("<key:27>"));
    pty.type("\t");
    REQUIRE(pty.shows("<key:9>"));
    pty.type("a?\r");
    CHECK(pty.shows("<line:a?>"));
}

TEST_CASE("Ctrl-C and Ctrl-D are told, and the terminal is good afterwards") {
    for (const auto& [bytes, said] : {std::pair{"\x03", "<interrupted>"}, std::pair{"\x04", "<end>"}}) {
        CAPTURE(said);
        Pty pty{ask_once};
        REQUIRE(pty.shows(prompt));
        pty.type(bytes);
        CHECK(pty.shows(said));
        CHECK(pty.shows("[good, exit 0]"));
    }
}

TEST_CASE("whatever signal ends the program, the terminal is good") {
    for (const int signal : {SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGFPE}) {
        CAPTURE(signal);
        Pty pty{ask_once};
        REQUIRE(pty.shows(prompt));
        kill(pty.job(), signal);
        CHECK(pty.shows("[good, died of " + std::to_string(signal) + "]"));
    }
}

TEST_CASE("an error in the program itself leaves a good terminal") {
    struct Row {
        const char* why;
        int signal;
        std::function<void()> fault;
    };
    const Row rows[] = {
        {"abort", SIGABRT, [] { std::abort(); }},
        {"an exception no one catches", SIGABRT, [] { throw 1; }},
        {"a fault", SIGSEGV, [] { raise(SIGSEGV); }},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        Pty pty{[&row] {
            AnsiScreen screen{0, 1, Colour::none, 0};
            screen.ask_line({Line{"? "}});
            row.fault();
            return 0;
        }};
        REQUIRE(pty.shows(prompt));
        pty.type("\r");
        CHECK(pty.shows("[good, died of " + std::to_string(row.signal) + "]"));
    }
}

TEST_CASE("after Ctrl-Z the shell has a good terminal, and the line goes on where it was") {
    Pty pty{ask_once};
    REQUIRE(pty.shows(prompt));
    pty.type("een");
    REQUIRE(pty.shows("een"));
    for (int times = 0; times < 2; ++times) {
        pty.type("\x1a");
        REQUIRE(pty.shows("[stopped, good]"));
        pty.type("\n");
        REQUIRE(pty.shows("? een\x1b[K"));
    }
    pty.type("!\r");
    CHECK(pty.shows("<line:een!>"));
    CHECK(pty.shows("[good, exit 0]"));
}

TEST_CASE("a narrower window gets a fresh row that fits") {
    Pty pty{ask_once};
    REQUIRE(pty.shows(prompt));
    pty.type("abcdefghijklmnopqrstuvwxyz");
    REQUIRE(pty.shows("abcdefghijklmnopqrstuvwxyz"));
    pty.resize(20);
    REQUIRE(pty.shows("\r\n\r? …klmnopqrstuvwxyz\x1b[K"));
    pty.type("\r");
    CHECK(pty.shows("<line:abcdefghijklm"));
}

TEST_CASE("a prompt may live: it is drawn anew each second, until its time is over") {
    Pty pty{[] {
        AnsiScreen screen{0, 1, Colour::none, 0};
        int seconds = 2;
        const auto living = [&]() -> std::optional<Line> {
            if (--seconds == 0) return std::nullopt;
            return Line{std::to_string(seconds) + " "};
        };
        const Input input =
            screen.ask_key({.text = Line{"2 "}, .keys = "x", .vanish = true, .living = living});
        screen.show(Frame{}.add(Line{kind_of(input)}));
        return 0;
    }};
    REQUIRE(pty.shows("\r2 \x1b[K"));
    REQUIRE(pty.shows("\r1 \x1b[K"));
    CHECK(pty.shows("\r\x1b[K<elapsed>"));
}

TEST_CASE("another program gets the terminal as it was") {
    Pty pty{[] {
        AnsiScreen screen{0, 1, Colour::none, 0};
        screen.lend([] {
            termios now{};
            tcgetattr(0, &now);
            write_all(1, (now.c_lflag & ICANON) != 0 ? "<lent good>" : "<lent raw>");
        });
        screen.show(Frame{}.add(Line{kind_of(screen.ask_line({Line{"? "}}))}));
        return 0;
    }};
    REQUIRE(pty.shows("<lent good>"));
    REQUIRE(pty.shows(prompt));
    pty.type("x\r");
    CHECK(pty.shows("<line:x>"));
}

TEST_CASE("a terminal that goes away is the end of the input") {
    int report[2];
    REQUIRE(pipe(report) == 0);
    {
        Pty pty{[&report] {
            signal(SIGHUP, SIG_IGN);
            AnsiScreen screen{0, 1, Colour::none, 0};
            write_all(report[1], kind_of(screen.ask_line({Line{"? "}})));
            return 0;
        }};
        REQUIRE(pty.shows(prompt));
    }
    char said[16] = {};
    CHECK(read(report[0], said, sizeof said - 1) == 5);
    CHECK(std::string{said} == "<end>");
    close(report[0]);
    close(report[1]);
}
