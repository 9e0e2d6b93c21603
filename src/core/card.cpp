#include "overhoor/core/card.hpp"

namespace overhoor {
namespace {

std::string joined(const std::vector<std::string>& items, std::string_view separator) {
    std::string text;
    for (const std::string& item : items) {
        if (!text.empty()) text += separator;
        text += item;
    }
    return text;
}

std::string_view name(const ExpectedText&) { return "text"; }
std::string_view name(const ExpectedList& list) { return list.ordered ? "order" : "list"; }
std::string_view name(const ExpectedChoice&) { return "choice"; }
std::string_view name(const ExpectedTruth&) { return "truth"; }
std::string_view name(const ExpectedCloze&) { return "cloze"; }
std::string_view name(const ExpectedMatch&) { return "match"; }
std::string_view name(const ExpectedGroups&) { return "groups"; }
std::string_view name(const ExpectedNumber&) { return "number"; }

std::string answer(const ExpectedText& text, std::string_view) { return text.accepted.front(); }

std::string answer(const ExpectedList& list, std::string_view) {
    std::vector<std::string> shown;
    for (const auto& alternatives : list.items) shown.push_back(alternatives.front());
    return joined(shown, list.ordered ? " → " : "; ");
}

std::string answer(const ExpectedChoice& choice, std::string_view) {
    std::vector<std::string> right;
    for (const Option& option : choice.options)
        if (option.right) right.push_back(option.text);
    return joined(right, "; ");
}

std::string answer(const ExpectedTruth& truth, std::string_view language) {
    if (language.starts_with("nl")) return truth.value ? "waar" : "onwaar";
    return truth.value ? "true" : "false";
}

std::string answer(const ExpectedCloze& cloze, std::string_view) {
    std::vector<std::string> shown;
    for (const ExpectedText& gap : cloze.gaps) shown.push_back(gap.accepted.front());
    return joined(shown, "; ");
}

std::string answer(const ExpectedMatch& match, std::string_view) {
    std::vector<std::string> pairs;
    for (std::size_t i = 0; i < match.left.size(); ++i)
        pairs.push_back(match.left[i] + " – " + match.right[i]);
    return joined(pairs, "; ");
}

std::string answer(const ExpectedGroups& groups, std::string_view) {
    std::vector<std::string> lines;
    for (std::size_t group = 0; group < groups.groups.size(); ++group) {
        std::vector<std::string> members;
        for (const GroupItem& item : groups.items)
            if (item.group == group) members.push_back(item.text);
        lines.push_back(groups.groups[group] + ": " + joined(members, ", "));
    }
    return joined(lines, "; ");
}

std::string answer(const ExpectedNumber& number, std::string_view) {
    return number.units.empty() ? number.shown : number.shown + " " + number.units.front();
}

}  // namespace

std::string_view kind_of(const Expected& expected) {
    return std::visit([](const auto& kind) { return name(kind); }, expected);
}

std::string model_answer(const Expected& expected, std::string_view language) {
    return std::visit([&](const auto& kind) { return answer(kind, language); }, expected);
}

}  // namespace overhoor
