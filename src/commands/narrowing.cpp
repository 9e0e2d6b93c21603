#include "overhoor/commands/narrowing.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "overhoor/text/likeness.hpp"
#include "overhoor/text/pattern.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

Problem no_such_card(const std::vector<Deck>& decks, const std::string& name) {
    std::vector<std::string> ids;
    for (const Deck& deck : decks)
        for (const Card& card : deck.cards) {
            ids.push_back(card.id.value);
            if (card.id.value.size() > card.deck.size())
                ids.push_back(card.id.value.substr(card.deck.size() + 1));
        }
    const auto meant = nearest(name, ids);
    return {.message = phrase("there is no card \"{}\"", name),
            .help = meant ? phrase("did you mean \"{}\"?", *meant)
                          : said("`overhoor list` shows the ids of all cards"),
            .rule = "unknown-card"};
}

}  // namespace

void add_filter_options(CommandLine& command, CardFilter& filter) {
    command.option("--tag", filter.tags, "Only cards with this tag (repeatable)").type("TAG");
    command.option("--kind", filter.kinds, "Only cards of this kind (repeatable)")
        .among({"text", "list", "order", "choice", "truth", "cloze", "match", "groups", "number"})
        .type("KIND");
    command.option("--card", filter.cards, "Only this card: its id or the end of it (repeatable)").type("ID");
    command.option("--text", filter.words, "Only cards in which these words stand").type("WORDS");
}

std::optional<Problem> unknown_card(const CardFilter& filter, const std::vector<Deck>& decks) {
    for (const std::string& name : filter.cards) {
        const CardFilter alone{.cards = {name}};
        const bool known = std::ranges::any_of(decks, [&](const Deck& deck) {
            return std::ranges::any_of(deck.cards, [&](const Card& card) { return fits(alone, card); });
        });
        if (!known) return no_such_card(decks, name);
    }
    return std::nullopt;
}

Result<const Card*> find_card(const std::vector<Deck>& decks, const std::string& name) {
    std::vector<const Card*> by_end;
    for (const Deck& deck : decks)
        for (const Card& card : deck.cards) {
            if (card.id.value == name) return &card;
            if (fits_pattern(name, card.id.value) || fits_pattern("*/" + name, card.id.value))
                by_end.push_back(&card);
        }
    if (by_end.size() == 1) return by_end.front();
    if (by_end.empty()) return no_such_card(decks, name);
    return Problem{.message = phrase("{} cards fit \"{}\"", by_end.size(), name),
                   .help = phrase("write {} or {}", by_end[0]->id.value, by_end[1]->id.value),
                   .rule = "unknown-card"};
}

}  // namespace overhoor
