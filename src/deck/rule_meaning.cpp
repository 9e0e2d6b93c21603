// The shelf of rules about what cards say. Their examples may be cards without the deck around them.

#include <array>

#include "overhoor/deck/rule.hpp"

namespace overhoor {
namespace {

constexpr auto error = Severity::error;
constexpr auto warning = Severity::warning;

constexpr std::array rules{
    Rule{"near-duplicate", warning, "two questions that ask nearly the same and have the same answer",
         "The learner does the work twice, and answers the second from the first.",
         R"([["What is the capital of France?", "Paris"],
["What is France's capital?", "Paris"]])",
         R"([["What is the capital of France?", "Paris"],
["What is the capital of Spain?", "Madrid"]])"},
    Rule{"cannot-tell-apart", warning, "two questions in the same words that want different answers",
         "Whatever is answered may be wrong. Case, accents, articles and signs do not tell questions apart.",
         R"([["Capital of Georgia?", "Tbilisi"],
["The capital of Georgia", "Atlanta"]])",
         R"([["Capital of Georgia (country)?", "Tbilisi"],
["Capital of Georgia (US state)?", "Atlanta"]])"},
    Rule{
        "answer-in-question", warning, "a question that contains its answer",
        R"(It is read off, and nothing is remembered. Questions that offer a choice ("… or …") and questions of several lines may.)",
        R"([["What does a router of the network layer route?", "network layer"]])",
        R"([["On which layer does a router work?", "network layer"]])"},
    Rule{"hint-gives-answer", warning, "a hint that contains the answer",
         "A hint should help to remember; after one that tells, the card is graded as if it had been known.",
         R"([{ "q": "Port of SSH?", "a": "Secure Shell", "hint": "it is the Secure Shell" }])",
         R"([{ "q": "What is SSH short for?", "a": "Secure Shell", "hint": "S… S…" }])"},
    Rule{
        "long-text", warning, "a question that does not fit on a screen",
        "What has scrolled away is not read. 18 lines of 76 columns stay beside the answer on the smallest "
        "usual terminal.",
        R"([{ "q": ["What does this print?", "line 1", "line 2", "line 3", "line 4", "line 5", "line 6", "line 7", "line 8", "line 9", "line 10", "line 11", "line 12", "line 13", "line 14", "line 15", "line 16", "line 17", "line 18", "line 19"], "a": "nothing" }])",
        R"([{ "q": ["What does this print?", "line 1", "line 2"], "a": "nothing" }])"},
    Rule{"fails-itself",
         warning,
         "an answer that does not pass its own check",
         "Typed exactly as the card shows it, it would be counted wrong.",
         {},
         {}},
    Rule{
        "accepted-and-rejected", warning, "a text that is both accepted and rejected",
        R"("reject" is for what looks right and is wrong. The accepted text wins, and the reason is never shown.)",
        R"([{ "q": "Port of HTTPS?", "a": "443", "accept": ["8443"], "reject": { "8443": "a habit, not the standard" } }])",
        R"([{ "q": "Port of HTTPS?", "a": "443", "reject": { "8443": "a habit, not the standard" } }])"},
    Rule{"item-twice", warning, "the same answer for two items of one card",
         "An answer fills one item, so the second can never be filled.",
         R"([{ "q": "Name the private ranges.", "list": ["10.0.0.0/8", ["192.168.0.0/16", "10.0.0.0/8"]] }])",
         R"([{ "q": "Name the private ranges.", "list": ["10.0.0.0/8", "192.168.0.0/16"] }])"},
    Rule{
        "long-list", warning, "a list of more than nine items to be named at once",
        "Nobody learns ten things as one. Ask for some of them, or cut the list into parts.",
        R"([{ "q": "Name the countries.", "list": ["France", "Spain", "Portugal", "Italy", "Malta", "Greece", "Cyprus", "Croatia", "Slovenia", "Austria"] }])",
        R"([{ "q": "Name five of the countries.", "list": ["France", "Spain", "Portugal", "Italy", "Malta", "Greece", "Cyprus", "Croatia", "Slovenia", "Austria"], "need": 5 }])"},
    Rule{"long-answer", warning, "an answer too long to be typed as it stands",
         "Typed answers are judged word by word: a dozen words in other words is another answer. Such "
         "answers are better revealed and graded by the learner, or given in a core that can be judged.",
         R"([{ "q": "Why does TCP shake hands three times?", "typed": true,
  "a": "so that both sides know of each other that they can send and can receive" }])",
         R"([{ "q": "Why does TCP shake hands three times?", "typed": false,
  "a": "so that both sides know of each other that they can send and can receive" }])"},
    Rule{
        "options-alike",
        warning,
        "two options that differ in case or signs only",
        {},
        R"([{ "q": "On which layer does a router work?", "a": "network", "wrong": ["Network", "transport"] }])",
        R"([{ "q": "On which layer does a router work?", "a": "network", "wrong": ["data link", "transport"] }])"},
    Rule{
        "option-length", warning, "a right option that is by far the longest",
        "Test-takers pick the longest, and are right: authors take care of the right option only.",
        R"([{ "q": "What does a switch do?", "wrong": ["route packets", "resolve names"],
  "a": "forward frames to the port behind which their address was last seen" }])",
        R"([{ "q": "What does a switch do?", "wrong": ["route packets", "resolve names"], "a": "forward frames" }])"},
    Rule{
        "option-form", warning, "a right option that alone fits the question, or alone is written otherwise",
        R"("An …" before the only option with a vowel, a full stop after one option only.)",
        R"([{ "q": "On the network layer works a", "a": "router", "wrong": ["amplifier", "access point"] }])",
        R"([{ "q": "What works on the network layer?", "a": "router", "wrong": ["amplifier", "access point"] }])"},
    Rule{"option-above", warning, R"("all of the above")",
         "Who knows two of the options knows the answer, and options are shuffled: nothing stands above.",
         R"([{ "q": "Which are private?", "a": "all of the above", "wrong": ["10.0.0.1", "192.168.0.1"] }])",
         R"([{ "q": "Which are private?", "a": ["10.0.0.1", "192.168.0.1"], "wrong": ["8.8.8.8"] }])"},
    Rule{"unknown-after", error, R"("after" names a card that does not exist)",
         R"("after" holds ids of cards of the same deck that are learned first.)",
         R"([{ "id": "layers", "q": "Number of OSI layers?", "number": 7 },
{ "q": "On which layer does a router work?", "a": "network", "after": ["layer"] }])",
         R"([{ "id": "layers", "q": "Number of OSI layers?", "number": 7 },
{ "q": "On which layer does a router work?", "a": "network", "after": ["layers"] }])"},
    Rule{"after-cycle", warning, "cards that wait for each other", "None of them would ever be asked.",
         R"([{ "id": "syn", "q": "First segment?", "a": "SYN", "after": ["ack"] },
{ "id": "ack", "q": "Third segment?", "a": "ACK", "after": ["syn"] }])",
         R"([{ "id": "syn", "q": "First segment?", "a": "SYN" },
{ "id": "ack", "q": "Third segment?", "a": "ACK", "after": ["syn"] }])"},
    Rule{"similar-tags", warning, "two tags that differ in one letter",
         "A mistyped tag: the card is missing wherever the right one is asked for.",
         R"([{ "q": "Port of SSH?", "a": "22", "tags": ["ports"] },
{ "q": "Port of DNS?", "a": "53", "tags": ["prots"] }])",
         R"([{ "q": "Port of SSH?", "a": "22", "tags": ["ports"] },
{ "q": "Port of DNS?", "a": "53", "tags": ["ports"] }])"},
    Rule{"unknown-mix", warning, "an exam mix that names no tag and no deck",
         "Its share of the exam would stay empty.",
         R"({ "deck": "Ports", "tags": ["ports"], "settings": { "exam": { "mix": { "port": 1 } } },
  "cards": [["Port of SSH?", "22"]] })",
         R"({ "deck": "Ports", "tags": ["ports"], "settings": { "exam": { "mix": { "ports": 1 } } },
  "cards": [["Port of SSH?", "22"]] })"},
    Rule{"short-mix",
         warning,
         "an exam that asks for more questions than there are",
         {},
         R"({ "deck": "Ports", "settings": { "exam": { "questions": 40 } },
  "cards": [["Port of SSH?", "22"]] })",
         R"({ "deck": "Ports", "settings": { "exam": { "questions": 1 } },
  "cards": [["Port of SSH?", "22"]] })"},
    Rule{"unclear-history",
         warning,
         "a card that may be another that was studied, edited",
         "A card without an id is known by its question. When that changes, its history goes with it where "
         "only one card can be meant; where it is not clear nothing moves, and the card begins anew.",
         {},
         {}},
    Rule{"renumbered-gap",
         warning,
         "a gap that has the number, and so the history, of another",
         "Gaps are numbered by their places. After one was put in or taken out, the others have other "
         "numbers; numbers that are written, {{2:answer}}, stay.",
         {},
         {}},
    Rule{"no-media",
         error,
         "a picture or sound that is not there",
         R"("media" and ![…](path) name files beside the deck or below it.)",
         {},
         {}},
};

}  // namespace

std::span<const Rule> meaning_rules() { return rules; }

}  // namespace overhoor
