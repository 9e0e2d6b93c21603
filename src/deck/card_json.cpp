#include "overhoor/deck/card_json.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "overhoor/deck/allow_json.hpp"
#include "overhoor/deck/kinds.hpp"
#include "overhoor/deck/names_json.hpp"
#include "overhoor/deck/prompt_form.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

using Kind = JsonValue::Kind;

constexpr std::array<std::string_view, 31> every_key{
    "id",    "q",      "a",     "reverse", "cloze",   "wrong",  "fixed",  "true",
    "list",  "need",   "order", "match",   "extra",   "groups", "number", "tolerance",
    "unit",  "range",  "tags",  "hint",    "explain", "source", "accept", "reject",
    "typed", "strict", "after", "points",  "off",     "media",  "allow"};
constexpr std::array<std::string_view, 10> vital_keys{"q",     "a",     "cloze",  "true",   "list",
                                                      "order", "match", "groups", "number", "wrong"};
constexpr std::array<std::string_view, 3> deck_only_keys{"lang", "settings", "include"};
constexpr std::array<std::string_view, 2> short_keys{"q", "a"};
constexpr std::array<KeysElsewhere, 1> keys_elsewhere{{{"a deck", deck_only_keys}}};

bool good_id(std::string_view id) {
    return !id.empty() && id.size() <= 100 && std::ranges::all_of(id, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
               c == '_' || c == '.';
    });
}

// Something like it that is one; nothing where too little is left.
std::string near_id(std::string_view text) {
    std::string id;
    for (const char c : text)
        if (good_id(std::string_view{&c, 1}))
            id += c;
        else if (!id.empty() && id.back() != '-')
            id += '-';
    if (id.ends_with('-')) id.pop_back();
    return id.size() >= 2 && good_id(id) ? id : "";
}

// ["front", "back", {other keys}] as the object that it is short for.
std::optional<JsonValue> spelled_out(JsonValue& value, Reading& reading) {
    auto& items = value.items;
    if (items.size() >= 3 &&
        std::ranges::all_of(items, [](const JsonValue& item) { return item.is(Kind::string); })) {
        reading.error({items[2].span.begin, items.back().span.end}, "short-card",
                      said("a short card has a question and one answer"),
                      phrase(R"(what else is right goes into "accept": ["…", "…", {{"accept": ["{}"]}}])",
                             items[2].text));
        return std::nullopt;
    }
    if (items.size() < 2 || items.size() > 3 || (items.size() == 3 && !items[2].is(Kind::object))) {
        reading.error(
            value.span, "short-card", said("a short card is a list of a question and an answer"),
            said(R"(write ["question", "answer"], with other keys in a third element: {"tags": […]})"));
        return std::nullopt;
    }
    JsonValue object = JsonValue::of(Kind::object, value.span);
    object.members.reserve(2 + (items.size() == 3 ? items[2].members.size() : 0));
    for (std::size_t i = 0; i < 2; ++i)
        object.members.push_back(
            {.key = std::string{short_keys[i]}, .key_span = items[i].span, .value = std::move(items[i])});
    if (items.size() == 3)
        for (JsonMember& member : items[2].members) {
            if (object.find(member.key) != nullptr)
                reading.error(member.key_span, "duplicate-key",
                              phrase("\"{}\" already stands in front", member.key));
            else
                object.members.push_back(std::move(member));
        }
    return object;
}

// The member of a key in quotes, as messages have it.
const JsonMember* quoted(const JsonValue& card, std::string_view key) {
    return card.find(key.substr(1, key.size() - 2));
}

std::vector<std::string> optional_texts(const JsonValue& card, std::string_view key, Reading& reading) {
    const JsonMember* member = quoted(card, key);
    return member == nullptr ? std::vector<std::string>{} : reading.texts(member->value, key);
}

std::string optional_text(const JsonValue& card, std::string_view key, Reading& reading) {
    const JsonMember* member = quoted(card, key);
    return member == nullptr ? "" : reading.text(member->value, key).value_or("");
}

bool optional_truth(const JsonValue& card, std::string_view key, bool otherwise, Reading& reading) {
    const JsonMember* member = card.find(key);
    return member == nullptr ? otherwise : reading.truth(*member).value_or(otherwise);
}

