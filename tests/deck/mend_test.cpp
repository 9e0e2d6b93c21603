#include "overhoor/deck/mend.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <set>

#include "overhoor/core/random.hpp"
#include "overhoor/deck/deck_json.hpp"
#include "overhoor/deck/json_source.hpp"
#include "overhoor/deck/prompt_form.hpp"

using namespace overhoor;

namespace {

std::string mended(const std::string& text) { return mend({.name = "d.json", .text = text}).text; }

std::string with_ids(const std::string& text) {
    return replaced(text, written_ids({.name = "d.json", .text = text}));
}

ReadDeck read(const std::string& text) { return read_deck({.name = "d.json", .text = text}, "d", "nl"); }

// Everything of a deck but where its cards stand.
std::vector<Card> cards_of(const std::string& text) {
    std::vector<Card> cards = read(text).deck.cards;
    for (Card& card : cards) card.where = {};
    return cards;
}

// The decks that come with the program, and one in which all kinds and layouts stand.
std::vector<std::string> real_decks() {
    std::vector<std::string> texts;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator{OVERHOOR_SOURCE_DIR "/decks/overheid"}) {
        if (!entry.path().string().ends_with(".json")) continue;
        std::ifstream in{entry.path(), std::ios::binary};
        texts.emplace_back(std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{});
    }
    texts.emplace_back(R"({
  // a deck of many layouts
  "deck": "T", "tags": ["a", "b"], /* here too */
  "cards": [
    ["een", "twee"],["drie","vier",{"reverse":true}], // short ones
    {"q":"dicht","a":"op elkaar","hint":"zonder spaties"},
    {
      // over several lines
      "q": "Wat, zo: {hier}?", "a": "dit: [a, b]",
      "accept": ["dat", "zo"]
    },
    { "q": "5 < 6", "true": true }, { "q": "hoeveel", "number": 12, "tolerance": "5%" },
    { "cloze": "een {{gat}} en {{2:nog een::hint}}" }
  ]
})");
    return texts;
}

// Every key of the tree, in the order of the text.
void collect_keys(const JsonValue& value, std::vector<SourceSpan>& keys) {
    for (const JsonValue& item : value.items) collect_keys(item, keys);
    for (const JsonMember& member : value.members) {
        keys.push_back(member.key_span);
        collect_keys(member.value, keys);
    }
}

// The texts that stand as values.
void collect_texts(const JsonValue& value, std::vector<SourceSpan>& texts) {
    if (value.is(JsonValue::Kind::string)) texts.push_back(value.span);
    for (const JsonValue& item : value.items) collect_texts(item, texts);
    for (const JsonMember& member : value.members) collect_texts(member.value, texts);
}

// The ends of lists and objects that are not empty.
void collect_ends(const JsonValue& value, std::vector<SourceSpan>& ends) {
    for (const JsonValue& item : value.items) collect_ends(item, ends);
    for (const JsonMember& member : value.members) collect_ends(member.value, ends);
    if (!value.items.empty()) ends.push_back({value.items.back().span.end, value.items.back().span.end});
    if (!value.members.empty())
        ends.push_back({value.members.back().value.span.end, value.members.back().value.span.end});
}

SourceSpan one_of(const std::vector<SourceSpan>& spans, Random& random) {
    return spans[static_cast<std::size_t>(random.below(spans.size()))];
}

}  // namespace

