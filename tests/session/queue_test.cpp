#include "overhoor/session/queue.hpp"

#include <doctest/doctest.h>

#include "overhoor/session/board.hpp"

using namespace overhoor;
using std::chrono::days;

namespace {

const Moment noon = *moment_from_iso("2026-11-23T12:00:00+01:00");
const DeckWishes wishes{Wishes{}};
const Day today = study_day(noon, Wishes{}.rollover);

Card card(const std::string& deck, const std::string& note, const std::string& sibling = "") {
    const std::string name = deck + "/" + note;
    return {.id = {sibling.empty() ? name : name + "/" + sibling},
            .deck = deck,
            .note = name,
            .prompt = note,
            .expected = ExpectedText{.accepted = {"x"}}};
}

Deck deck(const std::string& id, std::vector<Card> cards) {
    return {.id = id, .title = id, .cards = std::move(cards)};
}

CardState in_review(int due_in, double stability = 10, int last = 5) {
    CardState state;
    state.phase = Phase::review;
    state.memory = {stability, 5};
    state.reviews = 3;
    state.last = {noon.at - days{last}, noon.utc_offset};
    state.due_day = today + days{due_in};
    return state;
}

std::string names(const std::vector<const Card*>& cards) {
    std::string all;
    for (const Card* one : cards)
        all += (all.empty() ? "" : " ") + one->id.value.substr(one->deck.size() + 1);
    return all;
}

}  // namespace

TEST_CASE("due cards come as they are asked for, new ones between them, in the author's order") {
    const std::vector<Deck> decks{deck("d", {card("d", "new1"), card("d", "safe"), card("d", "risky"),
                                             card("d", "new2"), card("d", "later")})};
    CardStates states;
    states[{"d/safe"}] = in_review(-3, 100);
    states[{"d/risky"}] = in_review(0, 1);
    states[{"d/later"}] = in_review(2);
    const Queue queue = build_queue(decks, states, noon, wishes, {});
    CHECK(names(queue.cards) == "safe new1 risky new2");  // the longest due first
    CHECK(names(build_queue(decks, states, noon, wishes, {.order = Order::risk}).cards) ==
          "risky new1 safe new2");
    CHECK(queue.due == 2);
    CHECK(queue.fresh == 2);
    CHECK(names(build_queue(decks, states, noon, wishes, {.order = Order::deck}).cards) ==
          "safe new1 risky new2");
}

TEST_CASE("limits hold: new cards a day, of a deck, and cards of a sitting") {
    const std::vector<Deck> decks{deck("a", {card("a", "1"), card("a", "2"), card("a", "3")}),
                                  deck("b", {card("b", "4"), card("b", "5")})};
    CHECK(names(build_queue(decks, {}, noon, wishes, {.new_cards = 4}).cards) == "1 2 3 4");
    CHECK(names(build_queue(decks, {}, noon, wishes, {.new_cards = 4, .new_cards_of_deck = {{"a", 1}}})
                    .cards) == "1 4 5");
    CHECK(names(build_queue(decks, {}, noon, wishes, {.new_cards = 4, .cards = 2}).cards) == "1 2");
    CHECK(build_queue(decks, {}, noon, wishes, {.new_cards = 0}).cards.empty());
}

TEST_CASE("the number of cards of a sitting counts those in learning too") {
    const std::vector<Deck> decks{
        deck("d", {card("d", "a"), card("d", "b"), card("d", "c"), card("d", "due")})};
    CardStates states;
    for (const char* const name : {"d/a", "d/b"}) {
        CardState state = in_review(0, 1, 0);
        state.phase = Phase::learning;
        state.due_at = noon.at + std::chrono::minutes{name[2] == 'a' ? 9 : 3};
        states[{name}] = state;
    }
    states[{"d/due"}] = in_review(-1);
    const auto sitting_of = [&](int cards) {
        const Queue queue = build_queue(decks, states, noon, wishes, {.cards = cards});
        return names(queue.learning) + " | " + names(queue.cards);
    };
    CHECK(sitting_of(1) == "b | ");
    CHECK(sitting_of(2) == "b a | ");
    CHECK(sitting_of(3) == "b a | due");
    CHECK(sitting_of(9) == "b a | due c");
}

