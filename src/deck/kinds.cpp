#include "overhoor/deck/kinds.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <utility>

#include "overhoor/deck/cloze_text.hpp"

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
    std::array<std::string_view, 4> kinds{};
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
    {"reject", {"a"}, R"(say why an option is wrong beside it: ["option", "why not"])"},
    {"typed", {"a"}, "this kind is always answered in its own way"},
    {"strict", {"a", "list", "order", "cloze"}, "spelling counts where texts are typed"},
}};

std::vector<Rejected> read_rejected(const JsonValue& card, Reading& reading) {
    std::vector<Rejected> rejected;
    const JsonMember* member = card.find("reject");
    if (member == nullptr ||
        !reading.expect(*member, Kind::object, R"(write {"what looks right": "why it is wrong"})"))
        return rejected;
    for (const JsonMember& pair : member->value.members)
        if (auto why = reading.text(pair.value, "the reason"))
            rejected.push_back({pair.key, std::move(*why)});
    return rejected;
}

ExpectedText text_of(std::vector<std::string> accepted, std::optional<bool> typed, bool strict) {
    const bool short_enough = std::ranges::all_of(
        accepted, [](const std::string& answer) { return words_in(answer) <= longest_typed_answer; });
    return {.accepted = std::move(accepted), .typed = typed.value_or(short_enough), .strict = strict};
}

std::string prompt_of(const JsonValue& card, Reading& reading) {
    const JsonMember* q = card.find("q");
    if (q == nullptr) {
        reading.error({card.span.begin, card.span.begin + 1}, "no-question", "this card has no question",
                      "add \"q\": \"…\"");
        return {};
    }
    return reading.text(q->value, "the question").value_or("");
}

void read_text(const JsonValue& card, std::string prompt, std::optional<bool> typed, bool strict,
               Reading& reading, KindRead& kind) {
    auto answer = reading.text(card.find("a")->value, "the answer");
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

// ── Choice ───────────────────────────────────────────────────────────────────────────────────────────

std::optional<Option> wrong_option(const JsonValue& value, Reading& reading) {
    if (!value.is(Kind::array)) {
        auto text = reading.text(value, "a wrong option");
        return text ? std::optional{Option{.text = std::move(*text)}} : std::nullopt;
    }
    if (value.items.size() != 2) {
        reading.error(value.span, "bad-option", "a wrong option with its reason is a list of two texts",
                      R"(write ["option", "why it is wrong"])");
        return std::nullopt;
    }
    auto text = reading.text(value.items[0], "a wrong option");
    auto why = reading.text(value.items[1], "the reason");
    if (!text || !why) return std::nullopt;
    return Option{.text = std::move(*text), .why_not = std::move(*why)};
}

void read_choice(const JsonValue& card, std::string prompt, Reading& reading, KindRead& kind) {
    const JsonMember& answers = *card.find("a");
    const JsonMember& wrong = *card.find("wrong");
    ExpectedChoice choice{.several = answers.value.is(Kind::array)};
    for (std::string& text : reading.texts(answers.value, "the right option"))
        choice.options.push_back({.text = std::move(text), .right = true});
    if (choice.options.empty()) return;
    if (const JsonMember* fixed = card.find("fixed"))
        choice.fixed_order = reading.truth(*fixed).value_or(false);
    if (wrong.value.is(Kind::number)) {
        kind.draws = static_cast<std::size_t>(reading.whole(wrong, 1, 25).value_or(0));
    } else if (reading.expect(wrong, Kind::array,
                              "a list of wrong options, or the number of them to draw from other cards")) {
        if (wrong.value.items.empty())
            reading.error(wrong.value.span, "no-wrong-option", "a choice needs at least one wrong option",
                          "add one, or delete \"wrong\" to have the answer typed");
        for (const JsonValue& item : wrong.value.items) {
            auto option = wrong_option(item, reading);
            if (!option) continue;
            if (std::ranges::find(choice.options, option->text, &Option::text) != choice.options.end())
                reading.error(item.span, "option-twice",
                              fmt::format("the option \"{}\" stands there twice", option->text),
                              "an option is right or wrong, once");
            else
                choice.options.push_back(std::move(*option));
        }
    }
    kind.asked.push_back({.prompt = std::move(prompt), .expected = std::move(choice)});
}

// ── Lists ────────────────────────────────────────────────────────────────────────────────────────────

void read_list(const JsonValue& card, const JsonMember& items, std::string prompt, bool strict,
               Reading& reading, KindRead& kind) {
    if (!reading.expect(items, Kind::array, "a list of items")) return;
    ExpectedList list{.ordered = items.key == "order", .strict = strict};
    for (const JsonValue& item : items.value.items) {
        auto alternatives = reading.texts(item, "an item");
        if (!alternatives.empty()) list.items.push_back(std::move(alternatives));
    }
    if (items.value.items.size() < 2)
        reading.error(items.value.span, "short-list", "a list needs at least two items",
                      "for a single answer write \"a\"");
    if (list.items.empty()) return;
    list.need = list.items.size();
    if (const JsonMember* need = card.find("need")) {
        const auto count = reading.whole(*need, 1, 1000);
        if (count && *count > static_cast<int>(list.items.size()))
            reading.error(need->value.span, "need-too-many",
                          fmt::format("{} are needed, and the list has {}", *count, list.items.size()),
                          "ask for fewer, or leave \"need\" out to ask for all");
        else if (count)
            list.need = static_cast<std::size_t>(*count);
    }
    kind.asked.push_back({.prompt = std::move(prompt), .expected = std::move(list)});
}

void read_match(const JsonValue& card, const JsonMember& pairs, std::string prompt, Reading& reading,
                KindRead& kind) {
    if (!reading.expect(pairs, Kind::object, R"(write {"left": "right", …})")) return;
    ExpectedMatch match;
    for (const JsonMember& pair : pairs.value.members) {
        auto right = reading.text(pair.value, "what belongs to it");
        if (!right) continue;
        match.left.push_back(pair.key);
        match.right.push_back(std::move(*right));
    }
    if (pairs.value.members.size() < 2)
        reading.error(pairs.value.span, "short-list", "matching needs at least two pairs");
    if (const JsonMember* extra = card.find("extra")) match.extra = reading.texts(extra->value, "\"extra\"");
    if (match.left.empty()) return;
    kind.asked.push_back({.prompt = std::move(prompt), .expected = std::move(match)});
}

void read_groups(const JsonMember& groups, std::string prompt, Reading& reading, KindRead& kind) {
    if (!reading.expect(groups, Kind::object, R"(write {"group": ["item", …], …})")) return;
    ExpectedGroups expected;
    for (const JsonMember& group : groups.value.members) {
        for (std::string& item : reading.texts(group.value, "an item"))
            expected.items.push_back({std::move(item), expected.groups.size()});
        expected.groups.push_back(group.key);
    }
    if (groups.value.members.size() < 2)
        reading.error(groups.value.span, "short-list", "sorting needs at least two groups");
    if (expected.items.empty()) return;
    kind.asked.push_back({.prompt = std::move(prompt), .expected = std::move(expected)});
}

// ── Numbers ──────────────────────────────────────────────────────────────────────────────────────────

// 2 or "0.1%": the margin on both sides of the value.
double tolerance_of(const JsonMember& member, double value, Reading& reading) {
    if (member.value.is(Kind::number)) return reading.number(member, 0, 1e300).value_or(0);
    const std::string& text = member.value.text;
    double percent = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), percent);
    if (member.value.is(Kind::string) && read.ec == std::errc{} && std::string_view{read.ptr} == "%" &&
        percent >= 0)
        return std::abs(value) * percent / 100;
    reading.error(member.value.span, "wrong-type", "a tolerance is a number or a percentage",
                  R"(write 0.5 or "2%")");
    return 0;
}

