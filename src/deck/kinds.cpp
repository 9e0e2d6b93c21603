#include "overhoor/deck/kinds.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "overhoor/deck/cloze_text.hpp"
#include "overhoor/deck/kind_readers.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

using Kind = JsonValue::Kind;

constexpr std::array<std::string_view, 8> kind_keys{"a",     "cloze", "true",   "list",
                                                    "order", "match", "groups", "number"};
constexpr int longest_typed_answer = 8;  // words

int words_in(std::string_view text) {
    int words = 0;
    bool inside = false;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\t';
        if (!space && !inside) ++words;
        inside = !space;
    }
    return words;
}

// Keys that mean something to some kinds only. "wrong" is the choice, "a" the answer that is typed.
struct ParticularKey {
    std::string_view key{};
    std::array<std::string_view, 5> kinds{};
    std::string_view help{};
};
constexpr std::array<ParticularKey, 12> particular_keys{{
    {"reverse", {"a"}, "only a question with an answer can be turned round"},
    {"wrong", {"wrong"}, R"(wrong options stand beside "a")"},
    {"fixed", {"wrong"}, R"("fixed" keeps the order of the options of a choice)"},
    {"need", {"list", "order"}, R"("need" says how many items of a "list" are enough)"},
    {"extra", {"match"}, R"("extra" adds right sides to a "match")"},
    {"tolerance", {"number"}, R"(write the answer as a "number", without quotes)"},
    {"unit", {"number"}, R"(write the answer as a "number", without quotes)"},
    {"range", {"number"}, R"(write the answer as a "number", without quotes)"},
    {"accept",
     {"a", "cloze", "number"},
     R"(other answers to a list stand in it: ["first", "or this"]; elsewhere nothing else is right)"},
    {"reject",
     {"a", "list", "order", "cloze", "number"},
     R"(say why an option is wrong beside it: ["option", "why not"])"},
    {"typed", {"a"}, "this kind is always answered in its own way"},
    {"strict", {"a", "list", "order", "cloze"}, "spelling counts where texts are typed"},
}};

ExpectedText text_of(std::vector<std::string> accepted, std::optional<bool> typed, bool strict) {
    const bool short_enough = std::ranges::all_of(
        accepted, [](const std::string& answer) { return words_in(answer) <= longest_typed_answer; });
    return {.accepted = std::move(accepted), .typed = typed.value_or(short_enough), .strict = strict};
}

std::string prompt_of(const JsonValue& card, Reading& reading) {
    const JsonMember* q = card.find("q");
    if (q == nullptr) {
        reading.error({card.span.begin, card.span.begin + 1}, "no-question",
                      said("this card has no question"), said("add \"q\": \"…\""));
        return {};
    }
    return reading.text(q->value, "the question").value_or("");
}

bool is_list(std::string_view key) { return key == "list" || key == "order"; }

// 22 and true are answers of other kinds, or texts.
void other_answer(const JsonMember& a, Reading& reading) {
    const bool is_number = a.value.is(Kind::number);
    const std::string written = is_number ? a.value.text : a.value.truth ? "true" : "false";
    reading.error(a.value.span, "wrong-type",
                  phrase("the answer is {}, and should be a text", in_words(name_of(a.value.kind))),
                  phrase(R"(write "{}"; or "{}": {} in place of "a")", written, is_number ? "number" : "true",
                         written));
}

void read_text(const JsonValue& card, std::string prompt, std::optional<bool> typed, bool strict,
               Reading& reading, KindRead& kind) {
    const JsonMember& a = *card.find("a");
    if (a.value.is(Kind::number) || a.value.is(Kind::boolean)) return other_answer(a, reading);
    auto answer = reading.text(a.value, "the answer");
    if (!answer) return;
    std::vector<std::string> accepted{*answer};
    if (const JsonMember* more = card.find("accept"))
        for (std::string& text : reading.texts(more->value, "\"accept\""))
            accepted.push_back(std::move(text));
    ExpectedText expected = text_of(std::move(accepted), typed, strict);
    expected.rejected = read_rejected(card, reading);
    kind.asked.push_back({.prompt = prompt, .expected = std::move(expected)});
    const JsonMember* reverse = card.find("reverse");
    if (reverse == nullptr || !reading.truth(*reverse).value_or(false)) return;
    kind.asked.push_back(
        {.sibling = "reverse", .prompt = *answer, .expected = text_of({std::move(prompt)}, typed, strict)});
}

}  // namespace

