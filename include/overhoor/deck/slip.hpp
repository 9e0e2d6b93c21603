#pragma once
// A slip in JSON in the words of the one who made it: the parts of the table that names them, by what they
// look at.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "overhoor/core/problem.hpp"
#include "overhoor/deck/json_walk.hpp"

namespace overhoor {

struct ToldSlip {
    std::string_view rule{};
    SourceSpan where{};
    std::string message{}, help{};
    std::optional<SourceSpan> other{};   // the bracket that was opened, or that closes in its stead
    std::vector<Replacement> mending{};  // where only one thing can have been meant
};

// Each gives nothing when the slip is not of its sort.
std::optional<ToldSlip> quote_slip(std::string_view text, const JsonSlip& slip);
std::optional<ToldSlip> number_slip(std::string_view text, const JsonSlip& slip);
std::optional<ToldSlip> word_slip(std::string_view text, const JsonSlip& slip);
std::optional<ToldSlip> bracket_slip(std::string_view text, const JsonSlip& slip);
std::optional<ToldSlip> separator_slip(std::string_view text, const JsonSlip& slip);

// Marks of print in the place of quotes: 'text' and “text” where "text" should stand …
std::optional<ToldSlip> other_quotes(std::string_view text, std::size_t begin);
// … and at the end of a text only: "Port of SSH?”, "22".
std::optional<ToldSlip> closed_by_mark(std::string_view text, SourceSpan read);

// ── The words they are told with ─────────────────────────────────────────────────────────────────────────

SourceSpan text_span(std::size_t begin, std::size_t end);
std::string_view piece_of(std::string_view text, SourceSpan span);
// Where the line ends on which a place stands.
std::size_t line_end(std::string_view text, std::size_t at);
// The words that stand together without quotes from a place on.
SourceSpan words_from(std::string_view text, std::size_t begin);
// Does a text end before this sign?
bool ends_text(char next);
// The significant byte from a place on; NUL at the end.
char next_sign(std::string_view text, std::size_t at);
// A text as it is shown in a message: without quotes, and only its beginning when it is long.
std::string shown_text(std::string_view text);

// The one among the candidates with which the whole text is JSON; nothing when there is none or more than
// one.
std::vector<Replacement> only_good(std::string_view text,
                                   const std::vector<std::vector<Replacement>>& candidates);
// The same; and when none makes all of it good, because there are more slips, the one with which its line is
// good, and closes more than with any other.
std::vector<Replacement> only_good_here(std::string_view text,
                                        const std::vector<std::vector<Replacement>>& candidates);

}  // namespace overhoor
