// The shelf of rules about what stands between things in JSON: commas, colons, brackets.

#include <array>

#include "overhoor/deck/rule.hpp"

namespace overhoor {
namespace {

constexpr auto error = Severity::error;

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
    Rule{"missing-comma", error, "a comma is missing between two things",
         "Cards, items and keys are separated by commas. One is easily forgotten when a card is added behind "
         "the "
         "last.",
         R"({ "deck": "Ports", "cards": [
  ["Port of SSH?", "22"]
  ["Port of DNS?", "53"]
] })",
         R"({ "deck": "Ports", "cards": [
  ["Port of SSH?", "22"],
  ["Port of DNS?", "53"]
] })"},
    Rule{"extra-comma", error, "a comma with nothing before it",
         "Deleting a card or an item leaves its comma behind.",
         R"({ "deck": "Ports", "cards": [
  ["Port of SSH?", "22"],,
  ["Port of DNS?", "53"]
] })",
         R"({ "deck": "Ports", "cards": [
  ["Port of SSH?", "22"],
  ["Port of DNS?", "53"]
] })"},
    Rule{"missing-colon",
         error,
         "a colon is missing between a key and its value",
         {},
         R"({ "deck": "Ports", "cards" [
  ["Port of SSH?", "22"],
  ["Port of DNS?", "53"]
] })",
         R"({ "deck": "Ports", "cards": [
  ["Port of SSH?", "22"],
  ["Port of DNS?", "53"]
] })"},
    Rule{"stray-colon",
         error,
         "a colon too many",
         {},
         R"({ "deck":: "Ports", "cards": [
  ["Port of SSH?", "22"],
  ["Port of DNS?", "53"]
] })",
         R"({ "deck": "Ports", "cards": [
  ["Port of SSH?", "22"],
  ["Port of DNS?", "53"]
] })"},
    Rule{"colon-in-list", error, "a colon between things in a list",
         "Between [ and ] things are separated by commas. Keys with their values stand between { and }.",
         R"({ "deck": "Ports", "cards": [
  ["Port of SSH?": "22"],
  ["Port of DNS?", "53"]
] })",
         R"({ "deck": "Ports", "cards": [
  ["Port of SSH?", "22"],
  ["Port of DNS?", "53"]
] })"},
    Rule{
        "missing-value", error, "a key that says nothing",
        R"(Behind a key stand a colon and its value. Texts that belong together stand in a list: ["one", "two"].)",
        R"([
  { "q": "Port of SSH?", "a": "22", "hint": }
])",
        R"([
  { "q": "Port of SSH?", "a": "22" }
])"},
    Rule{"missing-key", error, "a value without a key",
         "Between { and } everything has a key. Often the list of cards was closed too early, or a card has "
         "{ where it needs [.",
         R"({ "deck": "Ports", "cards": [
  ["Port of SSH?", "22"]
],
  ["Port of DNS?", "53"]
})",
         R"({ "deck": "Ports", "cards": [
  ["Port of SSH?", "22"],
  ["Port of DNS?", "53"]
] })"},
    Rule{"missing-bracket", error, "a bracket is not closed",
         "Each [ needs its ], each { its }. What follows is then read as part of the card.",
         R"([
  { "q": "Port of SSH?", "a": "22",
  { "q": "Port of DNS?", "a": "53" }
])",
         R"([
  { "q": "Port of SSH?", "a": "22" },
  { "q": "Port of DNS?", "a": "53" }
])"},
    Rule{"wrong-bracket", error, "a bracket closed by one of the other kind",
         "A list ends with ], an object with }.",
         R"({ "deck": "Ports", "cards": [
  ["Port of SSH?", "22"},
  ["Port of DNS?", "53"]
] })",
         R"({ "deck": "Ports", "cards": [
  ["Port of SSH?", "22"],
  ["Port of DNS?", "53"]
] })"},
    Rule{"extra-bracket",
         error,
         "a closing bracket too many",
         {},
         R"({ "deck": "Ports", "cards": [
  ["Port of SSH?", "22"],
  ["Port of DNS?", "53"]
] } ])",
         R"({ "deck": "Ports", "cards": [
  ["Port of SSH?", "22"],
  ["Port of DNS?", "53"]
] })"},
    Rule{"unfinished", error, "the file ends in the middle",
         "A closing ] or } is missing, or the end of the file is lost; the message shows the bracket that is "
         "still open.",
         R"({ "deck": "Ports", "cards": [
  ["Port of SSH?", "22"]
])",
         R"({ "deck": "Ports", "cards": [
  ["Port of SSH?", "22"]
] })"},
};

}  // namespace

std::span<const Rule> punctuation_rules() { return rules; }

}  // namespace overhoor