TEST_CASE("a slip is mended where only one thing can have been meant") {
    struct Row {
        const char* why;
        const char* before;
        const char* after;
    };
    const Row rows[] = {
        {"a comma before the end", R"([["a", "b",], ])", R"([["a", "b"] ])"},
        {"a comma before a comment", "[[\"a\",\"b\"], // last\n]", "[[\"a\",\"b\"] // last\n]"},
        {"a comma too few in a list", "[[\"a\" \"b\"]\n [\"c\", \"d\"]]",
         "[[\"a\", \"b\"],\n [\"c\", \"d\"]]"},
        {"a comma too few between keys", "[{\"q\": \"a\"\n\"a\": \"b\"}]", "[{\"q\": \"a\",\n\"a\": \"b\"}]"},
        {"a colon too few", R"([{"q" "a", "a": "b"}])", R"([{"q": "a", "a": "b"}])"},
        {"keys without quotes", R"([{q: "a", a: "b"}])", R"([{"q": "a", "a": "b"}])"},
        {"single quotes", R"([{'q': 'een?', 'a': 'b'}])", R"([{"q": "een?", "a": "b"}])"},
        {"true as Python writes it", R"([{"q": "a", "true": True}])", R"([{"q": "a", "true": true}])"},
        {"true between quotes", R"([{"q": "a", "true": "false"}])", R"([{"q": "a", "true": false}])"},
        {"true in Dutch", R"([{"q": "a", "true": "onwaar"}])", R"([{"q": "a", "true": false}])"},
        {"gaps as Anki numbers them", R"([{"cloze": "een {{c1::gat}} en {{c2::nog een::hint}}"}])",
         R"([{"cloze": "een {{1:gat}} en {{2:nog een::hint}}"}])"},
        {"tags in one text", R"([{"q": "a", "a": "b", "tags": "net, osi"}])",
         R"([{"q": "a", "a": "b", "tags": ["net", "osi"]}])"},
        {"a language by its name", R"({"deck": "T", "lang": "Nederlands", "cards": [["a", "b"]]})",
         R"({"deck": "T", "lang": "nl", "cards": [["a", "b"]]})"},
        {"a number between quotes", R"([{"q": "a", "number": "12.5"}])", R"([{"q": "a", "number": 12.5}])"},
        {"a mistyped key", R"([{"q": "a", "a": "b", "acept": ["c"]}])",
         R"([{"q": "a", "a": "b", "accept": ["c"]}])"},
        {"a key in capitals", R"([{"Q": "a", "A": "b"}])", R"([{"q": "a", "a": "b"}])"},
        {"two commas between cards", R"([["a", "b"],, ["c", "d"]])", R"([["a", "b"], ["c", "d"]])"},
        {"a quote too few before a comma", R"([["a, "b"]])", R"([["a", "b"]])"},
        {"a quote too few at the end of a line", "[[\"a\", \"b],\n[\"c\", \"d\"]]",
         "[[\"a\", \"b\"],\n[\"c\", \"d\"]]"},
        {"a quote too few before a text", R"([["a", b"]])", R"([["a", "b"]])"},
        {"quotes of print", R"([[“a”, "b”]])", R"([["a", "b"]])"},
        {"a bracket of the other kind", R"([["a", "b"}])", R"([["a", "b"]])"},
        {"a bracket too few on a line", "[{\"q\": \"a\", \"a\": \"b\",\n[\"c\", \"d\"]]",
         "[{\"q\": \"a\", \"a\": \"b\"},\n[\"c\", \"d\"]]"},
        {"a bracket too many at the end", R"([["a", "b"]]])", R"([["a", "b"]])"},
        {"a comma in a number", R"([{"q": "a", "number": 3,14}])", R"([{"q": "a", "number": 3.14}])"},
        {"a point before a number", R"([{"q": "a", "number": .5}])", R"([{"q": "a", "number": 0.5}])"},
        {"an equals sign", R"([{"q" = "a", "a" => "b"}])", R"([{"q" : "a", "a" : "b"}])"},
        {"semicolons", R"([["a"; "b"]; ["c", "d"]])", R"([["a", "b"], ["c", "d"]])"},
        {"a backslash before nothing special", R"([["a", "one \d two \' three"]])",
         R"([["a", "one \\d two ' three"]])"},
        {"a comment with a hash", "[[\"a\", \"b\"]] # one", "[[\"a\", \"b\"]] // one"},
        {"a tab in a text", "[[\"a\tb\", \"c\"]]", R"([["a\tb", "c"]])"},
        {"a space that may not break", "[[\"a\",\u00A0\"b\"]]", R"([["a", "b"]])"},
        {"all at once", "[{q: 'a', \"a\": \"b\" 'hitn': \"c\",},]",
         "[{\"q\": \"a\", \"a\": \"b\", \"hint\": \"c\"}]"},
    };
    for (const Row& row : rows) SUBCASE(row.why) {
            CHECK(mended(row.before) == row.after);
            CHECK(read(row.after).problems.empty());
        }
}

