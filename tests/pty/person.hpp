#pragma once
// A person at a terminal with the built program: types, looks, drags the window, closes it. A shell in small
// stands between, so that the program is a job that can be stopped and called back.

#include <sys/types.h>
#include <termios.h>

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "picture.hpp"

namespace overhoor::pty {

// A folder of its own for each test, with a deck and what the program keeps; gone afterwards.
class Desk {
public:
    explicit Desk(std::string_view deck = "", std::string_view settings = "");
    ~Desk();
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    const std::filesystem::path& folder() const { return folder_; }
    std::filesystem::path file(std::string_view name) const { return folder_ / name; }
    void write(std::string_view name, std::string_view text) const;
    std::string read(std::string_view name) const;

    // The grades in the log, in order: "arp 3, udp 1, undo".
    std::string log() const;
    std::string read_log() const;  // as it is written

private:
    std::filesystem::path folder_;
};

struct Seat {
    int rows = 24, columns = 80;
    std::vector<std::string> watcher{};      // a program that runs the program: its path and words
    std::string program{};                   // empty: the one that was built with the tests
    std::vector<std::string> options{};      // after those of every test
    std::vector<std::string> environment{};  // NAME=value
    bool colour = false;
    std::string command = "drill";
    std::string now = "2026-11-23T09:00:00+01:00";  // empty: the clock of the system
};

class Person {
public:
    Person(const Desk& desk, const Seat& seat);
    ~Person();
    Person(const Person&) = delete;
    Person& operator=(const Person&) = delete;

    void type(std::string_view bytes) const;
    void resize(int rows, int columns);
    void close_window();

    // Looks until it is so; false when the program has ended without, or after a time in which it should
    // have come on any machine.
    bool sees(std::string_view text);      // anywhere, also scrolled out of sight
    bool sees_row(std::string_view text);  // the row with the cursor is this
    bool until(const std::function<bool()>& is_so);

    const Picture& picture() const { return picture_; }
    std::string screen() const { return picture_.text(); }
    const std::string& bytes() const { return bytes_; }  // all that was written, as it came
    pid_t program() const;                               // which has the terminal now

    // "exit 0", "died of 15", "stopped"; "" when nothing came.
    std::string waits_for_program();
    // After that: is the terminal as it was before the program?
    bool has_terminal_as_before() const { return as_before_; }
    void calls_back() const;  // as `fg` does
    // Nothing of it runs any more, whoever was told.
    bool is_gone();

private:
    bool look(std::chrono::steady_clock::time_point deadline);

    Picture picture_;
    std::string bytes_{};
    int terminal_ = -1;
    int reports_ = -1;  // of the shell; ends when shell and program are gone
    int orders_ = -1;
    pid_t shell_ = -1;
    bool as_before_ = false;
};

}  // namespace overhoor::pty