void read_number(const JsonValue& card, const JsonMember& number, std::string prompt, Reading& reading,
                 KindRead& kind) {
    const auto value = reading.number(number, -1e300, 1e300);
    if (!value) return;
    ExpectedNumber expected{.shown = number.value.text, .value = *value, .low = *value, .high = *value};
    if (const JsonMember* tolerance = card.find("tolerance")) {
        const double margin = tolerance_of(*tolerance, *value, reading);
        expected.low -= margin;
        expected.high += margin;
    }
    if (const JsonMember* range = card.find("range")) {
        const auto& ends = range->value.items;
        if (ends.size() == 2 && ends[0].is(Kind::number) && ends[1].is(Kind::number) &&
            ends[0].number <= ends[1].number) {
            expected.low = ends[0].number;
            expected.high = ends[1].number;
            if (*value < expected.low || *value > expected.high)
                reading.error(range->value.span, "out-of-range", "the number itself lies outside its range");
        } else {
            reading.error(range->value.span, "wrong-type",
                          "a range is a list of two numbers, the smaller one first", "write [3, 5]");
        }
    }
    if (const JsonMember* unit = card.find("unit")) expected.units = reading.texts(unit->value, "\"unit\"");
    if (const JsonMember* more = card.find("accept"))
        expected.accepted = reading.texts(more->value, "\"accept\"");
    kind.asked.push_back({.prompt = std::move(prompt), .expected = std::move(expected)});
}

}  // namespace

std::optional<std::string> kind_key(const JsonValue& card, Reading& reading) {
    const JsonMember* first = nullptr;
    for (const JsonMember& member : card.members) {
        if (std::ranges::find(kind_keys, member.key) == kind_keys.end()) continue;
        if (first != nullptr) {
            reading.conflict(member.key_span, first->key_span, "two-kinds",
                             fmt::format("\"{}\" and \"{}\" make two kinds of card", first->key, member.key),
                             "keep one of them, or make two cards");
            return std::nullopt;
        }
        first = &member;
    }
    if (first != nullptr) return first->key;
    reading.error({card.span.begin, card.span.begin + 1}, "no-answer", "this card has no answer",
                  fmt::format("add \"a\": \"…\", or one of {}", fmt::join(kind_keys, ", ")));
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
                        fmt::format("\"{}\" does nothing on a card with \"{}\"", member.key, name),
                        std::string{known->help});
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
