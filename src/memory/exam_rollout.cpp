#include "overhoor/memory/exam_rollout.hpp"
#include "overhoor/memory/fsrs_by_weights.hpp"

#include <algorithm>
#include <optional>

namespace overhoor {
namespace {

MemoryState after_a_first_day(const FsrsParameters& parameters) {
    return next_memory(first_memory(Grade::good, parameters), Grade::good, 0, parameters);
}

// Recalled with good where that is likelier than not; else failed and shown again.
MemoryState after_a_study(const ExamCard& card, const FsrsParameters& parameters) {
    const bool recalled = recall(card.elapsed_days, card.memory.stability, parameters) >= 0.5;
    const MemoryState after =
        next_memory(card.memory, recalled ? Grade::good : Grade::again, card.elapsed_days, parameters);
    return recalled ? after : next_memory(after, Grade::good, 0, parameters);
}

struct Choice {
    double index = 0;
    std::optional<std::size_t> card{};  // none: the next new one
};

// What is worth the time, the best first. One study of a card a day.
std::vector<Choice> choices_of(const ExamPlan& plan, std::span<const ExamCard> cards, int unseen) {
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < plan.indices.size(); ++i)
        if (cards[i].elapsed_days > 0) choices.push_back({plan.indices[i], i});
    for (int i = 0; i < unseen; ++i) choices.push_back({plan.fresh_index, {}});
    std::erase_if(choices, [](const Choice& choice) { return choice.index < enough_for_today; });
    std::ranges::stable_sort(choices, std::greater{}, &Choice::index);
    return choices;
}

// New cards join behind the others when they are first studied: a card's place is its number here.
PlannedDay study(const ExamPlan& plan, double seconds, std::vector<ExamCard>& cards, int& unseen,
                 const ExamCosts& costs, const FsrsParameters& parameters) {
    PlannedDay day;
    for (const Choice& choice : choices_of(plan, cards, unseen)) {
        if (day.seconds >= seconds) break;
        day.gains.push_back(choice.index);
        day.cards.push_back(choice.card.value_or(cards.size()));
        if (!choice.card) {
            day.seconds += costs.fresh;
            ++day.fresh;
            --unseen;
            cards.push_back({after_a_first_day(parameters), 0});
            continue;
        }
        ExamCard& card = cards[*choice.card];
        day.seconds += costs.of(recall(card.elapsed_days, card.memory.stability, parameters));
        card = {after_a_study(card, parameters), 0};
    }
    for (ExamCard& card : cards) ++card.elapsed_days;
    return day;
}

}  // namespace

Result<Rollout> roll_out(ExamPlanner& planner, const ExamTask& task, std::span<const ExamCard> cards,
                         int unseen, int most_days, const FsrsParameters& parameters) {
    // A card that was studied today is to the planner as one of yesterday.
    std::vector<ExamCard> as_known{cards.begin(), cards.end()};
    for (ExamCard& card : as_known) card.elapsed_days = std::max(1, card.elapsed_days);
    auto first = planner.plan(task, as_known, unseen);
    if (!first) return first.error();
    Rollout rollout{.plan = *first};
    std::vector<ExamCard> now{cards.begin(), cards.end()};
    ExamTask left = task;
    ExamPlan plan = std::move(*first);
    for (int day = 0; day < most_days && !left.seconds.empty(); ++day) {
        const bool time_left = std::ranges::any_of(left.seconds, [](double seconds) { return seconds > 0; });
        if (day > 0 && time_left) plan = *planner.plan(left, now, unseen, plan.price);
        rollout.days.push_back(study(plan, left.seconds.front(), now, unseen, planner.costs(), parameters));
        left.seconds.erase(left.seconds.begin());
    }
    return rollout;
}

}  // namespace overhoor
