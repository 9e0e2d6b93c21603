#include "overhoor/deck/card_json.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "overhoor/deck/allow_json.hpp"
#include "overhoor/deck/deck_json.hpp"
#include "overhoor/deck/kinds.hpp"
#include "overhoor/deck/names_json.hpp"

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

bool good_id(std::string_view id) {
    return !id.empty() && id.size() <= 100 && std::ranges::all_of(id, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
               c == '_' || c == '.';
    });
}

// ["front", "back", {other keys}] as the object that it is short for.
std::optional<JsonValue> spelled_out(const JsonValue& value, Reading& reading) {
    const auto& items = value.items;
    if (items.size() >= 3 &&
        std::ranges::all_of(items, [](const JsonValue& item) { return item.is(Kind::string); })) {
        reading.error(
            {items[2].span.begin, items.back().span.end}, "short-card",
            "a short card has a question and one answer",
            fmt::format(R"(what else is right goes into "accept": ["…", "…", {{"accept": ["{}"]}}])",
                        items[2].text));
        return std::nullopt;
    }
    if (items.size() < 2 || items.size() > 3 || (items.size() == 3 && !items[2].is(Kind::object))) {
        reading.error(value.span, "short-card", "a short card is a list of a question and an answer",
                      R"(write ["question", "answer"], with other keys in a third element: {"tags": […]})");
        return std::nullopt;
    }
    JsonValue object = JsonValue::of(Kind::object, value.span);
    for (std::size_t i = 0; i < 2; ++i)
        object.members.push_back(
            {.key = std::string{short_keys[i]}, .key_span = items[i].span, .value = items[i]});
    if (items.size() == 3)
        for (const JsonMember& member : items[2].members) {
            if (object.find(member.key) != nullptr)
                reading.error(member.key_span, "duplicate-key",
                              fmt::format("\"{}\" already stands in front", member.key));
            else
                object.members.push_back(member);
        }
    return object;
}

std::vector<std::string> optional_texts(const JsonValue& card, std::string_view key, Reading& reading) {
    const JsonMember* member = card.find(key);
    return member == nullptr ? std::vector<std::string>{}
                             : reading.texts(member->value, fmt::format("\"{}\"", key));
}

std::string optional_text(const JsonValue& card, std::string_view key, Reading& reading) {
    const JsonMember* member = card.find(key);
    return member == nullptr ? "" : reading.text(member->value, fmt::format("\"{}\"", key)).value_or("");
}

bool optional_truth(const JsonValue& card, std::string_view key, bool otherwise, Reading& reading) {
    const JsonMember* member = card.find(key);
    return member == nullptr ? otherwise : reading.truth(*member).value_or(otherwise);
}

// What all the cards of a note have in common.
Card read_common(const JsonValue& value, const CardDefaults& defaults, Reading& reading) {
    Card card{
        .deck = defaults.deck, .language = defaults.language, .file = defaults.file, .where = value.span};
    card.hints = optional_texts(value, "hint", reading);
    card.explanation = optional_text(value, "explain", reading);
    card.source = optional_text(value, "source", reading);
    card.tags = defaults.tags;
    for (std::string& tag : read_tags(value, reading))
        if (std::ranges::find(card.tags, tag) == card.tags.end()) card.tags.push_back(std::move(tag));
    card.after = optional_texts(value, "after", reading);
    card.media = optional_texts(value, "media", reading);
    card.off = optional_truth(value, "off", false, reading);
    if (const JsonMember* points = value.find("points"))
        card.points = reading.number(*points, 0, 1000).value_or(1);
    return card;
}

std::string note_id(const JsonValue& value, std::string_view kind, const std::string& prompt,
                    Reading& reading) {
    const JsonMember* id = value.find("id");
    if (id == nullptr) return made_id(kind, prompt);
    if (id->value.is(Kind::string) && good_id(id->value.text)) return id->value.text;
    reading.error(id->value.span, "bad-id", "an id is a short name of letters, digits, - _ and .",
                  R"(for example "id": "tcp-opening")");
    return made_id(kind, prompt);
}

std::string_view kind_name(std::string_view key, const JsonValue& card) {
    if (key == "a") return card.find("wrong") != nullptr ? "choice" : "text";
    return key == "true" ? "truth" : key;
}

}  // namespace

std::span<const std::string_view> card_keys() { return every_key; }

std::optional<ReadNote> read_note(const JsonValue& written, const CardDefaults& defaults, Reading& reading) {
    const bool is_short = written.is(Kind::array);
    if (!is_short && !written.is(Kind::object)) {
        reading.error(written.span, "wrong-type",
                      fmt::format("a card is an object or a list, not {}", name_of(written.kind)),
                      R"(write {"q": "…", "a": "…"} or ["question", "answer"])");
        return std::nullopt;
    }
    std::optional<JsonValue> long_form;
    if (is_short && !(long_form = spelled_out(written, reading))) return std::nullopt;
    const JsonValue& as_written = is_short ? *long_form : written;

    std::vector<Allowed> allowed = defaults.allow;
    if (const JsonMember* own = as_written.find("allow"))
        std::ranges::move(read_allow(*own, reading), std::back_inserter(allowed));
    const Reading::Silence silence{reading, allowed};
    const auto renamed = reading.check_keys(
        as_written,
        {.of = "a card", .keys = every_key, .vital = vital_keys, .elsewhere = {{"a deck", deck_only_keys}}});
    if (!renamed.empty()) long_form = renamed_keys(as_written, renamed);
    const JsonValue& value = is_short || !renamed.empty() ? *long_form : written;
    const auto key = kind_key(value, reading);
    if (!key) return std::nullopt;
    std::optional<bool> typed = defaults.typed;
    if (const JsonMember* own = value.find("typed")) typed = reading.truth(*own);
    const bool strict = optional_truth(value, "strict", defaults.strict, reading);
    check_effects(*key, value, reading);
    KindRead kind = read_kind(*key, value, typed, strict, reading);
    if (kind.asked.empty()) return std::nullopt;

    const JsonMember* q = value.find(*key == "cloze" ? "cloze" : "q");
    ReadNote note{.where = written.span,
                  .prompt_span = q->value.span,
                  .id_span = {written.span.begin, written.span.begin + 1},
                  .draws = kind.draws};
    if (const JsonMember* own = value.find("id")) note.id_span = own->value.span;
    if (const JsonMember* wrong = value.find("wrong")) note.draws_span = wrong->value.span;
    Card common = read_common(value, defaults, reading);
    common.allow = allowed;
    const std::string sentence =
        *key == "cloze" ? reading.text(q->value, "the sentence").value_or("") : kind.asked.front().prompt;
    const std::string id = note_id(value, kind_name(*key, value), sentence, reading);
    for (Asked& asked : kind.asked) {
        Card card = common;
        card.note = defaults.deck + "/" + id;
        card.id.value = asked.sibling.empty() ? card.note : card.note + "/" + asked.sibling;
        card.prompt = std::move(asked.prompt);
        card.expected = std::move(asked.expected);
        if (!asked.hints.empty()) card.hints = std::move(asked.hints);
        note.cards.push_back(std::move(card));
    }
    return note;
}

}  // namespace overhoor
