// The authors' page: its decks are decks, its messages are those of the checker, and nothing is missing from
// it.

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "overhoor/core/card.hpp"
#include "overhoor/deck/card_json.hpp"
#include "overhoor/deck/deck_json.hpp"
#include "overhoor/deck/lint.hpp"
#include "overhoor/deck/rule.hpp"
#include "overhoor/view/problem_view.hpp"

using namespace overhoor;

namespace {

std::string page() {
    std::ifstream in{OVERHOOR_SOURCE_DIR "/decks/README.md", std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

struct Block {
    std::string language{}, text{};
};

// What stands between ``` and ```.
std::vector<Block> blocks_of(const std::string& text) {
    std::vector<Block> blocks;
    std::size_t at = 0;
    while ((at = text.find("\n```", at)) != std::string::npos) {
        const std::size_t begin = text.find('\n', at + 1);
        const std::size_t end = text.find("\n```\n", begin);
        blocks.push_back({text.substr(at + 4, begin - at - 4), text.substr(begin + 1, end - begin)});
        at = end + 4;
    }
    return blocks;
}

std::string checked(const std::string& text) {
    const SourceText source{.name = "networks.json", .text = text};
    const ReadDeck read = read_deck(source, "networks", "en");
    std::vector<Problem> problems = read.problems;
    for (const Finding& finding : lint(std::span{&read.deck, 1}))
        problems.push_back(problem_of(finding, source, source));
    sort_by_place(problems);
    std::string said;
    for (const Problem& problem : problems) said += show_problem(problem, false);
    CHECK(!read.deck.cards.empty());
    return said;
}

}  // namespace

TEST_CASE("every deck on the authors' page is a deck, or has the problems that stand below it") {
    const auto blocks = blocks_of(page());
    int decks = 0, with_problems = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].language != "json") continue;
        CAPTURE(blocks[i].text);
        const bool has_problems = i + 1 < blocks.size() && blocks[i + 1].language == "text";
        CHECK(checked(blocks[i].text) == (has_problems ? blocks[i + 1].text : ""));
        ++decks;
        with_problems += has_problems ? 1 : 0;
    }
    CHECK(decks >= 12);
    CHECK(with_problems >= 1);
}

TEST_CASE("the examples of the authors' page show every kind of card") {
    std::string kinds;
    for (const Block& block : blocks_of(page()))
        if (block.language == "json")
            for (const Card& card : read_deck({.name = "d", .text = block.text}, "d", "en").deck.cards)
                kinds += fmt::format(" {} ", kind_of(card.expected));
    for (const char* kind :
         {"text", "list", "order", "choice", "truth", "cloze", "match", "groups", "number"})
        CHECK_MESSAGE(kinds.find(fmt::format(" {} ", kind)) != std::string::npos, kind);
}

TEST_CASE("the authors' page names every key") {
    const std::string text = page();
    for (const std::string_view key : card_keys()) {
        CHECK_MESSAGE(text.find(fmt::format("`{}`", key)) != std::string::npos, key);
        const bool shown = text.find(fmt::format("\"{}\":", key)) != std::string::npos || key == "media";
        CHECK_MESSAGE(shown, key);
    }
    for (const char* key : {"deck",     "id",          "lang",      "about",
                            "source",   "author",      "license",   "tags",
                            "defaults", "settings",    "include",   "allow",
                            "cards",    "new_per_day", "retention", "maximum_interval",
                            "exam",     "date",        "questions", "minutes",
                            "pass",     "mix",         "kinds"})
        CHECK_MESSAGE(text.find(fmt::format("`{}`", key)) != std::string::npos, key);
}

TEST_CASE("the authors' page has one line for every rule, as the checker explains it") {
    std::string table;
    for (const auto shelf : {syntax_rules(), punctuation_rules(), structure_rules(), meaning_rules()})
        for (const Rule& rule : shelf)
            table += fmt::format("| `{}` | {} | {} |\n", rule.name,
                                 rule.severity == Severity::error ? "error" : "warning", rule.about);
    const std::string text = page();
    const std::size_t at = text.find("| `unclosed-text` |");
    REQUIRE(at != std::string::npos);
    CHECK(text.substr(at) == table);
}
