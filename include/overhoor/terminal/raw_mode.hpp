#pragma once
// The terminal's mode, and its return on every way out: the end, an interrupt, a stop, a crash.

namespace overhoor {

// Keys come one by one and are not echoed; pastes are bracketed; ctrl-C, ctrl-Z and ctrl-\ stay signals.
// Signals that end the program put the terminal back first. Ctrl-C does not end it: see take_interrupt.
void enter_raw_mode();
void leave_raw_mode();

// Catches ctrl-C also where there is no terminal to put back.
void watch_interrupts();

// Was ctrl-C pressed since this was asked last?
bool take_interrupt();

}  // namespace overhoor