TEST_CASE("what may have been meant otherwise is left to the author") {
    const char* const texts[] = {
        R"([["wat is "ARP"?", "b"]])",          // quotes inside a text
        R"([["wat is ""ARP"", "b"]])",          //
        R"([['it's', 'b']])",                   // an apostrophe
        R"([['zeg "hallo"', 'b']])",            // both kinds of quotes
        R"([["a", b]])",                        // a text without quotes
        R"([{"q": "a", "a": "b", "x": "c"}])",  // near to no key
        R"([{"c": "a", "a": "b"}])",            // nearer to none of two
        R"([{"q": "a", "Q": "c", "a": "b"}])",  // the key is there already
        R"([{"q": "a", "number": "12 km"}])",   // no number
        R"([{"q": "a", "a": 12}])",             // a text or a number card
        R"([["a",, "b"]])",                     // something may be missing
        R"([["a", "b""]])",                     // a quote too many, or one that belongs to the text
        "<<<<<<< HEAD\n[[\"a\", \"b\"]]\n=======\n[]\n>>>>>>> x\n",
        "\xEF\xBB\xBF[[\"a\", \"b\"]]",
        "",
        "[",
    };
    for (const std::string text : texts) {
        CAPTURE(text);
        CHECK(mended(text) == text);
    }
}

TEST_CASE("what slips in by accident is mended to the very bytes that were there") {
    const auto decks = real_decks();
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        CAPTURE(seed);
        Random random{seed};
        const std::string& text = decks[static_cast<std::size_t>(random.below(decks.size()))];
        const ParsedJson parsed = parse_json({.name = "d", .text = text});
        REQUIRE(parsed.root);
        std::vector<SourceSpan> keys, texts, ends;
        collect_keys(*parsed.root, keys);
        collect_texts(*parsed.root, texts);
        collect_ends(*parsed.root, ends);
        std::vector<Replacement> slips;
        const auto inside = [&](SourceSpan span) {
            return text.substr(span.begin + 1, span.end - span.begin - 2);
        };
        for (int i = 0; i < 6; ++i) {
            const SourceSpan key = one_of(keys, random), value = one_of(texts, random),
                             end = one_of(ends, random);
            const bool plain =
                inside(key).find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos;
            const bool no_quotes = inside(value).find_first_of("'\"\\") == std::string::npos;
            switch (random.below(4)) {
                case 0:
                    slips.push_back({end, ","});
                    break;
                case 1:
                    if (plain) slips.push_back({key, inside(key)});
                    break;
                case 2:
                    if (no_quotes) slips.push_back({value, "'" + inside(value) + "'"});
                    break;
                default:
                    if (const auto comma = text.find(",", end.end);  // between lines: out of every text
                        comma != std::string::npos && text.substr(comma, 2) == ",\n" &&
                        text[comma - 1] == '}')
                        slips.push_back(
                            {{static_cast<std::uint32_t>(comma), static_cast<std::uint32_t>(comma + 1)}, ""});
            }
        }
        std::ranges::sort(slips, {}, &Replacement::where);
        const auto overlap = [](const Replacement& a, const Replacement& b) {
            return b.where.begin <= a.where.end;
        };
        slips.erase(std::unique(slips.begin(), slips.end(), overlap), slips.end());
        const std::string broken = replaced(text, slips);
        CHECK(mended(broken) == text);
    }
}

TEST_CASE("mending twice is mending once, whatever the text") {
    const auto decks = real_decks();
    constexpr std::string_view signs = "[]{},:\"' aq\n";
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        CAPTURE(seed);
        Random random{seed};
        std::string text = decks.back();
        for (int i = 0; i < 3; ++i) {
            const auto place = static_cast<std::size_t>(random.below(text.size()));
            const char sign = signs[static_cast<std::size_t>(random.below(signs.size()))];
            if (random.below(2) == 0)
                text.erase(place, 1);
            else
                text.insert(place, 1, sign);
        }
        const Mended once = mend({.name = "d", .text = text});
        CHECK(once.finished);
        CHECK(mended(once.text) == once.text);
    }
}

