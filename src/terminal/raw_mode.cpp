#include "overhoor/terminal/raw_mode.hpp"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <initializer_list>

namespace overhoor {
namespace {

// Static, because a signal handler and exit() may need it when every object is gone.
termios before;
volatile std::sig_atomic_t raw = 0;
volatile std::sig_atomic_t interrupted = 0;

constexpr char paste_on[] = "\x1b[?2004h";
constexpr char paste_off[] = "\x1b[?2004l\r\n";

// Only what a signal handler may do.
void put_back() {
    if (raw == 0) return;
    raw = 0;
    [[maybe_unused]] const ssize_t ignored = ::write(STDOUT_FILENO, paste_off, sizeof paste_off - 3);
    ::tcsetattr(STDIN_FILENO, TCSADRAIN, &before);
}

void go_raw() {
    termios mode = before;
    mode.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO);
    mode.c_iflag &= ~static_cast<tcflag_t>(IXON | ICRNL);
    mode.c_cc[VMIN] = 1;
    mode.c_cc[VTIME] = 0;
    if (::tcsetattr(STDIN_FILENO, TCSADRAIN, &mode) != 0) return;
    [[maybe_unused]] const ssize_t ignored = ::write(STDOUT_FILENO, paste_on, sizeof paste_on - 1);
    raw = 1;
}

void on_interrupt(int) { interrupted = 1; }
void on_resize(int) {}  // it ends the wait for a key, and the line is drawn again

void on_death(int signal) {
    put_back();
    std::signal(signal, SIG_DFL);
    ::raise(signal);
}

void set_handler(int signal, void (*handler)(int), int flags = 0) {
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigemptyset(&action.sa_mask);
    ::sigaction(signal, &action, nullptr);
}

// Stops with the terminal as it was, and takes it again when the shell lets the program go on.
void on_stop(int signal) {
    const int error = errno;
    const bool was_raw = raw != 0;
    put_back();
    set_handler(signal, SIG_DFL);
    sigset_t only;
    sigemptyset(&only);
    sigaddset(&only, signal);
    ::raise(signal);
    ::sigprocmask(SIG_UNBLOCK, &only, nullptr);  // here it sleeps
    set_handler(signal, on_stop);
    if (was_raw) go_raw();
    errno = error;
}

}  // namespace

void watch_interrupts() { set_handler(SIGINT, on_interrupt); }

void enter_raw_mode() {
    if (::tcgetattr(STDIN_FILENO, &before) != 0) return;
    for (const int signal : {SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGFPE})
        set_handler(signal, on_death, static_cast<int>(SA_RESETHAND));
    watch_interrupts();
    set_handler(SIGTSTP, on_stop);
    set_handler(SIGWINCH, on_resize);
    go_raw();
}

void leave_raw_mode() { put_back(); }

bool take_interrupt() {
    const bool was = interrupted != 0;
    interrupted = 0;
    return was;
}

}  // namespace overhoor