TEST_CASE("siblings are not asked on the same day") {
    const std::vector<Deck> decks{deck("d", {card("d", "x"), card("d", "x", "reverse"), card("d", "y")})};
    CHECK(names(build_queue(decks, {}, noon, wishes, {}).cards) == "x y");
    CardStates states;
    states[{"d/x"}] = in_review(5, 10, 0);  // reviewed this morning
    CHECK(names(build_queue(decks, states, noon, wishes, {}).cards) == "y");
    states[{"d/x"}] = in_review(5, 10, 1);
    CHECK(names(build_queue(decks, states, noon, wishes, {}).cards) == "x/reverse y");
}

TEST_CASE("a card waits for the one to be learned first") {
    Card second = card("d", "second");
    second.after = {"first"};
    const std::vector<Deck> decks{deck("d", {second, card("d", "first")})};
    CHECK(names(build_queue(decks, {}, noon, wishes, {}).cards) == "first");
    CardStates states;
    states[{"d/first"}] = in_review(3, 10, 1);
    CHECK(names(build_queue(decks, states, noon, wishes, {}).cards) == "second");
}

TEST_CASE("no card waits for one that is not here to be learned") {
    Card pairs = card("d", "pairs");
    pairs.after = {"list"};
    Card off = card("d", "list");
    off.off = true;
    CHECK(names(build_queue(std::vector<Deck>{deck("d", {pairs})}, {}, noon, wishes, {}).cards) == "pairs");
    CHECK(names(build_queue(std::vector<Deck>{deck("d", {off, pairs})}, {}, noon, wishes, {}).cards) ==
          "pairs");
    const std::vector<Deck> decks{deck("d", {card("d", "list"), pairs})};
    CardStates states;
    states[{"d/list"}].suspended = true;
    CHECK(names(build_queue(decks, states, noon, wishes, {}).cards) == "pairs");
    states[{"d/list"}].suspended = false;
    states[{"d/list"}].buried_on = today;  // it comes tomorrow
    CHECK(names(build_queue(decks, states, noon, wishes, {}).cards).empty());
}

TEST_CASE("on one day a card comes behind those it is learned after, which it may give away") {
    Card pairs = card("d", "pairs");
    pairs.after = {"list", "term", "not-due"};
    Card last = card("d", "last");
    last.after = {"pairs"};
    const std::vector<Deck> decks{
        deck("d", {card("d", "list"), card("d", "term"), card("d", "not-due"), pairs, last}),
        deck("e", {card("e", "other"), card("e", "list")})};
    CardStates states;
    states[{"d/pairs"}] = in_review(0, 1);  // the riskiest
    states[{"d/term"}] = in_review(0, 2);
    states[{"e/other"}] = in_review(0, 4);
    states[{"d/list"}] = in_review(0, 8);
    states[{"d/not-due"}] = in_review(9);
    states[{"e/list"}] = in_review(0, 100);  // of another deck: nobody waits for it
    CHECK(names(build_queue(decks, states, noon, wishes, {.new_cards = 1, .order = Order::risk}).cards) ==
          "term other list pairs last list");
    CHECK(names(build_queue(decks, states, noon, wishes, {.new_cards = 1, .order = Order::deck}).cards) ==
          "list term pairs last other list");
}

TEST_CASE("cards that wait for each other in a circle are asked all the same") {
    Card hen = card("d", "hen"), egg = card("d", "egg"), self = card("d", "self");
    hen.after = {"egg"};
    egg.after = {"hen"};
    self.after = {"self"};
    const std::vector<Deck> decks{deck("d", {hen, egg, self, card("d", "cock")})};
    CardStates states;
    for (const char* name : {"d/hen", "d/egg", "d/self", "d/cock"}) states[{name}] = in_review(0, 10);
    states[{"d/hen"}] = in_review(0, 1);
    states[{"d/self"}] = in_review(0, 20);
    CHECK(names(build_queue(decks, states, noon, wishes, {.order = Order::risk}).cards) ==
          "cock hen egg self");
}

