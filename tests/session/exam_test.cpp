#include "overhoor/session/exam.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include "overhoor/answer/check.hpp"
#include "overhoor/core/random.hpp"
#include "overhoor/session/blueprint.hpp"
#include "overhoor/session/exam_key.hpp"
#include "overhoor/session/flow.hpp"

using namespace overhoor;

namespace {

Card card(const std::string& deck, int number, Expected expected, std::vector<std::string> after = {}) {
    const std::string note = fmt::format("{}/n{}", deck, number);
    return {.id = {note},
            .deck = deck,
            .note = note,
            .language = "nl",
            .prompt = fmt::format("Vraag {}?", number),
            .expected = std::move(expected),
            .after = std::move(after)};
}

Expected text(const std::string& answer = "boei") { return ExpectedText{.accepted = {answer}}; }
Expected truth(bool value = true) { return ExpectedTruth{value}; }
Expected list() { return ExpectedList{.items = {{"rood"}, {"wit"}, {"blauw"}}, .need = 3}; }
Expected choice(std::size_t options, bool several = false) {
    ExpectedChoice made{.several = several};
    for (std::size_t i = 0; i < options; ++i)
        made.options.push_back({.text = fmt::format("optie {}", i), .right = i == 0 || (several && i == 1)});
    return made;
}

// Three decks of 40 notes: half texts, a quarter lists, a quarter true or false.
std::vector<Card> three_decks() {
    std::vector<Card> cards;
    for (const char* deck : {"a", "b", "c"})
        for (int i = 0; i < 40; ++i)
            cards.push_back(card(deck, i, i % 4 < 2 ? text() : i % 4 == 2 ? list() : truth()));
    return cards;
}

std::vector<const Card*> pointers(const std::vector<Card>& cards) {
    std::vector<const Card*> all;
    for (const Card& one : cards) all.push_back(&one);
    return all;
}

std::set<std::string> ids(const std::vector<const Card*>& cards) {
    std::set<std::string> all;
    for (const Card* one : cards) all.insert(one->id.value);
    return all;
}

double worth_of(const Expected& expected, std::vector<std::string> parts, bool negative = false) {
    Exam exam{.questions = {show_card(card("a", 1, expected), 0)}, .negative = negative};
    const auto* several = std::get_if<ExpectedChoice>(&exam.questions[0].card.expected);
    if (several != nullptr)  // by text: the letters are shuffled
        for (std::string& part : parts) part = "optie " + part;
    const ExamResult result = mark(exam, {Answer{std::move(parts)}}, {});
    return result.questions[0].earned;
}

}  // namespace

TEST_CASE("an exam has what the blueprint asks of each section and kind") {
    const auto cards = three_decks();
    const Blueprint blueprint{.questions = 20,
                              .mix = {{"a", 1}, {"b", 3}, {"c", 1}},
                              .kinds = {{"text", 2}, {"list", 2}, {"truth", 1}}};
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        CAPTURE(seed);
        const auto drawn = draw(pointers(cards), blueprint, seed);
        REQUIRE(drawn);
        CHECK(ids(*drawn).size() == 20);
        std::map<std::string, int> decks, kinds;
        for (const Card* one : *drawn) {
            ++decks[one->deck];
            ++kinds[std::string{kind_of(one->expected)}];
        }
        CHECK(decks == std::map<std::string, int>{{"a", 4}, {"b", 12}, {"c", 4}});
        CHECK(kinds == std::map<std::string, int>{{"list", 8}, {"text", 8}, {"truth", 4}});
    }
}

TEST_CASE("one seed makes one exam, its neighbours others") {
    const auto cards = three_decks();
    const Blueprint blueprint{.questions = 9};
    const auto first = draw(pointers(cards), blueprint, 24), again = draw(pointers(cards), blueprint, 24);
    CHECK(*first == *again);
    // Twelve exams of nine from a hundred and twenty cards: none is asked twice.
    std::set<std::string> asked;
    for (std::uint64_t seed = 24; seed < 36; ++seed)
        asked.merge(ids(*draw(pointers(cards), blueprint, seed)));
    CHECK(asked.size() == 108);
}

