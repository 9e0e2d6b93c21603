#include "overhoor/session/hint.hpp"

#include <doctest/doctest.h>

#include "overhoor/view/session_view.hpp"
#include "table.hpp"

using namespace overhoor;

namespace {

// All the hints of a card in words, an asterisk behind those after which only again is suggested.
std::string hints_of(Card card) {
    std::string all;
    for (const Hint& hint : hints_for(show_card(std::move(card), 1)))
        all += (all.empty() ? "" : " / ") + hint_in_words(hint) + (hint.most == Grade::again ? "*" : "");
    return all;
}

Card expecting(Expected expected) {
    return {.id = {"d/a"}, .language = "nl", .prompt = "vraag", .expected = std::move(expected)};
}

}  // namespace

TEST_CASE("hints go from little to much") {
    struct Row {
        const char* why;
        Expected expected;
        const char* hints;
    };
    const Row rows[] = {
        {"a word", ExpectedText{.accepted = {"datalink"}}, "8 letters / d… / data…*"},
        {"a letter of two bytes is one", ExpectedText{.accepted = {"één"}}, "3 letters / é… / éé…*"},
        {"several words", ExpectedText{.accepted = {"wet open overheid"}},
         "3 words, of 3, 4 and 8 letters / w… o… o… / we… op… over…*"},
        {"two letters: no half is left", ExpectedText{.accepted = {"IP"}}, "2 letters / I…"},
        {"one letter: the first would be all", ExpectedText{.accepted = {"C"}}, "1 letter"},
        {"gaps", ExpectedCloze{.gaps = {{.accepted = {"SYN"}}, {.accepted = {"FIN"}}}},
         "1: 3 letters; 2: 3 letters / S…; F… / SY…; FI…*"},
        {"a list", ExpectedList{.items = {{"vuur"}, {"aarde", "grond"}}, .need = 2}, "v…; a… / vu…; aar…*"},
        {"a number", ExpectedNumber{.shown = "1848"}, "4 digits / 1… / 18…*"},
        {"one digit", ExpectedNumber{.shown = "7"}, "1 digit"},
        {"one of two options", ExpectedChoice{.options = {{"x", "", true}, {"y"}}, .fixed_order = true}, ""},
        {"one of four options",
         ExpectedChoice{.options = {{"x"}, {"y", "", true}, {"z"}, {"w"}}, .fixed_order = true},
         "not a) / not c)"},
        {"several options",
         ExpectedChoice{
             .options = {{"x", "", true}, {"y"}, {"z", "", true}}, .several = true, .fixed_order = true},
         "2 of them are right / not b)"},
        {"true or false", ExpectedTruth{.value = true}, ""},
        {"two rows", ExpectedMatch{.left = {"22", "25"}, .right = {"SSH", "SMTP"}}, ""},
        {"three rows", ExpectedMatch{.left = {"22", "25", "53"}, .right = {"SSH", "SMTP", "DNS"}},
         "22 – SSH"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(hints_of(expecting(row.expected)) == row.hints);
    }
}

TEST_CASE("the author's hints come first, and after the last there is none") {
    Card card = text_card("a", "ja");
    card.hints = {"een", "twee"};
    Table table{with({card})};
    std::string all;
    while (table.hear(HintAsked{}) == "hint") {
        const auto& show = std::get<ShowHint>(table.step.outputs[0]);
        all += fmt::format("{}/{} {}, ", show.number, show.of, hint_in_words(show.hint));
    }
    CHECK(all == "1/4 een, 2/4 twee, 3/4 2 letters, 4/4 j…, ");
    CHECK(table.hear(HintAsked{}) == "refused");
}

TEST_CASE("what was told was not recalled: the grade suggested is honest") {
    struct Row {
        int hints;
        Grade suggested;
    };
    for (const Row& row : {Row{0, Grade::good}, {1, Grade::hard}, {2, Grade::hard}, {3, Grade::again}}) {
        CAPTURE(row.hints);
        Table table{with({text_card("a", "datalink")})};
        for (int i = 0; i < row.hints; ++i) table.hear(HintAsked{});
        CHECK(table.hear(says("datalink")) == "verdict correct");
        const auto& show = std::get<ShowVerdict>(table.step.outputs[0]);
        CHECK(show.suggested == row.suggested);
        CHECK(show.after_hints == (row.hints > 0));
        // The learner may say otherwise.
        CHECK(table.hear(GradeChosen{Grade::good}).starts_with("record d/a 3"));
    }
    Table wrong{with({text_card("a", "datalink")})};
    wrong.hear(HintAsked{});
    wrong.hear(says("iets anders"));
    CHECK_FALSE(std::get<ShowVerdict>(wrong.step.outputs[0]).after_hints);
}

TEST_CASE("an ordered list can be put in order by letters, once they were shown") {
    Card card =
        expecting(ExpectedList{.items = {{"fysiek"}, {"datalink"}, {"netwerk"}}, .need = 3, .ordered = true});
    Table table{with({card})};
    CHECK(table.hear(says("abc")) == "verdict wrong");
    Table hinted{with({card})};
    hinted.hear(HintAsked{});
    const auto mixed = std::get<ShowHint>(hinted.step.outputs[0]).hint.texts;
    REQUIRE(mixed.size() == 3);
    std::string letters;
    for (const char* const item : {"fysiek", "datalink", "netwerk"})
        letters += static_cast<char>('a' + (std::ranges::find(mixed, item) - mixed.begin()));
    CHECK(hinted.hear(ItemsGiven{letters}) == "verdict correct");
    CHECK(std::get<ShowVerdict>(hinted.step.outputs[0]).suggested == Grade::hard);
}
