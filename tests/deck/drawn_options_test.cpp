#include "overhoor/deck/drawn_options.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "overhoor/deck/deck_json.hpp"

using namespace overhoor;

namespace {

// Cards that draw three wrong options; every third has the tag "odd" as well, and answers come back.
std::string deck_of(int cards, int answers) {
    std::string text = R"({"deck":"T","tags":["all"],"cards":[)";
    for (int i = 0; i < cards; ++i)
        text += fmt::format(R"({}{{"q":"q{}?","a":"a{}","wrong":3{}}})", i == 0 ? "" : ",", i, i % answers,
                            i % 3 == 0 ? R"(,"tags":["odd"])" : "");
    return text + "]}";
}

ReadDeck read(const std::string& text) { return read_deck({.name = "f.json", .text = text}, "f", "nl"); }

}  // namespace

TEST_CASE("drawn options are other answers, none twice, and the same ones every time") {
    struct Row {
        int cards, answers;
    };
    for (const Row& row : {Row{5, 5}, Row{390, 390}, Row{401, 401}, Row{3000, 3000}, Row{3000, 7}}) {
        CAPTURE(row.cards);
        const std::string text = deck_of(row.cards, row.answers);
        const ReadDeck once = read(text), again = read(text);
        CHECK(once.problems.empty());
        CHECK(once.deck == again.deck);
        for (const Card& card : once.deck.cards) {
            const auto& options = std::get<ExpectedChoice>(card.expected).options;
            std::set<std::string> texts;
            for (const Option& option : options) texts.insert(option.text);
            CHECK(options.size() == 4);
            CHECK(texts.size() == 4);
            CHECK(std::ranges::count(options, true, &Option::right) == 1);
        }
    }
}

TEST_CASE("too few other answers are told") {
    const ReadDeck few = read(deck_of(3, 3));
    CHECK(few.problems.size() == 3);
    CHECK(few.problems.front().rule == "few-options");
    CHECK(few.problems.front().message == "3 wrong options are wanted, and 2 other answers share its tags");
    CHECK(read(deck_of(1000, 3)).problems.size() > 0);
}