TEST_CASE("kinds give way where a section has not enough of them") {
    std::vector<Card> cards = three_decks();
    std::erase_if(cards, [](const Card& one) { return one.deck == "b" && kind_of(one.expected) != "text"; });
    const auto drawn =
        draw(pointers(cards), {.questions = 12, .mix = {{"a", 1}, {"b", 1}}, .kinds = {{"list", 1}}}, 5);
    REQUIRE(drawn);
    int lists = 0;
    for (const Card* one : *drawn) lists += kind_of(one->expected) == "list" ? 1 : 0;
    CHECK(lists == 6);
}

TEST_CASE("a card is not asked beside what it is learned after, nor beside its sibling") {
    std::vector<Card> cards;
    for (int i = 0; i < 30; ++i) {
        cards.push_back(card("a", i, text()));
        cards.push_back(card("a", 100 + i, text(), {fmt::format("n{}", i)}));
        Card sibling = cards.back();
        sibling.id.value += "/reverse";
        cards.push_back(sibling);
    }
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        CAPTURE(seed);
        const auto drawn = draw(pointers(cards), {.questions = 12}, seed);
        REQUIRE(drawn);
        std::set<std::string> notes;
        for (const Card* one : *drawn) CHECK(notes.insert(one->note).second);
        for (const Card* one : *drawn)
            for (const std::string& name : one->after) CHECK_FALSE(notes.contains("a/" + name));
    }
}

TEST_CASE("more questions than cards, and cards that nobody would mark, are refused") {
    std::vector<Card> cards{card("a", 1, text()), card("a", 2, text()),
                            card("a", 3, ExpectedText{.accepted = {"x"}, .typed = false})};
    cards.push_back(card("a", 4, text()));
    cards.back().off = true;
    const auto drawn = draw(pointers(cards), {.questions = 3}, 1);
    REQUIRE_FALSE(drawn);
    CHECK(drawn.error().message == "3 questions are asked for, and there are 2 to ask");
    CHECK_FALSE(draw({}, {.questions = 1}, 1));
}

TEST_CASE("whole shares add up and keep to the limits") {
    Random random{7};
    for (int round = 0; round < 500; ++round) {
        CAPTURE(round);
        std::vector<double> weights;
        std::vector<int> limits;
        for (std::uint64_t i = 0; i < 1 + random.below(12); ++i) {
            weights.push_back(static_cast<double>(random.below(5)));
            limits.push_back(static_cast<int>(random.below(15)));
        }
        const int total = static_cast<int>(random.below(60));
        const auto given = shares(weights, limits, total);
        int most = 0;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            CHECK(given[i] <= limits[i]);
            if (weights[i] <= 0) CHECK(given[i] == 0);
            most += weights[i] > 0 ? limits[i] : 0;
        }
        CHECK(std::accumulate(given.begin(), given.end(), 0) == std::min(total, most));
    }
    CHECK(shares(std::vector<double>{1, 1, 1}, std::vector<int>{9, 9, 9}, 7) == std::vector<int>{3, 2, 2});
}

TEST_CASE("the cheapest flow is no dearer than any assignment tried") {
    Random random{11};
    for (int round = 0; round < 60; ++round) {
        CAPTURE(round);
        std::array<std::array<long, 4>, 4> cost{};
        CheapestFlow flow{10};
        std::vector<std::size_t> ways;
        for (std::size_t i = 0; i < 4; ++i) {
            flow.way(0, 2 + i, 1, 0);
            flow.way(6 + i, 1, 1, 0);
            for (std::size_t j = 0; j < 4; ++j) {
                cost[i][j] = static_cast<long>(random.below(50));
                ways.push_back(flow.way(2 + i, 6 + j, 1, cost[i][j]));
            }
        }
        CHECK(flow.send(0, 1) == 4);
        long sent = 0;
        for (std::size_t i = 0; i < ways.size(); ++i) sent += flow.through(ways[i]) * cost[i / 4][i % 4];
        std::array<std::size_t, 4> order{0, 1, 2, 3};
        long best = 1000;
        do {
            best =
                std::min(best, cost[0][order[0]] + cost[1][order[1]] + cost[2][order[2]] + cost[3][order[3]]);
        } while (std::next_permutation(order.begin(), order.end()));
        CHECK(sent == best);
    }
}