TEST_CASE("a comma after everything is mended in a few readings, however long the deck") {
    std::string before = "[", after = "[";
    for (int i = 0; i < 20000; ++i) {
        before += fmt::format("\n[\"vraag, {0}\", \"it's {{{0},}}\",], // [,]", i);
        after += fmt::format("\n[\"vraag, {0}\", \"it's {{{0},}}\"]{1} // [,]", i, i == 19999 ? "" : ",");
    }
    const Mended done = mend({.name = "d", .text = before + "\n]"});
    CHECK(done.text == after + "\n]");
    CHECK(done.mended.size() == 20001);
    CHECK(done.finished);
    // Behind a quote that is not where it should be, nothing is certain any more.
    CHECK(mended(R"([["a", "b",], ["wat is "x, ]"?", "c"], ["d", "e",]])") ==
          R"([["a", "b"], ["wat is "x, ]"?", "c"], ["d", "e",]])");
    CHECK(mended(R"([["a", "b",], ["wat is "5, ]"?", "c"]])") == R"([["a", "b"], ["wat is "5, ]"?", "c"]])");
}

TEST_CASE("a mending touches its own place and nothing else") {
    const std::string text =
        "{deck:'T', // a, b: {c}\n\t\"cards\" : [ [\"x\" , \"y\",]\r\n\r\n[ \"z\",,\"u\" ] ] }\n";
    const SourceText source{.name = "d", .text = text};
    const auto problems = read_deck(source, "d", "nl").problems;
    REQUIRE(problems.size() == 5);  // the last has no mending: something may be missing there
    for (std::size_t i = 0; i < 4; ++i) {
        CAPTURE(problems[i].rule);
        REQUIRE(problems[i].mending.size() == 1);
        const auto [where, instead] = problems[i].mending[0];
        const std::string after = replaced(text, problems[i].mending);
        CHECK(after.substr(0, where.begin) == text.substr(0, where.begin));
        CHECK(after.substr(where.begin + instead.size()) == text.substr(where.end));
    }
    CHECK(mended(text) ==
          "{\"deck\":\"T\", // a, b: {c}\n\t\"cards\" : [ [\"x\" , \"y\"],\r\n\r\n[ \"z\",,\"u\" ] ] }\n");
}

TEST_CASE("ids are written in the style of the card") {
    struct Row {
        const char* why;
        const char* before;
        const char* after;  // @ for the id
    };
    const Row rows[] = {
        {"an object", R"([{ "q": "x", "a": "y" }])", R"([{ "id": "@", "q": "x", "a": "y" }])"},
        {"without blanks", R"([{"q":"x","a":"y"}])", R"([{"id":"@","q":"x","a":"y"}])"},
        {"a key a line", "[{\n    \"q\": \"x\",\n    \"a\": \"y\"\n}]",
         "[{\n    \"id\": \"@\",\n    \"q\": \"x\",\n    \"a\": \"y\"\n}]"},
        {"with line ends of Windows", "[{\r\n\t\"q\": \"x\",\r\n\t\"a\": \"y\"}]",
         "[{\r\n\t\"id\": \"@\",\r\n\t\"q\": \"x\",\r\n\t\"a\": \"y\"}]"},
        {"behind a comment", "[{ // why\n  \"q\": \"x\", \"a\": \"y\"}]",
         "[{ // why\n  \"id\": \"@\",\n  \"q\": \"x\", \"a\": \"y\"}]"},
        {"a short card", R"([["x", "y"]])", R"([["x", "y", {"id": "@"}]])"},
        {"a dense one", R"([["x","y"]])", R"([["x","y",{"id":"@"}]])"},
        {"one with keys", R"([["x", "y", { "reverse": true }]])",
         R"([["x", "y", { "id": "@", "reverse": true }]])"},
        {"one with no keys in it", R"([["x", "y", {}]])", R"([["x", "y", {"id": "@"}]])"},
        {"one that has an id", R"([{"id": "a", "q": "x", "a": "y"}])",
         R"([{"id": "a", "q": "x", "a": "y"}])"},
        {"one that cannot be read", R"([{"q": "x"}])", R"([{"q": "x"}])"},
    };
    const std::string id = made_id("text", "x");
    for (const Row& row : rows) SUBCASE(row.why) {
            std::string after = row.after;
            if (const auto at = after.find('@'); at != std::string::npos) after.replace(at, 1, id);
            CHECK(with_ids(row.before) == after);
        }
}

TEST_CASE(
    "a written id is the name that the card had: the deck stays the same, and a second time nothing "
    "happens") {
    for (const std::string& text : real_decks()) {
        const std::string after = with_ids(text);
        CHECK(cards_of(after) == cards_of(text));
        CHECK(with_ids(after) == after);
    }
}