std::vector<Rejected> read_rejected(const JsonValue& card, Reading& reading) {
    std::vector<Rejected> rejected;
    const JsonMember* member = card.find("reject");
    if (member == nullptr ||
        !reading.expect(*member, Kind::object, in_words(R"(write {"what looks right": "why it is wrong"})")))
        return rejected;
    for (const JsonMember& pair : member->value.members)
        if (auto why = reading.text(pair.value, "the reason"))
            rejected.push_back({pair.key, std::move(*why)});
    return rejected;
}

std::optional<std::string> kind_key(const JsonValue& card, Reading& reading) {
    const JsonMember* first = nullptr;
    for (const JsonMember& member : card.members) {
        if (std::ranges::find(kind_keys, member.key) == kind_keys.end()) continue;
        if (first != nullptr && first->key == member.key) continue;  // a key written twice: told already
        if (first != nullptr) {
            reading.conflict(member.key_span, first->key_span, "two-kinds",
                             phrase("\"{}\" and \"{}\" make two kinds of card", first->key, member.key),
                             is_list(first->key) && is_list(member.key)
                                 ? said(R"(keep "list" for any order, or "order" for this one)")
                                 : said("keep one of them, or make two cards"));
            return std::nullopt;
        }
        first = &member;
    }
    if (first != nullptr) return first->key;
    reading.error({card.span.begin, card.span.begin + 1}, "no-answer", said("this card has no answer"),
                  phrase(R"(add "a": "…"; other kinds of card have "{}" in its place)",
                         fmt::join(std::span{kind_keys}.subspan(1), "\", \"")));
    return std::nullopt;
}

void check_effects(const std::string& kind, const JsonValue& card, Reading& reading) {
    const bool choice = kind == "a" && card.find("wrong") != nullptr;
    const std::string_view name = choice ? "wrong" : std::string_view{kind};
    for (const JsonMember& member : card.members) {
        const auto known = std::ranges::find(particular_keys, member.key, &ParticularKey::key);
        if (known == particular_keys.end()) continue;
        if (std::ranges::find(known->kinds, name) != known->kinds.end()) continue;
        reading.warning(member.key_span, "no-effect",
                        phrase("\"{}\" does nothing on a card with \"{}\"", member.key, name),
                        said(known->help));
    }
}

KindRead read_kind(const std::string& key, const JsonValue& card, std::optional<bool> typed, bool strict,
                   Reading& reading) {
    KindRead kind;
    const JsonMember& member = *card.find(key);
    if (key == "cloze") {
        kind.asked = read_cloze(card, member, strict, reading);
        return kind;
    }
    std::string prompt = prompt_of(card, reading);
    if (prompt.empty()) return kind;
    if (key == "a" && card.find("wrong") != nullptr)
        read_choice(card, std::move(prompt), reading, kind);
    else if (key == "a")
        read_text(card, std::move(prompt), typed, strict, reading, kind);
    else if (key == "list" || key == "order")
        read_list(card, member, std::move(prompt), strict, reading, kind);
    else if (key == "match")
        read_match(card, member, std::move(prompt), reading, kind);
    else if (key == "groups")
        read_groups(member, std::move(prompt), reading, kind);
    else if (key == "number")
        read_number(card, member, std::move(prompt), reading, kind);
    else if (const auto truth = reading.truth(member))
        kind.asked.push_back({.prompt = std::move(prompt), .expected = ExpectedTruth{*truth}});
    return kind;
}

}  // namespace overhoor
