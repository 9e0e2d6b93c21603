#include "overhoor/view/rule_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "overhoor/deck/deck_json.hpp"
#include "overhoor/deck/lint.hpp"
#include "overhoor/text/letters.hpp"
#include "overhoor/text/tongue.hpp"
#include "overhoor/view/problem_view.hpp"

namespace overhoor {
namespace {

constexpr int widest_prose = 78;

std::string bold(std::string_view text, bool colour) {
    return colour ? fmt::format("\x1b[1m{}\x1b[0m", text) : std::string{text};
}

std::string prose(std::string_view text, int width, std::string_view indent) {
    std::string all;
    for (const std::string& line : wrapped(text, std::min(width, widest_prose) - width_of(indent)))
        all += fmt::format("{}{}\n", indent, line);
    return all;
}

std::string example(std::string_view text) {
    std::string all;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        all += fmt::format("    {}\n", text.substr(begin, end - begin));
        begin = end + 1;
    }
    return all;
}

// The message is made, not remembered: it is what the checker says of the example.
std::string message_for(const Rule& rule, bool colour) {
    const SourceText source{.name = "deck.json", .text = std::string{rule.bad}};
    const ReadDeck read = read_deck(source, "deck", "en");
    std::vector<Problem> problems = read.problems;
    for (const Finding& finding : lint(std::span{&read.deck, 1}))
        problems.push_back(problem_of(finding, source, source));
    for (const Problem& problem : problems)
        if (problem.rule == rule.name) return show_problem(problem, colour);
    return {};
}

std::string switching_off(const Rule& rule, int width) {
    if (!can_be_allowed(rule)) return {};
    return prose(in_words("Where it is meant so, say it on the card or, for all its cards, on the deck, with "
                          "the reason:"),
                 width, "") +
           fmt::format("\n    \"allow\": {{ \"{}\": \"{}\" }}\n", rule.name,
                       in_words("why it is right here"));
}

}  // namespace

std::string show_rule(const Rule& rule, int width, bool colour) {
    std::string page =
        fmt::format("{} ({}): {}\n", bold(rule.name, colour),
                    in_words(rule.severity == Severity::error ? "error" : "warning"), in_words(rule.about));
    if (!rule.why.empty()) page += "\n" + prose(in_words(rule.why), width, "");
    if (!rule.bad.empty())
        page += fmt::format("\n{}\n\n{}\n{}\n\n{}\n{}\n\n{}", in_words("A deck that has it:"),
                            example(rule.bad), in_words("What is said of it:"), message_for(rule, colour),
                            in_words("Mended:"), example(rule.mended));
    if (const std::string off = switching_off(rule, width); !off.empty()) page += "\n" + off;
    return page;
}

std::string show_rules(int width, bool colour) {
    constexpr int name_width = 22;
    std::string all;
    const auto shelf = [&](std::string_view title, std::span<const Rule> rules) {
        all += bold(in_words(title), colour) + "\n";
        for (const Rule& rule : rules) {
            const auto lines =
                wrapped(in_words(rule.about), std::max(20, std::min(width, widest_prose) - name_width - 2));
            for (std::size_t i = 0; i < lines.size(); ++i)
                all += fmt::format("  {:<{}}{}\n", i == 0 ? rule.name : "", name_width, lines[i]);
        }
        all += "\n";
    };
    shelf("JSON: texts, numbers, the file", syntax_rules());
    shelf("JSON: commas, colons, brackets", punctuation_rules());
    shelf("Cards, decks, files (errors, and some warnings)", structure_rules());
    shelf("What the cards say (warnings, for the most part)", meaning_rules());
    return all + "overhoor check --explain RULE: " +
           std::string{in_words("what it means, an example, how to switch it off")} + "\n";
}

}  // namespace overhoor
