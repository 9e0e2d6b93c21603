#include "overhoor/deck/lint.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "overhoor/deck/lint_rules.hpp"
#include "overhoor/deck/rule.hpp"

namespace overhoor {
namespace {

struct CardRule {
    std::string_view name{};
    void (*look)(const Card&, Findings&) = nullptr;
};
struct DeckRule {
    std::string_view name{};
    void (*look)(const Deck&, Findings&) = nullptr;
};

constexpr std::array<CardRule, 12> card_rules{{
    {"answer-in-question", answer_in_question},
    {"hint-gives-answer", hint_gives_answer},
    {"long-text", long_text},
    {"fails-itself", fails_itself},
    {"accepted-and-rejected", accepted_and_rejected},
    {"item-twice", item_twice},
    {"long-list", long_list},
    {"long-answer", long_answer},
    {"options-alike", options_alike},
    {"option-length", option_length},
    {"option-form", option_form},
    {"option-above", option_above},
}};

// One look finds both: questions that are alike either have the same answer or cannot be told apart.
constexpr std::array<DeckRule, 5> deck_rules{{
    {"near-duplicate", alike_questions},
    {"cannot-tell-apart", nullptr},
    {"unknown-after", unknown_after},
    {"after-cycle", after_cycle},
    {"similar-tags", similar_tags},
}};

constexpr std::array<std::string_view, 2> exam_rules{"unknown-mix", "short-mix"};

}  // namespace

bool is_allowed(std::string_view rule, const std::vector<Allowed>& allowed) {
    return std::ranges::find(allowed, rule, &Allowed::rule) != allowed.end();
}

void Findings::add(Finding finding) {
    const auto allows = [&](const Card* card) {
        return card != nullptr && is_allowed(finding.rule, card->allow);
    };
    if (allows(finding.card) || allows(finding.other) || is_allowed(finding.rule, deck_.allow)) return;
    finding.deck = &deck_;
    // The gaps of one sentence and the two directions of a pair have the same question to complain of.
    if (!all.empty() && finding.card != nullptr) {
        const Finding& last = all.back();
        if (last.rule == finding.rule && last.card != nullptr && last.card->where == finding.card->where &&
            last.spot.path == finding.spot.path && last.spot.words == finding.spot.words)
            return;
    }
    all.push_back(std::move(finding));
}

void Findings::about(const Card& card, std::string_view rule, Spot spot, std::string message,
                     std::string help) {
    add({.rule = rule,
         .card = &card,
         .spot = std::move(spot),
         .message = std::move(message),
         .help = std::move(help)});
}

std::string prompt_key(const Card& card) {
    if (std::holds_alternative<ExpectedCloze>(card.expected)) return "cloze";
    return card.id.value.ends_with("/reverse") && card.id.value != card.note ? "a" : "q";
}

std::vector<Finding> lint(std::span<const Deck> decks, const TellProgress& tell) {
    std::vector<Finding> all;
    std::size_t cards = 0, looked_at = 0;
    for (const Deck& deck : decks) cards += deck.cards.size();
    for (const Deck& deck : decks) {
        Findings found{deck};
        for (const Card& card : deck.cards) {
            if (card.off) continue;
            for (const CardRule& rule : card_rules) rule.look(card, found);
        }
        for (const DeckRule& rule : deck_rules)
            if (rule.look != nullptr) rule.look(deck, found);
        exam_mix(deck, decks, found);
        std::ranges::move(found.all, std::back_inserter(all));
        looked_at += deck.cards.size();
        if (tell && cards > 0) tell(static_cast<double>(looked_at) / static_cast<double>(cards));
    }
    return all;
}

Problem problem_of(const Finding& finding, const SourceText& source, const SourceText& other) {
    const auto whole = [](const SourceText& text) {
        return SourceSpan{0, static_cast<std::uint32_t>(text.text.size())};
    };
    const Rule* rule = find_rule(finding.rule);
    const SourceSpan within = finding.card != nullptr ? finding.card->where : whole(source);
    Problem problem{.message = finding.message,
                    .help = finding.help,
                    .where = place_of(source, span_of(source, within, finding.spot)),
                    .rule = std::string{finding.rule},
                    .severity = rule != nullptr ? rule->severity : Severity::warning};
    if (finding.other != nullptr)
        problem.other = place_of(other, span_of(other, finding.other->where, finding.other_spot));
    return problem;
}

std::vector<std::string_view> lint_rules() {
    std::vector<std::string_view> names;
    for (const CardRule& rule : card_rules) names.push_back(rule.name);
    for (const DeckRule& rule : deck_rules) names.push_back(rule.name);
    std::ranges::copy(exam_rules, std::back_inserter(names));
    return names;
}

}  // namespace overhoor
