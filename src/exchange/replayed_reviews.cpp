#include "overhoor/exchange/replayed_reviews.hpp"

#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

struct Standing {  // of one card
    std::optional<MemoryModel> own{};
    MemoryState memory{};
    int reviews = 0, lapses = 0;  // after an interval that counts
};

}  // namespace

Result<Done> replay_reviews(const PastReviews& reviews, std::string_view model_name, const MemoryModel& model,
                            const std::function<void(const ReplayedReview&)>& on_review) {
    std::vector<Standing> cards(reviews.cards.size());
    for (std::size_t i = 0; i < cards.size(); ++i) {
        if (reviews.cards[i].parameters.empty()) continue;
        const auto own = MemoryModel::of(model_name, reviews.cards[i].parameters);
        if (!own) {
            Problem problem = own.error();
            problem.message = phrase("history {}: {}", reviews.cards[i].id, problem.message);
            return problem;
        }
        cards[i].own = *own;
    }
    for (const auto [number, place] : reviews.order) {
        Standing& card = cards[number];
        const MemoryModel& by = card.own ? *card.own : model;
        const PastReview& review = reviews.cards[number].reviews[place];
        const double elapsed = by.counts_real_days() ? review.exact_days : review.elapsed_days;
        ReplayedReview replayed{.card = &reviews.cards[number],
                                .n = place + 1,
                                .review = &review,
                                .elapsed_days = elapsed,
                                .model = &by};
        if (place == 0) {
            card.memory = by.first(review.grade);
        } else {
            replayed.recall = by.recall(elapsed, card.memory);
            card.memory = by.next(card.memory, review.grade, elapsed);
        }
        const bool counts = place > 0 && (elapsed > 0 || by.counts_real_days());
        if (counts) {
            const bool recalled = review.grade != Grade::again;
            replayed.predicted = Prediction{.recall = *replayed.recall,
                                            .recalled = recalled,
                                            .elapsed_days = elapsed,
                                            .reviews = ++card.reviews,
                                            .lapses = card.lapses};
            card.lapses += recalled ? 0 : 1;
        }
        replayed.memory = card.memory;
        on_review(replayed);
    }
    return Done{};
}

std::vector<Evaluation> evaluate_splits(std::span<const Prediction> predictions) {
    constexpr std::size_t folds = 5;
    const std::size_t size = predictions.size() / (folds + 1);
    std::vector<Evaluation> evaluations;
    for (std::size_t fold = 0; fold < folds; ++fold)
        evaluations.push_back(
            evaluate(predictions.subspan(predictions.size() - (folds - fold) * size, size)));
    return evaluations;
}

}  // namespace overhoor
