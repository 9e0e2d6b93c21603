#include "overhoor/history/moved_cards.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "overhoor/core/random.hpp"
#include "overhoor/deck/deck_json.hpp"
#include "overhoor/deck/prompt_form.hpp"
#include "overhoor/history/replay.hpp"
#include "overhoor/history/seen_text.hpp"

using namespace overhoor;

namespace {

const Moment noon = *moment_from_iso("2026-11-23T12:00:00+01:00");

using Text = std::pair<std::string, std::string>;  // question, answer

Card text_card(const std::string& deck, const Text& text) {
    const std::string note = deck + "/" + made_id("text", text.first);
    return {.id = {note},
            .deck = deck,
            .note = note,
            .language = "nl",
            .prompt = text.first,
            .expected = ExpectedText{.accepted = {text.second}}};
}

Deck deck_of_texts(const std::string& id, const std::vector<Text>& texts) {
    Deck deck{.id = id};
    for (const Text& text : texts) deck.cards.push_back(text_card(id, text));
    return deck;
}

// A learner who has reviewed every card of these decks.
struct Learner {
    History history{};
    std::uint64_t n = 0;
    Moment now = noon;

    EntryId add(Happened what) {
        const EntryId id{"test", ++n};
        now.at += std::chrono::seconds{1};
        history.add({.id = id, .when = now, .what = std::move(what)});
        return id;
    }
    void review(const Card& card) {
        add(Review{.card = card.id});
        add(Seen{.card = card.id, .text = seen_text(text_of(card))});
    }
    explicit Learner(const std::vector<Deck>& decks) {
        for (const Deck& deck : decks)
            for (const Card& card : deck.cards) review(card);
    }
    MovedCards moved(const std::vector<Deck>& decks, bool elsewhere = false) const {
        History ordered = history;
        put_in_order(ordered);
        const Wishes wishes;
        const auto states = replay(ordered, [&](const CardId&) -> const Wishes& { return wishes; }).states;
        return find_moved_cards(ordered, states, decks, [&](std::string_view) { return elsewhere; });
    }
};

// "vraag → andere vraag", and "vraag ? a, b" where it is not clear.
std::string told(const MovedCards& moved, const std::vector<Deck>& before, const std::vector<Deck>& after) {
    const auto name = [&](const CardId& id) {
        for (const auto* decks : {&before, &after})
            for (const Deck& deck : *decks)
                for (const Card& card : deck.cards)
                    if (card.id == id) return card.prompt;
        return "no card " + id.value;
    };
    std::vector<std::string> lines;
    for (const Rename& move : moved.moves) lines.push_back(name(move.from) + " → " + name(move.to));
    for (const Homeless& homeless : moved.unclear) {
        std::string line = name(homeless.card) + " ?";
        for (const CardId& card : homeless.candidates) line += " " + name(card);
        lines.push_back(line);
    }
    std::ranges::sort(lines);
    return fmt::format("{}", fmt::join(lines, "; "));
}

std::string told(const std::vector<Text>& before, const std::vector<Text>& after) {
    const std::vector<Deck> was{deck_of_texts("d", before)}, is{deck_of_texts("d", after)};
    return told(Learner{was}.moved(is), was, is);
}

}  // namespace

