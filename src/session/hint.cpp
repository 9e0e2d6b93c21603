#include "overhoor/session/hint.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "overhoor/text/letters.hpp"

namespace overhoor {
namespace {

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" \n\t"), text.size());
        if (end > 0) words.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

// "4, 9"
std::string shape_of(std::string_view text) {
    std::string shape;
    for (const std::string_view word : words_of(text))
        shape += fmt::format("{}{}", shape.empty() ? "" : ", ", graphemes(word).size());
    return shape;
}

// The first letters of each word, as many as `shown` says of its length; the rest is an ellipsis.
template <class Count>
std::string cut(std::string_view text, Count shown) {
    std::string all;
    for (const std::string_view word : words_of(text)) {
        const auto letters = graphemes(word);
        const std::size_t count = std::min(letters.size(), std::max<std::size_t>(1, shown(letters.size())));
        if (!all.empty()) all += ' ';
        for (std::size_t i = 0; i < count; ++i) all += letters[i];
        if (count < letters.size()) all += "…";
    }
    return all;
}

std::string initials_of(std::string_view text) {
    return cut(text, [](std::size_t) { return 1U; });
}

std::string beginning_of(std::string_view text) {
    return cut(text, [](std::size_t letters) { return (letters + 1) / 2; });
}

// Nothing is left to find when the whole answer stands there.
bool tells_all(const std::string& told, std::string_view answer) { return told == answer; }

void add_steps(std::vector<Hint>& hints, const std::vector<std::string>& answers) {
    Hint shape{.kind = Hint::Kind::shape};
    Hint initials{.kind = Hint::Kind::initials};
    Hint beginning{.kind = Hint::Kind::beginning, .most = Grade::again};
    bool more_than_initials = false;
    bool is_open = false;
    for (const std::string& answer : answers) {
        shape.texts.push_back(shape_of(answer));
        initials.texts.push_back(initials_of(answer));
        beginning.texts.push_back(beginning_of(answer));
        more_than_initials = more_than_initials || beginning.texts.back() != initials.texts.back();
        is_open = is_open || !tells_all(beginning.texts.back(), answer);
    }
    hints.push_back(std::move(shape));
    if (!is_open) return;
    hints.push_back(std::move(initials));
    if (more_than_initials) hints.push_back(std::move(beginning));
}

void add(std::vector<Hint>& hints, const ExpectedText& text, const Shown&) {
    add_steps(hints, {text.accepted.front()});
}

void add(std::vector<Hint>& hints, const ExpectedCloze& cloze, const Shown&) {
    std::vector<std::string> answers;
    for (const ExpectedText& gap : cloze.gaps) answers.push_back(gap.accepted.front());
    add_steps(hints, answers);
}

void add(std::vector<Hint>& hints, const ExpectedList& list, const Shown& shown) {
    if (list.ordered) {
        if (!shown.mixed.empty()) hints.push_back({.kind = Hint::Kind::arrange, .texts = shown.mixed});
        return;
    }
    Hint initials{.kind = Hint::Kind::initials};
    Hint beginning{.kind = Hint::Kind::beginning, .most = Grade::again};
    for (const auto& item : list.items) {
        initials.texts.push_back(initials_of(item.front()));
        beginning.texts.push_back(beginning_of(item.front()));
    }
    hints.push_back(std::move(initials));
    hints.push_back(std::move(beginning));
}

void add(std::vector<Hint>& hints, const ExpectedNumber& number, const Shown&) {
    const auto digits =
        std::ranges::count_if(number.shown, [](char letter) { return letter >= '0' && letter <= '9'; });
    hints.push_back({.kind = Hint::Kind::digits, .texts = {std::to_string(digits)}});
    if (digits > 1) hints.push_back({.kind = Hint::Kind::initials, .texts = {initials_of(number.shown)}});
    if (digits > 2)
        hints.push_back(
            {.kind = Hint::Kind::beginning, .texts = {beginning_of(number.shown)}, .most = Grade::again});
}

// With two options left there is nothing to hint at.
void add(std::vector<Hint>& hints, const ExpectedChoice& choice, const Shown&) {
    const auto right = std::ranges::count(choice.options, true, &Option::right);
    if (choice.several) hints.push_back({.kind = Hint::Kind::right, .texts = {std::to_string(right)}});
    std::size_t left = choice.options.size();
    for (std::size_t i = 0; i < choice.options.size() && left > 2; ++i) {
        if (choice.options[i].right) continue;
        hints.push_back(
            {.kind = Hint::Kind::not_this, .texts = {std::string(1, static_cast<char>('a' + i))}});
        --left;
        if (choice.several) break;
    }
}

void add(std::vector<Hint>&, const ExpectedTruth&, const Shown&) {}

void add(std::vector<Hint>& hints, const ExpectedMatch& match, const Shown&) {
    if (match.left.size() > 2)
        hints.push_back({.kind = Hint::Kind::one_part, .texts = {match.left.front(), match.right.front()}});
}

void add(std::vector<Hint>& hints, const ExpectedGroups& groups, const Shown&) {
    if (groups.items.size() > 2)
        hints.push_back({.kind = Hint::Kind::one_part,
                         .texts = {groups.items.front().text, groups.groups[groups.items.front().group]}});
}

}  // namespace

std::vector<Hint> hints_for(const Shown& shown) {
    std::vector<Hint> hints;
    for (const std::string& text : shown.card.hints) hints.push_back({.texts = {text}});
    std::visit([&](const auto& expected) { add(hints, expected, shown); }, shown.card.expected);
    return hints;
}

}  // namespace overhoor
