#include "overhoor/session/question.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "overhoor/answer/check.hpp"

namespace overhoor {
namespace {

void lay_out(const ExpectedText& text, Shown& shown, Random&) {
    shown.way = text.typed ? Way::line : Way::reveal;
}
void lay_out(const ExpectedList& list, Shown& shown, Random& random) {
    // Letters would stand for items that are letters, or run out.
    constexpr std::size_t letters = 26;
    const auto is_letter = [](const auto& item) { return item.front().size() == 1; };
    if (!list.ordered || list.items.size() > letters || std::ranges::any_of(list.items, is_letter)) return;
    for (const auto& item : list.items) shown.mixed.push_back(item.front());
    const std::vector<std::string> in_order = shown.mixed;
    shuffle(std::span{shown.mixed}, random);
    // Mixed they are, even where chance would have them in order.
    if (shown.mixed == in_order) std::rotate(shown.mixed.begin(), shown.mixed.begin() + 1, shown.mixed.end());
}
void lay_out(const ExpectedNumber&, Shown&, Random&) {}
void lay_out(const ExpectedTruth&, Shown& shown, Random&) { shown.way = Way::truth; }

void lay_out(const ExpectedCloze& cloze, Shown& shown, Random&) {
    if (cloze.gaps.size() < 2) return;
    shown.way = Way::fields;
    shown.fields.assign(cloze.gaps.size(), "");
}

void lay_out(ExpectedChoice& choice, Shown& shown, Random& random) {
    if (!choice.fixed_order) shuffle(std::span{choice.options}, random);
    shown.way = choice.several ? Way::picks : Way::pick;
    for (const Option& option : choice.options) shown.options.push_back(option.text);
}

void lay_out(const ExpectedMatch& match, Shown& shown, Random& random) {
    shown.way = Way::fields;
    shown.fields = match.left;
    // Two rows may share a right side; it is offered once.
    for (const auto* side : {&match.right, &match.extra})
        for (const std::string& text : *side)
            if (std::ranges::find(shown.options, text) == shown.options.end()) shown.options.push_back(text);
    shuffle(std::span{shown.options}, random);
}

void lay_out(ExpectedGroups& groups, Shown& shown, Random& random) {
    shown.way = Way::fields;
    shuffle(std::span{groups.items}, random);
    for (const GroupItem& item : groups.items) shown.fields.push_back(item.text);
    shown.options = groups.groups;
}

// "bca", "b c a", "b, c, a": the items in this order, when each letter stands for one of them.
std::optional<Answer> arranged(const std::vector<std::string>& items, const Answer& answer) {
    Answer in_order;
    for (const std::string& part : answer.parts)
        for (const char letter : part) {
            if (letter == ' ' || letter == ',' || letter == ';') continue;
            const auto at = option_at({&letter, 1}, items.size());
            if (!at) return std::nullopt;
            in_order.parts.push_back(items[*at]);
        }
    return in_order.parts.empty() ? std::nullopt : std::optional{std::move(in_order)};
}

}  // namespace

Shown show_card(Card card, std::uint64_t seed) {
    Random random{seed_from(card.id.value, seed)};
    Shown shown{.card = std::move(card)};
    std::visit([&](auto& expected) { lay_out(expected, shown, random); }, shown.card.expected);
    return shown;
}

Answer spelled_out(const Shown& shown, Answer answer) {
    if (shown.options.empty()) return answer;
    if (shown.way == Way::line) return arranged(shown.options, answer).value_or(answer);
    if (shown.way != Way::fields) return answer;
    for (std::string& part : answer.parts) {
        // An option that is itself called "2" or "b" is meant when it is typed.
        if (std::ranges::find(shown.options, part) != shown.options.end()) continue;
        if (const auto at = option_at(part, shown.options.size())) part = shown.options[*at];
    }
    return answer;
}

}  // namespace overhoor
