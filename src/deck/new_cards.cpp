// Cards that come in by lines: what is wrong with them, and what the deck has against them.

#include <unordered_map>
#include <utility>

#include "overhoor/deck/append.hpp"
#include "overhoor/deck/deck_json.hpp"
#include "overhoor/deck/json_source.hpp"
#include "overhoor/deck/prompt_form.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

// What two cards of a deck may not share.
std::vector<std::string> claims(const Deck& deck, std::vector<Card>::const_iterator card) {
    return {"id " + card->note.substr(deck.id.size() + 1),
            "prompt " + made_id(kind_of(card->expected), card->prompt)};
}

Deck deck_of(const NewCard& card) {
    return read_deck({.text = "[" + as_json(card) + "]"}, "deck", "en").deck;
}

}  // namespace

Result<NewCard> card_from_line(std::string_view input, std::string_view line, int number) {
    const auto problem = [&](std::string message, std::string help) {
        return Problem{.message = std::move(message),
                       .help = std::move(help),
                       .where = Place{.file = std::string{input},
                                      .line = number,
                                      .end_line = number,
                                      .end_column = 2,
                                      .excerpt = std::string{line}},
                       .rule = "no-card"};
    };
    NewCard card;
    const std::size_t tab = line.find('\t');
    if (line.starts_with('{') || line.starts_with('[')) {
        card.json = line;
        while (std::string_view{" \t\r"}.find(card.json.back()) != std::string_view::npos)
            card.json.pop_back();
    } else if (tab == line.npos) {
        return problem(said("this line is no card"),
                       said(R"(write question, tab, answer; or JSON: ["question", "answer"])"));
    } else {
        card.question = line.substr(0, tab);
        card.answer = line.substr(tab + 1);
        if (card.answer.find('\t') != card.answer.npos)
            return problem(said("this line has more than one tab"),
                           said("further keys of a card are written as JSON"));
    }
    // On a line of its own between brackets, so that columns are those of the input.
    const SourceText alone{.name = std::string{input}, .text = "[\n" + as_json(card) + "\n]"};
    ReadDeck read = read_deck(alone, "deck", "en");
    for (Problem& found : read.problems) {
        // Other cards of the deck may hold what it names, and its author sits here: a mistyped key is told.
        if (found.rule == "unknown-after") continue;
        if (found.severity != Severity::error && found.rule != "unknown-key") continue;
        if (found.where) {
            found.where->line = found.where->end_line = number;
            if (card.json.empty() || found.where->excerpt.empty() || found.where->excerpt == "]")
                found.where = problem("", "").where;
        }
        found.other.reset();
        if (found.rule == "unfinished") {
            found.message = said("this card ends in the middle");
            found.help = said("a closing ] or } is missing; each card stands on one line");
        }
        return found;
    }
    const ParsedJson parsed = parse_json(alone);
    if (!parsed.root || parsed.root->items.size() != 1 || read.deck.cards.empty())
        return problem(said("this line is not one card"), said("each card has a line of its own"));
    return card;
}

std::vector<Problem> clashes(const SourceText& source, std::string_view input,
                             const std::vector<NewCard>& cards, const std::vector<int>& lines) {
    const Deck deck = read_deck(source, "deck", "en").deck;
    std::unordered_map<std::string, int> taken;  // the line of the input, or 0: in the deck
    for (auto card = deck.cards.begin(); card != deck.cards.end(); ++card)
        for (std::string& claim : claims(deck, card)) taken.emplace(std::move(claim), 0);
    std::vector<Problem> problems;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const Deck alone = deck_of(cards[i]);
        for (const std::string& claim : claims(alone, alone.cards.begin())) {
            const auto [first, is_new] = taken.try_emplace(claim, lines[i]);
            if (is_new) continue;
            const bool id = claim.starts_with("id ") && cards[i].json.find("\"id\"") != std::string::npos;
            problems.push_back(
                {.message =
                     first->second == 0
                         ? said(id ? "the deck has a card with this id"
                                   : "the deck has a card with this question")
                         : phrase(id ? "line {} has this id" : "line {} has this question", first->second),
                 .help = id ? said("give each card an id of its own")
                            : said("delete or reword one of them, or put both answers on one card"),
                 .where = Place{.file = std::string{input}, .line = lines[i], .end_line = lines[i]},
                 .rule = id ? "duplicate-id" : "duplicate-prompt"});
            break;
        }
    }
    return problems;
}

}  // namespace overhoor
