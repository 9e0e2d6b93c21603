// What hands do wrong in JSON: each slip with all that the checker says of it. A row is one slip, and one
// message; the place is that of the words to change.

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <set>
#include <string>
#include <vector>

#include "in_dutch.hpp"
#include "overhoor/core/random.hpp"
#include "overhoor/deck/deck_json.hpp"
#include "overhoor/deck/json_slips.hpp"
#include "overhoor/deck/json_source.hpp"
#include "overhoor/deck/mend.hpp"
#include "overhoor/deck/rule.hpp"

using namespace overhoor;

namespace {

std::vector<Problem> problems_in(const std::string& text) {
    return read_deck({.name = "deck.json", .text = text}, "deck", "nl").problems;
}

// "place rule: message | help" of each problem.
std::string told(const std::string& text) {
    std::string all;
    for (const Problem& problem : problems_in(text)) {
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

TEST_CASE("a slip in the syntax has one message, at the words to change") {
    const Row rows[] = {
        {"a comma too many after the last card",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"a?\", \"b\"],\n"
         "] }",
         "2:14-2:15 trailing-comma: a comma before \"]\" | JSON has commas between things only: delete this "
         "one"},
        {"a comma too many after the last key",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"a\": \"b\", }\n"
         "] }",
         "2:24-2:25 trailing-comma: a comma before \"}\" | JSON has commas between things only: delete this "
         "one"},
        {"a comma too many, then a comment",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"a?\", \"b\"], // last\n"
         "] }",
         "2:14-2:15 trailing-comma: a comma before \"]\" | JSON has commas between things only: delete this "
         "one"},
        {"two commas between cards",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"a?\", \"b\"],,\n"
         "  [\"c?\", \"d\"]\n"
         "] }",
         "2:15-2:16 extra-comma: a second comma | delete it"},
        {"two commas in a card",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"a?\",, \"b\"]\n"
         "] }",
         "2:9-2:10 extra-comma: a second comma | delete it, or write what should stand before it"},
        {"a comma before the first card",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  , [\"a?\", \"b\"]\n"
         "] }",
         "2:3-2:4 extra-comma: a comma with nothing before it | delete it"},
        {"a comma too few between cards",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"a?\", \"b\"]\n"
         "  [\"c?\", \"d\"]\n"
         "] }",
         "2:14-2:14 missing-comma: a comma is missing here | a comma stands between two things in a list"},
        {"a comma too few between objects",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"a\": \"b\" }\n"
         "  { \"q\": \"c?\", \"a\": \"d\" }\n"
         "] }",
         "2:26-2:26 missing-comma: a comma is missing here | a comma stands between two things in a list"},
        {"a comma too few between keys",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\" \"a\": \"b\" }\n"
         "] }",
         "2:14-2:14 missing-comma: a comma is missing here | a comma stands between one key with its value "
         "and the next"},
        {"a comma too few between keys on two lines",
         "{ \"deck\": \"T\"\n"
         "  \"cards\": [[\"a?\", \"b\"]] }",
         "1:14-1:14 missing-comma: a comma is missing here | a comma stands between one key with its value "
         "and the next"},
        {"a comma too few in a short card",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"a?\" \"b\"]\n"
         "] }",
         "2:8-2:8 missing-comma: a comma is missing here | a comma stands between two things in a list"},
        {"a comma too few between a number and a key",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"number\": 5 \"unit\": \"m\" }\n"
         "] }",
         "2:27-2:27 missing-comma: a comma is missing here | a comma stands between one key with its value "
         "and the next"},
        {"a semicolon",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"a?\"; \"b\"]\n"
         "] }",
         R"(2:8-2:9 missing-comma: ";" stands where a comma belongs | write , instead)"},
        {"a colon too few",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\" \"a?\", \"a\": \"b\" }\n"
         "] }",
         "2:8-2:8 missing-colon: a colon is missing after the key \"q\" | a key and its value: \"key\": "
         "value"},
        {"a colon too few before a list", R"({ "deck": "T", "cards" [["a?", "b"]] })",
         "1:23-1:23 missing-colon: a colon is missing after the key \"cards\" | a key and its value: "
         "\"key\": value"},
        {"an equals sign",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\" = \"a?\", \"a\": \"b\" }\n"
         "] }",
         R"(2:9-2:10 missing-colon: "=" stands where a colon belongs | write : instead)"},
        {"a colon too many",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\":: \"a?\", \"a\": \"b\" }\n"
         "] }",
         "2:9-2:10 stray-colon: a colon too many | delete it"},
        {"a colon in a short card",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"Port of SSH?\": \"22\"]\n"
         "] }",
         "2:18-2:19 colon-in-list: a colon in a list | between [ and ] things are separated by commas; keys "
         "with their values stand between { and }"},
        {"a key without a value",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"a\": \"b\", \"hint\": }\n"
         "] }",
         "2:26-2:33 missing-value: the key \"hint\" has no value | write it behind the colon, or delete the "
         "key"},
        {"a key without colon and value",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"a\": \"b\", \"hint\" }\n"
         "] }",
         "2:26-2:32 missing-value: the key \"hint\" has no value | write \"hint\": and its value; texts that "
         "belong together stand in a list: [ … ]"},
        {"two texts where one belongs",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"a\": \"b\", \"c\" }\n"
         "] }",
         "2:26-2:29 missing-value: the key \"c\" has no value | write \"c\": and its value; texts that "
         "belong together stand in a list: [ … ]"},
        {"two answers without a list",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"wrong\": \"b\" \"c\", \"a\": \"d\" }\n"
         "] }",
         "2:28-2:28 missing-comma: a comma is missing here | several texts stand in a list: [\"one\", "
         "\"two\"]"},
        {"a card with braces for brackets",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  {\"a?\", \"b\"}\n"
         "] }",
         "2:4-2:8 missing-value: \"a?\" stands where a key belongs, and has no value | a short card stands "
         "between [ and ]: [\"a?\", …]"},
        {"cards straight in the deck",
         "{ \"deck\": \"T\",\n"
         "  [\"a?\", \"b\"]\n"
         "}",
         "2:3-2:4 missing-key: no key stands before this [ | between { and } everything has a key; was the "
         "list before it closed too early?"},
        {"the list of cards closed too early",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"a?\", \"b\"]\n"
         "],\n"
         "  [\"c?\", \"d\"]\n"
         "] }",
         "3:1-3:2 extra-bracket: this ] closes the list too early | delete it: another card follows"},
        {"a closing quote too few, before a comma",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"Port of SSH?, \"22\"]\n"
         "] }",
         "2:4-2:17 unclosed-text: this text has no closing quote | end it with a quote: \"Port of SSH?\""},
        {"a closing quote too few, in a key",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q: \"a?\", \"a\": \"b\" }\n"
         "] }",
         R"(2:5-2:7 unclosed-text: this text has no closing quote | end it with a quote: "q")"},
        {"a closing quote too few, at the end of a card",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"a?\", \"22],\n"
         "  [\"c?\", \"d\"]\n"
         "] }",
         R"(2:10-2:13 unclosed-text: this text has no closing quote | end it with a quote: "22")"},
        {"a closing quote too few, at the end of a line",
         "{ \"deck\": \"T,\n"
         "  \"cards\": [[\"a?\", \"b\"]] }",
         R"(1:11-1:13 unclosed-text: this text has no closing quote | end it with a quote: "T")"},
        {"a text over two lines",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"a question\n"
         "  of two lines?\", \"b\"]\n"
         "] }",
         "2:4-2:15 unclosed-text: a text ends on the line on which it began | a text of several lines is a "
         "list of texts: [\"first line\", \"second line\"]"},
        {"an opening quote too few",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"a?\", twenty two\"]\n"
         "] }",
         "2:10-2:21 unopened-text: this text has no opening quote | begin it with a quote: \"twenty two\""},
        {"an opening quote too few before a number",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"a?\", 22\"]\n"
         "] }",
         R"(2:10-2:13 unopened-text: this text has no opening quote | begin it with a quote: "22")"},
        {"an opening quote too few before a key",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { q\": \"a?\", \"a\": \"b\" }\n"
         "] }",
         R"(2:5-2:7 unopened-text: this text has no opening quote | begin it with a quote: "q")"},
        {"quotes inside a text",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"What is an \"open\" port?\", \"b\"]\n"
         "] }",
         "2:16-2:22 stray-quote: quotes inside a text end it | write \\\" for a quote that belongs to the "
         "text: \\\"open\\\""},
        {"a quote too many",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"a?\", \"b\"\"]\n"
         "] }",
         "2:12-2:13 stray-quote: a quote too many: it ends the text here | delete it, or write \\\" for a "
         "quote that belongs to the text"},
        {"a quote too many inside",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"Port of \"SSH?\", \"22\"]\n"
         "] }",
         "2:13-2:14 stray-quote: a quote too many: it ends the text here | delete it, or write \\\" for a "
         "quote that belongs to the text"},
        {"single quotes",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  ['a?', \"b\"]\n"
         "] }",
         R"(2:4-2:8 single-quotes: texts stand between double quotes | write " instead of ')"},
        {"single quotes around an apostrophe",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  ['it's?', \"b\"]\n"
         "] }",
         R"(2:4-2:8 single-quotes: texts stand between double quotes | write " instead of ')"},
        {"quotes of print",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [“a?”, \"b\"]\n"
         "] }",
         "2:4-2:8 typographic-quotes: “ is no quote to JSON | texts stand between straight double quotes: "
         "\"…\""},
        {"a text closed by a quote of print",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"a?”, \"b\"]\n"
         "] }",
         "2:7-2:8 typographic-quotes: ” is no quote to JSON | texts end with a straight double quote: \""},
        {"backticks",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [`a?`, \"b\"]\n"
         "] }",
         "2:4-2:8 typographic-quotes: ` is no quote to JSON | texts stand between straight double quotes: "
         "\"…\""},
        {"a key without quotes",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { q: \"a?\", \"a\": \"b\" }\n"
         "] }",
         "2:5-2:6 unquoted-key: a key without quotes | write \"q\""},
        {"a number as a key without quotes",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"match\": { 22: \"SSH\", \"53\": \"DNS\" } }\n"
         "] }",
         "2:27-2:29 unquoted-key: a key without quotes | write \"22\""},
        {"a text without quotes",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"a?\", secure shell]\n"
         "] }",
         "2:10-2:22 unquoted-text: a text without quotes | write \"secure shell\"; only true, false, null "
         "and numbers go without"},
        {"a date without quotes",
         R"({ "deck": "T", "settings": { "exam": { "date": 2027-01-14 } }, "cards": [["a?", "b"]] })",
         "1:48-1:58 unquoted-text: a text without quotes | write \"2027-01-14\"; only true, false, null and "
         "numbers go without"},
        {"a percentage without quotes",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"number\": 5, \"tolerance\": 5% }\n"
         "] }",
         "2:42-2:44 unquoted-text: a text without quotes | write \"5%\"; only true, false, null and numbers "
         "go without"},
        {"a number with its unit",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"number\": 5 km }\n"
         "] }",
         "2:26-2:30 unquoted-text: a text without quotes | a number stands alone, and its unit in \"unit\": "
         "\"km\""},
        {"True",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a.\", \"true\": True }\n"
         "] }",
         R"(2:24-2:28 unquoted-text: "True" means nothing in JSON | write true)"},
        {"yes",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a.\", \"true\": yes }\n"
         "] }",
         "2:24-2:27 unquoted-text: a text without quotes | write true or false; or \"yes\", if it is a text"},
        {"None",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"a\": None }\n"
         "] }",
         "2:21-2:25 unquoted-text: a text without quotes | leave the key out; or write \"None\", if it is a "
         "text"},
        {"a comma in a number",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"Pi?\", \"number\": 3,14 }\n"
         "] }",
         "2:28-2:29 bad-number: a comma inside a number | write 3.14: numbers have a decimal point"},
        {"a thousands point",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"number\": 1.000.000 }\n"
         "] }",
         "2:26-2:35 bad-number: \"1.000.000\" is no number to JSON | write 1000000: a point stands before "
         "decimals only"},
        {"a leading plus",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"number\": +5 }\n"
         "] }",
         R"(2:26-2:28 bad-number: "+5" is no number to JSON | write 5)"},
        {"a leading zero",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"number\": 007 }\n"
         "] }",
         "2:26-2:29 bad-number: \"007\" is no number to JSON | write 7 for the number, \"007\" for the text"},
        {"a backslash in a path",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"Where?\", \"C:\\dir\"]\n"
         "] }",
         R"(2:17-2:19 bad-escape: "\d" means nothing in a text | write \\ for a backslash)"},
        {"a tab inside a text",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"a\tb?\", \"c\"]\n"
         "] }",
         R"(2:6-2:7 control-character: a tab inside a text | write \t, or spaces)"},
        {"half an escape",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"a?\", \"\\u12\"]\n"
         "] }",
         "2:11-2:15 bad-escape: \"\\u12\" means nothing in a text | write the letter itself, or \\u and four "
         "hexadecimal digits; \\\\u for a backslash and a u"},
        {"a hash comment",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"a?\", \"b\"] # remark\n"
         "] }",
         "2:15-2:16 bad-comment: comments begin with // | write // instead of #"},
        {"an HTML comment",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  <!-- remark -->\n"
         "  [\"a?\", \"b\"]\n"
         "] }",
         "2:3-2:7 bad-comment: comments begin with // | write // in front of it, or /* and */ around it"},
        {"a comment that has no end",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"a?\", \"b\"] /* remark\n"
         "] }",
         "2:15-2:17 unclosed-comment: this comment has no end | write */ where it ends, or begin each of its "
         "lines with //"},
        {"a comment with one slash",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  / remark\n"
         "  [\"a?\", \"b\"]\n"
         "] }",
         "2:3-2:4 bad-comment: comments begin with // | write // in front of it, or /* and */ around it"},
        {"texts joined with a plus",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"a \" +\n"
         "   \"b?\", \"c\"]\n"
         "] }",
         "2:9-2:10 unquoted-text: texts are not joined with + in JSON | write one text; its lines may stand "
         "in "
         "a list: [\"first line\", \"second line\"]"},
        {"a dash before a card",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  - [\"a?\", \"b\"]\n"
         "] }",
         "2:3-2:4 unquoted-text: a dash before a thing in a list | delete it: commas are enough between [ "
         "and "
         "]"},
        {"the deck closed too early",
         "{ \"deck\": \"T\", \"settings\": {\n"
         "  \"retention\": 0.9\n"
         "}}, \"cards\": [\n"
         "  [\"a?\", \"b\"]\n"
         "] }",
         "3:2-3:3 extra-bracket: this } closes the deck too early | delete it: more of the deck follows"},
        {"the deck closed too early, and another slip",
         "{ \"deck\": \"T\", \"settings\": {\n"
         "  \"retention\": 0.9\n"
         "}}, \"cards\": [\n"
         "  [\"a?\" \"b\"]\n"
         "] }",
         "3:3-3:15 trailing-text: the deck has ended before this | a file is one deck: was a bracket closed "
         "too "
         "early? Remarks stand behind //"},
        {"remarks behind the quotes",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"a?\", \"b\" (see page 3)]\n"
         "] }",
         "2:14-2:26 unquoted-text: these words stand outside the quotes | put them inside the text, or after "
         "// as a comment"},
        {"a space that may not break",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"a?\", \"b\"]\n"
         "] }",
         "2:9-2:10 invisible-character: an invisible character (U+00A0) between things | delete it; it came "
         "along with copied text"},
        {"a brace too few at the end of a card",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"a\": \"b\",\n"
         "  { \"q\": \"c?\", \"a\": \"d\" }\n"
         "] }",
         "2:24-2:24 missing-bracket: a } is missing here | close the { with }"},
        {"a brace too few, and no comma",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"a\": \"b\"\n"
         "  { \"q\": \"c?\", \"a\": \"d\" }\n"
         "] }",
         "2:24-2:24 missing-bracket: a } is missing here | close the { with }"},
        {"a brace too few at the last card",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"a\": \"b\"\n"
         "] }",
         "2:24-2:24 missing-bracket: a } is missing here | close the { with }"},
        {"a bracket too few at the end of a card",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"a?\", \"b\",\n"
         "  [\"c?\", \"d\"],\n"
         "  [\"e?\", \"f\"]\n"
         "] }",
         "2:3-2:4 missing-bracket: this [ is not closed | close it with ] where it ends"},
        {"a bracket too few in a card",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"a\": \"b\", \"wrong\": [\"c\", \"d\" },\n"
         "  [\"c?\", \"d\"]\n"
         "] }",
         "2:44-2:44 missing-bracket: a ] is missing here | close the [ with ]"},
        {"a bracket too few at the end of the cards",
         "{\n"
         "  \"deck\": \"T\",\n"
         "  \"cards\": [\n"
         "    [\"a?\", \"b\"]\n"
         "}",
         "3:12-3:13 missing-bracket: this [ is not closed | close it with ] where it ends"},
        {"a brace too few at the end",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"a?\", \"b\"]\n"
         "]",
         "3:2-3:2 unfinished: the file ends in the middle: a { is still open | close it with }"},
        {"a file cut off",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"a?\", \"b\"],\n"
         "  [\"c?\", \"d",
         R"(3:10-3:12 unclosed-text: this text has no closing quote | end it with a quote: "d")"},
        {"the other bracket",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"a?\", \"b\"},\n"
         "  [\"c?\", \"d\"]\n"
         "] }",
         "2:13-2:14 wrong-bracket: this } does not fit the [ that is open | write ] here, or close the [ "
         "before it"},
        {"the other brace",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  { \"q\": \"a?\", \"a\": \"b\" ],\n"
         "  [\"c?\", \"d\"]\n"
         "] }",
         "2:25-2:26 wrong-bracket: this ] does not fit the { that is open | write } here, or close the { "
         "before it"},
        {"a round bracket",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  (\"a?\", \"b\")\n"
         "] }",
         "2:3-2:4 wrong-bracket: only [ ] and { } are brackets to JSON | a list stands between [ and ], keys "
         "with their values between { and }"},
        {"a bracket too many at the end",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"a?\", \"b\"]\n"
         "] ] }",
         "3:3-3:4 extra-bracket: this ] closes nothing | delete it"},
        {"a brace too many at the end",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"a?\", \"b\"]\n"
         "] } }",
         "3:5-3:6 extra-bracket: this } closes nothing | delete it"},
        {"a bracket too many in a card",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "  [\"a?\", \"b\"]],\n"
         "  [\"c?\", \"d\"]\n"
         "] }",
         "2:14-2:15 extra-bracket: this ] closes the list too early | delete it: another card follows"},
        {"no brace at the beginning",
         "\"deck\": \"T\",\n"
         "\"cards\": [[\"a?\", \"b\"]] }",
         "1:1-1:7 no-deck: a deck begins with { or [ | put { before it, and } at the end"},
        {"YAML",
         "deck: T\n"
         "cards:\n"
         "  - a? b\n",
         R"(1:1-1:8 no-deck: a deck begins with { or [ | a deck is JSON: {"deck": "Title", "lang": "nl", "cards": [["question", "answer"]]})"},
        {"lines of question and answer",
         "a?\tb\n"
         "c?\td\n",
         R"(1:1-1:5 no-deck: a deck begins with { or [ | a deck is JSON: {"deck": "Title", "lang": "nl", "cards": [["question", "answer"]]})"},
        {"two decks in a file",
         "{ \"deck\": \"T\", \"cards\": [[\"a?\", \"b\"]] }\n"
         "{ \"deck\": \"U\", \"cards\": [[\"c?\", \"d\"]] }",
         "2:1-2:2 trailing-text: the deck has ended before this | a file is one deck: was a bracket closed "
         "too early? Remarks stand behind //"},
        {"an unfinished merge",
         "{ \"deck\": \"T\", \"cards\": [\n"
         "<<<<<<< HEAD\n"
         "  [\"a?\", \"b\"]\n"
         "=======\n"
         "  [\"a?\", \"c\"]\n"
         ">>>>>>> x\n"
         "] }",
         "2:1-2:8 merge-conflict: a mark of an unfinished merge | keep one of the two versions, and delete "
         "the other and the lines with <<<<<<<, ======= and >>>>>>>"},
    };
    std::set<std::string> rules;
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(told(row.text) == row.told);
        check_in_dutch([&] { return problems_in(row.text); });
        const auto problems = problems_in(row.text);
        REQUIRE(!problems.empty());
        CHECK(find_rule(problems.front().rule) != nullptr);
        rules.insert(problems.front().rule);
        // What is mended is a deck with nothing else against its syntax.
        if (!problems.front().mending.empty()) {
            const std::string after = mend({.name = "deck.json", .text = row.text}).text;
            CHECK_MESSAGE(!syntax_slip(after), after);
        }
    }
    CHECK(rules.size() >= 20);
}

TEST_CASE("several slips are told in one reading, where only one thing can have been meant") {
    CHECK(told("{ deck: \"T\", \"cards\": [\n  ['a?', \"b\"]\n  [\"c?\", \"d],\n  { \"q\": \"e?\", "
               "\"acept\": [\"f\"], \"a\": \"g\", }\n] }") ==
          "1:3-1:7 unquoted-key: a key without quotes | write \"deck\"\n"
          "2:4-2:8 single-quotes: texts stand between double quotes | write \" instead of '\n"
          "2:14-2:14 missing-comma: a comma is missing here | a comma stands between two things in a list\n"
          "3:10-3:12 unclosed-text: this text has no closing quote | end it with a quote: \"d\"\n"
          "4:16-4:23 unknown-key: \"acept\" is no key of a card | did you mean \"accept\"?\n"
          "4:40-4:41 trailing-comma: a comma before \"}\" | JSON has commas between things only: delete this "
          "one");
    // Behind a slip that may have been meant in more than one way nothing is certain.
    CHECK(told("[[\"a?\",, \"b\"],\n['c?', \"d\"]]").find('\n') == std::string::npos);
}

TEST_CASE("whatever is no JSON is told, with a place in the text, and whatever is JSON is not") {
    const std::string deck =
        "{ \"deck\": \"T\", // one\n  \"cards\": [\n    [\"a?\", \"b\"],\n    { \"q\": \"c\\u00e9?\", "
        "\"number\": -1.5e3, "
        "\"tags\": [\"x\", \"y\"] },\n    { \"q\": \"d.\", \"true\": false } /* two */\n  ]\n}\n";
    const std::string letters = "{}[]\",:\\/*0159-+.eEtfnu '#;=\n\t";
    Random random{7};
    int slips = 0;
    for (int round = 0; round < 5000; ++round) {
        std::string text = deck;
        for (auto edits = 1 + random.below(3); edits > 0 && !text.empty(); --edits) {
            const std::size_t at = random.below(text.size());
            if (random.below(2) == 0)
                text.erase(at, 1 + random.below(4));
            else
                text.insert(at, 1, letters[random.below(letters.size())]);
        }
        CAPTURE(text);
        if (unreadable({.name = "d", .text = text})) continue;
        const auto slip = syntax_slip(text);
        const ParsedJson careful = parse_json_carefully({.name = "d", .text = text});
        CHECK(slip.has_value() != careful.root.has_value());
        if (!slip) continue;
        ++slips;
        CHECK(slip->rule != "syntax");
        CHECK(slip->where.begin <= slip->where.end);
        CHECK(slip->where.end <= text.size());
        CHECK(!slip->help.empty());
    }
    CHECK(slips > 2000);
}
