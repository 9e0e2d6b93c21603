#pragma once
// The session as a person sees it: each output a few lines, in the words of the program.

#include <string>
#include <string_view>
#include <vector>

#include "overhoor/session/session.hpp"
#include "overhoor/view/frame.hpp"
#include "overhoor/view/session_keys.hpp"

namespace overhoor {

// For who has never answered a card.
Frame show_welcome();

// The question, with its options and what is left.
Frame show_ask(const Ask& ask);

// The question alone: its text, options and what to do.
Frame show_question(const Shown& shown);

// Each with its letter.
Frame show_options(const std::vector<std::string>& options);
Frame show_right_options(const ExpectedChoice& choice);  // by the same letters

// {{…}} becomes a blank, {{hint}} a blank with its hint; `numbered`: with its number in it, from 1.
std::string with_blanks(std::string_view prompt, bool numbered = false);

// What the line of the n-th field (from 0) begins with: "> ", or the field's label.
std::string field_label(const Shown& shown, std::size_t field);

// Right or wrong, the difference, the answer, the explanation.
Frame show_verdict(const ShowVerdict& verdict);

// The grades with their next intervals, the suggested one marked; side by side, or two in a row where they do
// not fit the width (0: any).
Frame show_grades(const ShowVerdict& verdict, int width, const SessionKeys& keys = {});

Frame show_hint(const ShowHint& hint);
std::string hint_in_words(const Hint& hint);

// What came of the items of a list just given.
Frame show_items(const ShowItems& items);

// That a card will come, and the keys meanwhile; how long it still takes: "2:59".
Frame show_wait(const Wait& wait);
Line wait_keys();
Line countdown(Duration left);

// What one can do about a card that has become a leech.
Line leech_keys();

Frame show_recorded(const Recorded& recorded, bool of_card_before = false);
Frame show_refused(const Refused& refused);
// What was just graded could not be recorded; the session waits.
Frame show_not_kept(const Problem& problem);
Frame show_summary(const Summary& summary, Moment now);

// "q"; a blank is "Space".
std::string key_name(char key);

// The keys that work while a question is open, and after the answer.
Frame show_keys(bool answered, const SessionKeys& keys = {});

// "10 min", "3 h", "4 days", "5 months": how long it is in words.
std::string span_in_words(double days);
std::string wait_in_words(Duration time);

}  // namespace overhoor
