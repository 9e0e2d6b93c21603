// What authors do wrong in cards and decks whose JSON is right: each mistake with all that the checker says
// of it, at the words to change.

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <span>
#include <string>
#include <vector>

#include "in_dutch.hpp"
#include "overhoor/deck/deck_json.hpp"
#include "overhoor/deck/lint.hpp"
#include "overhoor/deck/rule.hpp"

using namespace overhoor;

namespace {

std::vector<Problem> problems_in(const std::string& text) {
    const SourceText source{.name = "deck.json", .text = text};
    const ReadDeck read = read_deck(source, "deck", "nl");
    std::vector<Problem> problems = read.problems;
    for (const Finding& finding : lint(std::span{&read.deck, 1}))
        problems.push_back(problem_of(finding, source, source));
    return problems;
}

// "place rule: message | help" of each problem.
std::string told(const std::string& text) {
    std::string all;
    for (const Problem& problem : problems_in(text)) {
        CHECK_MESSAGE(find_rule(problem.rule) != nullptr, problem.rule);
        const Place place = problem.where.value_or(Place{});
        all += fmt::format("{}{}:{}-{}:{} {}: {} | {}", all.empty() ? "" : "\n", place.line, place.column,
                           place.end_line, place.end_column, problem.rule, problem.message, problem.help);
    }
    return all;
}

struct Row {
    const char* why;
    const char* text;
    const char* told;
};

}  // namespace

