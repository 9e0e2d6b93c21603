#include "overhoor/deck/deck_answers.hpp"

namespace overhoor {
namespace {

void add(const ExpectedText& text, std::vector<std::string>& answers) {
    if (text.typed) answers.insert(answers.end(), text.accepted.begin(), text.accepted.end());
}

}  // namespace

std::vector<std::string> typed_answers(const Deck& deck) {
    std::vector<std::string> answers;
    for (const Card& card : deck.cards) {
        if (const auto* text = std::get_if<ExpectedText>(&card.expected)) add(*text, answers);
        if (const auto* cloze = std::get_if<ExpectedCloze>(&card.expected))
            if (cloze->gaps.size() == 1) add(cloze->gaps.front(), answers);
    }
    return answers;
}

}  // namespace overhoor
