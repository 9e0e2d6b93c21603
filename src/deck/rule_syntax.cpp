// The shelf of rules about JSON itself. Reading stops at most of these.

#include <array>

#include "overhoor/deck/rule.hpp"

namespace overhoor {
namespace {

constexpr auto error = Severity::error;

constexpr std::string_view deep =
    "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
    "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]";

constexpr std::array rules{
    Rule{"trailing-comma", error, "a comma before a closing bracket",
         "JSON has commas between things, never after the last. Moving or deleting the last card leaves one "
         "behind.",
         R"({ "deck": "Ports", "cards": [
  ["Port of SSH?", "22"],
  ["Port of DNS?", "53"],
] })",
         R"({ "deck": "Ports", "cards": [
  ["Port of SSH?", "22"],
  ["Port of DNS?", "53"]
] })"},
    Rule{"missing-comma", error, "a comma or a colon is missing between two things",
         "Cards, items and keys are separated by commas; a key and what it says by a colon.",
         R"({ "deck": "Ports", "cards": [
  ["Port of SSH?", "22"]
  ["Port of DNS?", "53"]
] })",
         R"({ "deck": "Ports", "cards": [
  ["Port of SSH?", "22"],
  ["Port of DNS?", "53"]
] })"},
    Rule{
        "unclosed-text", error, "a text without a closing quote on its line",
        R"(A text ends on the line it began on. A text of several lines is a list of texts; a quote inside a text is written \".)",
        R"({ "deck": "Ports", "cards": [
  ["Port of SSH?", "22]
] })",
        R"({ "deck": "Ports", "cards": [
  ["Port of SSH?", "22"]
] })"},
    Rule{"single-quotes", error, "a text between single quotes", "JSON knows double quotes only.",
         R"({ "deck": "Ports", "cards": [
  ['Port of SSH?', "22"]
] })",
         R"({ "deck": "Ports", "cards": [
  ["Port of SSH?", "22"]
] })"},
    Rule{"unquoted-key",
         error,
         "a key without quotes",
         {},
         R"({ deck: "Ports", "cards": [
  ["Port of SSH?", "22"]
] })",
         R"({ "deck": "Ports", "cards": [
  ["Port of SSH?", "22"]
] })"},
    Rule{"unquoted-text", error, "a text without quotes",
         "Only numbers, true, false and null go without quotes, and these in small letters.",
         R"({ "deck": Ports, "cards": [
  ["Port of SSH?", "22"]
] })",
         R"({ "deck": "Ports", "cards": [
  ["Port of SSH?", "22"]
] })"},
    Rule{"unfinished", error, "the file ends in the middle",
         "A closing ] or } is missing; the message shows the one that is still open.",
         R"({ "deck": "Ports", "cards": [
  ["Port of SSH?", "22"]
])",
         R"({ "deck": "Ports", "cards": [
  ["Port of SSH?", "22"]
] })"},
    Rule{"merge-conflict", error, "marks of an unfinished merge",
         "git leaves lines with <<<<<<<, ======= and >>>>>>> around the two versions of a place. Keep one "
         "version (or both cards) and delete the marks.",
         R"([
  ["Port of SSH?", "22"],
<<<<<<< HEAD
  ["Port of DNS?", "53"]
=======
  ["Port of DNS?", "port 53"]
>>>>>>> theirs
])",
         R"([
  ["Port of SSH?", "22"],
  ["Port of DNS?", "53"]
])"},
    Rule{"duplicate-key", error, "a key written twice in one object",
         "JSON keeps one of the two and says nothing; the other would be lost.", R"([
  { "q": "Port of SSH?", "a": "22", "a": "23" }
])",
         R"([
  { "q": "Port of SSH?", "a": "22" }
])"},
    Rule{"too-deep", error, "brackets inside brackets, more than 64 deep",
         "A deck needs no more than a few levels. Is this file a deck?", deep, R"([["Port of SSH?", "22"]])"},
    Rule{"syntax", error, "something that is no JSON",
         "Rare slips that have no name of their own; the message says what the parser expected.",
         R"([["Port of SSH?": "22"]])", R"([["Port of SSH?", "22"]])"},
    Rule{"empty-file", error, "a file with nothing in it", "`overhoor new` makes a deck to begin with.",
         R"(// cards will come
)",
         R"([["Port of SSH?", "22"]])"},
    Rule{"nul-byte", error, "a NUL byte", "No text has one: the file is damaged, or no text file.", {}, {}},
    Rule{"not-utf-8",
         error,
         "a file in another encoding than UTF-8",
         "Letters with accents would be read as others. Every editor can save as UTF-8.",
         {},
         {}},
};

}  // namespace

std::span<const Rule> syntax_rules() { return rules; }

}  // namespace overhoor
