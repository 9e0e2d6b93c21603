#include "person.hpp"

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <fstream>
#include <iterator>
#include <sstream>
#include <utility>

#include "overhoor/terminal/output.hpp"

namespace overhoor::pty {
namespace {

namespace fs = std::filesystem;

// Long enough for a loaded machine and a program that is watched by sanitizers.
constexpr std::chrono::seconds patience{20};

struct Report {
    int status = 0;
    bool as_before = false;
};

struct Pipes {
    std::array<int, 2> reports{-1, -1};
    std::array<int, 2> orders{-1, -1};
};

bool are_alike(const termios& one, const termios& other) {
    return one.c_iflag == other.c_iflag && one.c_oflag == other.c_oflag && one.c_cflag == other.c_cflag &&
           one.c_lflag == other.c_lflag && std::memcmp(one.c_cc, other.c_cc, sizeof one.c_cc) == 0;
}

void run_program(const std::vector<std::string>& words, const std::vector<std::string>& environment) {
    std::vector<char*> arguments;
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    std::vector<char*> variables;
    for (const std::string& variable : environment) variables.push_back(const_cast<char*>(variable.c_str()));
    variables.push_back(nullptr);
    execve(arguments[0], arguments.data(), variables.data());
    _exit(127);
}

// Gives the terminal to the program, tells when it stops or ends, and calls it back when told.
void be_the_shell(const Pipes& pipes, const std::vector<std::string>& words,
                  const std::vector<std::string>& environment) {
    close(pipes.reports[0]);
    close(pipes.orders[1]);
    termios before{};
    tcgetattr(0, &before);
    signal(SIGTTOU, SIG_IGN);
    const pid_t child = fork();
    if (child == 0) {
        setpgid(0, 0);
        tcsetpgrp(0, getpid());
        for (const int changed : {SIGTTOU, SIGSEGV, SIGABRT, SIGFPE, SIGILL, SIGTERM, SIGINT, SIGPIPE})
            signal(changed, SIG_DFL);  // the test's own handlers
        const rlimit no_core{0, 0};
        setrlimit(RLIMIT_CORE, &no_core);
        close(pipes.orders[0]);
        run_program(words, environment);
    }
    setpgid(child, child);
    for (int status = 0; waitpid(child, &status, WUNTRACED) == child;) {
        tcsetpgrp(0, getpgrp());
        termios now{};
        const bool known = tcgetattr(0, &now) == 0;
        const Report report{status, known && are_alike(before, now)};
        if (write(pipes.reports[1], &report, sizeof report) != sizeof report) _exit(1);
        char order = 0;
        if (read(pipes.orders[0], &order, 1) != 1 || !WIFSTOPPED(status)) break;
        tcsetpgrp(0, child);
        kill(-child, SIGCONT);
    }
    _exit(0);
}

std::string in_words(int status) {
    if (WIFSTOPPED(status)) return "stopped";
    if (WIFSIGNALED(status)) return "died of " + std::to_string(WTERMSIG(status));
    return "exit " + std::to_string(WEXITSTATUS(status));
}

std::string value_of(std::string_view line, std::string_view key) {
    const std::string start = "\"" + std::string{key} + "\":";
    std::size_t begin = line.find(start);
    if (begin == std::string_view::npos) return {};
    begin += start.size();
    if (line[begin] != '"') return std::string{line.substr(begin, line.find_first_of(",}", begin) - begin)};
    return std::string{line.substr(begin + 1, line.find('"', begin + 1) - begin - 1)};
}

}  // namespace

// ── The desk ─────────────────────────────────────────────────────────────────────────────────────────

Desk::Desk(std::string_view deck, std::string_view settings) {
    std::string name = (fs::temp_directory_path() / "overhoor-desk-XXXXXX").string();
    folder_ = mkdtemp(name.data());
    fs::create_directory(folder_ / "home");
    if (!deck.empty()) write("deck.json", deck);
    if (!settings.empty()) write("settings.json", settings);
}

Desk::~Desk() {
    std::error_code none;
    fs::remove_all(folder_, none);
}

void Desk::write(std::string_view name, std::string_view text) const {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream{folder_ / name, std::ios::binary} << text;
    fs::permissions(folder_ / name, fs::perms::owner_read | fs::perms::owner_write);  // as the program does
}

std::string Desk::read(std::string_view name) const {
    std::ifstream in{folder_ / name, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::string Desk::read_log() const {
    std::string all;
    if (!fs::exists(folder_ / "data/log")) return all;
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder_ / "data/log"))
        if (entry.path().extension() == ".jsonl") files.push_back(entry.path());
    std::ranges::sort(files);
    for (const fs::path& file : files) all += read(fs::relative(file, folder_).string());
    return all;
}

std::string Desk::log() const {
    std::string all;
    std::istringstream in{read_log()};
    for (std::string line; std::getline(in, line);) {
        const std::string type = value_of(line, "e");
        std::string card = value_of(line, "card");
        card.erase(0, card.find('/') + 1);
        std::string said;
        if (type == "review") said = card + " " + value_of(line, "grade");
        if (type == "undo") said = "undo";
        if (type == "suspend" || type == "bury" || type == "flag") said = type + " " + card;
        if (!said.empty()) all += (all.empty() ? "" : ", ") + said;
    }
    return all;
}

// ── The person ───────────────────────────────────────────────────────────────────────────────────────

Person::Person(const Desk& desk, const Seat& seat) : picture_(seat.rows, seat.columns) {
    const std::string folder = desk.folder().string();
    std::vector<std::string> words{seat.program.empty() ? OVERHOOR_PROGRAM : seat.program,
                                   seat.command,
                                   "--decks",
                                   folder + "/deck.json",
                                   "--data",
                                   folder + "/data",
                                   "--seed",
                                   "1",
                                   "--settings",
                                   folder + "/settings.json"};
    if (!seat.now.empty()) words.insert(words.end(), {"--now", seat.now});
    words.insert(words.end(), seat.options.begin(), seat.options.end());
    words.insert(words.begin(), seat.watcher.begin(), seat.watcher.end());
    std::vector<std::string> environment{"HOME=" + folder + "/home", "LANG=C.UTF-8", "TZ=UTC",
                                         "TERM=xterm-256color", "PATH=/usr/bin:/bin"};
    if (!seat.colour) environment.emplace_back("NO_COLOR=1");
    environment.insert(environment.end(), seat.environment.begin(), seat.environment.end());
    if (const char* const sanitizer = getenv("ASAN_OPTIONS"))
        environment.push_back(std::string{"ASAN_OPTIONS="} + sanitizer);

    Pipes pipes;
    if (pipe2(pipes.reports.data(), 0) != 0 || pipe2(pipes.orders.data(), O_CLOEXEC) != 0) return;
    winsize size{static_cast<unsigned short>(seat.rows), static_cast<unsigned short>(seat.columns), 0, 0};
    shell_ = forkpty(&terminal_, nullptr, nullptr, &size);
    if (shell_ == 0) {
        if (chdir(folder.c_str()) != 0) _exit(1);
        be_the_shell(pipes, words, environment);
    }
    close(pipes.reports[1]);
    close(pipes.orders[0]);
    reports_ = pipes.reports[0];
    orders_ = pipes.orders[1];
    fcntl(terminal_, F_SETFD, FD_CLOEXEC);
    fcntl(reports_, F_SETFD, FD_CLOEXEC);
}

Person::~Person() {
    close(orders_);
    close_window();
    close(reports_);
    if (shell_ > 0) waitpid(shell_, nullptr, 0);
}

void Person::type(std::string_view bytes) const { write_all(terminal_, bytes); }

void Person::resize(int rows, int columns) {
    picture_.resize(rows, columns);
    winsize size{static_cast<unsigned short>(rows), static_cast<unsigned short>(columns), 0, 0};
    ioctl(terminal_, TIOCSWINSZ, &size);
}

void Person::close_window() {
    if (terminal_ >= 0) close(terminal_);
    terminal_ = -1;
}

pid_t Person::program() const { return tcgetpgrp(terminal_); }

// What has come; waits for something until the deadline. False when nothing more will come.
bool Person::look(std::chrono::steady_clock::time_point deadline) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    if (left.count() <= 0) return false;
    std::array<pollfd, 2> both{pollfd{terminal_, POLLIN, 0}, pollfd{reports_, POLLIN, 0}};
    poll(both.data(), both.size(), static_cast<int>(left.count()));
    if ((both[0].revents & (POLLIN | POLLHUP)) == 0) return both[1].revents == 0;
    std::array<char, 65536> some;
    const ssize_t count = read(terminal_, some.data(), some.size());
    if (count <= 0) return false;
    bytes_.append(some.data(), static_cast<std::size_t>(count));
    picture_.write({some.data(), static_cast<std::size_t>(count)});
    return true;
}

