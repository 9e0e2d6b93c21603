#include "overhoor/session/course.hpp"

#include <doctest/doctest.h>

#include "overhoor/session/drive.hpp"
#include "table.hpp"

using namespace overhoor;
using std::chrono::minutes;

namespace {

Session waiting_for(std::vector<Card> cards) {
    Session session = with(std::move(cards));
    session.waits = true;
    return session;
}

Card list_card() {
    Card card = text_card("l", "");
    card.expected = ExpectedList{.items = {{"vuur"}, {"water"}, {"aarde"}, {"lucht"}}, .need = 3};
    return card;
}

}  // namespace

TEST_CASE("a person is asked to wait for the last card in learning") {
    Table table{waiting_for({text_card("a", "ja")})};
    table.hear(RevealAsked{});
    CHECK(table.hear(GradeChosen{Grade::again}) == "record d/a 1, wait 60 s");
    CHECK(table.hear(RevealAsked{}) == "refused");
    CHECK(table.hear(GradeChosen{Grade::good}) == "refused");
    table.now.at += std::chrono::seconds{20};
    CHECK(table.hear(WaitOver{}) == "wait 40 s");
    table.now.at += std::chrono::seconds{40};
    CHECK(table.hear(WaitOver{}) == "ask a?");
}

TEST_CASE("while one waits one may go on at once, take the last grade back, or stop") {
    const auto begin = [] {
        Table table{waiting_for({text_card("a", "ja")})};
        table.hear(RevealAsked{});
        table.hear(GradeChosen{Grade::again});
        return table;
    };
    CHECK(begin().hear(NextAsked{}) == "ask a?");
    CHECK(begin().hear(UndoAsked{}) == "record undo, ask a?");
    CHECK(begin().hear(StopAsked{}) == "done");
    Table asked = begin();
    asked.hear(NextAsked{});
    CHECK(asked.hear(NextAsked{}) == "refused");
    CHECK(asked.hear(WaitOver{}) == "refused");
}

TEST_CASE("a card that is ready within a minute is not waited for, unless it was the last one") {
    Table table{waiting_for({text_card("a", "ja"), text_card("b", "nee")})};
    table.hear(RevealAsked{});
    table.hear(GradeChosen{Grade::again});
    table.hear(RevealAsked{});
    CHECK(table.hear(GradeChosen{Grade::again}) == "record d/b 1, ask a?");
    table.hear(RevealAsked{});
    CHECK(table.hear(GradeChosen{Grade::easy}) == "record d/a 4, ask b?");
}

TEST_CASE("no one waits where no one is, nor beyond the time for the sitting") {
    Table script{with({text_card("a", "ja")})};
    script.hear(RevealAsked{});
    CHECK(script.hear(GradeChosen{Grade::again}) == "record d/a 1, ask a?");
    Session short_of_time = waiting_for({text_card("a", "ja")});
    short_of_time.ends = noon.at + std::chrono::seconds{30};
    Table table{std::move(short_of_time)};
    table.hear(RevealAsked{});
    CHECK(table.hear(GradeChosen{Grade::again}) == "record d/a 1, done");
}

TEST_CASE("a list fills up item by item, and is judged when it is full") {
    Table table{with({list_card()})};
    CHECK(table.hear(ItemsGiven{"vuur"}) == "items 1 of 3");
    CHECK(table.hear(ItemsGiven{"vuur"}) == "items 1 of 3");
    CHECK(std::get<ShowItems>(table.step.outputs[0]).news.empty());
    CHECK(table.hear(ItemsGiven{"steen"}) == "items 1 of 3");
    CHECK(std::get<ShowItems>(table.step.outputs[0]).news.at(0).expected.empty());
    CHECK(table.hear(ItemsGiven{"water, lucht"}) == "verdict partial");
    const auto& verdict = *std::get<ShowVerdict>(table.step.outputs[0]).verdict;
    CHECK(verdict.matched == 3);
    CHECK(verdict.extra == 1);
}