TEST_CASE("a mistake in a card or a deck is told at the words to change, with what to do") {
    const Row rows[] = {
        {"a mistyped key",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"a\": \"b\", \"acept\": [\"c\"] }\n"
         "] }",
         R"(2:26-2:33 unknown-key: "acept" is no key of a card | did you mean "accept"?)"},
        {"a key of the deck mistyped",
         "{ \"deck\": \"T\", \"tag\": [\"x\"], \"cards\": [\n"
         "  [\"a?\", \"b\"]\n"
         "] }",
         R"(1:16-1:21 unknown-key: "tag" is no key of a deck | did you mean "tags"?)"},
        {"a key of a card on the deck",
         "{ \"deck\": \"T\", \"explain\": \"x\", \"cards\": [\n"
         "  [\"a?\", \"b\"]\n"
         "] }",
         "1:16-1:25 unknown-key: \"explain\" is no key of a deck | it is a key of a card: move it there"},
        {"a key of the settings on the deck",
         "{ \"deck\": \"T\", \"new_per_day\": 3, \"cards\": [\n"
         "  [\"a?\", \"b\"]\n"
         "] }",
         "1:16-1:29 unknown-key: \"new_per_day\" is no key of a deck | move it into \"settings\": { "
         "\"new_per_day\": … }"},
        {"a key of the deck among the defaults",
         "{ \"deck\": \"T\", \"defaults\": { \"tags\": [\"x\"] }, \"cards\": [\n"
         "  [\"a?\", \"b\"]\n"
         "] }",
         "1:30-1:36 unknown-key: \"tags\" is no key of \"defaults\" | it is a key of a deck: move it there"},
        {"thousands with a point, in quotes",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"number\": \"300.000\" }\n"
         "] }",
         R"(2:26-2:35 wrong-type: "number" is a text here, and should be a number | write 300000 for thousands, or 300.000 with a point, without quotes)"},
        {"a key near to none",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"a\": \"b\", \"colour\": \"red\" }\n"
         "] }",
         "2:26-2:34 unknown-key: \"colour\" is no key of a card | known keys: id, q, a, reverse, cloze, "
         "wrong, "
         "fixed, true, list, need, order, match, extra, groups, number, tolerance, unit, range, tags, hint, "
         "explain, source, accept, reject, typed, strict, after, points, off, media, allow"},
        {"front and back",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"front\": \"a?\", \"back\": \"b\" }\n"
         "] }",
         "2:5-2:12 unknown-key: \"front\" is no key of a card | did you mean \"q\"?\n"
         "2:20-2:26 unknown-key: \"back\" is no key of a card | did you mean \"a\"?"},
        {"question and answer",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"question\": \"a?\", \"answer\": \"b\" }\n"
         "] }",
         "2:5-2:15 unknown-key: \"question\" is no key of a card | did you mean \"q\"?\n"
         "2:23-2:31 unknown-key: \"answer\" is no key of a card | did you mean \"a\"?"},
        {"no question",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"a\": \"b\" }\n"
         "] }",
         R"(2:3-2:4 no-question: this card has no question | add "q": "…")"},
        {"no answer",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\" }\n"
         "] }",
         "2:3-2:4 no-answer: this card has no answer | add \"a\": \"…\"; other kinds of card have \"cloze\", "
         "\"true\", \"list\", \"order\", \"match\", \"groups\", \"number\" in its place"},
        {"an empty answer",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"a?\", \"\"]\n"
         "] }",
         "2:10-2:12 empty-text: the answer is empty | write something between the quotes"},
        {"an empty question",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"  \", \"b\"]\n"
         "] }",
         "2:4-2:8 empty-text: the question is empty | write something between the quotes"},
        {"a short card of one",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"a?\"]\n"
         "] }",
         "2:3-2:9 short-card: a short card is a list of a question and an answer | write [\"question\", "
         "\"answer\"], with other keys in a third element: {\"tags\": […]}"},
        {"a short card of three texts",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"a?\", \"b\", \"c\"]\n"
         "] }",
         "2:15-2:18 short-card: a short card has a question and one answer | what else is right goes into "
         "\"accept\": [\"…\", \"…\", {\"accept\": [\"c\"]}]"},
        {"a card that is a text",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  \"a?\"\n"
         "] }",
         "2:3-2:7 wrong-type: a card is an object or a list, not a text | write {\"q\": \"…\", \"a\": \"…\"} "
         "or [\"question\", \"answer\"]"},
        {"a number for an answer",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"a?\", 22]\n"
         "] }",
         "2:10-2:12 wrong-type: the answer is a number, and should be a text | write \"22\"; or \"number\": "
         "22 in place of \"a\""},
        {"a number for an answer in the long form",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"a\": 22 }\n"
         "] }",
         "2:21-2:23 wrong-type: the answer is a number, and should be a text | write \"22\"; or \"number\": "
         "22 in place of \"a\""},
        {"true for an answer",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"a\": true }\n"
         "] }",
         "2:21-2:25 wrong-type: the answer is true or false, and should be a text | write \"true\"; or "
         "\"true\": true in place of \"a\""},
        {"true as a text",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a.\", \"true\": \"true\" }\n"
         "] }",
         "2:24-2:30 wrong-type: \"true\" is a text here, and should be true or false | write true or false, "
         "without quotes"},
        {"a number as a text",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"number\": \"5\" }\n"
         "] }",
         "2:26-2:29 wrong-type: \"number\" is a text here, and should be a number | numbers stand without "
         "quotes"},
        {"typed as a number",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"a\": \"b\", \"typed\": 1 }\n"
         "] }",
         "2:35-2:36 wrong-type: \"typed\" is a number here, and should be true or false | write true or "
         "false, without quotes"},
        {"tags as a number",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"a\": \"b\", \"tags\": 5 }\n"
         "] }",
         R"(2:34-2:35 wrong-type: "tags" is a number, and should be a text | write "5")"},
        {"two kinds",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"a\": \"b\", \"list\": [\"c\", \"d\"] }\n"
         "] }",
         "2:26-2:32 two-kinds: \"a\" and \"list\" make two kinds of card | keep one of them, or make two "
         "cards"},
        {"cloze without a gap",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"cloze\": \"TCP opent met SYN.\" }\n"
         "] }",
         "2:14-2:34 no-gap: this sentence has no gap | put {{ and }} around what is to be filled in"},
        {"a gap with one brace",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"cloze\": \"TCP opent met {SYN}.\" }\n"
         "] }",
         "2:29-2:34 no-gap: a gap has two braces on each side | write {{SYN}}"},
        {"a gap that does not close",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"cloze\": \"TCP opent met {{SYN} en sluit.\" }\n"
         "] }",
         "2:29-2:35 unclosed-gap: this gap opens with {{ and does not close | write {{answer}}"},
        {"a gap that does not close, with others",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"cloze\": \"Van {{SYN}} naar {{ACK en {{FIN}}.\" }\n"
         "] }",
         "2:32-2:40 unclosed-gap: this gap does not close before the next one opens | write {{answer}}"},
        {"a gap without text",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"cloze\": \"TCP opent met {{}} en sluit met {{FIN}}.\" }\n"
         "] }",
         "2:29-2:33 empty-gap: a gap without an answer | write the answer between {{ and }}; it is hidden "
         "when it is asked"},
        {"a gap with only a hint",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"cloze\": \"TCP opent met {{::vlag}} en FIN.\" }\n"
         "] }",
         "2:29-2:39 empty-gap: a gap without an answer | write the answer between {{ and }}; it is hidden "
         "when it is asked"},
        {"a closing without a gap",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"cloze\": \"TCP opent met SYN}} en {{FIN}}.\" }\n"
         "] }",
         "2:32-2:34 odd-braces: these braces are no gap of their own | a gap opens with {{ before its "
         "answer"},
        {"a gap with three braces",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"cloze\": \"TCP opent met {{{SYN}}}.\" }\n"
         "] }",
         "2:29-2:38 odd-braces: these braces are no gap of their own | write {{SYN}}"},
        {"accept for several gaps",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"cloze\": \"Van {{SYN}} naar {{FIN}}.\", \"accept\": [\"x\"] }\n"
         "] }",
         "2:53-2:58 which-gap: with several gaps \"accept\" must say which one it is for | write {\"SYN\": "
         "[\"what else is right\"]}, or another gap's text"},
        {"accept for no gap",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"cloze\": \"Van {{SYN}} naar {{FIN}}.\", \"accept\": { \"ACK\": [\"x\"] } }\n"
         "] }",
         "2:55-2:60 which-gap: no gap has the answer \"ACK\" | write the text of the gap as it stands in the "
         "sentence"},
        {"a question beside the cloze answer",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"cloze\": \"Van {{SYN}}.\", \"a\": \"SYN\" }\n"
         "] }",
         "2:30-2:33 two-kinds: \"cloze\" and \"a\" make two kinds of card | keep one of them, or make two "
         "cards"},
        {"wrong without options",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"a\": \"b\", \"wrong\": [] }\n"
         "] }",
         "2:35-2:37 no-wrong-option: a choice needs at least one wrong option | add one, or delete \"wrong\" "
         "to have the answer typed"},
        {"an option both right and wrong",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"a\": \"b\", \"wrong\": [\"c\", \"b\"] }\n"
         "] }",
         "2:41-2:44 option-twice: \"b\" is the right answer, and a wrong option too | delete it here, or "
         "write another wrong option"},
        {"an option twice",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"a\": \"b\", \"wrong\": [\"c\", \"d\", \"c\"] }\n"
         "] }",
         "2:46-2:49 option-twice: the option \"c\" stands there twice | delete one of the two"},
        {"a wrong option that is a number",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"a\": \"b\", \"wrong\": [\"c\", 5] }\n"
         "] }",
         R"(2:41-2:42 wrong-type: a wrong option is a number, and should be a text | write "5")"},
        {"an index for the right option",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"a\": 0, \"wrong\": [\"c\", \"d\"] }\n"
         "] }",
         R"(2:21-2:22 wrong-type: the right option is a number, and should be a text | write the option itself, not its place in a list; "0" if that is it)"},
        {"need more than there are",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"list\": [\"b\", \"c\"], \"need\": 3 }\n"
         "] }",
         "2:44-2:45 need-too-many: 3 are needed, and the list has 2 | write 1 or less, or leave \"need\" out "
         "to ask for all"},
        {"need of all",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"list\": [\"b\", \"c\"], \"need\": 0 }\n"
         "] }",
         "2:44-2:45 out-of-range: \"need\" must be from 1 to 1000 | write another number, or delete the "
         "key"},
        {"need without a list",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"a\": \"b\", \"need\": 1 }\n"
         "] }",
         "2:26-2:32 no-effect: \"need\" does nothing on a card with \"a\" | \"need\" says how many items of "
         "a \"list\" are enough"},
        {"a list with an empty item",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"list\": [\"b\", \"\"] }\n"
         "] }",
         "2:30-2:32 empty-text: an item is empty | write something between the quotes"},
        {"a list with an item twice",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"list\": [\"b\", \"c\", \"b\"] }\n"
         "] }",
         "2:35-2:38 item-twice: the item \"b\" stands here twice | delete one, or say what tells the two "
         "apart"},
        {"a list that is a text",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"list\": \"b, c\" }\n"
         "] }",
         "2:24-2:30 wrong-type: \"list\" is a text here, and should be a list | write each item on its own: "
         "[\"one\", \"two\"]"},
        {"an order of one",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"order\": [\"b\"] }\n"
         "] }",
         R"(2:25-2:30 short-list: a list needs at least two items | for a single answer write "a")"},
        {"a pair without a value",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"match\": { \"22\": \"SSH\", \"53\": \"\" } }\n"
         "] }",
         "2:46-2:48 empty-text: what belongs to it is empty | write something between the quotes"},
        {"match as a list",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"match\": [[\"22\", \"SSH\"]] }\n"
         "] }",
         "2:25-2:40 wrong-type: \"match\" is a list here, and should be an object | write {\"22\": "
         "\"SSH\", …}"},
        {"one pair",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"match\": { \"22\": \"SSH\" } }\n"
         "] }",
         "2:25-2:40 short-list: matching needs at least two pairs | for a single pair write \"q\" and \"a\""},
        {"an extra that is right",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"match\": { \"22\": \"SSH\", \"53\": \"DNS\" }, \"extra\": [\"DNS\"] }\n"
         "] }",
         R"(2:65-2:70 item-twice: the item "DNS" stands here twice | "extra" holds what belongs to nothing)"},
        {"a group without items",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"groups\": { \"b\": [], \"c\": [\"d\"] } }\n"
         "] }",
         R"(2:33-2:35 empty-list: the group "b" has nothing in it | fill it, or delete the key)"},
        {"an item in two groups",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"groups\": { \"b\": [\"d\"], \"c\": [\"d\"] } }\n"
         "] }",
         "2:46-2:49 item-twice: the item \"d\" stands here twice | an item belongs to one group: delete one, "
         "or say what tells the two apart"},
        {"a tolerance that is none",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"number\": 5, \"tolerance\": \"some\" }\n"
         "] }",
         R"(2:42-2:48 wrong-type: a tolerance is a number or a percentage | write 0.5 or "2%")"},
        {"a tolerance below zero",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"number\": 5, \"tolerance\": -1 }\n"
         "] }",
         "2:42-2:44 out-of-range: \"tolerance\" must not be below 0 | write another number, or delete the "
         "key"},
        {"a range the wrong way round",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"number\": 5, \"range\": [9, 1] }\n"
         "] }",
         "2:38-2:44 wrong-type: a range is a list of two numbers, the smaller one first | write [3, 5]"},
        {"a number out of its range",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"number\": 5, \"range\": [6, 9] }\n"
         "] }",
         "2:38-2:44 out-of-range: the number itself lies outside its range | correct the number, or write a "
         "range that it lies in"},
        {"an id with a space",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"id\": \"a b\", \"q\": \"a?\", \"a\": \"b\" }\n"
         "] }",
         "2:11-2:16 bad-id: an id is a short name of letters, digits, - _ and . | for example \"id\": "
         "\"a-b\""},
        {"an id of signs",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"id\": \"(!)\", \"q\": \"a?\", \"a\": \"b\" }\n"
         "] }",
         "2:11-2:16 bad-id: an id is a short name of letters, digits, - _ and . | for example \"id\": "
         "\"tcp-opening\""},
        {"an id twice",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"id\": \"x\", \"q\": \"a?\", \"a\": \"b\" },\n"
         "  { \"id\": \"x\", \"q\": \"c?\", \"a\": \"d\" }\n"
         "] }",
         R"(3:11-3:14 duplicate-id: another card has the id "x" | give each card an id of its own)"},
        {"a question twice",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"Port of SSH?\", \"22\"],\n"
         "  [\"Port of  SSH?\", \"23\"]\n"
         "] }",
         "3:4-3:19 duplicate-prompt: another card asks the same | delete or reword one of them, or put both "
         "answers on one card"},
        {"a question nearly twice",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"Wat is de poort van SSH?\", \"22\"],\n"
         "  [\"Welke is de poort van SSH?\", \"22\"]\n"
         "] }",
         "3:4-3:32 near-duplicate: another card asks nearly the same, with the same answer | delete one of "
         "them, or ask for something else"},
        {"after nothing",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"a\": \"b\", \"after\": [\"zzz\"] }\n"
         "] }",
         "2:36-2:41 unknown-after: no card of this deck has the id \"zzz\" | give the card that is meant an "
         "\"id\", and write it here"},
        {"after itself",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"id\": \"x\", \"q\": \"a?\", \"a\": \"b\", \"after\": [\"x\"] }\n"
         "] }",
         "2:47-2:50 after-cycle: this card waits for itself | it would never be learned: delete its own id "
         "from \"after\""},
        {"after in a circle",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"id\": \"x\", \"q\": \"a?\", \"a\": \"b\", \"after\": [\"y\"] },\n"
         "  { \"id\": \"y\", \"q\": \"c?\", \"a\": \"d\", \"after\": [\"x\"] }\n"
         "] }",
         "3:47-3:50 after-cycle: \"x\" and \"y\" wait for each other | neither would ever be learned: delete "
         "the id from \"after\" of one of them"},
        {"a date that is none",
         "{ \"deck\": \"T\", \"settings\": { \"exam\": { \"date\": \"14-01-2027\" } }, \"cards\": [\n"
         "  [\"a?\", \"b\"]\n"
         "] }",
         R"(1:48-1:60 bad-date: this is no date | write "2027-01-14" (year-month-day))"},
        {"a date in words",
         "{ \"deck\": \"T\", \"settings\": { \"exam\": { \"date\": \"14 januari\" } }, \"cards\": [\n"
         "  [\"a?\", \"b\"]\n"
         "] }",
         R"(1:48-1:60 bad-date: this is no date | write year-month-day: "2027-01-14")"},
        {"a date that no month has",
         "{ \"deck\": \"T\", \"settings\": { \"exam\": { \"date\": \"31/2/2027\" } }, \"cards\": [\n"
         "  [\"a?\", \"b\"]\n"
         "] }",
         R"(1:48-1:59 bad-date: this is no date | write year-month-day: "2027-01-14")"},
        {"a mark to pass",
         "{ \"deck\": \"T\", \"settings\": { \"exam\": { \"pass\": 5.5 } }, \"cards\": [\n"
         "  [\"a?\", \"b\"]\n"
         "] }",
         "1:48-1:51 wrong-type: \"pass\" is a percentage | write which part of the points is enough: "
         "\"55%\""},
        {"a retention in percent",
         "{ \"deck\": \"T\", \"settings\": { \"retention\": 92 }, \"cards\": [\n"
         "  [\"a?\", \"b\"]\n"
         "] }",
         R"(1:43-1:45 out-of-range: "retention" must be from 0.7 to 0.99 | write 0.92 for 92%)"},
        {"a pass that is none",
         "{ \"deck\": \"T\", \"settings\": { \"exam\": { \"pass\": 55 } }, \"cards\": [\n"
         "  [\"a?\", \"b\"]\n"
         "] }",
         R"(1:48-1:50 wrong-type: "pass" is a percentage | write "55%")"},
        {"mix with a tag that no card has",
         "{ \"deck\": \"T\", \"settings\": { \"exam\": { \"mix\": { \"osi\": 1 } } }, \"cards\": [\n"
         "  [\"a?\", \"b\"]\n"
         "] }",
         "1:49-1:54 unknown-mix: no card has the tag \"osi\", and no deck that is read has this id | a mix "
         "names tags, or ids of decks"},
        {"a rule that is none",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"a\": \"b\", \"allow\": { \"long-txt\": \"x\" } }\n"
         "] }",
         R"(2:37-2:47 bad-allow: there is no rule "long-txt" | did you mean "long-text"?)"},
        {"an allowed error",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"a\": \"b\", \"allow\": { \"no-answer\": \"x\" } }\n"
         "] }",
         "2:37-2:48 bad-allow: \"no-answer\" is an error, and cannot be switched off | only warnings can: "
         "mend the card, or set \"off\": true to leave it out"},
        {"an allow without a reason",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"a\": \"b\", \"allow\": [\"long-text\"] }\n"
         "] }",
         "2:35-2:48 wrong-type: \"allow\" is a list here, and should be an object | write {\"rule\": "
         "\"reason\"}"},
        {"the answer in the question",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"Wat is het MAC-adres van een MAC-adres?\", \"MAC-adres\"]\n"
         "] }",
         "2:16-2:25 answer-in-question: the question contains its answer, \"MAC-adres\" | ask without it, or "
         "ask for something else"},
        {"reverse on a choice",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"a\": \"b\", \"wrong\": [\"c\", \"d\"], \"reverse\": true }\n"
         "] }",
         "2:47-2:56 no-effect: \"reverse\" does nothing on a card with \"wrong\" | only a question with an "
         "answer can be turned round"},
        {"a language that is none",
         "{ \"deck\": \"T\", \"lang\": 5, \"cards\": [\n"
         "  [\"a?\", \"b\"]\n"
         "] }",
         R"(1:24-1:25 wrong-type: "lang" is a number, and should be a text | write "5")"},
        {"cards as an object", R"({ "deck": "T", "cards": { "q": "a?", "a": "b" } })",
         "1:25-1:48 wrong-type: \"cards\" is an object here, and should be a list | the cards stand between "
         "[ and ]: \"cards\": [ … ]"},
        {"cards missing", R"({ "deck": "T" })",
         R"(1:1-1:2 no-cards: this deck has no cards | add "cards": [ … ])"},
        {"no title", R"({ "cards": [["a?", "b"]] })",
         R"(1:1-1:2 no-title: this deck has no title | add "deck": "Title")"},
        {"a mistyped cards", R"({ "deck": "T", "card": [["a?", "b"]] })",
         R"(1:16-1:22 unknown-key: "card" is no key of a deck | did you mean "cards"?)"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(told(row.text) == row.told);
        check_in_dutch([&] { return problems_in(row.text); });
    }
}

TEST_CASE("what other programs and other habits write is told in the words of this one") {
    const Row rows[] = {
        {"gaps as Anki numbers them", R"([{"cloze":"een {{c1::gat}} en {{c2::nog een::hint}}"}])",
         "1:18-1:22 foreign-gap: this is how Anki numbers gaps | write {{1:gat}}\n"
         "1:33-1:37 foreign-gap: this is how Anki numbers gaps | write {{2:nog een::hint}}"},
        {"a language by its name", R"({"deck":"T","lang":"Nederlands","cards":[["a?","b"]]})",
         R"(1:20-1:32 bad-lang: this is not a language code | write "nl")"},
        {"a language with an underscore", R"({"deck":"T","lang":"nl_BE","cards":[["a?","b"]]})",
         R"(1:20-1:27 bad-lang: this is not a language code | write its code: "nl", "en", "de", "fr", "nl-BE")"},
        {"tags in one text", R"([{"q":"a?","a":"b","tags":"net, osi"}])",
         R"(1:27-1:37 tags-in-one: this is one tag with a comma in it | write ["net", "osi"])"},
        {"one wrong option without a list", R"([{"q":"a?","a":"b","wrong":"c"}])",
         "1:28-1:31 wrong-type: \"wrong\" is a text here, and should be a list | put it between [ and ]: "
         "[\"one\", \"another\"]"},
        {"the place of the right option", R"([{"q":"a?","a":1,"wrong":["c","d"]}])",
         "1:16-1:17 wrong-type: the right option is a number, and should be a text | write the option "
         "itself, not its place in a list; \"1\" if that is it"},
        {"false in Dutch", R"([{"q":"a.","true":"onwaar"}])",
         "1:19-1:27 wrong-type: \"true\" is a text here, and should be true or false | write false, without "
         "quotes"},
        {"a number with its unit", R"([{"q":"a?","number":"300 m/s"}])",
         "1:21-1:30 wrong-type: \"number\" is a text here, and should be a number | write \"number\": 300, "
         "\"unit\": \"m/s\""},
        {"pairs in a list", R"([{"q":"a?","match":[["22","SSH"],["25","SMTP"]]}])",
         "1:20-1:48 wrong-type: \"match\" is a list here, and should be an object | write {\"22\": \"SSH\", "
         "…}"},
        {"an object where texts stand", R"([{"q":"a?","a":"b","accept":{"b":["c"]}}])",
         "1:29-1:40 wrong-type: \"accept\" is an object, and should be a text or a list of texts | write "
         "[\"…\", \"…\"]"},
        {"no answer yet", R"([{"q":"a?","a":null}])",
         "1:16-1:20 wrong-type: the answer is null, and should be a text | write a text between quotes"},
        {"an answer twice", R"([{"q":"a?","a":"b","a":"c"}])",
         "1:20-1:23 duplicate-key: the key \"a\" is written twice | keep one of them; otherwise the first "
         "would be "
         "lost in silence"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(told(row.text) == row.told);
        check_in_dutch([&] { return problems_in(row.text); });
    }
}
