#include "overhoor/deck/append.hpp"

#include <fmt/format.h>

#include <utility>

#include "overhoor/deck/json_source.hpp"

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

}  // namespace

std::string as_json(const NewCard& card) { return written(card, {}); }

std::vector<Replacement> appended(const SourceText& source, const std::vector<NewCard>& cards) {
    const ParsedJson parsed = parse_json(source);
    const JsonValue* list = cards_in(parsed.root);
    if (list == nullptr || cards.empty()) return {};
    return list->items.empty() ? into_empty(source.text, *list, cards)
                               : behind_last(source.text, *list, cards);
}

}  // namespace overhoor
