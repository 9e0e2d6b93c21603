// The shelf of rules about JSON itself: texts, numbers, comments, the file.

#include <array>

#include "overhoor/deck/rule.hpp"

namespace overhoor {
namespace {

constexpr auto error = Severity::error;

constexpr std::string_view deep =
    "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
    "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]";

constexpr std::array rules{
    Rule{
        "unclosed-text", error, "a text without a closing quote on its line",
        R"(A text ends on the line it began on. A text of several lines is a list of texts; a quote inside a text is written \".)",
        R"({ "deck": "Ports", "cards": [
  ["Port of SSH?", "22]
] })",
        R"({ "deck": "Ports", "cards": [
  ["Port of SSH?", "22"]
] })"},
    Rule{"unopened-text",
         error,
         "a text without its opening quote",
         {},
         R"({ "deck": "Ports", "cards": [
  ["Port of SSH?", 22"],
  ["Port of DNS?", "53"]
] })",
         R"({ "deck": "Ports", "cards": [
  ["Port of SSH?", "22"],
  ["Port of DNS?", "53"]
] })"},
    Rule{"stray-quote", error, "a quote inside a text ends it",
         R"(A quote that belongs to a text has a backslash before it: \".)",
         R"([
  ["What is an "open" port?", "one that answers"]
])",
         R"([
  ["What is an \"open\" port?", "one that answers"]
])"},
    Rule{"typographic-quotes", error, "quotes as printed texts have them",
         "Word processors put them in; JSON knows the straight double quote only. Inside a text they are "
         "fine.",
         R"({ "deck": "Ports", "cards": [
  ["Port of SSH?", “22”],
  ["Port of DNS?", "53"]
] })",
         R"({ "deck": "Ports", "cards": [
  ["Port of SSH?", "22"],
  ["Port of DNS?", "53"]
] })"},
    Rule{
        "bad-escape", error, "a backslash before a letter that it means nothing with",
        R"(A backslash in a text makes \" \\ \/ \b \f \n \r \t or \u with four hexadecimal digits; \\ is the backslash itself.)",
        R"([
  ["Where does Windows keep its hosts file?", "C:\Windows\\System32"]
])",
        R"([
  ["Where does Windows keep its hosts file?", "C:\\Windows\\System32"]
])"},
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
    Rule{"bad-number", error, "a number as JSON does not write it",
         "A number has digits, a decimal point and perhaps a minus sign; no comma, no plus, no zero before "
         "other digits.",
         R"([
  { "q": "Pi, in two decimals", "number": 3,14 }
])",
         R"([
  { "q": "Pi, in two decimals", "number": 3.14 }
])"},
    Rule{"bad-comment",
         error,
         "a comment that does not begin with //",
         {},
         R"({ "deck": "Ports", "cards": [
  ["Port of SSH?", "22"], # for now
  ["Port of DNS?", "53"]
] })",
         R"({ "deck": "Ports", "cards": [
  ["Port of SSH?", "22"], // for now
  ["Port of DNS?", "53"]
] })"},
    Rule{"unclosed-comment",
         error,
         "a comment with /* and without */",
         {},
         R"({ "deck": "Ports", "cards": [
  ["Port of SSH?", "22"],
  ["Port of DNS?", "53"]
] }
/* the end)",
         R"({ "deck": "Ports", "cards": [
  ["Port of SSH?", "22"],
  ["Port of DNS?", "53"]
] }
/* the end */)"},
    Rule{"invisible-character", error, "an unseen character between things",
         "Spaces that may not break and the like come along with text that is copied from pages.",
         "[\n  [\"Port of SSH?\",\u00A0\"22\"]\n]", "[\n  [\"Port of SSH?\", \"22\"]\n]"},
    Rule{"control-character", error, "a tab or another control character inside a text",
         R"(A tab is written \t.)", "[[\"Port\tof SSH?\", \"22\"]]", R"([["Port\tof SSH?", "22"]])"},
    Rule{"trailing-text", error, "something behind the end of the deck",
         "A file is one deck. A bracket may have been closed too early.",
         R"({ "deck": "Ports", "cards": [
  ["Port of SSH?", "22"],
  ["Port of DNS?", "53"]
] }
{ "deck": "More", "cards": [] })",
         R"({ "deck": "Ports", "cards": [
  ["Port of SSH?", "22"],
  ["Port of DNS?", "53"]
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
    Rule{"syntax", error, "something that is no JSON", "Rare slips that have no name of their own.", {}, {}},
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
