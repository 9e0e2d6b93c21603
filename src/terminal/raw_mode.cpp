#include "overhoor/terminal/raw_mode.hpp"

#include <signal.h>
#include <termios.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <string_view>

#include "overhoor/terminal/output.hpp"

namespace overhoor {
namespace {

// Bracketed paste on and off; off also ends whatever style was being written.
constexpr std::string_view begin = "\x1b[?2004h";
constexpr std::string_view end = "\x1b[?2004l\x1b[0m";
constexpr std::string_view end_on_a_fresh_line = "\x1b[?2004l\x1b[0m\r\n";

// Static, because the program may die when every object is gone already.
termios before;
termios raw;
int input = -1;
int output = -1;
volatile sig_atomic_t is_raw = 0;

// A single call to the system, whatever becomes of it: the program dies or stops.
void write_once(std::string_view bytes) {
    if (::write(output, bytes.data(), bytes.size()) < 0) return;
}

void set(const termios& wanted, int when) {
    while (::tcsetattr(input, when, &wanted) != 0 && errno == EINTR) {
    }
}

// A job in the background must not change the terminal that others use now. (Less than 0: it is not
// the terminal that controls the job.)
bool is_in_the_foreground() {
    const pid_t group = ::tcgetpgrp(input);
    return group < 0 || group == ::getpgrp();
}

}  // namespace

RawMode::RawMode(int input_terminal, int output_terminal) {
    if (::tcgetattr(input_terminal, &before) != 0) return;
    input = input_terminal;
    output = output_terminal;
    raw = before;
    raw.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO);
    raw.c_iflag &= ~static_cast<tcflag_t>(IXON | ICRNL);
    raw.c_cc[VMIN] = 1;
    raw.c_cc[VTIME] = 0;
    resume();
}

RawMode::~RawMode() { pause(); }

void RawMode::resume() {
    if (input < 0 || is_raw != 0) return;
    is_raw = 1;  // first: a death in between must find it
    std::atomic_signal_fence(std::memory_order_seq_cst);
    set(raw, TCSADRAIN);
    write_all(output, begin);
}

void RawMode::pause() {
    if (is_raw == 0) return;
    write_all(output, end);
    set(before, TCSADRAIN);
    std::atomic_signal_fence(std::memory_order_seq_cst);
    is_raw = 0;
}

void make_terminal_good() {
    if (is_raw == 0 || !is_in_the_foreground()) return;
    write_once(end_on_a_fresh_line);
    ::tcsetattr(input, TCSANOW, &before);  // without waiting for a terminal that may no longer listen
}

void make_terminal_raw_again() {
    if (is_raw == 0) return;
    set(raw, TCSADRAIN);  // in the background this stops the program until it is called back
    write_once(begin);
}

}  // namespace overhoor
