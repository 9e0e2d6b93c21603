#include "overhoor/commands/own_memory.hpp"

#include <utility>
#include <vector>

#include "overhoor/exchange/past_reviews.hpp"
#include "overhoor/memory/own_forgetting.hpp"

namespace overhoor {
namespace {

constexpr std::size_t most_predictions = 20'000;  // a tenth of a second

MemoryState replayed(const CardReviews& card, const Fsrs& model) {
    MemoryState memory = model.first(card.reviews.front().grade);
    for (std::size_t i = 1; i < card.reviews.size(); ++i)
        memory = model.next(memory, card.reviews[i].grade, card.reviews[i].elapsed_days);
    return memory;
}

}  // namespace

OwnMemory own_memory(const History& ordered, std::chrono::minutes rollover,
                     const FsrsParameters& parameters) {
    OwnMemory own{.parameters = parameters};
    if (parameters != FsrsParameters{}) return own;
    const PastReviews past = past_reviews_of(ordered, rollover);
    std::vector<StudiedCard> studied;
    for (const CardReviews& card : past.cards) {
        StudiedCard& one = studied.emplace_back();
        for (const PastReview& review : card.reviews)
            one.push_back({review.grade, review.elapsed_days, review.at});
    }
    const TrainingSet set = training_set(studied);
    if (set.rows > most_predictions) return own;
    own.parameters = bent_to(set, parameters);
    own.is_bent = own.parameters != parameters;
    if (!own.is_bent) return own;
    const Fsrs model{own.parameters};
    for (const CardReviews& card : past.cards)
        if (!card.reviews.empty()) own.cards.emplace(card.id, replayed(card, model));
    return own;
}

}  // namespace overhoor
