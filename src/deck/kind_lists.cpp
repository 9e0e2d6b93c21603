// Kinds of many items: lists, orders, pairs, groups.

#include <algorithm>
#include <string>
#include <utility>

#include "overhoor/deck/kind_readers.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {

namespace {

using Kind = JsonValue::Kind;

// A list of pairs is meant well: its first pair as it should be.
std::string example_of_pairs(const JsonValue& written) {
    const auto is_pair = [](const JsonValue& item) {
        return item.is(Kind::array) && item.items.size() == 2 && item.items[0].is(Kind::string) &&
               item.items[1].is(Kind::string);
    };
    if (!written.is(Kind::array) || written.items.empty() || !is_pair(written.items.front()))
        return said(R"(write {"left": "right", …})");
    const auto& pair = written.items.front().items;
    return phrase(R"(write {{"{}": "{}", …}})", pair[0].text, pair[1].text);
}

}  // namespace

void read_list(const JsonValue& card, const JsonMember& items, std::string prompt, bool strict,
               Reading& reading, KindRead& kind) {
    if (!reading.expect(items, Kind::array, in_words(R"(write each item on its own: ["one", "two"])")))
        return;
    ExpectedList list{.ordered = items.key == "order", .strict = strict};
    for (const JsonValue& item : items.value.items) {
        auto alternatives = reading.texts(item, "an item");
        if (!alternatives.empty()) list.items.push_back(std::move(alternatives));
    }
    if (items.value.items.size() < 2)
        reading.error(items.value.span, "short-list", said("a list needs at least two items"),
                      said("for a single answer write \"a\""));
    if (list.items.empty()) return;
    list.need = list.items.size();
    list.rejected = read_rejected(card, reading);
    if (const JsonMember* need = card.find("need")) {
        const auto count = reading.whole(*need, 1, 1000);
        if (count && *count > static_cast<int>(list.items.size()))
            reading.error(need->value.span, "need-too-many",
                          phrase("{} are needed, and the list has {}", *count, list.items.size()),
                          list.items.size() == 1
                              ? said("leave \"need\" out")
                              : phrase("write {} or less, or leave \"need\" out to ask for all",
                                       list.items.size() - 1));
        else if (count)
            list.need = static_cast<std::size_t>(*count);
    }
    kind.asked.push_back({.prompt = std::move(prompt), .expected = std::move(list)});
}

void read_match(const JsonValue& card, const JsonMember& pairs, std::string prompt, Reading& reading,
                KindRead& kind) {
    if (!reading.expect(pairs, Kind::object, example_of_pairs(pairs.value))) return;
    ExpectedMatch match;
    for (const JsonMember& pair : pairs.value.members) {
        auto right = reading.text(pair.value, "what belongs to it");
        if (!right) continue;
        match.left.push_back(pair.key);
        match.right.push_back(std::move(*right));
    }
    if (pairs.value.members.size() < 2)
        reading.error(pairs.value.span, "short-list", said("matching needs at least two pairs"),
                      said(R"(for a single pair write "q" and "a")"));
    if (const JsonMember* extra = card.find("extra")) match.extra = reading.texts(extra->value, "\"extra\"");
    if (match.left.empty()) return;
    kind.asked.push_back({.prompt = std::move(prompt), .expected = std::move(match)});
}

void read_groups(const JsonMember& groups, std::string prompt, Reading& reading, KindRead& kind) {
    if (!reading.expect(groups, Kind::object, in_words(R"(write {"group": ["item", …], …})"))) return;
    ExpectedGroups expected;
    for (const JsonMember& group : groups.value.members) {
        for (std::string& item : reading.texts(group.value, phrase("the group \"{}\"", group.key)))
            expected.items.push_back({std::move(item), expected.groups.size()});
        expected.groups.push_back(group.key);
    }
    if (groups.value.members.size() < 2)
        reading.error(groups.value.span, "short-list", said("sorting needs at least two groups"),
                      said(R"(add a group, or ask for the items with "list")"));
    if (expected.items.empty()) return;
    kind.asked.push_back({.prompt = std::move(prompt), .expected = std::move(expected)});
}

}  // namespace overhoor
