#include "overhoor/deck/deck_json.hpp"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

using namespace overhoor;

namespace {

ReadDeck read(std::string text) { return read_deck({.name = "d.json", .text = std::move(text)}, "d", "nl"); }

// "line:column-line:column rule" of each problem, one a line.
std::string problems(const std::string& text) {
    std::string all;
    for (const Problem& problem : read(text).problems) {
        const Place place = problem.where.value_or(Place{});
        all += fmt::format("{}:{}-{}:{} {}\n", place.line, place.column, place.end_line, place.end_column,
                           problem.rule);
    }
    return all;
}

Card only_card(const std::string& card) {
    const ReadDeck deck = read(R"({"deck":"T","cards":[)" + card + "]}");
    for (const Problem& problem : deck.problems) FAIL_CHECK(problem.message);
    REQUIRE(deck.deck.cards.size() == 1);
    return deck.deck.cards.front();
}

template <class T>
T only(const std::string& card) {
    const Card read = only_card(card);
    REQUIRE(std::holds_alternative<T>(read.expected));
    return std::get<T>(read.expected);
}

const std::string every_kind = R"({
  "$schema": "deck.schema.json", "deck": "Netwerken", "id": "net", "lang": "nl", "tags": ["net"],
  "defaults": { "strict": false }, // comments are welcome
  "settings": { "new_per_day": 8, "retention": 0.92, "exam": { "date": "2027-01-14", "pass": "55%", "mix": { "osi": 2 } } },
  "cards": [
    ["Wat zoekt ARP op?", "het MAC-adres bij een IPv4-adres"],
    ["der Hund", "de hond", { "reverse": true, "tags": ["duits"] }],
    { "q": "Protocol achter ping?", "a": "ICMP", "accept": ["Internet Control Message Protocol"], "hint": "laag 3" },
    { "id": "opening", "cloze": "TCP opent met {{SYN}}, {{SYN-ACK::twee vlaggen}} en {{ACK}}." },
    { "q": "Op welke laag werkt een router?", "a": "netwerk", "wrong": ["datalink", ["transport", "TCP en UDP"]] },
    { "q": "Welke zijn privé?", "a": ["10.0.0.0/8", "192.168.0.0/16"], "wrong": ["8.8.0.0/16"] },
    { "q": "UDP garandeert de volgorde.", "true": false },
    { "q": "Noem records.", "list": ["A", ["CNAME", "alias"], "MX"], "need": 2 },
    { "q": "De lagen", "order": ["fysiek", "datalink", "netwerk"] },
    { "q": "Welke poort?", "match": { "22": "SSH", "25": "SMTP" }, "extra": ["LDAP"] },
    { "q": "Deel in", "groups": { "voordeel": ["snel"], "risico": ["lek"] } },
    { "q": "Lichtsnelheid", "number": 299792458, "tolerance": "0.1%", "unit": ["m/s"] },
    { "q": ["Wat drukt dit af?", "echo 16"], "a": "16", "strict": true }
  ]
})";

}  // namespace

TEST_CASE("every kind of card is read, without a problem") {
    CHECK(problems(every_kind) == "");
    const Deck deck = read(every_kind).deck;
    std::string kinds;
    for (const Card& card : deck.cards) kinds += std::string{kind_of(card.expected)} + " ";
    CHECK(kinds ==
          "text text text text cloze cloze cloze choice choice truth list order match groups number text ");
    CHECK(deck.id == "net");
    CHECK(deck.settings.new_per_day == 8);
    CHECK(deck.settings.exam.pass == doctest::Approx(0.55));
    CHECK(deck.cards[1].id.value == deck.cards[1].note);
    CHECK(deck.cards[2].id.value == deck.cards[1].note + "/reverse");
    CHECK(deck.cards[2].prompt == "de hond");
    CHECK(deck.cards[2].tags == std::vector<std::string>{"net", "duits"});
    CHECK(deck.cards[4].id.value == "net/opening/1");
    CHECK(deck.cards[15].prompt == "Wat drukt dit af?\necho 16");
}

TEST_CASE("the gaps of a sentence are asked one by one, or by their groups") {
    const Deck deck = read(every_kind).deck;
    CHECK(deck.cards[4].prompt == "TCP opent met {{…}}, SYN-ACK en ACK.");
    CHECK(deck.cards[5].prompt == "TCP opent met SYN, {{twee vlaggen}} en ACK.");
    const ReadDeck grouped = read(R"({"deck":"T","cards":[{"cloze":"{{1:a}} en {{1:b}} of {{c}}"}]})");
    REQUIRE(grouped.deck.cards.size() == 2);
    CHECK(grouped.deck.cards[0].prompt == "{{…}} en {{…}} of c");
    CHECK(std::get<ExpectedCloze>(grouped.deck.cards[0].expected).gaps.size() == 2);
}

