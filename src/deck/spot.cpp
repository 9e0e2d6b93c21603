#include "overhoor/deck/spot.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

#include "overhoor/deck/json_source.hpp"

namespace overhoor {
namespace {

using Kind = JsonValue::Kind;

// What stands at one step inward: its key, when it has one, and its value.
struct Step {
    SourceSpan key{};
    const JsonValue* value = nullptr;
};

Step item(const JsonValue& list, std::string_view number) {
    std::size_t index = list.items.size();
    std::from_chars(number.data(), number.data() + number.size(), index);
    if (index >= list.items.size()) return {};
    return {list.items[index].span, &list.items[index]};
}

Step member(const JsonValue& object, std::string_view key) {
    const JsonMember* found = object.find(key);
    return found == nullptr ? Step{} : Step{found->key_span, &found->value};
}

// ["question", "answer", {other keys}]
Step of_short_card(const JsonValue& card, std::string_view key) {
    if (key == "q") return item(card, "0");
    if (key == "a") return item(card, "1");
    return card.items.size() > 2 ? member(card.items[2], key) : Step{};
}

Step inward(const JsonValue& value, std::string_view step, bool outermost) {
    if (value.is(Kind::object)) return member(value, step);
    if (value.is(Kind::array)) return outermost ? of_short_card(value, step) : item(value, step);
    if (step == "0") return {value.span, &value};  // one text where a list of them might stand
    return {};
}

// Where the words stand for themselves: not as the text of a gap, whose answer they are.
SourceSpan narrowed(std::string_view text, SourceSpan span, std::string_view words) {
    const std::string_view whole = text.substr(span.begin, span.end - span.begin);
    std::size_t at = whole.find(words);
    while (at != std::string_view::npos && at >= 2 && whole.substr(at - 2, 2) == "{{")
        at = whole.find(words, at + 1);
    if (words.empty() || at == std::string_view::npos) return span;
    const auto begin = span.begin + static_cast<std::uint32_t>(at);
    return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

}  // namespace

SourceSpan span_of(const SourceText& source, SourceSpan within, const Spot& spot) {
    const auto size = static_cast<std::uint32_t>(source.text.size());
    within.begin = std::min(within.begin, size);
    within.end = std::clamp(within.end, within.begin, size);
    const SourceText part{.name = source.name,
                          .text = source.text.substr(within.begin, within.end - within.begin)};
    const SourceSpan opening{within.begin, std::min(within.begin + 1, within.end)};
    const ParsedJson parsed = parse_json(part);
    if (!parsed.root) return opening;
    Step at{parsed.root->span, &*parsed.root};
    bool found = !spot.path.empty();
    for (std::size_t i = 0; i < spot.path.size(); ++i) {
        const Step next = inward(*at.value, spot.path[i], i == 0);
        if (next.value == nullptr) {
            found = i > 0;
            break;
        }
        at = next;
    }
    if (!found) return opening;
    SourceSpan span = spot.key ? at.key : narrowed(part.text, at.value->span, spot.words);
    return {span.begin + within.begin, span.end + within.begin};
}

}  // namespace overhoor
