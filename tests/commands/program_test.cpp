// The program itself, as scripts and terminals meet it.

#include <doctest/doctest.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

const std::string fixed = "--now 2026-11-24T09:00:00+01:00 --seed 7 --limit 20 --new 20";

// Twenty cards of the kinds that are answered by one line or one key.
void write_deck(const fs::path& file) {
    std::ofstream out{file};
    out << R"({"deck":"T","lang":"nl","cards":[)";
    for (int i = 0; i < 5; ++i)
        out << fmt::format(
            R"({{"q":"tekst {0}?","a":"antwoord"}},{{"q":"lijst {0}?","list":["een","twee"]}},)"
            R"({{"q":"keuze {0}?","a":"goed","wrong":["fout","anders"]}},{{"q":"stelling {0}","true":true}}{1})",
            i, i == 4 ? "" : ",");
    out << "]}";
}

struct Folder {
    Folder() {
        std::string name = (fs::temp_directory_path() / "overhoor-program-XXXXXX").string();
        path = mkdtemp(name.data());
        write_deck(path / "deck.json");
    }
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    // The entries without the header, which names the device.
    std::string log() const {
        for (const auto& file : fs::directory_iterator(path / "log")) {
            std::ifstream in{file.path()};
            const std::string text{std::istreambuf_iterator<char>{in}, {}};
            return text.substr(text.find('\n') + 1);
        }
        return {};
    }
    fs::path path{};
};

// What a shell command prints.
std::string printed(const std::string& command) {
    std::string text;
    FILE* pipe = popen(command.c_str(), "r");
    std::array<char, 4096> bytes{};
    for (std::size_t got = 0; (got = fread(bytes.data(), 1, bytes.size(), pipe)) > 0;)
        text.append(bytes.data(), got);
    pclose(pipe);
    return text;
}

// Each card is revealed and graded easy, so that none comes back.
std::string script() {
    std::string lines;
    for (int i = 0; i < 20; ++i)
        lines += R"({"type":"reveal"})"
                 "\n"
                 R"({"type":"grade","grade":"easy"})"
                 "\n";
    return lines;
}

std::string session(const Folder& folder, const std::string& lines) {
    const fs::path in = folder.path / "in.jsonl";
    std::ofstream{in} << lines;
    return printed(fmt::format("{0} session {1} --decks {2}/deck.json --data {2}/data < {3}",
                               OVERHOOR_PROGRAM, fixed, folder.path.string(), in.string()));
}

// A drill on a terminal of its own, 80 by 24.
class Drill {
public:
    explicit Drill(const Folder& folder) {
        winsize size{.ws_row = 24, .ws_col = 80, .ws_xpixel = 0, .ws_ypixel = 0};
        child_ = forkpty(&terminal_, nullptr, nullptr, &size);
        if (child_ != 0) return;
        setenv("TERM", "xterm", 1);
        setenv("NO_COLOR", "1", 1);  // so that words are whole
        const std::string command = fmt::format("exec {0} drill {1} --decks {2}/deck.json --data {2}/data",
                                                OVERHOOR_PROGRAM, fixed, folder.path.string());
        execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
        _exit(127);
    }
    ~Drill() {
        if (terminal_ >= 0) close(terminal_);
    }
    Drill(const Drill&) = delete;
    Drill& operator=(const Drill&) = delete;

    void press(const std::string& keys) {
        [[maybe_unused]] const auto written = write(terminal_, keys.data(), keys.size());
    }

    // Reads until the text has come, from where the last wait ended.
    bool sees(const std::string& wanted) {
        for (int waited = 0; waited < 5000;) {
            if (const std::size_t at = screen_.find(wanted, seen_); at != std::string::npos) {
                seen_ = at + wanted.size();
                return true;
            }
            pollfd ready{.fd = terminal_, .events = POLLIN, .revents = 0};
            if (poll(&ready, 1, 50) <= 0) {
                waited += 50;
                continue;
            }
            std::array<char, 4096> bytes{};
            const ssize_t got = read(terminal_, bytes.data(), bytes.size());
            if (got <= 0) return screen_.find(wanted, seen_) != std::string::npos;
            screen_.append(bytes.data(), static_cast<std::size_t>(got));
        }
        return false;
    }

