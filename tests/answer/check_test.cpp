#include "overhoor/answer/check.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

#include "overhoor/answer/assignment.hpp"
#include "overhoor/answer/number_answer.hpp"
#include "overhoor/core/random.hpp"

using namespace overhoor;

namespace {

std::string judged(const Expected& expected, std::vector<std::string> parts, const char* language = "nl") {
    const Verdict verdict = check(expected, Answer{std::move(parts)}, {.language = language});
    if (verdict.parts.empty()) return name_of(verdict.outcome);
    return fmt::format("{} {}/{}+{}", name_of(verdict.outcome), verdict.matched, verdict.of, verdict.extra);
}

std::string typed(const char* expected, const char* given, const char* language = "nl") {
    return judged(ExpectedText{.accepted = {expected}}, {given}, language);
}

ExpectedList list(std::vector<std::vector<std::string>> items, std::size_t need = 0, bool ordered = false) {
    return {.items = std::move(items), .need = need, .ordered = ordered};
}

}  // namespace

TEST_CASE("form never costs anything") {
    struct Row {
        const char* why;
        const char* expected;
        const char* given;
    };
    const Row rows[] = {
        {"the same", "sociale media", "sociale media"},
        {"case", "BYOD", "byod"},
        {"spaces", "sociale media", "  sociale   media "},
        {"joined", "sociale media", "socialemedia"},
        {"hyphen", "e-portfolio", "e portfolio"},
        {"accents", "geïnformeerd", "geinformeerd"},
        {"composed and not", "café", "cafe\u0301"},
        {"article", "de burger", "burger"},
        {"another article", "het debat", "de debat"},
        {"punctuation", "Theory Y", "theory y."},
        {"apostrophe", "foto's", "fotos"},
        {"ampersand", "P&O", "P en O"},
        {"ligature", "coördinatie", "co\u00f6rdinatie"},
        {"opener", "ambtenaren", "het zijn ambtenaren"},
        {"brackets left out", "beperken (aanpakken)", "beperken"},
        {"number word", "4", "vier"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(typed(row.expected, row.given) == "correct");
    }
    CHECK(typed("der Hund", "Hund", "de") == "wrong");  // there the article is what is asked
}

TEST_CASE("slips of the fingers are close, other facts are wrong") {
    CHECK(typed("burger", "brger") == "close");
    CHECK(typed("bureaucratie", "bureacratei") == "close");
    CHECK(typed("burger", "bruger") == "close");
    CHECK(typed("ambtenaar", "ambtenaars") == "close");
    CHECK(typed("ICT", "ICF") == "wrong");
    CHECK(typed("1945", "1954") == "wrong");
    CHECK(typed("effectief", "ineffectief") == "wrong");
    CHECK(typed("geen", "een") == "wrong");
    CHECK(typed("werkgever", "werknemer") == "wrong");
    CHECK(typed("Big Brother", "Brother") == "wrong");
    CHECK(typed("Big Brother", "") == "wrong");
    CHECK(typed("C++", "C") == "wrong");
    CHECK(typed("1 5", "15") == "wrong");
}

TEST_CASE("the answer to another card is no slip") {
    const std::vector<std::string> others{"nudging", "judging"};
    const Verdict verdict = check(ExpectedText{.accepted = {"nudging"}}, Answer{{"judging"}},
                                  {.language = "en", .others = others});
    CHECK(verdict.outcome == Outcome::wrong);
    CHECK(verdict.reason == "this is the answer to another card: judging");
}

TEST_CASE("the author's own rejection comes first, with its reason") {
    const ExpectedText text{.accepted = {"massamedia"},
                            .rejected = {{"sociale media", "dat is de eerste stap"}}};
    const Verdict verdict = check(text, Answer{{"Sociale Media"}}, {.language = "nl"});
    CHECK(verdict.outcome == Outcome::wrong);
    CHECK(verdict.reason == "dat is de eerste stap");
}

TEST_CASE("where spelling is the point, it counts") {
    const ExpectedText strict{.accepted = {"der Hund"}, .strict = true};
    CHECK(judged(strict, {"der Hund"}, "de") == "correct");
    CHECK(judged(strict, {"der hund"}, "de") == "wrong");
    CHECK(judged(strict, {"die Hund"}, "de") == "wrong");
}

TEST_CASE("lists are judged by the best way to pair what was given with what was asked") {
    const auto three = list({{"organisatie", "de nieuwe organisatie"}, {"beleid"}, {"democratie"}});
    CHECK(judged(three, {"democratie, beleid en organisatie"}) == "correct 3/3+0");
    CHECK(judged(three, {"beleid", "organisatie", "democratie"}) == "correct 3/3+0");
    CHECK(judged(three, {"1. beleid\n2. democratei\n3. organisatie"}) == "close 3/3+0");
    CHECK(judged(three, {"beleid; democratie"}) == "partial 2/3+0");
    CHECK(judged(three, {"beleid, democratie, organisatie, economie"}) == "partial 3/3+1");
    CHECK(judged(three, {"beleid, beleid, beleid"}) == "partial 1/3+0");
    CHECK(judged(three, {"niets"}) == "wrong 0/3+1");
    CHECK(judged(list({{"a b"}, {"kat en hond"}, {"vis"}}, 2), {"vis, kat en hond"}) == "correct 2/2+0");
    CHECK(judged(list({{"een"}, {"twee"}, {"drie"}, {"vier"}}, 0, true), {"een, drie, twee, vier"}) ==
          "partial 3/4+0");
    CHECK(judged(list({{"een"}, {"twee"}, {"drie"}}, 0, true), {"een -> twee -> drie"}) == "correct 3/3+0");
}

TEST_CASE("the assignment is the best of all") {
    Random random{17};
    for (int i = 0; i < 300; ++i) {
        std::vector<std::vector<int>> worth(1 + random.below(4), std::vector<int>(1 + random.below(4)));
        const std::size_t columns = worth.front().size();
        for (auto& row : worth) {
            row.resize(columns);
            for (int& value : row) value = static_cast<int>(random.below(4));
        }
        // All ways, one row after the other.
        const auto best = [&](auto&& self, std::size_t row, unsigned used) -> int {
            if (row == worth.size()) return 0;
            int most = self(self, row + 1, used);
            for (std::size_t column = 0; column < columns; ++column)
                if ((used >> column & 1U) == 0)
                    most = std::max(most, worth[row][column] + self(self, row + 1, used | 1U << column));
            return most;
        };
        int sum = 0;
        const auto chosen = best_assignment(worth);
        for (std::size_t row = 0; row < worth.size(); ++row)
            if (chosen[row] >= 0) sum += worth[row][static_cast<std::size_t>(chosen[row])];
        CAPTURE(i);
        CHECK(sum == best(best, 0, 0));
    }
}

TEST_CASE("choices are made by letter, number or text") {
    const ExpectedChoice one{
        .options = {{"fysieke variant", "", true}, {"technische variant", "dat is ICT", false}}};
    for (const char* given : {"a", "A)", "1", "fysieke variant", "de fysieke variant"})
        CHECK(judged(one, {given}) == "correct");
    for (const char* given : {"b", "2", "technische variant", "c", "a of b", ""})
        CHECK(judged(one, {given}) == "wrong");
    CHECK(check(one, Answer{{"b"}}, {.language = "nl"}).reason == "dat is ICT");
    const ExpectedChoice several{.options = {{"een", "", true}, {"twee", "", true}, {"drie", "", false}},
                                 .several = true};
    CHECK(judged(several, {"ab"}) == "correct 2/2+0");
    CHECK(judged(several, {"b, a"}) == "correct 2/2+0");
    CHECK(judged(several, {"a) een; b) twee"}) == "correct 2/2+0");
    for (const char* signs :
         {"a) b)", "a), b)", "(a) (b)", "A. en B.", "1) 2)", "1. and 2.", "b)\ta)", "a b", "1,2"})
        CHECK_MESSAGE(judged(several, {signs}) == "correct 2/2+0", std::string{signs});
    CHECK(judged(several, {"a)", "b)"}) == "correct 2/2+0");
    CHECK(judged(several, {"a", "c"}) == "partial 1/2+1");
    CHECK(judged(several, {"c"}) == "wrong 0/2+1");
}

TEST_CASE("true and false in the words of the language") {
    for (const char* yes : {"w", "waar", "ja", "Juist", "true"})
        CHECK(judged(ExpectedTruth{true}, {yes}) == "correct");
    for (const char* no : {"o", "onwaar", "niet waar", "nee", "misschien", ""})
        CHECK(judged(ExpectedTruth{true}, {no}) == "wrong");
    CHECK(judged(ExpectedTruth{false}, {"o"}) == "correct");
}

TEST_CASE("gaps and rows are judged by their place") {
    const ExpectedCloze cloze{.gaps = {{.accepted = {"politieke"}}, {.accepted = {"ambtelijke"}}}};
    CHECK(judged(cloze, {"politieke", "ambtelijke"}) == "correct 2/2+0");
    CHECK(judged(cloze, {"ambtelijke", "politieke"}) == "wrong 0/2+0");
    CHECK(judged(cloze, {"politieke", ""}) == "partial 1/2+0");
    CHECK(judged(ExpectedMatch{.left = {"a", "b"}, .right = {"ICT", "P&O"}}, {"ICT", "P en O"}) ==
          "correct 2/2+0");
}

TEST_CASE("numbers are judged by value") {
    const auto number = [](double value, double margin, std::vector<std::string> units) {
        return ExpectedNumber{.shown = "x",
                              .value = value,
                              .low = value - margin,
                              .high = value + margin,
                              .units = std::move(units)};
    };
    CHECK(judged(number(1000, 0, {}), {"1.000"}) == "correct");
    CHECK(judged(number(1000, 0, {}), {"1 000"}) == "correct");
    CHECK(judged(number(3.5, 0, {}), {"3,50"}) == "correct");
    CHECK(judged(number(3.14, 0, {}), {"3.14"}) == "correct");
    CHECK(judged(number(9.81, 0.05, {}), {"9.86"}, "en") == "correct");
    CHECK(judged(number(9.81, 0.05, {}), {"9.87"}, "en") == "wrong");
    CHECK(judged(number(170, 0, {"dollar", "$"}), {"170 dollar"}) == "correct");
    CHECK(judged(number(170, 0, {"dollar"}), {"170"}) == "close");
    CHECK(judged(number(170, 0, {"dollar"}), {"170 euro"}) == "wrong");
    CHECK(judged(number(4, 0, {}), {"vier"}) == "correct");
    CHECK(number_value("1,000", "en") == 1000);
    CHECK(number_value("twaalf dingen", "nl") == std::nullopt);
}

TEST_CASE("the difference reads from what was given to what was meant") {
    const Verdict verdict =
        check(ExpectedText{.accepted = {"burger"}}, Answer{{"brgere"}}, {.language = "nl"});
    std::string text;
    for (const Difference& piece : verdict.diff)
        text += (piece.kind == Difference::Kind::same      ? "="
                 : piece.kind == Difference::Kind::missing ? "+"
                                                           : "-") +
                piece.text;
    CHECK(text == "=b+u=rger-e");
}

TEST_CASE("an answer against itself is right, and garbage is only wrong") {
    Random random{31};
    for (int i = 0; i < 2000; ++i) {
        std::string text = "x";
        for (int j = 0; j < 12; ++j) text += static_cast<char>(random.below(256));
        CAPTURE(i);
        CHECK(typed(text.c_str(), text.c_str()) == "correct");
    }
}

TEST_CASE("what mostly says nothing is an item where the card has it") {
    CHECK(judged(list({{"&"}, {"het kompas"}}), {"&"}) == "partial 1/2+0");
    CHECK(judged(list({{"X"}, {"Y"}}), {"x"}) == "partial 1/2+0");
    CHECK(judged(list({{"boei"}, {"ton"}}), {"x"}) == "wrong 0/2+0");
}

TEST_CASE("the word that joins items may be the first word of one") {
    const auto parties = list({{"En Marche"}, {"Labour"}, {"SPD"}});
    for (const char* given : {"En Marche, Labour, SPD", "Labour, En Marche, SPD", "Labour, SPD en En Marche",
                              "labour\nen marche\nspd", "Labour, SPD, en marhce"}) {
        CAPTURE(given);
        CHECK(judged(parties, {given}).ends_with("3/3+0"));
    }
    // Where the item is there without it, it joins.
    CHECK(judged(list({{"kat"}, {"en kat"}, {"hond"}}), {"hond en kat"}) == "partial 2/3+0");
}

TEST_CASE("a list against itself is right, and a wrong item more never helps") {
    const std::vector<std::string> words{"boei", "ton", "het kompas", "de wal", "vuurtoren", "X", "vier"};
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        CAPTURE(seed);
        Random random{seed};
        std::vector<std::string> some = words;
        shuffle(std::span{some}, random);
        some.resize(2 + random.below(4));
        std::vector<std::vector<std::string>> items;
        std::string all;
        for (const std::string& word : some) {
            items.push_back({word});
            all += word + "\n";
        }
        const bool ordered = random.below(2) == 0;
        const ExpectedList expected = list(items, 0, ordered);
        CAPTURE(all);
        CAPTURE(ordered);
        CHECK(check(expected, Answer{{all}}, {.language = "nl"}).outcome == Outcome::correct);
        const std::string part = some.front() + "\n" + words[random.below(words.size())];
        const Verdict before = check(expected, Answer{{part}}, {.language = "nl"});
        const Verdict after = check(expected, Answer{{part + "\nzwjkqx"}}, {.language = "nl"});
        CHECK(after.outcome <= before.outcome);
        CHECK(after.matched <= before.matched);
    }
}