bool Person::until(const std::function<bool()>& is_so) {
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (!is_so())
        if (!look(deadline)) return is_so();
    return true;
}

bool Person::sees(std::string_view text) {
    return until([&] { return screen().find(text) != std::string::npos; });
}

bool Person::sees_row(std::string_view text) {
    return until([&] { return picture_.row() == text; });
}

std::string Person::waits_for_program() {
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (look(deadline)) {
    }
    pollfd reported{reports_, POLLIN, 0};
    Report report;
    if (poll(&reported, 1, 0) != 1 || read(reports_, &report, sizeof report) != sizeof report) return {};
    as_before_ = report.as_before;
    // What it wrote last may have come together with the report.
    for (pollfd more{terminal_, POLLIN, 0}; poll(&more, 1, 0) == 1 && (more.revents & POLLIN) != 0;)
        if (!look(deadline)) break;
    return in_words(report.status);
}

void Person::calls_back() const { write_all(orders_, "f"); }

bool Person::is_gone() {
    pollfd reported{reports_, POLLIN, 0};
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (std::chrono::steady_clock::now() < deadline) {
        if (poll(&reported, 1, 100) != 1) continue;
        Report report;
        if (read(reports_, &report, sizeof report) <= 0) return true;
    }
    return false;
}

}  // namespace overhoor::pty