TEST_CASE("all items at once are one answer; whoever knows no more sees the rest") {
    Table at_once{with({list_card()})};
    CHECK(at_once.hear(ItemsGiven{"vuur, water, lucht"}) == "verdict correct");
    Table some{with({list_card()})};
    some.hear(ItemsGiven{"vuur"});
    some.hear(ItemsGiven{"water"});
    CHECK(some.hear(RevealAsked{}) == "verdict partial");
    CHECK(std::get<ShowVerdict>(some.step.outputs[0]).verdict->matched == 2);
    CHECK(std::get<ShowVerdict>(some.step.outputs[0]).ticked[0]);
    // The next time the list is empty again.
    CHECK(some.hear(GradeChosen{Grade::again}) == "record d/l 1, ask l?");
    CHECK(some.hear(RevealAsked{}) == "verdict revealed");
}

TEST_CASE("what does not belong is told with its own line, however other lines divide it later") {
    Table table{with({list_card()})};
    table.hear(ItemsGiven{"h:ijzer"});
    CHECK(std::get<ShowItems>(table.step.outputs[0]).news.size() == 2);
    table.hear(ItemsGiven{"vuur"});
    const auto& news = std::get<ShowItems>(table.step.outputs[0]).news;
    REQUIRE(news.size() == 1);
    CHECK(news[0].given == "vuur");
}

TEST_CASE("who says not to know a list sees the answer") {
    Table table{with({list_card()})};
    CHECK(table.hear(ItemsGiven{"ik weet het niet"}) == "verdict revealed");
}

TEST_CASE("in a list with an order nothing is told before the last item") {
    Card card = list_card();
    std::get<ExpectedList>(card.expected).ordered = true;
    std::get<ExpectedList>(card.expected).need = 4;
    Table table{with({card})};
    CHECK(table.hear(ItemsGiven{"vuur"}) == "items 1 of 4");
    CHECK_FALSE(std::get<ShowItems>(table.step.outputs[0]).judged);
    CHECK(table.hear(ItemsGiven{"steen"}) == "items 2 of 4");
    CHECK(table.hear(ItemsGiven{"aarde"}) == "items 3 of 4");
    CHECK(table.hear(ItemsGiven{"lucht"}) == "verdict partial");
}

TEST_CASE("an undo goes back before the sitting, once nothing of it is left") {
    Table table{with({text_card("a", "ja")})};
    CardState learned;
    learned.phase = Phase::review;
    learned.reviews = 3;
    learned.memory = {.stability = 10, .difficulty = 5};
    learned.last = {noon.at - std::chrono::hours{240}, noon.utc_offset};
    learned.due_day = study_day(noon, std::chrono::hours{4});
    const EarlierUndone event{.card = text_card("z", "zo"), .before = learned, .id = {"desk", 7}};
    CHECK(table.hear(event) == "record undo, ask z?");
    CHECK(std::get<Undo>(std::get<Record>(table.step.outputs[0]).what).of == EntryId{"desk", 7});
    CHECK(std::get<Ask>(table.step.outputs[1]).phase == Phase::review);
    CHECK(std::get<Ask>(table.step.outputs[1]).left.total() == 2);
    table.hear(says("zo"));
    CHECK(table.hear(SuggestionTaken{}) == "record d/z 3, ask a?");
}

TEST_CASE("an edited card is shown anew with its progress") {
    Card card = text_card("a", "ja");
    CardState known;
    known.phase = Phase::review;
    known.reviews = 2;
    known.memory = {.stability = 10, .difficulty = 5};
    known.last = {noon.at - std::chrono::hours{240}, noon.utc_offset};
    Session session = with({card, text_card("b", "nee")});
    session.seats[0].state = known;
    Table table{std::move(session)};
    Card edited = card;
    edited.prompt = "Beter?";
    Card sibling = text_card("b", "nee");
    sibling.prompt = "Ook beter?";
    const Deck deck{.id = "d", .cards = {edited, sibling}};
    CHECK(table.hear(DeckRewritten{.deck = deck, .was = card.id, .is = card.id}) == "ask Beter?");
    CHECK(table.step.session.seats[0].state == known);
    CHECK(table.step.session.seats[1].card.prompt == "Ook beter?");
    // A new name takes the progress along.
    Card renamed = edited;
    renamed.id = {"d/anders"};
    CHECK(table.hear(
              DeckRewritten{.deck = {.id = "d", .cards = {renamed}}, .was = card.id, .is = renamed.id}) ==
          "rename d/a d/anders, ask Beter?");
    // Gone, or out of use: not asked any more.
    CHECK(table.hear(DeckRewritten{.deck = {.id = "d"}, .was = renamed.id}) == "refused, ask Ook beter?");
}