TEST_CASE("cards out of use, suspended and buried stay out, and so do their counts") {
    Card off = card("d", "off");
    off.off = true;
    const std::vector<Deck> decks{
        deck("d", {off, card("d", "gone"), card("d", "buried"), card("d", "here")})};
    CardStates states;
    states[{"d/gone"}] = in_review(0);
    states[{"d/gone"}].suspended = true;
    states[{"d/buried"}] = in_review(0);
    states[{"d/buried"}].buried_on = today;
    const Queue queue = build_queue(decks, states, noon, wishes, {});
    CHECK(names(queue.cards) == "here");
    const Board board = board_of(decks, states);
    const DeckCounts counts =
        counts_by_deck(board, pick(board, noon, Wishes{}.rollover, {.in_all = 10})).front();
    CHECK(counts.due == 0);
    CHECK(counts.fresh == 1);
    CHECK(counts.cards == 3);
    states[{"d/buried"}].buried_on = today - days{1};
    CHECK(names(build_queue(decks, states, noon, wishes, {}).cards) == "buried here");
}

TEST_CASE("cards in learning wait beside the queue, soonest first") {
    const std::vector<Deck> decks{deck("d", {card("d", "late"), card("d", "soon"), card("d", "tomorrow")})};
    CardStates states;
    for (const auto& [name, minutes] :
         {std::pair{"d/late", 9}, std::pair{"d/soon", 1}, std::pair{"d/tomorrow", 1440}}) {
        CardState& state = states[{name}];
        state.phase = Phase::learning;
        state.reviews = 1;
        state.last = noon;
        state.due_at = noon.at + std::chrono::minutes{minutes};
        state.due_day = study_day({state.due_at, noon.utc_offset}, Wishes{}.rollover);
    }
    CHECK(names(build_queue(decks, states, noon, wishes, {}).learning) == "soon late");
}

TEST_CASE("a plan asks its cards first, in its order, and nothing else of its decks") {
    const std::vector<Deck> decks{deck("a", {card("a", "1"), card("a", "2"), card("a", "due")}),
                                  deck("b", {card("b", "3"), card("b", "late")})};
    CardStates states;
    states[{"a/due"}] = in_review(-3);
    states[{"b/late"}] = in_review(-1);
    const Limits limits{.planned = {.decks = {"a"}, .cards = {{"a/2"}, {"a/1"}, {"a/gone"}}}};
    const Queue queue = build_queue(decks, states, noon, wishes, limits);
    CHECK(names(queue.cards) == "2 1 late 3");
    CHECK(queue.due == 1);
    CHECK(queue.fresh == 3);
    Limits few = limits;
    few.cards = 1;
    CHECK(names(build_queue(decks, states, noon, wishes, few).cards) == "2");
}

TEST_CASE("what was studied today, waits for its step, or is set aside is no longer planned") {
    const std::vector<Deck> decks{deck("a", {card("a", "done"), card("a", "step"), card("a", "off"),
                                             card("a", "tomorrow"), card("a", "left")})};
    CardStates states;
    states[{"a/done"}] = in_review(4, 10, 0);
    states[{"a/step"}] = in_review(0, 1, 0);
    states[{"a/step"}].phase = Phase::learning;
    states[{"a/off"}] = in_review(0);
    states[{"a/off"}].suspended = true;
    states[{"a/tomorrow"}] = in_review(0);
    states[{"a/tomorrow"}].buried_on = today;
    states[{"a/left"}] = in_review(9);
    Limits limits{.planned = {.decks = {"a"}}};
    for (const Card& one : decks[0].cards) limits.planned.cards.push_back(one.id);
    const Queue queue = build_queue(decks, states, noon, wishes, limits);
    CHECK(names(queue.cards) == "left");
    CHECK(names(queue.learning) == "step");
}

TEST_CASE("siblings that are planned for one day have other cards between them") {
    const std::vector<Deck> decks{deck("a", {card("a", "x", "1"), card("a", "x", "2"), card("a", "y"),
                                             card("a", "z"), card("a", "v"), card("a", "w")})};
    Limits limits{.planned = {.decks = {"a"}}};
    for (const Card& one : decks[0].cards) limits.planned.cards.push_back(one.id);
    CHECK(names(build_queue(decks, {}, noon, wishes, limits).cards) == "x/1 y z v w x/2");
}
