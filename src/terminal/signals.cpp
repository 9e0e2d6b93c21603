#include "overhoor/terminal/signals.hpp"

#include <signal.h>
#include <sys/select.h>
#include <time.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>

#include "overhoor/terminal/raw_mode.hpp"

namespace overhoor {
namespace {

volatile sig_atomic_t interrupted = 0;
volatile sig_atomic_t resized = 0;
volatile sig_atomic_t continued = 0;

constexpr std::array notices{SIGINT, SIGWINCH, SIGCONT};
constexpr std::array deaths{SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGFPE};

struct Former {
    int signal = 0;
    struct sigaction action {};
};
std::array<Former, notices.size() + deaths.size() + 1> former;
std::size_t formers = 0;

// Enough for a handler when the stack itself is what overflowed.
alignas(16) std::array<char, 64UL * 1024> spare_stack;
stack_t former_stack{};

void on_notice(int signal) {
    if (signal == SIGINT) interrupted = 1;
    if (signal == SIGWINCH) resized = 1;
    if (signal != SIGCONT) return;
    const int error = errno;
    make_terminal_raw_again();
    continued = 1;
    errno = error;
}

// The terminal, then the death that was coming: by what stood there before us, which ends the program
// (or is a sanitizer that reports first). The signal is blocked until this returns; a fault happens again.
void on_death(int signal) {
    make_terminal_good();
    for (const Former& one : former)
        if (one.signal == signal) ::sigaction(signal, &one.action, nullptr);
    ::raise(signal);
}

void on_stop(int signal) {
    const int error = errno;
    make_terminal_good();
    ::signal(signal, SIG_DFL);
    ::raise(signal);
    sigset_t stop;
    sigset_t mask;
    ::sigemptyset(&stop);
    ::sigaddset(&stop, signal);
    ::sigprocmask(SIG_UNBLOCK, &stop, &mask);  // here the program stands still
    ::sigprocmask(SIG_SETMASK, &mask, nullptr);
    struct sigaction again {};
    again.sa_handler = on_stop;
    ::sigemptyset(&again.sa_mask);
    ::sigaction(signal, &again, nullptr);
    on_notice(SIGCONT);  // where nobody watches over jobs, the system does not stop us, nor tell us to go on
    errno = error;
}

void handle(int signal, void (*handler)(int), bool is_death) {
    Former& before = former[formers];
    if (::sigaction(signal, nullptr, &before.action) != 0 || before.action.sa_handler == SIG_IGN) return;
    before.signal = signal;
    ++formers;
    struct sigaction action {};
    action.sa_handler = handler;
    ::sigemptyset(&action.sa_mask);
    if (is_death) {
        ::sigfillset(&action.sa_mask);
        action.sa_flags = SA_ONSTACK;
    }
    ::sigaction(signal, &action, nullptr);
}

bool take(volatile sig_atomic_t& notice) {
    const bool was = notice != 0;
    notice = 0;
    return was;
}

}  // namespace

Signals::Signals() {
    formers = 0;
    interrupted = 0;
    resized = 0;
    continued = 0;
    stack_t spare{};
    spare.ss_sp = spare_stack.data();
    spare.ss_size = spare_stack.size();
    ::sigaltstack(&spare, &former_stack);
    for (const int signal : notices) handle(signal, on_notice, false);
    for (const int signal : deaths) handle(signal, on_death, true);
    handle(SIGTSTP, on_stop, false);
}

Signals::~Signals() {
    for (std::size_t at = formers; at > 0; --at)
        ::sigaction(former[at - 1].signal, &former[at - 1].action, nullptr);
    formers = 0;
    ::sigaltstack(&former_stack, nullptr);
}

bool was_interrupted() { return take(interrupted); }
bool was_resized() { return take(resized); }
bool was_continued() { return take(continued); }

Waited wait_for(int descriptor, std::optional<std::chrono::milliseconds> at_most) {
    // Blocked between the look at the notices and the wait, so that none falls in between.
    sigset_t blocked;
    sigset_t open;
    ::sigemptyset(&blocked);
    for (const int signal : notices) ::sigaddset(&blocked, signal);
    ::sigprocmask(SIG_BLOCK, &blocked, &open);
    Waited result = Waited::signalled;
    if (interrupted == 0 && resized == 0 && continued == 0) {
        fd_set readable;
        FD_ZERO(&readable);
        FD_SET(descriptor, &readable);
        timespec time{};
        if (at_most) {
            time.tv_sec = static_cast<time_t>(at_most->count() / 1000);
            time.tv_nsec = static_cast<long>(at_most->count() % 1000) * 1'000'000;
        }
        const int ready =
            ::pselect(descriptor + 1, &readable, nullptr, nullptr, at_most ? &time : nullptr, &open);
        if (ready == 0) result = Waited::nothing_came;
        if (ready > 0 || (ready < 0 && errno != EINTR)) result = Waited::readable;
    }
    ::sigprocmask(SIG_SETMASK, &open, nullptr);
    return result;
}

}  // namespace overhoor
