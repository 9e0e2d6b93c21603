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
            fact.memory = before.memory;
            const std::chrono::duration<double, std::ratio<86400>> real = fact.when.at - before.last.at;
            fact.recall = wish.model.recall(wish.model.counts_real_days() ? real.count() : fact.elapsed_days,
                                            before.memory);
        }
        facts.push_back(fact);
    });
    return facts;
}

}  // namespace overhoor