TEST_CASE("what an answer is worth") {
    CHECK(worth_of(text(), {"boei"}) == 1);
    CHECK(worth_of(text("scheepvaart"), {"scheepvart"}) == 1);  // a slip costs nothing
    CHECK(worth_of(text(), {"ton"}) == 0);
    CHECK(worth_of(list(), {"rood, blauw"}) == doctest::Approx(2.0 / 3));
    CHECK(worth_of(list(), {"rood, geel, blauw"}) == doctest::Approx(2.0 / 3));
    // Naming more than is asked for is guessing.
    CHECK(worth_of(list(), {"rood, geel, blauw, wit, groen"}) == doctest::Approx(1.0 / 3));
    CHECK(worth_of(choice(4, true), {"0", "1"}) == 1);
    CHECK(worth_of(choice(4, true), {"0", "2"}) == 0);
    CHECK(worth_of(choice(4, true), {"0"}) == 0.5);
    CHECK(worth_of(choice(4), {"3"}) == 0);
    CHECK(worth_of(choice(4), {"3"}, true) == doctest::Approx(-1.0 / 3));
    CHECK(worth_of(truth(), {"onwaar"}, true) == -1);
    CHECK(worth_of(truth(), {""}, true) == 0);  // left open
    CHECK(worth_of(text(), {"ton"}, true) == 0);
}

TEST_CASE("the score is a sum of points, and never below nothing") {
    Exam exam{.pass = 0.5, .negative = true};
    Card heavy = card("a", 1, text());
    heavy.points = 3;
    exam.questions = {show_card(heavy, 0), show_card(card("a", 2, truth()), 0),
                      show_card(card("a", 3, truth()), 0)};
    ExamResult result = mark(exam, {Answer{{"boei"}}, Answer{{"onwaar"}}, std::nullopt}, {});
    CHECK(result.score == 2);
    CHECK(result.of == 5);
    CHECK_FALSE(result.passed);
    CHECK(mark(exam, {std::nullopt, Answer{{"onwaar"}}, Answer{{"onwaar"}}}, {}).score == 0);
    CHECK(mark(exam, {Answer{{"boei"}}, std::nullopt, std::nullopt}, {}).passed);
}

TEST_CASE("the Dutch grade is 5.5 at the mark, and rises in straight lines") {
    struct Row {
        double fraction, pass, grade;
    };
    for (const Row& row :
         {Row{0, 0.55, 1.0}, Row{0.55, 0.55, 5.5}, Row{1, 0.55, 10}, Row{0.275, 0.55, 3.3},
          Row{0.775, 0.55, 7.8}, Row{0.549999, 0.55, 5.4}, Row{1, 1, 10}, Row{0.5, 1, 3.3}}) {
        CAPTURE(row.fraction);
        CHECK(dutch_grade(row.fraction, row.pass) == doctest::Approx(row.grade));
    }
    for (int hundredths = 0; hundredths <= 100; ++hundredths)
        CHECK((dutch_grade(hundredths / 100.0, 0.6) >= 5.5) == (hundredths >= 60));
}

TEST_CASE("as many items are named as there are lines and commas, whatever words they hold") {
    const Shown shown = show_card({.id = {"d/l"},
                                   .deck = "d",
                                   .language = "nl",
                                   .prompt = "Noem er drie.",
                                   .expected = ExpectedList{.items = {{"a b"}, {"c"}, {"d"}}, .need = 3}},
                                  1);
    const auto enough = [&](std::vector<std::string> lines) {
        return names_enough(shown, Answer{std::move(lines)});
    };
    CHECK_FALSE(enough({"een twee drie vier"}));
    CHECK_FALSE(enough({"een, twee"}));
    CHECK_FALSE(enough({"1,5", "2,5"}));
    CHECK(enough({"een, twee", "drie"}));
    CHECK(enough({"een; twee; drie"}));
    CHECK(enough({"een", "twee", "drie"}));
}
