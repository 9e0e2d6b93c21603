#pragma once
// The rules behind lint's tables, by what they look at.

#include <string>
#include <string_view>
#include <vector>

#include "overhoor/core/card.hpp"
#include "overhoor/deck/lint.hpp"

namespace overhoor {

// Where the rules leave what they find.
class Findings {
public:
    explicit Findings(const Deck& deck) : deck_(deck) {}

    // Not when a card or the deck allows the rule.
    void add(Finding finding);
    void about(const Card& card, std::string_view rule, Spot spot, std::string message, std::string help);

    const Deck& deck() const { return deck_; }
    std::vector<Finding> all{};

private:
    const Deck& deck_;
};

bool is_allowed(std::string_view rule, const std::vector<Allowed>& allowed);

// The key that a card's question stands behind: "q", "cloze", or "a" for the other direction.
std::string prompt_key(const Card& card);

// Of one card: what it asks …
void answer_in_question(const Card& card, Findings& found);
void hint_gives_answer(const Card& card, Findings& found);
void long_text(const Card& card, Findings& found);
// … its answer …
void fails_itself(const Card& card, Findings& found);
void accepted_and_rejected(const Card& card, Findings& found);
void item_twice(const Card& card, Findings& found);
void long_list(const Card& card, Findings& found);
void long_answer(const Card& card, Findings& found);
// … and its options.
void options_alike(const Card& card, Findings& found);
void option_length(const Card& card, Findings& found);
void option_form(const Card& card, Findings& found);
void option_above(const Card& card, Findings& found);

// Of all the cards of a deck.
void alike_questions(const Deck& deck, Findings& found);
void unknown_after(const Deck& deck, Findings& found);
void after_cycle(const Deck& deck, Findings& found);
void similar_tags(const Deck& deck, Findings& found);

// Of a deck among the others that are read with it.
void exam_mix(const Deck& deck, std::span<const Deck> decks, Findings& found);

}  // namespace overhoor