TEST_CASE("what is written is what is expected") {
    CHECK(only<ExpectedText>(R"({"q":"x","a":"een twee drie vier vijf zes zeven acht negen"})").typed ==
          false);
    CHECK(only<ExpectedText>(R"({"q":"x","a":"een twee"})").typed == true);
    CHECK(only<ExpectedText>(R"({"q":"x","a":"een twee","typed":false})").typed == false);
    CHECK(
        only<ExpectedText>(R"({"q":"x","a":"y","reject":{"z":"dat is iets anders"}})").rejected.front().why ==
        "dat is iets anders");
    const std::vector<Rejected> rejected{{"z", "nee"}};
    CHECK(only<ExpectedList>(R"({"q":"x","list":["a","b"],"reject":{"z":"nee"}})").rejected == rejected);
    CHECK(only<ExpectedNumber>(R"({"q":"x","number":1,"reject":{"z":"nee"}})").rejected == rejected);
    CHECK(only<ExpectedCloze>(R"({"cloze":"{{a}} b","reject":{"z":"nee"}})").gaps[0].rejected == rejected);
    CHECK(only<ExpectedList>(R"({"q":"x","list":["a",["b","c"]]})").items[1].size() == 2);
    CHECK(only<ExpectedList>(R"({"q":"x","list":["a","b","c"],"need":2})").need == 2);
    CHECK(only<ExpectedNumber>(R"({"q":"x","number":10,"tolerance":"5%"})").high == doctest::Approx(10.5));
    CHECK(only<ExpectedNumber>(R"({"q":"x","number":4,"range":[3,5]})").low == 3);
    CHECK(only<ExpectedCloze>(R"({"cloze":"a {{b}} c","accept":["d"]})").gaps[0].accepted.size() == 2);
}

TEST_CASE("wrong options can be drawn from the answers of other cards, the same each time") {
    const std::string text =
        R"({"deck":"T","tags":["t"],"cards":[["a?","a"],["b?","b"],["c?","c"],{"q":"d?","a":"d","wrong":2}]})";
    const auto choice = std::get<ExpectedChoice>(read(text).deck.cards[3].expected);
    CHECK(choice.options.size() == 3);
    CHECK(choice == std::get<ExpectedChoice>(read(text).deck.cards[3].expected));
}

TEST_CASE("an id follows from kind and prompt, not from answer, order or spaces") {
    const auto id = [](const std::string& card) { return only_card(card).id.value; };
    CHECK(id(R"(["Wat is  x?","y"])") == id(R"({"q":"Wat is x? ","a":"iets anders","tags":["t"]})"));
    CHECK(id(R"(["Wat is x?","y"])") != id(R"(["Wat is z?","y"])"));
    CHECK(id(R"(["caf\u00e9","y"])") == id(R"(["cafe\u0301","y"])"));
    CHECK(id(R"({"id":"eigen","q":"x","a":"y"})") == "d/eigen");
}

