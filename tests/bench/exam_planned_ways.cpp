#include <algorithm>
#include <memory>

#include "exam_ways.hpp"
#include "overhoor/memory/exam_planner.hpp"

namespace overhoor::bench {
namespace {

using Gains = std::vector<std::pair<double, std::size_t>>;

std::vector<std::size_t> in_order(Gains gains) {
    std::ranges::stable_sort(gains, std::greater{}, &Gains::value_type::first);
    std::vector<std::size_t> order;
    for (const auto& [gain, place] : gains) order.push_back(place);
    return order;
}

// The planner of one learner, kept from day to day.
struct Plans {
    std::optional<ExamPlanner> planner{};
    FsrsParameters parameters{};
    double price = 0;

    std::vector<std::size_t> order(World& world, double attendance) {
        if (world.day == 0) price = 0;
        if (!planner || !(parameters == world.learner.believed.parameters())) {
            parameters = world.learner.believed.parameters();
            planner.emplace(parameters, StudyHabits{});
        }
        ExamTask task{.seconds = std::vector<double>(static_cast<std::size_t>(world.days_left),
                                                     world.scenario.minutes * 60),
                      .attendance = attendance};
        task.seconds.front() = std::max(1.0, world.seconds);
        std::vector<ExamCard> cards;
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < world.cards.size(); ++i) {
            if (!world.cards[i].seen) continue;
            cards.push_back({world.cards[i].memory, std::max(1, world.cards[i].elapsed)});
            places.push_back(i);
        }
        const int unseen = static_cast<int>(world.cards.size() - cards.size());
        const ExamPlan plan = *planner->plan(task, cards, unseen, price);
        price = plan.price;
        if (world.day == 0) world.announced = plan.expected / world.scenario.cards;
        Gains gains;
        for (std::size_t i = 0; i < places.size(); ++i) gains.emplace_back(plan.indices[i], places[i]);
        for (std::size_t i = 0; i < world.cards.size(); ++i)
            if (!world.cards[i].seen) gains.emplace_back(plan.fresh_index, i);
        return in_order(std::move(gains));
    }
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

Way the_planner(std::optional<double> attendance) {
    const auto plans = std::make_shared<Plans>();
    return {.order = [=](World& world) {
        return plans->order(world, attendance.value_or(attendance_after(world.attended, world.day)));
    }};
}

}  // namespace overhoor::bench
