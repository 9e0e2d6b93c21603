// Ids for cards that have none, written as their author writes.

#include <fmt/format.h>

#include <map>

#include "overhoor/deck/deck_json.hpp"
#include "overhoor/deck/json_source.hpp"
#include "overhoor/deck/mend.hpp"

namespace overhoor {
namespace {

using Kind = JsonValue::Kind;

bool blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// What stands between `begin` and `end` when that is blank: on a line of its own, its indentation.
std::string indentation_before(std::string_view text, std::size_t begin, std::size_t end) {
    std::size_t from = end;
    while (from > begin && blank(text[from - 1]) && text[from - 1] != '\n') --from;
    if (from == begin || text[from - 1] != '\n') return {};
    --from;
    if (from > begin && text[from - 1] == '\r') --from;
    return std::string{text.substr(from, end - from)};
}

class IdWriter {
public:
    explicit IdWriter(std::string_view text) : text_(text) {}

    // {"q": …} → {"id": "…", "q": …}, or on a line of its own where the first key has one.
    Replacement into_object(const JsonValue& object, const std::string& id) const {
        if (object.members.empty()) {
            const auto begin = object.span.begin + 1;
            return {{begin, begin}, fmt::format(R"("id": "{}")", id)};
        }
        const JsonMember& first = object.members.front();
        const bool airy = blank(text_[first.value.span.begin - 1]);
        std::string between = indentation_before(text_, object.span.begin + 1, first.key_span.begin);
        if (between.empty() && airy) between = " ";
        return {{first.key_span.begin, first.key_span.begin},
                fmt::format(R"("id":{}"{}",{})", airy ? " " : "", id, between)};
    }

    // ["front", "back"] → ["front", "back", {"id": "…"}]
    Replacement into_short(const JsonValue& list, const std::string& id) const {
        if (list.items.size() == 3) return into_object(list.items[2], id);
        const auto end = list.items[1].span.end;
        const bool airy = blank(text_[list.items[1].span.begin - 1]);
        return {{end, end},
                airy ? fmt::format(R"(, {{"id": "{}"}})", id) : fmt::format(R"(,{{"id":"{}"}})", id)};
    }

private:
    std::string_view text_;
};

bool has_id(const JsonValue& card) {
    if (card.is(Kind::object)) return card.find("id") != nullptr;
    return card.items.size() == 3 && card.items[2].find("id") != nullptr;
}

}  // namespace

std::vector<Replacement> written_ids(const SourceText& source) {
    const Deck deck = read_deck(source, "deck", "en").deck;
    const ParsedJson parsed = parse_json(source);
    if (!parsed.root) return {};
    const JsonMember* member = parsed.root->find("cards");
    const JsonValue& list = member == nullptr ? *parsed.root : member->value;
    std::map<std::uint32_t, std::string> names;  // by where the card begins
    for (const Card& card : deck.cards)
        names.emplace(card.where.begin, card.note.substr(card.deck.size() + 1));
    const IdWriter writer{source.text};
    std::vector<Replacement> ids;
    for (const JsonValue& card : list.items) {
        const auto name = names.find(card.span.begin);
        if (name == names.end() || has_id(card)) continue;
        ids.push_back(card.is(Kind::object) ? writer.into_object(card, name->second)
                                            : writer.into_short(card, name->second));
    }
    return ids;
}

}  // namespace overhoor
