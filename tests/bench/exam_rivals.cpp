#include <algorithm>
#include <cmath>

#include "exam_ways.hpp"

namespace overhoor::bench {
namespace {

using Places = std::vector<std::size_t>;

template <class Wanted, class Key>
Places seen(const World& world, const Wanted& wanted, const Key& key) {
    Places places;
    for (std::size_t i = 0; i < world.cards.size(); ++i)
        if (world.cards[i].seen && wanted(world.cards[i])) places.push_back(i);
    std::ranges::stable_sort(places, {}, [&](std::size_t i) { return key(world.cards[i]); });
    return places;
}

constexpr auto all = [](const CardNow&) { return true; };
constexpr auto by_recall = [](const CardNow& card) { return card.recall; };

Places unseen(const World& world, std::size_t most) {
    Places places;
    for (std::size_t i = 0; i < world.cards.size() && places.size() < most; ++i)
        if (!world.cards[i].seen) places.push_back(i);
    return places;
}

void append(Places& to, const Places& from) { to.insert(to.end(), from.begin(), from.end()); }

// New cards spread evenly among the others, by their place in between.
Places mixed(const Places& reviews, const Places& fresh) {
    Places order;
    std::size_t next = 0;
    for (std::size_t i = 0; i < reviews.size(); ++i) {
        while (next < fresh.size() && next * (reviews.size() + 1) <= i * fresh.size())
            order.push_back(fresh[next++]);
        order.push_back(reviews[i]);
    }
    order.insert(order.end(), fresh.begin() + static_cast<std::ptrdiff_t>(next), fresh.end());
    return order;
}

struct DueFirst {
    std::size_t new_a_day;
    bool mix = false, filler = true;

    Places operator()(World& world) const {
        const auto due = seen(
            world, [&](const CardNow& card) { return card.due <= world.day; },
            [](const CardNow& card) { return card.due; });
        const auto fresh = unseen(world, new_a_day);
        Places order = due;
        if (mix)
            order = mixed(due, fresh);
        else
            append(order, fresh);
        if (filler)  // what is not due, the least known first
            append(order, seen(
                              world, [&](const CardNow& card) { return card.due > world.day; }, by_recall));
        return order;
    }
};

// Cards below a threshold in an order, new ones before or after; then the rest.
template <class Key>
Places below_first(const World& world, double theta, bool new_first, const Key& key) {
    const auto below = seen(
        world, [&](const CardNow& card) { return card.recall < theta; }, key);
    const auto fresh = unseen(world, world.cards.size());
    Places order = new_first ? fresh : below;
    append(order, new_first ? below : fresh);
    append(order, seen(
                      world, [&](const CardNow& card) { return card.recall >= theta; }, by_recall));
    return order;
}

// The nearest to the threshold first.
Way threshold(double theta, bool new_first) {
    return {.order = [=](World& world) {
        return below_first(world, theta, new_first, [](const CardNow& card) { return -card.recall; });
    }};
}

// In the last days every card once more.
Way once_over(double retention, std::size_t new_a_day, int last_days) {
    const auto order = [=](World& world) {
        if (world.days_left > last_days) return DueFirst{new_a_day}(world);
        const int begin = world.scenario.days - last_days;
        Places places = seen(
            world, [&](const CardNow& card) { return card.studied_on < begin; }, by_recall);
        append(places, unseen(world, new_a_day));
        append(places, seen(
                           world, [&](const CardNow& card) { return card.studied_on >= begin; }, by_recall));
        return places;
    };
    return {.order = order, .retention = retention};
}

// The retention wished rises toward the exam: from `first` to `last`.
Way rising(double first, double last, double power, bool new_first) {
    return {.order = [=](World& world) {
        const double part = (world.days_left - 1.0) / std::max(1.0, world.scenario.days - 1.0);
        const double theta = last + (first - last) * std::pow(part, power);
        return below_first(world, theta, new_first, by_recall);
    }};
}

Way lowest_first() {
    return {.order = [](World& world) {
        Places order = unseen(world, world.cards.size());
        append(order, seen(world, all, by_recall));
        return order;
    }};
}

// From what fills the days evenly to all at once.
std::vector<std::size_t> new_a_day_of(const Scenario& scenario) {
    const double even = static_cast<double>(scenario.cards) / scenario.days;
    std::vector<std::size_t> counts;
    for (const double factor : {1.0, 1.25, 1.5, 2.0, 3.0, 4.5, 7.0, 1e9}) {
        const double wish = std::ceil(even * factor);
        counts.push_back(static_cast<std::size_t>(std::min(wish, static_cast<double>(scenario.cards))));
    }
    return counts;
}

}  // namespace

std::vector<Family> rivals(const Scenario& scenario) {
    const auto counts = new_a_day_of(scenario);
    const double even = static_cast<double>(scenario.cards) / scenario.days;
    const auto spread = static_cast<std::size_t>(std::ceil(even));
    const auto in_four_fifths = static_cast<std::size_t>(std::ceil(even / 0.8));
    std::vector<Family> families{
        {"B1", "due first, 20 new a day", {{DueFirst{20, false, false}}}},
        {"B1m", "20 new a day among the due", {{DueFirst{20, true, false}}}},
        {"B1*", "due first, new a day chosen", {}},
        {"B2*", "retention, new a day, cap, order chosen", {}},
        {"B3", "new first, then lowest recall", {lowest_first()}},
        {"B4", "SM-2, 20 new a day", {{.order = DueFirst{20, false, false}, .sm2 = true}}},
        {"B4*", "SM-2, new a day chosen", {}},
        {"B5", "new spread evenly, due first", {{DueFirst{spread}}}},
        {"B5m", "new over 80 % of the days, mixed", {{DueFirst{in_four_fifths, true}}}},
        {"B6*", "threshold chosen", {}},
        {"B7*", "once over in the last days", {}},
        {"B8*", "retention that rises", {}}};
    const auto of = [&](std::string_view name) -> std::vector<Way>& {
        return std::ranges::find(families, name, &Family::name)->ways;
    };
    for (const std::size_t fresh : counts) {
        of("B1*").push_back({DueFirst{fresh}});
        of("B4*").push_back({.order = DueFirst{fresh}, .sm2 = true});
        for (const double retention : {0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.97})
            for (const bool capped : {false, true})
                for (const bool mix : {false, true})
                    of("B2*").push_back({DueFirst{fresh, mix}, retention, capped});
        for (const double retention : {0.7, 0.8, 0.85, 0.9})
            for (const int last : {1, 2, 3, 5, 7, 10})
                of("B7*").push_back(once_over(retention, fresh, std::min(last, scenario.days)));
    }
    for (const bool new_first : {true, false}) {
        for (const double theta : {0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97})
            of("B6*").push_back(threshold(theta, new_first));
        for (const double first : {0.4, 0.5, 0.6, 0.7, 0.8})
            for (const double last : {0.8, 0.85, 0.9, 0.95})
                for (const double power : {0.5, 1.0, 2.0})
                    of("B8*").push_back(rising(first, last, power, new_first));
    }
    return families;
}

}  // namespace overhoor::bench
