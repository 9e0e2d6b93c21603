#include <algorithm>
#include <memory>

#include "exam_ways.hpp"
#include "overhoor/memory/exam_planner.hpp"
#include "overhoor/memory/optimizer.hpp"
#include "overhoor/memory/own_forgetting.hpp"

namespace overhoor::bench {
namespace {

using Gains = std::vector<std::pair<double, std::size_t>>;

std::vector<std::size_t> in_order(Gains gains) {
    std::ranges::stable_sort(gains, std::greater{}, &Gains::value_type::first);
    std::vector<std::size_t> order;
    for (const auto& [gain, place] : gains) order.push_back(place);
    return order;
}

// The weights that fit the answers so far; what is believed where they are too few.
FsrsParameters model_for(const World& world, Planning::Model model) {
    constexpr std::size_t fewest = 64;
    const FsrsParameters& believed = world.learner.believed.parameters();
    if (model == Planning::Model::believed) return believed;
    std::vector<StudiedCard> cards;
    for (const CardNow& card : world.cards)
        if (card.seen) cards.push_back(card.answers);
    const TrainingSet set = training_set(cards);
    if (model == Planning::Model::bent) return bent_to(set, believed);
    return set.rows < fewest ? believed : fit_fsrs(set).parameters;
}

MemoryState replayed(const StudiedCard& answers, const Fsrs& model) {
    MemoryState memory = model.first(answers.front().grade);
    for (std::size_t i = 1; i < answers.size(); ++i)
        memory = model.next(memory, answers[i].grade, answers[i].elapsed_days);
    return memory;
}

// The planner of one learner, kept from day to day.
class Plans {
public:
    explicit Plans(const Planning& planning) : planning_(planning) {}

    std::vector<std::size_t> order(World& world) {
        if (world.attended == 0) price_ = 0;
        const Fsrs model{model_for(world, planning_.model)};
        if (!planner_ || !(parameters_ == model.parameters()))
            planner_.emplace(parameters_ = model.parameters(), StudyHabits{});
        ExamTask task{.seconds = std::vector<double>(static_cast<std::size_t>(world.days_left),
                                                     world.scenario.minutes * 60),
                      .attendance = planning_.attendance ? Attendance{*planning_.attendance}
                                                         : attendance_after(world.attended, world.day)};
        task.seconds.front() = std::max(1.0, world.seconds);
        if (planning_.days_known) {
            task.attendance = {.share = 1};
            for (int day = 1; day < world.days_left; ++day)
                if (!comes(world.scenario, world.learner, world.day + day))
                    task.seconds[static_cast<std::size_t>(day)] = 0;
        }
        std::vector<ExamCard> cards;
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < world.cards.size(); ++i) {
            const CardNow& card = world.cards[i];
            if (!card.seen) continue;
            const MemoryState memory =
                planning_.model != Planning::Model::believed ? replayed(card.answers, model) : card.memory;
            cards.push_back({memory, std::max(1, card.elapsed)});
            places.push_back(i);
        }
        const int unseen = static_cast<int>(world.cards.size() - cards.size());
        const ExamPlan plan = *planner_->plan(task, cards, unseen, price_);
        price_ = plan.price;
        if (world.attended == 0) world.announced = plan.expected / world.scenario.cards;
        Gains gains;
        for (std::size_t i = 0; i < places.size(); ++i) gains.emplace_back(plan.indices[i], places[i]);
        for (std::size_t i = 0; i < world.cards.size(); ++i)
            if (!world.cards[i].seen) gains.emplace_back(plan.fresh_index, i);
        return in_order(std::move(gains));
    }

private:
    Planning planning_;
    std::optional<ExamPlanner> planner_{};
    FsrsParameters parameters_{};
    double price_ = 0;
};

}  // namespace

Way simple_rule() {
    return {.order = [](World& world) {
        const FsrsParameters& parameters = world.learner.believed.parameters();
        const ExamCosts costs = exam_costs(parameters, StudyHabits{});
        const double fresh = exam_gain_of_new(world.days_left, costs, parameters);
        Gains gains;
        for (std::size_t i = 0; i < world.cards.size(); ++i) {
            const CardNow& card = world.cards[i];
            gains.emplace_back(card.seen ? exam_gain({card.memory, std::max(1, card.elapsed)},
                                                     world.days_left, costs, parameters)
                                         : fresh,
                               i);
        }
        return in_order(std::move(gains));
    }};
}

Way the_planner(const Planning& planning) {
    const auto plans = std::make_shared<Plans>(planning);
    return {.order = [=](World& world) { return plans->order(world); }};
}

}  // namespace overhoor::bench
