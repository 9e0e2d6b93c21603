// Choices: right and wrong options.

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "overhoor/deck/kind_readers.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {

namespace {

using Kind = JsonValue::Kind;

std::optional<Option> wrong_option(const JsonValue& value, Reading& reading) {
    if (!value.is(Kind::array)) {
        auto text = reading.text(value, "a wrong option");
        return text ? std::optional{Option{.text = std::move(*text)}} : std::nullopt;
    }
    if (value.items.size() != 2) {
        reading.error(value.span, "bad-option", said("a wrong option with its reason is a list of two texts"),
                      said(R"(write ["option", "why it is wrong"])"));
        return std::nullopt;
    }
    auto text = reading.text(value.items[0], "a wrong option");
    auto why = reading.text(value.items[1], "the reason");
    if (!text || !why) return std::nullopt;
    return Option{.text = std::move(*text), .why_not = std::move(*why)};
}

}  // namespace

namespace {

// Where an option is written first: among the right ones, or the wrong ones.
SourceSpan first_place(const JsonValue& card, std::string_view option) {
    for (const char* key : {"a", "wrong"}) {
        const JsonMember* const member = card.find(key);
        if (member == nullptr) continue;
        if (member->value.is(Kind::string) && member->value.text == option) return member->value.span;
        for (const JsonValue& item : member->value.items) {
            const JsonValue& text = item.items.empty() ? item : item.items.front();
            if (text.text == option) return text.span;
        }
    }
    return card.span;
}

}  // namespace

void read_choice(const JsonValue& card, std::string prompt, Reading& reading, KindRead& kind) {
    const JsonMember& answers = *card.find("a");
    const JsonMember& wrong = *card.find("wrong");
    if (answers.value.is(Kind::number))
        return reading.error(answers.value.span, "wrong-type",
                             said("the right option is a number, and should be a text"),
                             phrase(R"(write the option itself, not its place in a list; "{}" if that is it)",
                                    answers.value.text));
    ExpectedChoice choice{.several = answers.value.is(Kind::array)};
    for (std::string& text : reading.texts(answers.value, "the right option"))
        choice.options.push_back({.text = std::move(text), .right = true});
    if (choice.options.empty()) return;
    if (const JsonMember* fixed = card.find("fixed"))
        choice.fixed_order = reading.truth(*fixed).value_or(false);
    if (wrong.value.is(Kind::number)) {
        kind.draws = static_cast<std::size_t>(reading.whole(wrong, 1, 25).value_or(0));
    } else if (reading.expect(
                   wrong, Kind::array,
                   wrong.value.is(Kind::string)
                       ? in_words(R"(put it between [ and ]: ["one", "another"])")
                       : in_words(
                             "a list of wrong options, or the number of them to draw from other cards"))) {
        if (wrong.value.items.empty())
            reading.error(wrong.value.span, "no-wrong-option",
                          said("a choice needs at least one wrong option"),
                          said("add one, or delete \"wrong\" to have the answer typed"));
        for (const JsonValue& item : wrong.value.items) {
            auto option = wrong_option(item, reading);
            if (!option) continue;
            const auto same = std::ranges::find(choice.options, option->text, &Option::text);
            if (same == choice.options.end())
                choice.options.push_back(std::move(*option));
            else if (same->right)
                reading.conflict(item.span, first_place(card, option->text), "option-twice",
                                 phrase("\"{}\" is the right answer, and a wrong option too", option->text),
                                 said("delete it here, or write another wrong option"));
            else
                reading.conflict(item.span, first_place(card, option->text), "option-twice",
                                 phrase("the option \"{}\" stands there twice", option->text),
                                 said("delete one of the two"));
        }
    }
    kind.asked.push_back({.prompt = std::move(prompt), .expected = std::move(choice)});
}

}  // namespace overhoor
