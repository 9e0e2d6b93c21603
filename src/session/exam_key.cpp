#include "overhoor/session/exam_key.hpp"

#include <algorithm>

namespace overhoor {
namespace {

std::string letter_of(const Shown& shown, const std::string& text) {
    const auto at = std::ranges::find(shown.options, text);
    return option_letter(static_cast<std::size_t>(at - shown.options.begin()));
}

Answer key(const Shown&, const ExpectedText& text) { return {{text.accepted.front()}}; }
Answer key(const Shown& shown, const ExpectedNumber& number) {
    return {{model_answer(number, shown.card.language)}};  // with its unit
}

Answer key(const Shown& shown, const ExpectedTruth& truth) {
    return {{model_answer(truth, shown.card.language)}};
}

Answer key(const Shown&, const ExpectedList& list) {
    Answer answer;
    for (std::size_t i = 0; i < list.need && i < list.items.size(); ++i)
        answer.parts.push_back(list.items[i].front());
    return answer;
}

Answer key(const Shown&, const ExpectedChoice& choice) {
    Answer answer;
    for (std::size_t i = 0; i < choice.options.size(); ++i)
        if (choice.options[i].right) answer.parts.push_back(option_letter(i));
    return answer;
}

Answer key(const Shown&, const ExpectedCloze& cloze) {
    Answer answer;
    for (const ExpectedText& gap : cloze.gaps) answer.parts.push_back(gap.accepted.front());
    return answer;
}

Answer key(const Shown& shown, const ExpectedMatch& match) {
    Answer answer;
    for (const std::string& right : match.right) answer.parts.push_back(letter_of(shown, right));
    return answer;
}

Answer key(const Shown& shown, const ExpectedGroups& groups) {
    Answer answer;
    for (const GroupItem& item : groups.items)
        answer.parts.push_back(letter_of(shown, groups.groups[item.group]));
    return answer;
}

// "1–c, 2–a"
std::string rows(const Answer& answer) {
    std::string words;
    for (std::size_t i = 0; i < answer.parts.size(); ++i)
        words += (i > 0 ? ", " : "") + std::to_string(i + 1) + "–" + answer.parts[i];
    return words;
}

std::string options(const ExpectedChoice& choice) {
    std::string words;
    for (std::size_t i = 0; i < choice.options.size(); ++i)
        if (choice.options[i].right)
            words += (words.empty() ? "" : "; ") + option_letter(i) + ") " + choice.options[i].text;
    return words;
}

}  // namespace

std::string option_letter(std::size_t option) { return std::string(1, static_cast<char>('a' + option)); }

Answer key_of(const Shown& shown) {
    return std::visit([&](const auto& expected) { return key(shown, expected); }, shown.card.expected);
}

std::string key_in_words(const Shown& shown) {
    const auto* choice = std::get_if<ExpectedChoice>(&shown.card.expected);
    return choice != nullptr ? options(*choice) : model_answer(shown.card.expected, shown.card.language);
}

std::string key_on_paper(const Shown& shown) {
    const bool has_rows = shown.way == Way::fields && !shown.options.empty();
    return has_rows ? rows(key_of(shown)) : key_in_words(shown);
}

}  // namespace overhoor
