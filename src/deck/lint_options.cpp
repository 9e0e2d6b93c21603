// Options that tell which one is right without knowing the subject.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "overhoor/deck/lint_rules.hpp"
#include "overhoor/deck/words.hpp"
#include "overhoor/text/letters.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

constexpr int length_gap = 25;   // columns by which the right option is longer than any wrong one …
constexpr int length_ratio = 2;  // … and how many times

constexpr std::array<std::string_view, 27> above{"alle bovenstaande",
                                                 "al het bovenstaande",
                                                 "alle bovenstaande antwoorden",
                                                 "alle antwoorden",
                                                 "alle antwoorden zijn juist",
                                                 "alle antwoorden zijn goed",
                                                 "geen van bovenstaande",
                                                 "geen van de bovenstaande",
                                                 "geen van alle",
                                                 "geen van deze",
                                                 "geen van beide",
                                                 "beide bovenstaande",
                                                 "all of the above",
                                                 "all the above",
                                                 "none of the above",
                                                 "all of these",
                                                 "none of these",
                                                 "both of the above",
                                                 "all answers are correct",
                                                 "alle genannten",
                                                 "alle oben genannten",
                                                 "alle antworten",
                                                 "keine der genannten",
                                                 "toutes ces reponses",
                                                 "toutes les reponses",
                                                 "aucune de ces reponses",
                                                 "aucune des reponses"};

// The option's place in the text: right ones stand in "a", the others in "wrong". Drawn ones are written
// nowhere on this card.
Spot spot_of(const ExpectedChoice& choice, std::size_t option) {
    const auto before = choice.options.begin() + static_cast<std::ptrdiff_t>(option);
    const auto index = std::count_if(choice.options.begin(), before, [&](const Option& other) {
        return other.right == choice.options[option].right;
    });
    if (choice.options[option].right && !choice.several) return {.path = {"a"}};
    return {.path = {choice.options[option].right ? "a" : "wrong", std::to_string(index)}};
}

const Option* only_right(const ExpectedChoice& choice) {
    const Option* right = nullptr;
    for (const Option& option : choice.options) {
        if (!option.right) continue;
        if (right != nullptr) return nullptr;
        right = &option;
    }
    return right;
}

bool starts_with_vowel(std::string_view text) {
    const std::vector<std::string> words = words_of(text);
    return !words.empty() && std::string_view{"aeiou"}.find(words.front().front()) != std::string_view::npos;
}

bool ends_as_sentence(const std::string& text) {
    return text.size() > 1 && text.ends_with('.') && !text.ends_with("...") &&
           text.find(' ') != std::string::npos;
}

// True when it holds for the right option alone, or for all but the right one.
template <class Question>
bool sets_apart(const ExpectedChoice& choice, const Option& right, Question question) {
    const bool of_right = question(right);
    return std::ranges::all_of(
        choice.options, [&](const Option& option) { return option.right || question(option) != of_right; });
}

}  // namespace

void options_alike(const Card& card, Findings& found) {
    const auto* choice = std::get_if<ExpectedChoice>(&card.expected);
    if (choice == nullptr) return;
    std::vector<std::vector<std::string>> seen;
    for (std::size_t i = 0; i < choice->options.size(); ++i) {
        auto words = words_of(choice->options[i].text);
        const auto first = std::ranges::find(seen, words);
        if (!words.empty() && first != seen.end()) {
            const Option& other = choice->options[static_cast<std::size_t>(first - seen.begin())];
            // Signs that fold away may be the very thing that is asked.
            if (other.text.size() == choice->options[i].text.size())
                found.about(card, "options-alike", spot_of(*choice, i),
                            phrase("the options \"{}\" and \"{}\" differ in form only", other.text,
                                   choice->options[i].text),
                            said("replace one of them"));
        }
        seen.push_back(std::move(words));
    }
}

void option_length(const Card& card, Findings& found) {
    const auto* choice = std::get_if<ExpectedChoice>(&card.expected);
    if (choice == nullptr || choice->options.size() < 3) return;
    const Option* right = only_right(*choice);
    if (right == nullptr) return;
    int longest_wrong = 0;
    for (const Option& option : choice->options)
        if (!option.right) longest_wrong = std::max(longest_wrong, width_of(option.text));
    const int width = width_of(right->text);
    if (width < longest_wrong + length_gap || width < length_ratio * longest_wrong) return;
    found.about(card, "option-length", {.path = {"a"}},
                said("the right option gives itself away: it is by far the longest"),
                said("shorten it (details can go into \"explain\"), or make the wrong ones as long"));
}

void option_form(const Card& card, Findings& found) {
    const auto* choice = std::get_if<ExpectedChoice>(&card.expected);
    if (choice == nullptr || choice->options.size() < 3) return;
    const Option* right = only_right(*choice);
    if (right == nullptr) return;
    const std::vector<std::string> prompt = words_of(card.prompt);
    const std::string last = prompt.empty() ? "" : prompt.back();
    const auto vowel = [](const Option& option) { return starts_with_vowel(option.text); };
    if (card.language.starts_with("en") && (last == "a" || last == "an") && vowel(*right) == (last == "an") &&
        sets_apart(*choice, *right, vowel))
        found.about(card, "option-form", {.path = {"q"}, .words = " " + last},
                    phrase("after \"{}\" only the right option fits", last),
                    said("write \"a(n)\", or reword the question"));
    if (sets_apart(*choice, *right, [](const Option& option) { return ends_as_sentence(option.text); }))
        found.about(card, "option-form", {.path = {"a"}},
                    ends_as_sentence(right->text)
                        ? said("only the right option ends with a full stop")
                        : said("every option but the right one ends with a full stop"),
                    said("write all options in one way"));
}

void option_above(const Card& card, Findings& found) {
    const auto* choice = std::get_if<ExpectedChoice>(&card.expected);
    if (choice == nullptr) return;
    for (std::size_t i = 0; i < choice->options.size(); ++i) {
        const std::string text = fmt::format("{}", fmt::join(words_of(choice->options[i].text), " "));
        if (std::ranges::find(above, text) == above.end()) continue;
        found.about(card, "option-above", spot_of(*choice, i),
                    choice->fixed_order
                        ? phrase("\"{}\" is guessed without knowing the rest", choice->options[i].text)
                        : phrase("options are shuffled: \"{}\" means nothing then", choice->options[i].text),
                    said(R"(write all right options as a list, "a": ["…", "…"], to have each one picked)"));
    }
}

}  // namespace overhoor