TEST_CASE("dots and figures that are no number are read to their end") {
    CHECK(typed("A[1 A)", "A[1 A)", "en") == "correct");
    for (const char* given : {".0.0", ",0,0 x", "-.0.0", "a .1.2.3", "1.2.3", ".5.5.1945"}) {
        CAPTURE(given);
        for (const char* language : {"nl", "en"}) {
            CHECK(typed(given, given, language) == "correct");
            CHECK(typed("boei", given, language) == "wrong");
        }
    }
}

TEST_CASE("an answer that picks nothing is told from one that picks wrong") {
    const ExpectedChoice one{.options = {{"staat", "", true}, {"markt", "", false}, {"kerk", "", false}}};
    const ExpectedChoice several{.options = one.options, .several = true};
    const auto nothing = [](const Expected& expected, std::string given) {
        return picks_nothing(expected, {{std::move(given)}}, "nl");
    };
    for (const char* given : {"a", "C)", "3", "markt", "mrakt"}) {
        CAPTURE(std::string{given});
        CHECK_FALSE(nothing(one, given));
        CHECK_FALSE(nothing(several, given));
    }
    CHECK_FALSE(nothing(several, "a, x"));
    for (const char* given : {"d", "4", "de minister", "x"}) {
        CAPTURE(std::string{given});
        CHECK(nothing(one, given));
        CHECK(nothing(several, given));
    }
    for (const char* given : {"waar", "nee", "onjuist", "true"}) CHECK_FALSE(nothing(ExpectedTruth{}, given));
    for (const char* given : {"misschien", "q"}) CHECK(nothing(ExpectedTruth{}, given));
    CHECK_FALSE(nothing(ExpectedText{.accepted = {"staat"}}, "iets anders"));
}
