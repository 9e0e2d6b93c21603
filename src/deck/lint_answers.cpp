// Answers that no one can give, that are right and wrong at once, or too much to remember.

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "overhoor/answer/check.hpp"
#include "overhoor/deck/lint_rules.hpp"
#include "overhoor/deck/plain_answer.hpp"
#include "overhoor/deck/words.hpp"
#include "overhoor/text/folding.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

constexpr std::size_t most_items = 9;
constexpr std::size_t longest_typed = 12;  // words that can still be typed as they stand

// An answer that must be right, and where it is written.
struct Promised {
    std::vector<std::string> parts{};
    Spot spot{};
};

std::vector<Promised> promised(const ExpectedText& text, const Card&) {
    std::vector<Promised> all;
    if (!text.typed) return all;
    for (std::size_t i = 0; i < text.accepted.size(); ++i)
        all.push_back({{text.accepted[i]},
                       i == 0 ? Spot{.path = {"a"}} : Spot{.path = {"accept", std::to_string(i - 1)}}});
    return all;
}

std::vector<Promised> promised(const ExpectedList& list, const Card&) {
    Promised whole{.spot = {.path = {list.ordered ? "order" : "list"}}};
    for (const auto& alternatives : list.items) whole.parts.push_back(alternatives.front());
    return {whole};
}

std::vector<Promised> promised(const ExpectedCloze& cloze, const Card&) {
    Promised whole{.spot = {.path = {"cloze"}}};
    for (const ExpectedText& gap : cloze.gaps) whole.parts.push_back(gap.accepted.front());
    if (whole.parts.size() == 1) whole.spot.words = "{{" + whole.parts.front();
    return {whole};
}

std::vector<Promised> promised(const ExpectedNumber& number, const Card& card) {
    if (number.value < number.low || number.value > number.high) return {};  // said where it is read
    std::vector<Promised> all{{{model_answer(number, card.language)}, {.path = {"number"}}}};
    for (std::size_t i = 0; i < number.accepted.size(); ++i)
        all.push_back({{number.accepted[i]}, {.path = {"accept", std::to_string(i)}}});
    return all;
}

std::vector<Promised> promised(const ExpectedMatch& match, const Card&) {
    return {{match.right, {.path = {"match"}}}};
}

std::vector<Promised> promised(const ExpectedGroups& groups, const Card&) {
    Promised whole{.spot = {.path = {"groups"}}};
    for (const GroupItem& item : groups.items) whole.parts.push_back(groups.groups[item.group]);
    return {whole};
}

// Letters of options, and true or false: there is nothing to mistype.
std::vector<Promised> promised(const ExpectedChoice&, const Card&) { return {}; }
std::vector<Promised> promised(const ExpectedTruth&, const Card&) { return {}; }

std::string joined(const std::vector<std::string>& parts) {
    return fmt::format("{}", fmt::join(parts, "; "));
}

std::size_t words_in(std::string_view text) { return words_of(text).size(); }

}  // namespace

void fails_itself(const Card& card, Findings& found) {
    if (passes_plainly(card.expected, card.language)) return;
    const bool reverse = card.id.value != card.note && prompt_key(card) == "a";
    const auto answers = std::visit([&](const auto& kind) { return promised(kind, card); }, card.expected);
    for (const Promised& answer : answers) {
        const Verdict verdict =
            check(card.expected, Answer{answer.parts}, {.language = card.language, .prompt = card.prompt});
        if (verdict.outcome == Outcome::correct) continue;
        found.about(
            card, "fails-itself", reverse ? Spot{.path = {"q"}} : answer.spot,
            verdict.reason.empty()
                ? phrase("the answer \"{}\" does not pass its own check", joined(answer.parts))
                : phrase("the answer \"{}\" does not pass its own check: {}", joined(answer.parts),
                         verdict.reason),
            said("write it as it would be typed; signs and words that do not count can go into \"explain\""));
    }
}

namespace {

std::span<const Rejected> rejected_of(const Expected& expected) {
    if (const auto* text = std::get_if<ExpectedText>(&expected)) return text->rejected;
    if (const auto* number = std::get_if<ExpectedNumber>(&expected)) return number->rejected;
    if (const auto* list = std::get_if<ExpectedList>(&expected)) return list->rejected;
    // With several gaps a text may fill one and look right in another.
    const auto* cloze = std::get_if<ExpectedCloze>(&expected);
    if (cloze != nullptr && cloze->gaps.size() == 1) return cloze->gaps.front().rejected;
    return {};
}

std::vector<std::string> accepted_of(const Expected& expected) {
    if (const auto* text = std::get_if<ExpectedText>(&expected)) return text->accepted;
    if (const auto* cloze = std::get_if<ExpectedCloze>(&expected)) return cloze->gaps.front().accepted;
    std::vector<std::string> all;
    if (const auto* number = std::get_if<ExpectedNumber>(&expected)) {
        all = number->accepted;
        all.push_back(number->shown);
    }
    if (const auto* list = std::get_if<ExpectedList>(&expected))
        for (const auto& item : list->items) all.insert(all.end(), item.begin(), item.end());
    return all;
}

}  // namespace