    bool raw() const {
        termios mode{};
        tcgetattr(terminal_, &mode);
        return (mode.c_lflag & ICANON) == 0;
    }
    int signal(int number) {
        kill(child_, number);
        return end();
    }
    int end() {
        int status = 0;
        sees("\x01never");  // takes what is still written, so that the child can end
        waitpid(child_, &status, 0);
        return status;
    }
    pid_t child() const { return child_; }

private:
    int terminal_ = -1;
    pid_t child_ = -1;
    std::string screen_{};
    std::size_t seen_ = 0;
};

}  // namespace

TEST_CASE("the same seed, clock and answers give the same bytes twice") {
    const Folder first, second;
    const std::string once = session(first, script());
    CHECK(once == session(second, script()));
    CHECK(once.find(R"("type":"done","reason":"finished","reviews":20,"cards":20)") != std::string::npos);
}

TEST_CASE("a cut-off end and a deck with mistakes are told once, though both are read again") {
    const Folder folder;
    session(folder, script());
    for (const auto& file : fs::directory_iterator(folder.path / "data" / "log"))
        std::ofstream{file.path(), std::ios::app} << R"({"n":99,"rev)";
    std::ofstream{folder.path / "broken.json"} << R"({"deck":"B","cards":[["vraag","antwoord"],,["a","b"]]})";
    const std::string told =
        printed(fmt::format("{0} drill {1} --decks {2} --data {2}/data 2>&1 >/dev/null < /dev/null",
                            OVERHOOR_PROGRAM, fixed, folder.path.string()));
    for (const std::string rule : {"[log-torn]", "[extra-comma]"}) {
        CAPTURE(told);
        const std::size_t first = told.find(rule);
        REQUIRE(first != std::string::npos);
        CHECK(told.find(rule, first + 1) == std::string::npos);
    }
    CHECK(told.find("set aside in") != std::string::npos);
}

TEST_CASE("a suspended card that is named comes back, and that can be undone") {
    const Folder folder;
    session(folder, R"({"type":"suspend"})"
                    "\n");
    const auto says = [&](const std::string& words) {
        return printed(fmt::format(
            "{0} {1} --now 2026-11-24T09:00:00+01:00 --decks {2}/deck.json --data {2}/data 2>&1 < /dev/null",
            OVERHOOR_PROGRAM, words, folder.path.string()));
    };
    const std::string listed = says("list --suspended --columns id");
    const std::string id = listed.substr(0, listed.find('\n'));
    REQUIRE(id.starts_with("deck/"));
    CHECK(says("drill --text keuze").find("is in use again") == std::string::npos);
    CHECK(says("drill --cram --card " + id).find("is suspended") != std::string::npos);
    CHECK(says("session --card " + id).find(R"("type":"ask")") != std::string::npos);
    CHECK(says("list --suspended").find("No card fits this filter.") != std::string::npos);
    says("log undo --yes");
    CHECK(says("list --suspended --columns id") == listed);
}

TEST_CASE("the same answers at a terminal and in a script give the same log") {
    const Folder scripted, typed;
    session(scripted, script());
    Drill drill{typed};
    for (int i = 0; i < 20; ++i) {
        REQUIRE(drill.sees("left"));
        REQUIRE(drill.sees("> "));
        drill.press("\r");
        REQUIRE(drill.sees("1 again"));
        REQUIRE(drill.sees("? "));
        drill.press("4");
    }
    CHECK(drill.sees("Done: 20 answers"));
    CHECK(drill.end() == 0);
    Folder left, right;
    fs::rename(scripted.path / "data" / "log", left.path / "log");
    fs::rename(typed.path / "data" / "log", right.path / "log");
    CHECK(left.log() == right.log());
}

TEST_CASE("the terminal is as it was after an interrupt and after a death") {
    for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGSEGV, SIGABRT}) {
        const Folder folder;
        Drill drill{folder};
        REQUIRE(drill.sees("> "));
        CAPTURE(number);
        CHECK(drill.raw());
        const int status = drill.signal(number);
        if (number == SIGINT)
            CHECK(WEXITSTATUS(status) == 130);
        else
            CHECK(WTERMSIG(status) == number);
        CHECK_FALSE(drill.raw());
    }
}

TEST_CASE("a paste of several lines is one answer") {
    const Folder folder;
    Drill drill{folder};
    REQUIRE(drill.sees("> "));
    drill.press("\x1b[200~eerste\ntweede\nderde\x1b[201~");
    REQUIRE(drill.sees("eerste tweede derde"));
    drill.press("\r");
    CHECK(drill.sees("1 again"));
    drill.press("q");
    CHECK(drill.end() == 0);
}
