#pragma once
// What the system tells a program that sits in a terminal: Ctrl-C, another size, stop, go on, die.

#include <chrono>
#include <optional>

namespace overhoor {

// While it lives, Ctrl-C is a notice instead of the end, and the terminal is made good before any death
// by a signal and before a stop (Ctrl-Z). What the program was told to ignore (nohup) stays ignored.
// At most one lives at a time.
class Signals {
public:
    Signals();
    ~Signals();
    Signals(const Signals&) = delete;
    Signals& operator=(const Signals&) = delete;
};

// Each is told once.
bool was_interrupted();  // Ctrl-C
bool was_resized();
bool was_continued();  // after a stop: others have written on the screen

enum class Waited { readable, nothing_came, signalled };

// Until bytes can be read (or the input has ended), the time is over, or one of the notices above is
// there; a notice that came just before counts.
Waited wait_for(int descriptor, std::optional<std::chrono::milliseconds> at_most);

}  // namespace overhoor
