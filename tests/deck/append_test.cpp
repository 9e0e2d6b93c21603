#include "overhoor/deck/append.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "overhoor/deck/deck_json.hpp"
#include "overhoor/deck/mend.hpp"

using namespace overhoor;

namespace {

const NewCard hund{.question = "der Hund", .answer = "de \"hond\""};

std::string with(const std::string& text, const std::vector<NewCard>& cards) {
    return replaced(text, appended({.name = "d.json", .text = text}, cards));
}

// What is wrong with a line, or nothing.
std::string rule_of(const std::string& line) {
    const auto card = card_from_line("in", line, 3);
    if (card) return {};
    CHECK(card.error().where->line == 3);
    return card.error().rule;
}

}  // namespace

TEST_CASE("cards are added as the author writes them") {
    struct Row {
        const char* why;
        const char* before;
        const char* after;
    };
    const Row rows[] = {
        {"short cards on lines", "{\"cards\": [\n    [\"a\", \"b\"]\n  ]}",
         "{\"cards\": [\n    [\"a\", \"b\"],\n    [\"der Hund\", \"de \\\"hond\\\"\"]\n  ]}"},
        {"short and dense", "[[\"a\",\"b\"]]", "[[\"a\",\"b\"],[\"der Hund\",\"de \\\"hond\\\"\"]]"},
        {"all on one line", "[[\"a\", \"b\"]]", "[[\"a\", \"b\"], [\"der Hund\", \"de \\\"hond\\\"\"]]"},
        {"objects on a line", "[\n\t{ \"q\": \"a\", \"a\": \"b\" }\n]",
         "[\n\t{ \"q\": \"a\", \"a\": \"b\" },\n\t{ \"q\": \"der Hund\", \"a\": \"de \\\"hond\\\"\" }\n]"},
        {"a key a line", "[\n  {\n    \"q\": \"a\",\n    \"a\": \"b\"\n  }\n]",
         "[\n  {\n    \"q\": \"a\",\n    \"a\": \"b\"\n  },\n  {\n    \"q\": \"der Hund\",\n    \"a\": \"de "
         "\\\"hond\\\"\"\n  }\n]"},
        {"behind a comment", "[\n  [\"a\", \"b\"] // why\n]",
         "[\n  [\"a\", \"b\"], // why\n  [\"der Hund\", \"de \\\"hond\\\"\"]\n]"},
        {"line ends of Windows", "[\r\n  [\"a\", \"b\"]\r\n]",
         "[\r\n  [\"a\", \"b\"],\r\n  [\"der Hund\", \"de \\\"hond\\\"\"]\r\n]"},
        {"into nothing", "{\"cards\": []}", "{\"cards\": [[\"der Hund\", \"de \\\"hond\\\"\"]]}"},
        {"into nothing on two lines", "{\n  \"cards\": [\n    // soon\n  ]\n}",
         "{\n  \"cards\": [\n    // soon\n    [\"der Hund\", \"de \\\"hond\\\"\"]\n  ]\n}"},
        {"into what is no deck", "{\"deck\": \"T\"}", "{\"deck\": \"T\"}"},
        {"into what cannot be read", "[[\"a\" \"b\"", "[[\"a\" \"b\""},
    };
    for (const Row& row : rows) SUBCASE(row.why) CHECK(with(row.before, {hund}) == row.after);
}

TEST_CASE("cards that were there stay, and the new ones stand behind them, in every layout") {
    const char* const decks[] = {"[[\"a\",\"b\"]]",
                                 "[\n[\"a\", \"b\"] /* x */ // y\n]",
                                 "[\n  {\"q\":\"a\",\n \"a\":\"b\"}]",
                                 "[ ]",
                                 "[\n]",
                                 "{\"deck\": \"T\", \"cards\": [ [\"a\", \"b\"], ], }"};
    for (const std::string text : decks) {
        CAPTURE(text);
        const std::string whole = mend({.name = "d", .text = text}).text;
        const std::vector<NewCard> cards{hund, {.json = R"({"id": "x", "q": "q", "true": true})"}};
        const Deck before = read_deck({.name = "d", .text = whole}, "d", "nl").deck;
        const ReadDeck after = read_deck({.name = "d", .text = with(whole, cards)}, "d", "nl");
        CHECK(after.problems.empty());
        REQUIRE(after.deck.cards.size() == before.cards.size() + 2);
        for (std::size_t i = 0; i < before.cards.size(); ++i)
            CHECK(after.deck.cards[i].prompt == before.cards[i].prompt);
        CHECK(after.deck.cards[before.cards.size()].prompt == "der Hund");
        CHECK(after.deck.cards.back().id.value == "d/x");
    }
}

TEST_CASE("a line of input is a card, or it is told why not") {
    CHECK(rule_of("der Hund\tde hond") == "");
    CHECK(rule_of(R"(["der Hund", "de hond", {"reverse": true}])") == "");
    CHECK(rule_of(R"({"q": "x", "list": ["a", "b"]}  )") == "");
    CHECK(rule_of(R"({"q": "x", "a": "y", "after": ["z"], "wrong": 2})") == "");
    CHECK(rule_of(R"({"q": "x", "a": "y", "acept": ["z"]})") == "unknown-key");
    CHECK(rule_of("der Hund") == "no-card");
    CHECK(rule_of("a\tb\tc") == "no-card");
    CHECK(rule_of("\tde hond") == "empty-text");
    CHECK(rule_of("der Hund\t") == "empty-text");
    CHECK(rule_of(R"({"q": "x"})") == "no-answer");
    CHECK(rule_of(R"({"q": "x", "a": "y")") != "");
    CHECK(rule_of(R"(["a", "b"], ["c", "d"])") == "no-card");
    CHECK(rule_of(R"(["a", "b"]], "x": [["c", "d"])") != "");
    CHECK(rule_of("[]") != "");
    CHECK(rule_of("a\xff\tb") == "not-utf-8");
}

TEST_CASE("a card that the deck has already is told with its line") {
    const SourceText deck{.name = "d", .text = R"([{"id": "x", "q": "der  Hund", "a": "de hond"}])"};
    const auto told = [&](const std::vector<NewCard>& cards, const std::vector<int>& lines) {
        std::string all;
        for (const Problem& problem : clashes(deck, "in", cards, lines))
            all += fmt::format("{} {}; ", problem.where->line, problem.rule);
        return all;
    };
    CHECK(told({{.question = "die Katze", .answer = "de kat"}}, {1}) == "");
    CHECK(told({hund}, {4}) == "4 duplicate-prompt; ");
    CHECK(told({{.json = R"({"id": "x", "q": "y", "a": "z"})"}}, {2}) == "2 duplicate-id; ");
    CHECK(told({{.question = "a", .answer = "b"}, {.question = "a", .answer = "c"}}, {1, 2}) ==
          "2 duplicate-prompt; ");
}

TEST_CASE("the first deck has no problems, whatever its title") {
    for (const char* const title : {"Duits", "een \"titel\" met \\ erin"}) {
        const ReadDeck read = read_deck({.name = "d", .text = first_deck(title, "nl")}, "d", "nl");
        CHECK(read.problems.empty());
        CHECK(read.deck.title == title);
        CHECK(read.deck.language == "nl");
        CHECK(read.deck.cards.size() > 5);
    }
}
