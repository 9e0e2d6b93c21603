#include "overhoor/history/review_facts.hpp"

namespace overhoor {

std::vector<ReviewFact> review_facts(const History& ordered, const WishesOf& wishes_of) {
    std::vector<ReviewFact> facts;
    // The wishes of a deck are asked for once a card, not once a review.
    std::vector<const Wishes*> wishes(ordered.cards.size());
    replay(ordered, wishes_of, [&](const Event& event, std::uint32_t card, const CardState& before) {
        if (wishes[card] == nullptr) wishes[card] = &wishes_of(CardId{std::string{ordered.cards[card]}});
        const Wishes& wish = *wishes[card];
        ReviewFact fact{.when = event.when(),
                        .day = study_day(event.when(), wish.rollover),
                        .card = card,
                        .grade = static_cast<Grade>(event.grade),
                        .before = before.phase,
                        .thinking = Duration{event.thinking_ms},
                        .typed = event.typed};
        if (before.phase != Phase::fresh) {
            fact.elapsed_days = elapsed_study_days(before.last, fact.when, wish.rollover);
            fact.stability = before.memory.stability;
            fact.recall = recall(fact.elapsed_days, fact.stability, wish.parameters);
        }
        facts.push_back(fact);
    });
    return facts;
}

}  // namespace overhoor
