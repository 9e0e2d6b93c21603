#pragma once
// A terminal that hands over each key as it is pressed, for as long as this lives. Ctrl-C, Ctrl-Z and
// Ctrl-\ stay signals. Keys pressed before and after are kept.

namespace overhoor {

class RawMode {
public:
    // Both are terminals. At most one lives at a time: what the terminal was like is kept in one place,
    // where also a dying program finds it.
    RawMode(int input, int output);
    ~RawMode();
    RawMode(const RawMode&) = delete;
    RawMode& operator=(const RawMode&) = delete;

    // As it was, for another program; and raw again.
    void pause();
    void resume();
};

// For signal handlers, hence async-signal-safe; both do nothing when no RawMode lives or it pauses.
void make_terminal_good();  // at death and before a stop; the cursor goes to a fresh line
void make_terminal_raw_again();

}  // namespace overhoor
