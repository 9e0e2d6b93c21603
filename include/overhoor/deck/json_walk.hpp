#pragma once
// Walks over a text as JSON is read, without keeping anything, to the first thing that has no place there.

#include <optional>
#include <string_view>
#include <vector>

#include "overhoor/core/problem.hpp"

namespace overhoor {

// Deeper than this is refused: no one writes it by hand.
inline constexpr int deepest_json = 64;

struct JsonToken {
    enum class Kind : unsigned char { end, open, close, comma, colon, text, number, word, bare, comment };
    enum class Flaw : unsigned char { none, unclosed, escape, control, too_large };
    Kind kind = Kind::end;  // word: true, false, null; bare: anything else; comment: one that has no end
    Flaw flaw = Flaw::none;
    SourceSpan span{};
    SourceSpan flaw_span{};  // the escape, the control character

    bool is(Kind wanted) const { return kind == wanted; }
};

// The token from a place on; comments that end are passed over.
JsonToken token_from(std::string_view text, std::size_t at);

// What stood open where the walk stopped, and what had to follow.
struct JsonSlip {
    enum class Expects : unsigned char { root, value, item, key, colon, comma, nothing };
    Expects expects = Expects::root;  // value: behind a colon; item: in a list
    bool first = true;                // item and key: directly behind the bracket, where it may close too
    JsonToken token{};
    JsonToken before{};              // an empty span: there is none
    SourceSpan key{};                // the last key that was read in the innermost object
    std::vector<SourceSpan> open{};  // the brackets, the innermost last
    // The first pair of brackets whose lines are not indented alike, and so may not belong together.
    std::optional<SourceSpan> odd_open{}, odd_close{};

    bool in_object(std::string_view text) const { return !open.empty() && text[open.back().begin] == '{'; }
};

// Nothing for a text that is JSON with comments (whatever its keys).
std::optional<JsonSlip> first_slip(std::string_view text);

// The first byte from `at` on that is neither blank nor comment nor, unless they count, one of , and :
std::size_t skip_blanks(std::string_view text, std::size_t at, bool separators = true);

}  // namespace overhoor
