#include "overhoor/deck/card_filter.hpp"

#include <doctest/doctest.h>

#include "overhoor/deck/deck_json.hpp"

using namespace overhoor;

namespace {

std::vector<Deck> decks() {
    return {read_deck({.name = "net.json", .text = R"({"deck": "Netwerken", "id": "net", "cards": [
      {"id": "arp", "q": "Wat zoekt ARP op?", "a": "het MAC-adres", "tags": ["laag-2"]},
      ["der Hund", "de hond", {"id": "hund", "reverse": true, "tags": ["duits", "dieren"]}],
      {"id": "cafe", "cloze": "Een {{café}} in Parijs", "explain": "met een accent"}
    ]})"},
                      "net", "nl")
                .deck};
}

// The ids of what fits, without the deck's.
std::string left(const CardFilter& filter) {
    auto all = decks();
    narrow(all, filter);
    std::string ids;
    for (const Deck& deck : all)
        for (const Card& card : deck.cards) ids += card.id.value.substr(4) + " ";
    return ids;
}

}  // namespace

TEST_CASE("cards are narrowed by tag, kind, name and words, all at once") {
    struct Row {
        const char* why;
        CardFilter filter;
        const char* left;
    };
    const Row rows[] = {
        {"nothing asked", {}, "arp hund hund/reverse cafe/1 "},
        {"a tag", {.tags = {"duits"}}, "hund hund/reverse "},
        {"one tag of two", {.tags = {"laag-2", "dieren"}}, "arp hund hund/reverse "},
        {"a kind", {.kinds = {"cloze"}}, "cafe/1 "},
        {"a whole id", {.cards = {"net/arp"}}, "arp "},
        {"the end of an id", {.cards = {"arp"}}, "arp "},
        {"a note with its siblings", {.cards = {"hund"}}, "hund hund/reverse "},
        {"one sibling", {.cards = {"hund/reverse"}}, "hund/reverse "},
        {"no part of a name", {.cards = {"und"}}, ""},
        {"a name longer than any", {.cards = {"x/y/net/arp"}}, ""},
        {"words of the question, case aside", {.words = "arp ZOEKT"}, "arp "},
        {"a word of the answer, accents aside", {.words = "cafe"}, "cafe/1 "},
        {"a word of the explanation", {.words = "accent"}, "cafe/1 "},
        {"words that stand nowhere together", {.words = "hond cafe"}, ""},
        {"a tag and a kind", {.tags = {"duits"}, .kinds = {"cloze"}}, ""},
    };
    for (const Row& row : rows) SUBCASE(row.why) CHECK(left(row.filter) == row.left);
}

TEST_CASE("decks that have nothing left are gone") {
    auto all = decks();
    narrow(all, {.tags = {"nergens"}});
    CHECK(all.empty());
}
