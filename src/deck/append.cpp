#include "overhoor/deck/append.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "overhoor/deck/deck_json.hpp"
#include "overhoor/deck/json_slips.hpp"
#include "overhoor/deck/json_source.hpp"
#include "overhoor/deck/prompt_form.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

using Kind = JsonValue::Kind;

// A text as JSON writes it.
std::string quoted(std::string_view text) {
    std::string all = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') all += '\\';
        if (c == '\n')
            all += "\\n";
        else if (c == '\t')
            all += "\\t";
        else if (static_cast<unsigned char>(c) < 0x20)
            all += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        else
            all += c;
    }
    return all + '"';
}

bool blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

// The line break and the blanks before a place; nothing when something else stands before it on its line.
std::string line_begin(std::string_view text, std::size_t place) {
    std::size_t from = place;
    while (from > 0 && (text[from - 1] == ' ' || text[from - 1] == '\t')) --from;
    if (from == 0 || text[from - 1] != '\n') return {};
    --from;
    if (from > 0 && text[from - 1] == '\r') --from;
    return std::string{text.substr(from, place - from)};
}

// Where the line of a card ends, when nothing but blanks and a comment follows the card on it.
std::size_t end_of_line(std::string_view text, std::size_t end) {
    std::size_t at = end;
    for (;;) {
        while (at < text.size() && blank(text[at])) ++at;
        const bool comment = text.substr(at, 2) == "/*" || text.substr(at, 2) == "//";
        if (!comment) break;
        const bool to_the_end = text[at + 1] == '/';
        const std::size_t close = text.find(to_the_end ? "\n" : "*/", at);
        if (close == text.npos || text.substr(at, close - at).find('\n') != text.npos) return end;
        at = to_the_end ? close : close + 2;
    }
    if (at >= text.size() || text[at] != '\n') return end;
    return at > end && text[at - 1] == '\r' ? at - 1 : at;
}

// How the author writes cards, told by the last one.
struct Manner {
    bool object = false;        // {"q": …}, otherwise [ … ]
    std::string before_keys{};  // between "{" and the first key: a blank, or a line break with blanks
    std::string after_keys{};   // the same before "}"
    bool airy = true;           // blanks after commas and colons
};

Manner manner_of(std::string_view text, const JsonValue& card) {
    Manner manner{.object = card.is(Kind::object)};
    if (manner.object && !card.members.empty()) {
        const JsonMember& first = card.members.front();
        const auto end = card.members.back().value.span.end;
        manner.airy = blank(text[first.value.span.begin - 1]);
        manner.before_keys = line_begin(text, first.key_span.begin);
        manner.after_keys = manner.before_keys.empty() ? "" : line_begin(text, card.span.end - 1);
        if (manner.before_keys.empty() && blank(text[card.span.begin + 1])) manner.before_keys = " ";
        if (manner.after_keys.empty() && end + 1 < card.span.end && blank(text[card.span.end - 2]))
            manner.after_keys = " ";
    } else if (card.items.size() > 1) {
        manner.airy = blank(text[card.items[1].span.begin - 1]);
    }
    return manner;
}

std::string written(const NewCard& card, const Manner& manner) {
    if (!card.json.empty()) return card.json;
    const char* const blank_after = manner.airy ? " " : "";
    if (!manner.object)
        return fmt::format("[{},{}{}]", quoted(card.question), blank_after, quoted(card.answer));
    const std::string between =
        manner.before_keys.find('\n') != std::string::npos ? manner.before_keys : blank_after;
    return fmt::format("{{{}\"q\":{}{},{}\"a\":{}{}{}}}", manner.before_keys, blank_after,
                       quoted(card.question), between, blank_after, quoted(card.answer), manner.after_keys);
}

Replacement put(std::size_t at, std::string text) {
    const auto place = static_cast<std::uint32_t>(at);
    return {{place, place}, std::move(text)};
}

// Into a list with cards: a comma behind the last one, the new ones on the lines after it.
std::vector<Replacement> behind_last(std::string_view text, const JsonValue& list,
                                     const std::vector<NewCard>& cards) {
    const JsonValue& last = list.items.back();
    const Manner manner = manner_of(text, last);
    const std::string begin = line_begin(text, last.span.begin);
    std::string all;
    for (const NewCard& card : cards)
        all += (all.empty() ? "" : ",") + (begin.empty() ? (manner.airy ? " " : "") : begin) +
               written(card, manner);
    const std::size_t line_end = begin.empty() ? last.span.end : end_of_line(text, last.span.end);
    if (line_end == last.span.end) return {put(line_end, "," + all)};
    return {put(last.span.end, ","), put(line_end, all)};
}

// Into an empty one: on lines of their own when the brackets stand on two.
std::vector<Replacement> into_empty(std::string_view text, const JsonValue& list,
                                    const std::vector<NewCard>& cards) {
    const std::size_t close = list.span.end - 1;
    const std::string outer = line_begin(text, close);
    std::string all;
    for (const NewCard& card : cards) {
        all += all.empty() ? "" : ",";
        all += outer.empty() ? (all.empty() ? "" : " ") : outer + "  ";
        all += written(card, {});
    }
    return {put(close - outer.size(), all)};
}

const JsonValue* cards_in(const std::optional<JsonValue>& root) {
    if (!root) return nullptr;
    if (root->is(Kind::array)) return &*root;
    const JsonMember* member = root->find("cards");
    return member != nullptr && member->value.is(Kind::array) ? &member->value : nullptr;
}

// What two cards of a deck may not share.
std::vector<std::string> claims(const Deck& deck, std::vector<Card>::const_iterator card) {
    return {"id " + card->note.substr(deck.id.size() + 1),
            "prompt " + made_id(kind_of(card->expected), card->prompt)};
}

Deck deck_of(const NewCard& card) {
    return read_deck({.text = "[" + written(card, {}) + "]"}, "deck", "en").deck;
}

}  // namespace

std::vector<Replacement> appended(const SourceText& source, const std::vector<NewCard>& cards) {
    const ParsedJson parsed = parse_json(source);
    const JsonValue* list = cards_in(parsed.root);
    if (list == nullptr || cards.empty()) return {};
    return list->items.empty() ? into_empty(source.text, *list, cards)
                               : behind_last(source.text, *list, cards);
}

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
        while (!card.json.empty() && blank(card.json.back())) card.json.pop_back();
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
    const SourceText alone{.name = std::string{input}, .text = "[\n" + written(card, {}) + "\n]"};
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