// What all the cards of a note have in common.
Card read_common(const JsonValue& value, const CardDefaults& defaults, Reading& reading) {
    Card card{
        .deck = defaults.deck, .language = defaults.language, .file = defaults.file, .where = value.span};
    card.hints = optional_texts(value, "\"hint\"", reading);
    card.explanation = optional_text(value, "\"explain\"", reading);
    card.source = optional_text(value, "\"source\"", reading);
    card.tags = defaults.tags;
    for (std::string& tag : read_tags(value, reading))
        if (std::ranges::find(card.tags, tag) == card.tags.end()) card.tags.push_back(std::move(tag));
    card.after = optional_texts(value, "\"after\"", reading);
    card.media = optional_texts(value, "\"media\"", reading);
    card.off = optional_truth(value, "off", false, reading);
    if (const JsonMember* points = value.find("points"))
        card.points = reading.number(*points, 0, 1000).value_or(1);
    return card;
}

std::string note_id(const JsonValue& value, std::uint64_t hash, Reading& reading) {
    const JsonMember* id = value.find("id");
    if (id == nullptr) return made_id(hash);
    if (id->value.is(Kind::string) && good_id(id->value.text)) return id->value.text;
    const std::string near = id->value.is(Kind::string) ? near_id(id->value.text) : "";
    reading.error(id->value.span, "bad-id", said("an id is a short name of letters, digits, - _ and ."),
                  phrase(R"(for example "id": "{}")", near.empty() ? "tcp-opening" : near));
    return made_id(hash);
}

// An object that may be a card, however it is written.
std::optional<JsonValue> long_form(JsonValue value, Reading& reading) {
    if (value.is(Kind::array)) return spelled_out(value, reading);
    if (value.is(Kind::object)) return value;
    reading.error(value.span, "wrong-type",
                  phrase("a card is an object or a list, not {}", in_words(name_of(value.kind))),
                  said(R"(write {"q": "…", "a": "…"} or ["question", "answer"])"));
    return std::nullopt;
}

// All cards but for what is asked are the same; the last needs no copy of it.
void add_cards(ReadNote& note, KindRead& kind, Card common) {
    note.cards.reserve(kind.asked.size());
    for (Asked& asked : kind.asked) {
        const bool is_last = &asked == &kind.asked.back();
        Card& card = note.cards.emplace_back(is_last ? std::move(common) : common);
        card.id.value = asked.sibling.empty() ? card.note : card.note + "/" + asked.sibling;
        card.prompt = std::move(asked.prompt);
        card.expected = std::move(asked.expected);
        if (!asked.hints.empty()) card.hints = std::move(asked.hints);
    }
}

}  // namespace

std::span<const std::string_view> card_keys() { return every_key; }

std::optional<ReadNote> read_note(JsonValue written, const CardDefaults& defaults, Reading& reading) {
    std::optional<JsonValue> value = long_form(std::move(written), reading);
    if (!value) return std::nullopt;
    std::vector<Allowed> allowed = defaults.allow;
    if (const JsonMember* own = value->find("allow"))
        std::ranges::move(read_allow(*own, reading), std::back_inserter(allowed));
    const Reading::Silence silence{reading, allowed};
    const auto renamed = reading.check_keys(
        *value, {.of = "a card", .keys = every_key, .vital = vital_keys, .elsewhere = keys_elsewhere});
    if (!renamed.empty()) value = renamed_keys(std::move(*value), renamed);
    const auto key = kind_key(*value, reading);
    if (!key) return std::nullopt;
    std::optional<bool> typed = defaults.typed;
    if (const JsonMember* own = value->find("typed")) typed = reading.truth(*own);
    const bool strict = optional_truth(*value, "strict", defaults.strict, reading);
    check_effects(*key, *value, reading);
    KindRead kind = read_kind(*key, *value, typed, strict, reading);
    if (kind.asked.empty()) return std::nullopt;

    const bool is_cloze = *key == "cloze";
    const JsonMember* q = value->find(is_cloze ? "cloze" : "q");
    const Asked& first = kind.asked.front();
    ReadNote note{.where = value->span,
                  .prompt_span = q->value.span,
                  .prompt_hash = prompt_hash(kind_of(first.expected), first.prompt),
                  .id_span = {value->span.begin, value->span.begin + 1},
                  .draws = kind.draws};
    if (const JsonMember* own = value->find("id")) note.id_span = own->value.span;
    if (const JsonMember* wrong = value->find("wrong")) note.draws_span = wrong->value.span;
    Card common = read_common(*value, defaults, reading);
    // The gaps of a sentence, which its prompt leaves out, make it another one.
    const std::uint64_t hash = is_cloze
                                   ? prompt_hash("cloze", reading.text(q->value, "the sentence").value_or(""))
                                   : note.prompt_hash;
    common.note = defaults.deck + "/" + note_id(*value, hash, reading);
    common.allow = allowed;
    add_cards(note, kind, std::move(common));
    return note;
}

}  // namespace overhoor
