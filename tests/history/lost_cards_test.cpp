#include "overhoor/history/lost_cards.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "overhoor/deck/deck_json.hpp"
#include "overhoor/history/renumbered_gaps.hpp"

using namespace overhoor;

namespace {

Deck deck_from(const std::string& id, const std::string& cards) {
    const ReadDeck read = read_deck({.name = id + ".json", .text = "[" + cards + "]"}, id, "nl");
    REQUIRE(read.problems.empty());
    return read.deck;
}

// Who has studied all the cards of some decks.
struct Learner {
    Traces traces{};
    CardStates states{};

    explicit Learner(const std::vector<Deck>& decks) {
        for (const Deck& deck : decks)
            for (const Card& card : deck.cards) {
                states[card.id].reviews = 3;
                traces.texts.set(card.id, seen_text(text_of(card)));
            }
    }
};

// "old question ? new question, another", one a line.
std::string told(const Learner& learner, const std::vector<Deck>& decks,
                 const std::vector<Rename>& moves = {}, bool elsewhere = false) {
    std::string all;
    for (const LostCard& lost : lost_cards(learner.traces, learner.states, decks, moves,
                                           [&](std::string_view) { return elsewhere; })) {
        all += (lost.text ? lost.text->prompt : lost.card.value) + " ?";
        for (const Candidate& candidate : lost.candidates) all += " " + candidate.card->prompt;
        all += "\n";
    }
    return all;
}

}  // namespace

TEST_CASE("a history without a card is told with the new cards that it may belong to, the likeliest first") {
    const Deck before = deck_from("d", R"(["Wat zoekt ARP op?", "MAC"], ["Blijft", "x"])");
    const Learner learner{{before}};
    CHECK(told(learner, {before}) == "");
    // Too far off to move by itself, and still worth a question.
    CHECK(told(learner, {deck_from("d", R"(["Welk adres zoekt ARP?", "een adres"], ["Blijft", "x"])")}) ==
          "Wat zoekt ARP op? ? Welk adres zoekt ARP?\n");
    CHECK(told(learner,
               {deck_from("d", R"(["Wat zoekt DNS op?", "IP"], ["Noem het", "MAC"], ["Blijft", "x"])")}) ==
          "Wat zoekt ARP op? ? Wat zoekt DNS op? Noem het\n");
    // Deleted, and like nothing that is new.
    CHECK(told(learner, {deck_from("d", R"(["Iets heel anders", "y"], ["Blijft", "x"])")}) ==
          "Wat zoekt ARP op? ?\n");
    // Settled already.
    const Deck after = deck_from("d", R"(["Wat zoekt ARP nu op?", "MAC"], ["Blijft", "x"])");
    CHECK(told(learner, {after}, {{.from = before.cards[0].id, .to = after.cards[0].id}}) == "");
}

TEST_CASE("histories of a deck that is gone are told where a card is much like them") {
    const Deck before = deck_from("oud", R"(["Wat zoekt ARP op?", "MAC"], ["Iets heel anders", "x"])");
    const Learner learner{{before}};
    const Deck after = deck_from("nieuw", R"(["Wat zoekt ARP nu op?", "MAC"], ["Niets daarvan", "y"])");
    CHECK(told(learner, {after}) == "Wat zoekt ARP op? ? Wat zoekt ARP nu op?\n");
    CHECK(told(learner, {after}, {}, true) == "");
}

TEST_CASE("a direction is no candidate for the other") {
    const Learner learner{{deck_from("d", R"(["der Hund", "de hond", {"reverse": true}])")}};
    CHECK(told(learner, {deck_from("d", R"(["der Hunt", "de hont", {"reverse": true}])")}) ==
          "der Hund ? der Hunt\nde hond ? de hont\n");
}

TEST_CASE("gaps that would take the histories of others are numbered so that each keeps its own") {
    struct Row {
        const char* why;
        const char* before;
        const char* after;
        const char* told;  // "answer: studied as → number to write", a blank for one that stays
    };
    const Row rows[] = {
        {"nothing has changed", "{{SYN}} en {{ACK}}", "{{SYN}} en {{ACK}}", ""},
        {"an answer was edited", "{{SYN}} en {{ACK}}", "{{SYNC}} en {{ACK}}", ""},
        {"a gap behind the others", "{{SYN}} en {{ACK}}", "{{SYN}} en {{ACK}} en {{FIN}}", ""},
        {"a gap before the others", "{{SYN}} en {{ACK}}", "{{TCP}}: {{SYN}} en {{ACK}}",
         "TCP → 4, SYN was 1 → 1, ACK was 2 → 2"},
        {"a gap between", "{{SYN}} en {{ACK}}", "{{SYN}}, {{FIN}} en {{ACK}}",
         "SYN → 1, FIN → 4, ACK was 2 → 2"},
        {"the first is gone", "{{SYN}} en {{ACK}}", "SYN en {{ACK}}", "ACK was 2 → 2"},
        {"swapped", "{{SYN}} en {{ACK}}", "{{ACK}} en {{SYN}}", "ACK was 2 → 2, SYN was 1 → 1"},
        {"numbered, it stays", "{{SYN}} en {{ACK}}", "{{3:TCP}}: {{1:SYN}} en {{2:ACK}}", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        const auto deck = [](const char* sentence) {
            return deck_from("d", fmt::format(R"({{"id": "tcp", "cloze": "{}"}})", sentence));
        };
        const Learner learner{{deck(row.before)}};
        const Deck after = deck(row.after);
        std::string said;
        for (const RenumberedGaps& sentence : renumbered_gaps(learner.traces, learner.states, after))
            for (const NumberedGap& gap : sentence)
                said += fmt::format("{}{}{} → {}", said.empty() ? "" : ", ", text_of(*gap.card).answer,
                                    gap.studied_as.empty() ? "" : " was " + gap.studied_as, gap.number);
        CHECK(said == std::string{row.told});
    }
}