void accepted_and_rejected(const Card& card, Findings& found) {
    const std::span<const Rejected> all = rejected_of(card.expected);
    if (all.empty()) return;
    const std::vector<std::string> all_accepted = accepted_of(card.expected);
    for (const Rejected& rejected : all)
        for (const std::string& accepted : all_accepted) {
            if (tidied(accepted) != tidied(rejected.text) && words_of(accepted) != words_of(rejected.text))
                continue;
            found.about(card, "accepted-and-rejected", {.path = {"reject", rejected.text}, .key = true},
                        phrase("\"{}\" is both accepted and rejected", rejected.text),
                        said("delete it in one of the two places"));
            break;
        }
}

void item_twice(const Card& card, Findings& found) {
    std::map<std::vector<std::string>, std::size_t> seen;
    const auto twice = [&](const std::string& text, std::size_t item, Spot spot, std::string help) {
        if (const auto [first, is_new] = seen.try_emplace(words_of(text), item);
            !is_new && first->second != item)
            found.about(card, "item-twice", std::move(spot),
                        phrase("the item \"{}\" stands here twice", text), std::move(help));
    };
    if (const auto* list = std::get_if<ExpectedList>(&card.expected)) {
        if (list->ordered) return;  // steps may come back
        for (std::size_t i = 0; i < list->items.size(); ++i)
            for (std::size_t j = 0; j < list->items[i].size(); ++j)
                twice(list->items[i][j], i, {.path = {"list", std::to_string(i), std::to_string(j)}},
                      said("delete one, or say what tells the two apart"));
    } else if (const auto* groups = std::get_if<ExpectedGroups>(&card.expected)) {
        std::vector<std::size_t> in_group(groups->groups.size(), 0);
        for (std::size_t i = 0; i < groups->items.size(); ++i) {
            const GroupItem& item = groups->items[i];
            const std::size_t place = in_group[item.group]++;
            twice(item.text, i, {.path = {"groups", groups->groups[item.group], std::to_string(place)}},
                  said("an item belongs to one group: delete one, or say what tells the two apart"));
        }
    } else if (const auto* match = std::get_if<ExpectedMatch>(&card.expected)) {
        for (const std::string& right : match->right) seen.try_emplace(words_of(right), 0);
        for (std::size_t i = 0; i < match->extra.size(); ++i)
            twice(match->extra[i], i + 1, {.path = {"extra", std::to_string(i)}},
                  said("\"extra\" holds what belongs to nothing"));
    }
}

void long_list(const Card& card, Findings& found) {
    const auto* list = std::get_if<ExpectedList>(&card.expected);
    if (list == nullptr || list->need <= most_items) return;
    found.about(
        card, "long-list", {.path = {list->ordered ? "order" : "list"}, .key = true},
        phrase("{} items are asked at once; more than {} are hard to learn together", list->need, most_items),
        list->ordered ? said("make several cards of it, each of a part")
                      : said("ask for some of them with \"need\", or make several cards of it"));
}

void long_answer(const Card& card, Findings& found) {
    const auto look = [&](const std::vector<std::string>& alternatives, Spot spot) {
        // So many words have a letter each, and a sign between them.
        if (std::ranges::any_of(alternatives,
                                [](const std::string& text) { return text.size() <= 2 * longest_typed; }))
            return;
        const auto shortest = std::ranges::min(alternatives, {}, words_in);
        if (const std::size_t words = words_in(shortest); words > longest_typed)
            found.about(card, "long-answer", std::move(spot),
                        phrase("an answer of {} words is typed; hardly anyone types it as it stands", words),
                        said("accept its core too, or set \"typed\": false to have it revealed"));
    };
    if (const auto* text = std::get_if<ExpectedText>(&card.expected); text != nullptr && text->typed) {
        if (card.id.value == card.note) look(text->accepted, {.path = {"a"}});
    } else if (const auto* list = std::get_if<ExpectedList>(&card.expected)) {
        for (std::size_t i = 0; i < list->items.size(); ++i)
            look(list->items[i], {.path = {list->ordered ? "order" : "list", std::to_string(i)}});
    } else if (const auto* cloze = std::get_if<ExpectedCloze>(&card.expected)) {
        for (const ExpectedText& gap : cloze->gaps)
            look(gap.accepted, {.path = {"cloze"}, .words = "{{" + gap.accepted.front()});
    }
}

}  // namespace overhoor