TEST_CASE("every mistake has its place and its name") {
    struct Row {
        const char* why;
        const char* text;
        const char* found;
    };
    const Row rows[] = {
        {"a comma too many", "{\"deck\":\"T\",\n\"cards\":[[\"a\",\"b\"],]}", "2:19-2:20 trailing-comma\n"},
        {"a comma too few", "{\"deck\":\"T\"\n\"cards\":[]}", "1:12-1:12 missing-comma\n"},
        {"a text without an end", "{\"deck\":\"T,\n\"cards\":[]}", "1:9-1:11 unclosed-text\n"},
        {"single quotes", "{'deck':\"T\",\"cards\":[]}", "1:2-1:8 single-quotes\n"},
        {"a key without quotes", "{deck:\"T\",\"cards\":[]}", "1:2-1:6 unquoted-key\n"},
        {"a text without quotes", "{\"deck\":Titel}", "1:9-1:14 unquoted-text\n"},
        {"an unfinished file", "{\"deck\":\"T\",\"cards\":[", "1:22-1:22 unfinished\n"},
        {"an unfinished merge", "{\"deck\":\"T\",\n<<<<<<< HEAD\n\"cards\":[]}", "2:1-2:8 merge-conflict\n"},
        {"nothing at all", "", "1:1-1:1 empty-file\n"},
        {"only a comment", "// niets\n", "1:1-1:1 empty-file\n"},
        {"a byte that is no UTF-8", "{\"deck\":\"\xff\"}", "1:10-1:11 not-utf-8\n"},
        {"a deck that is a number", "42", "1:1-1:3 no-deck\n"},
        {"no title", "{\"cards\":[[\"a\",\"b\"]]}", "1:1-1:2 no-title\n"},
        {"no cards", "{\"deck\":\"T\"}", "1:1-1:2 no-cards\n"},
        {"a mistyped key", "{\"deck\":\"T\",\"crads\":[],\"cards\":[]}", "1:13-1:20 unknown-key\n"},
        {"a key written twice", "{\"deck\":\"T\",\"deck\":\"U\",\"cards\":[]}", "1:13-1:19 duplicate-key\n"},
        {"a card without an answer", "[{\"q\":\"a\"}]", "1:2-1:3 no-answer\n"},
        {"a card without a question", "[{\"a\":\"a\"}]", "1:2-1:3 no-question\n"},
        {"two kinds in one", "[{\"q\":\"a\",\"a\":\"b\",\"true\":true}]", "1:19-1:25 two-kinds\n"},
        {"an empty answer", "[[\"a\",\" \"]]", "1:7-1:10 empty-text\n"},
        {"a number for a text", "[[\"a\",16]]", "1:7-1:9 wrong-type\n"},
        {"a card of one text", "[[\"a\"]]", "1:2-1:7 short-card\n"},
        {"a choice without wrong options", "[{\"q\":\"a\",\"a\":\"b\",\"wrong\":[]}]",
         "1:27-1:29 no-wrong-option\n"},
        {"an option both right and wrong", "[{\"q\":\"a\",\"a\":\"b\",\"wrong\":[\"b\",\"c\"]}]",
         "1:28-1:31 option-twice\n"},
        {"more needed than there are", "[{\"q\":\"a\",\"list\":[\"b\",\"c\"],\"need\":3}]",
         "1:35-1:36 need-too-many\n"},
        {"a sentence without a gap", "[{\"cloze\":\"geen gat\"}]", "1:11-1:21 no-gap\n"},
        {"a gap without text", "[{\"cloze\":\"een {{}}\"}]", "1:16-1:20 empty-gap\n"},
        {"a gap without an end", "[{\"cloze\":\"een {{gat\"}]", "1:16-1:21 unclosed-gap\n"},
        {"a bad id", "[{\"id\":\"a b\",\"q\":\"a\",\"a\":\"b\"}]", "1:8-1:13 bad-id\n"},
        {"an id twice", "[{\"id\":\"x\",\"q\":\"a\",\"a\":\"b\"},\n{\"id\":\"x\",\"q\":\"c\",\"a\":\"b\"}]",
         "2:7-2:10 duplicate-id\n"},
        {"a question twice", "[[\"a\",\"b\"],\n[\"a\",\"c\"]]", "2:2-2:5 duplicate-prompt\n"},
        {"a retention out of range", "{\"deck\":\"T\",\"settings\":{\"retention\":2},\"cards\":[]}",
         "1:37-1:38 out-of-range\n"},
        {"a date that is none",
         "{\"deck\":\"T\",\"settings\":{\"exam\":{\"date\":\"2027-02-30\"}},\"cards\":[]}",
         "1:40-1:52 bad-date\n"},
        {"columns count characters", "[[\"één\",16]]", "1:9-1:11 wrong-type\n"},
        {"a byte order mark takes no column", "\xEF\xBB\xBF[[\"a\",16]]", "1:7-1:9 wrong-type\n"},
        {"several at once", "[[\"a\",1],\n[\"b\",2]]", "1:7-1:8 wrong-type\n2:6-2:7 wrong-type\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(problems(row.text) == row.found);
    }
}

TEST_CASE("a mistyped key is told with the one that was meant") {
    const ReadDeck deck = read(R"([{"q":"a","a":"b","acept":["c"]}])");
    REQUIRE(deck.problems.size() == 1);
    CHECK(deck.problems[0].help == "did you mean \"accept\"?");
    CHECK(deck.problems[0].severity == Severity::warning);
    CHECK(deck.deck.cards.size() == 1);
}

TEST_CASE("every prefix of a deck is an error at a place, and nothing worse") {
    for (std::size_t size = 0; size + 1 < every_kind.size(); ++size) {
        const ReadDeck deck = read(every_kind.substr(0, size));
        CAPTURE(size);
        REQUIRE(!deck.problems.empty());
        CHECK(deck.problems[0].where.has_value());
    }
}

TEST_CASE("hostile decks are refused where they go wrong") {
    CHECK(problems(std::string(100'000, '[')).ends_with("too-deep\n"));
    CHECK(problems(std::string("[[\"a\",\"b\"]]\0x", 13)) == "1:12-1:13 nul-byte\n");
    CHECK(problems("\xFF\xFE[") == "1:1-1:1 not-utf-8\n");
    std::string many = "{";
    for (int i = 0; i < 20'000; ++i) many += fmt::format("\"k{}\":1,", i);
    const ReadDeck hostile = read(many + "\"k7\":2}");
    CHECK(hostile.problems.size() == 201);
    CHECK(std::ranges::count(hostile.problems, std::string{"too-many"}, &Problem::rule) == 1);
}
