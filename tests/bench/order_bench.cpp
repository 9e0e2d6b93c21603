// In which order a backlog is best worked off: what is known after 30 and 90 days. Cards were learned in the
// course of a year, then nothing was done until so many of them had fallen due; from then on the learner has
// 20 minutes a day. With 1,500 cards that is more than enough; with 4,000 the backlog stays for weeks. Means
// over twenty learners, whose weights lie round the defaults; the cards of all orders are the same.
// Usage: order_bench

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "overhoor/core/random.hpp"
#include "overhoor/memory/review_worth.hpp"
#include "overhoor/memory/simulator.hpp"

using namespace overhoor;

namespace {

struct NamedOrder {
    const char* name;
    Priority priority;
};

MemoryModel learner(std::uint64_t seed, bool seven) {
    Random random{seed};
    if (seven) {
        Fsrs7Parameters parameters;
        for (std::size_t i = 0; i < 4; ++i) parameters.w[i] *= std::exp(0.8 * (random.unit() - 0.5));
        parameters.w[7] *= 0.8 + 0.4 * random.unit();
        return MemoryModel{parameters};
    }
    FsrsParameters parameters;
    for (std::size_t i = 0; i < 4; ++i) parameters.w[i] *= std::exp(1.5 * (random.unit() - 0.5));
    parameters.w[8] *= 0.85 + 0.3 * random.unit();
    parameters.w[11] *= 0.6 + 0.8 * random.unit();
    parameters.w[20] *= 0.7 + 1.5 * random.unit();
    return MemoryModel{parameters};
}

std::vector<SimulatedCard> with_backlog(const MemoryModel& model, std::uint64_t seed, int many, int backlog) {
    const SimulationPlan year{
        .model = model, .days = 365, .new_cards = many, .new_per_day = 1 + many / 365, .seed = seed};
    std::vector<SimulatedCard> cards = simulate({}, year).cards;
    std::vector<int> due;
    for (const SimulatedCard& card : cards) due.push_back(card.due);
    std::ranges::sort(due);
    const int now = due[static_cast<std::size_t>(std::min<std::ptrdiff_t>(backlog, std::ssize(due)) - 1)];
    for (SimulatedCard& card : cards) {
        card.last -= now;
        card.due -= now;
    }
    return cards;
}

std::vector<NamedOrder> orders(const MemoryModel& model) {
    const StudyHabits habits;
    return {{"deck", [](const DueCard& due) { return static_cast<double>(due.number); }},
            {"random", {}},
            {"due (longest due first)", [](const DueCard& due) { return static_cast<double>(due.card.due); }},
            {"risk (least likely recalled first)", [](const DueCard& due) { return due.recall; }},
            {"most likely recalled first", [](const DueCard& due) { return -due.recall; }},
            {"most overdue for its interval first",
             [](const DueCard& due) {
                 const double planned = std::max(1, due.card.due - due.card.last);
                 return -(due.today - due.card.due) / planned;
             }},
            {"most gained a second first", [=](const DueCard& due) {
                 return -worth_of_review(due.card.memory, due.today - due.card.last, model, habits);
             }}};
}

void compare(bool seven, int many, int backlog) {
    constexpr int learners = 20, minutes = 20;
    fmt::print("\n{}, {} cards, a backlog of {}, {} minutes a day\n", seven ? "FSRS-7" : "FSRS-6", many,
               backlog, minutes);
    fmt::print("{:<38}{:>10}{:>10}{:>12}{:>12}\n", "order", "known 30", "known 90", "waiting 30",
               "waiting 90");
    const std::size_t count = orders(MemoryModel{}).size();
    std::vector<std::array<double, 4>> sums(count);
    for (std::uint64_t seed = 1; seed <= learners; ++seed) {
        const MemoryModel model = learner(seed, seven);
        const std::vector<SimulatedCard> cards = with_backlog(model, seed, many, backlog);
        const std::vector<NamedOrder> all = orders(model);
        for (std::size_t i = 0; i < count; ++i) {
            const SimulationPlan plan{.model = model,
                                      .days = 90,
                                      .seconds_a_day = 60 * minutes,
                                      .seed = 1000 + seed,
                                      .priority = all[i].priority};
            const std::vector<SimulatedDay> days = simulate(cards, plan).days;
            sums[i][0] += days[29].known / learners;
            sums[i][1] += days[89].known / learners;
            sums[i][2] += static_cast<double>(days[29].waiting) / learners;
            sums[i][3] += static_cast<double>(days[89].waiting) / learners;
        }
    }
    for (std::size_t i = 0; i < count; ++i)
        fmt::print("{:<38}{:10.1f}{:10.1f}{:12.0f}{:12.0f}\n", orders(MemoryModel{})[i].name, sums[i][0],
                   sums[i][1], sums[i][2], sums[i][3]);
}

}  // namespace

int main() {
    compare(false, 1500, 500);
    compare(false, 4000, 500);
    compare(false, 4000, 1500);
    compare(true, 4000, 500);
    return 0;
}
