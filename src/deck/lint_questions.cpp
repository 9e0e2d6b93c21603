// Questions that say too much, or are too much to read.

#include <algorithm>
#include <string>
#include <vector>

#include "overhoor/deck/lint_rules.hpp"
#include "overhoor/deck/words.hpp"
#include "overhoor/text/letters.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

constexpr int screen_width = 76;          // of 80 columns, the margins off
constexpr std::size_t screen_lines = 18;  // of 24, with room for the head, the answer and the keys
constexpr std::size_t least_telling = 4;  // letters of an answer that a question can give away

bool is_reverse(const Card& card) { return card.id.value != card.note && prompt_key(card) == "a"; }

// Answers worth finding elsewhere: not "3", not "ja".
bool tells_something(const std::vector<std::string>& answer, std::string_view language) {
    std::size_t letters = 0;
    for (const std::string& word : telling_words(answer, language))
        if (word.find_first_of("0123456789") == std::string::npos) letters += decoded(word).size();
    return letters >= least_telling;
}

// A question that offers a choice names its answer on purpose; so does one that quotes a program.
bool may_name_it(const Card& card, const std::vector<std::string>& prompt) {
    return card.prompt.find('\n') != std::string::npos ||
           std::ranges::any_of(prompt, [&](const auto& word) { return is_choosing(word, card.language); });
}

bool plain(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Whether any word of the answer can stand in the text at all: seldom, and then the words are looked at.
bool may_be_in(std::string text, std::string answer) {
    if (!plain(text) || !plain(answer)) return true;
    const auto in_word = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    for (std::string* one : {&text, &answer})
        for (char& c : *one)
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    for (auto begin = answer.begin(); begin != answer.end();) {
        begin = std::find_if(begin, answer.end(), in_word);
        const auto end = std::find_if_not(begin, answer.end(), in_word);
        if (begin != end && text.find(std::string_view{begin, end}) != std::string::npos) return true;
        begin = end;
    }
    return false;
}

// The answers that one word of the prompt would give away.
std::vector<std::string> single_answers(const Card& card) {
    if (const auto* text = std::get_if<ExpectedText>(&card.expected)) return {text->accepted.front()};
    std::vector<std::string> all;
    if (const auto* cloze = std::get_if<ExpectedCloze>(&card.expected)) {
        for (const ExpectedText& gap : cloze->gaps) all.push_back(gap.accepted.front());
    } else if (const auto* choice = std::get_if<ExpectedChoice>(&card.expected)) {
        const std::vector<std::string> prompt = words_of(card.prompt);
        const bool wrong_too = std::ranges::any_of(choice->options, [&](const Option& option) {
            return !option.right && contains(prompt, words_of(option.text));
        });
        if (!wrong_too && !choice->several) all.push_back(model_answer(card.expected, ""));
    }
    return all;
}

// The words as they stand in the text, so that they can be pointed at; the text itself when the author
// wrote them otherwise.
std::string as_written(std::string_view text, std::string_view answer) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    const auto same = [&](char a, char b) { return lower(a) == lower(b); };
    const auto found = std::search(text.begin(), text.end(), answer.begin(), answer.end(), same);
    return found == text.end() ? std::string{}
                               : std::string{found, found + static_cast<std::ptrdiff_t>(answer.size())};
}

// The word for a word, and the two are the same: hotel is hotel in many languages. Cards of words say in one
// language only what theirs is.
bool is_word_pair(const std::vector<std::string>& prompt, const std::vector<std::string>& answer) {
    for (const std::string_view language : {"nl", "en", "de", "fr"})
        if (without_articles(prompt, language) == answer) return true;
    return false;
}

}  // namespace

void answer_in_question(const Card& card, Findings& found) {
    if (is_reverse(card)) return;
    if (std::holds_alternative<ExpectedChoice>(card.expected) &&
        !may_be_in(card.prompt, model_answer(card.expected, "")))
        return;
    std::vector<std::string> answers = single_answers(card);
    std::erase_if(answers, [&](const std::string& answer) { return !may_be_in(card.prompt, answer); });
    if (answers.empty()) return;
    const std::vector<std::string> prompt = words_of(card.prompt);
    if (may_name_it(card, prompt)) return;
    for (const std::string& given : answers) {
        const std::vector<std::string> answer = without_articles(words_of(given), card.language);
        if (!contains(prompt, answer) || !tells_something(answer, card.language)) continue;
        if (is_word_pair(prompt, answer)) continue;
        found.about(card, "answer-in-question",
                    {.path = {prompt_key(card)}, .words = as_written(card.prompt, given)},
                    phrase("the question contains its answer, \"{}\"", given),
                    said("ask without it, or ask for something else"));
    }
}

void hint_gives_answer(const Card& card, Findings& found) {
    if (card.hints.empty() || is_reverse(card)) return;
    for (const std::string& given : single_answers(card)) {
        if (std::ranges::none_of(card.hints, [&](const auto& hint) { return may_be_in(hint, given); }))
            continue;
        const std::vector<std::string> answer = without_articles(words_of(given), card.language);
        if (!tells_something(answer, card.language)) continue;
        for (std::size_t i = 0; i < card.hints.size(); ++i) {
            if (!contains(words_of(card.hints[i]), answer)) continue;
            const bool in_gap = std::holds_alternative<ExpectedCloze>(card.expected);
            found.about(
                card, "hint-gives-answer",
                in_gap ? Spot{.path = {"cloze"}, .words = card.hints[i]}
                       : Spot{.path = {"hint", std::to_string(i)}, .words = as_written(card.hints[i], given)},
                phrase("the hint gives the answer away, \"{}\"", given),
                said("leave it out; hint at it: a first letter, the field it is from, what it is not"));
            break;
        }
    }
}

void long_text(const Card& card, Findings& found) {
    const bool could_be =
        card.prompt.size() > screen_lines * screen_width ||
        static_cast<std::size_t>(std::ranges::count(card.prompt, '\n')) >= screen_lines ||
        card.prompt.size() + static_cast<std::size_t>(std::ranges::count(card.prompt, '\n')) * screen_width >
            screen_lines * screen_width;
    if (!could_be) return;
    const std::size_t lines = wrapped(card.prompt, screen_width).size();
    if (lines <= screen_lines) return;
    found.about(card, "long-text", {.path = {prompt_key(card)}},
                phrase("this question takes {} lines on a screen of 80 columns; {} fit", lines, screen_lines),
                said("shorten it, or make several cards of it"));
}

}  // namespace overhoor