TEST_CASE("a card whose question was edited keeps its history when one partner is clear") {
    struct Row {
        const char* why;
        std::vector<Text> before, after;
        const char* told;
    };
    const Row rows[] = {
        {"nothing has changed", {{"Wat?", "dat"}}, {{"Wat?", "dat"}}, ""},
        {"the answer has", {{"Wat?", "dat"}}, {{"Wat?", "iets anders"}}, ""},
        {"a letter",
         {{"Wat zoekt ARP op?", "MAC"}},
         {{"Wat zoekt AARP op?", "MAC"}},
         "Wat zoekt ARP op? → Wat zoekt AARP op?"},
        {"a word more",
         {{"Wat zoekt ARP op?", "MAC"}},
         {{"Wat zoekt ARP precies op?", "MAC"}},
         "Wat zoekt ARP op? → Wat zoekt ARP precies op?"},
        {"question and answer, as one would mend them",
         {{"Protocol achter ping?", "ICMP"}},
         {{"Welk protocol achter ping?", "Internet Control Message Protocol"}},
         "Protocol achter ping? → Welk protocol achter ping?"},
        {"halves swapped",
         {{"In 2013, wat stelde het kabinet voor?", "een nieuwe wet"}},
         {{"Wat stelde het kabinet voor in 2013?", "een nieuwe wet"}},
         "In 2013, wat stelde het kabinet voor? → Wat stelde het kabinet voor in 2013?"},
        {"asked anew, with an answer that no other card has",
         {{"Noem het doel", "samenwerking over de grenzen heen"}},
         {{"Waarom is dit begonnen?", "samenwerking over de grenzen heen"}},
         "Noem het doel → Waarom is dit begonnen?"},
        {"a card that was deleted", {{"Wat?", "dat"}, {"Wie?", "hij"}}, {{"Wie?", "hij"}}, ""},
        {"one deleted and quite another added",
         {{"Wat zoekt ARP op?", "het MAC-adres"}},
         {{"Hoe heet laag 3?", "netwerk"}},
         ""},
        {"one of a row deleted, another of the row added",
         {{"Wat is de hoofdstad van Frankrijk?", "Parijs"}},
         {{"Wat is de hoofdstad van Duitsland?", "Berlijn"}},
         "Wat is de hoofdstad van Frankrijk? ? Wat is de hoofdstad van Duitsland?"},
        {"another year",
         {{"Wat gebeurde er in Den Haag in 2013?", "een akkoord"}},
         {{"Wat gebeurde er in Den Haag in 2014?", "een val"}},
         "Wat gebeurde er in Den Haag in 2013? ? Wat gebeurde er in Den Haag in 2014?"},
        {"a whole row edited at once",
         {{"Hoofdstad van Frankrijk?", "Parijs"}, {"Hoofdstad van Duitsland?", "Berlijn"}},
         {{"De hoofdstad van Frankrijk?", "Parijs"}, {"De hoofdstad van Duitsland?", "Berlijn"}},
         "Hoofdstad van Duitsland? → De hoofdstad van Duitsland?; "
         "Hoofdstad van Frankrijk? → De hoofdstad van Frankrijk?"},
        {"two fit",
         {{"Wat doet een router?", "pakketten doorsturen"}},
         {{"Wat doet een router nu?", "pakketten doorsturen"},
          {"Wat doet een router al?", "pakketten doorsturen"}},
         "Wat doet een router? ? Wat doet een router nu? Wat doet een router al?"},
        {"yes is the answer to many a question",
         {{"Is TCP betrouwbaar?", "ja"}, {"Is IP er?", "ja"}},
         {{"Heeft UDP poorten?", "ja"}, {"Is IP er?", "ja"}},
         ""},
        {"likeness speaks against the same short answer",
         {{"Is dit een voorbeeld van een netwerk?", "nee"}},
         {{"Is dit een voorbeeld van een netwerk nu?", "nee, nooit"},
          {"Is dit soms een vorm van een deur?", "nee"}},
         "Is dit een voorbeeld van een netwerk? → Is dit een voorbeeld van een netwerk nu?"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        const std::string said = told(row.before, row.after);
        const std::string wanted = row.told;
        CHECK(said == wanted);
    }
}

TEST_CASE("a rename that was taken back is not made again, and the card is not offered") {
    const std::vector<Deck> before{deck_of_texts("d", {{"Wat zoekt ARP op?", "MAC"}})};
    const std::vector<Deck> after{deck_of_texts("d", {{"Wat zoekt ARP nu op?", "MAC"}})};
    Learner learner{before};
    const auto moved = learner.moved(after);
    REQUIRE(moved.moves.size() == 1);
    const EntryId rename = learner.add(moved.moves.front());
    CHECK(told(learner.moved(after), before, after) == "");
    const EntryId undo = learner.add(Undo{.of = rename});
    CHECK(told(learner.moved(after), before, after) == "");
    learner.add(Undo{.of = undo});
    CHECK(told(learner.moved(after), before, after) == "");
    CHECK(told(learner.moved(before), before, after) == "Wat zoekt ARP nu op? → Wat zoekt ARP op?");
}

TEST_CASE("a deck that is renamed takes its histories along") {
    const std::vector<Text> texts{
        {"a of b", "een"}, {"c of d", "twee"}, {"e of f", "drie"}, {"g of h", "vier"}};
    const std::vector<Deck> before{deck_of_texts("oud", texts), deck_of_texts("ander", {{"x?", "y"}})};
    const Learner learner{before};
    const auto moves = [&](const std::vector<Deck>& after, bool elsewhere = false) {
        return learner.moved(after, elsewhere).moves.size();
    };
    const Deck other = before[1];
    CHECK(moves({deck_of_texts("nieuw", texts), other}) == 4);
    CHECK(moves({deck_of_texts("nieuw", texts)}) == 4);
    // With a question mended at the same time.
    CHECK(moves({deck_of_texts("nieuw", {texts[0], texts[1], texts[2], {"g of h nu", "vier"}}), other}) == 4);
    // The old one is still there, and only was not asked for.
    CHECK(moves({deck_of_texts("nieuw", texts), other}, true) == 0);
    CHECK(moves({deck_of_texts("nieuw", texts), before[0], other}) == 0);
    // Another deck, with one card in common: that one alone. Two copies of which none is the one.
    CHECK(moves({deck_of_texts("nieuw", {texts[0], {"k", "l"}}), other}) == 1);
    CHECK(moves({deck_of_texts("nieuw", {texts[0], {"k", "l"}}), other}, true) == 0);
    CHECK(moves({deck_of_texts("nieuw", texts), deck_of_texts("kopie", texts), other}) == 0);
    CHECK(moves({}) == 0);
}

TEST_CASE("a card that is moved to another deck as it was keeps its history") {
    const std::vector<Text> left{{"a of b", "een"}, {"c of d", "twee"}}, right{{"e of f", "drie"}};
    const Text moved{"Wat zoekt ARP op?", "het MAC-adres"};
    const auto with = [](std::vector<Text> texts, const Text& text) {
        texts.push_back(text);
        return texts;
    };
    const std::vector<Deck> before{deck_of_texts("links", with(left, moved)), deck_of_texts("rechts", right)};
    const auto said = [&](const std::vector<Deck>& after, bool elsewhere = false) {
        return told(Learner{before}.moved(after, elsewhere), before, after);
    };
    const std::string goes = "Wat zoekt ARP op? → Wat zoekt ARP op?";
    const Deck links = deck_of_texts("links", left);
    const Deck rechts = deck_of_texts("rechts", with(right, moved));
    CHECK(said({links, rechts}) == goes);
    // Its answer may change on the way, since its key says the same.
    CHECK(said({links, deck_of_texts("rechts", with(right, {moved.first, "iets anders"}))}) == goes);
    // The deck it comes from may be gone, but not just out of sight.
    CHECK(said({rechts}) == goes);
    CHECK(said({rechts}, true) == "");
    // A copy is another card, and of two places none is the one.
    CHECK(said({before[0], rechts}) == "");
    CHECK(said({links, rechts, deck_of_texts("derde", {moved})}) == "");
    // One that stayed, edited, has the better claim only when the other is no copy of it.
    CHECK(said({deck_of_texts("links", with(left, {"Wat zoekt ARP nu op?", "het MAC-adres"})), rechts}) ==
          goes);
}
