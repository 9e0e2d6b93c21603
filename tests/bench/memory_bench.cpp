// How fast a memory state follows from the one before it, with the interval to the next review: on one core,
// CPU time, medians of five. The reviews are made beforehand. In turn: as in a log, the next review is of
// another card (of 64), so that the processor may begin with it before this one is done. In a row: of the
// same card, each must wait for the one before it. Usage: memory_bench

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <ctime>
#include <string_view>
#include <vector>

#include "overhoor/core/random.hpp"
#include "overhoor/memory/model.hpp"

using namespace overhoor;

namespace {

struct MadeReview {
    double days = 0;
    Grade grade = Grade::good;
};
constexpr std::size_t reviews_of_card = 10, many_cards = 40'000;

// By the model itself: recalled as often as it says, at about the time it wishes.
std::vector<MadeReview> made_reviews(const MemoryModel& model) {
    Random random{1};
    std::vector<MadeReview> all;
    for (std::size_t card = 0; card < many_cards; ++card) {
        MemoryState state;
        for (std::size_t i = 0; i < reviews_of_card; ++i) {
            MadeReview review{.grade = static_cast<Grade>(1 + random.below(4))};
            if (i > 0 && random.below(5) > 0) {
                review.days =
                    std::max(1.0, std::floor(model.interval_days(state, 0.9) * (0.5 + random.unit())));
                const bool recalled = random.unit() < model.recall(review.days, state);
                const std::uint64_t pass = random.below(10);
                review.grade = !recalled   ? Grade::again
                               : pass == 0 ? Grade::hard
                               : pass == 1 ? Grade::easy
                                           : Grade::good;
            }
            state = i == 0 ? model.first(review.grade) : model.next(state, review.grade, review.days);
            all.push_back(review);
        }
    }
    return all;
}

double sum_of_intervals = 0;  // so that none is left out

void in_turn(const MemoryModel& model, const std::vector<MadeReview>& reviews) {
    constexpr std::size_t cards = 64;
    std::array<MemoryState, cards> states{};
    for (std::size_t first = 0; first + cards * reviews_of_card <= reviews.size();
         first += cards * reviews_of_card)
        for (std::size_t i = 0; i < reviews_of_card; ++i)
            for (std::size_t card = 0; card < cards; ++card) {
                const MadeReview& review = reviews[first + card * reviews_of_card + i];
                MemoryState& state = states[card];
                state = i == 0 ? model.first(review.grade) : model.next(state, review.grade, review.days);
                sum_of_intervals += model.interval_days(state, 0.9);
            }
}

void in_a_row(const MemoryModel& model, const std::vector<MadeReview>& reviews) {
    MemoryState state;
    for (std::size_t i = 0; i < reviews.size(); ++i) {
        const MadeReview& review = reviews[i];
        state = i % reviews_of_card == 0 ? model.first(review.grade)
                                         : model.next(state, review.grade, review.days);
        sum_of_intervals += model.interval_days(state, 0.9);
    }
}

double reviews_a_second(const MemoryModel& model, const std::vector<MadeReview>& reviews,
                        void (*follow)(const MemoryModel&, const std::vector<MadeReview>&)) {
    const int rounds = model.counts_real_days() ? 1 : 20;
    std::array<double, 5> all{};
    for (double& seconds : all) {
        const std::clock_t begin = std::clock();
        for (int round = 0; round < rounds; ++round) follow(model, reviews);
        seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    }
    std::ranges::sort(all);
    return static_cast<double>(reviews.size()) * rounds / all[2];
}

}  // namespace

int main() {
    for (const std::string_view name : {"fsrs-6", "fsrs-7"}) {
        const MemoryModel model = *MemoryModel::of(name, {});
        const std::vector<MadeReview> reviews = made_reviews(model);
        fmt::print("{}, state and interval: {:.1f} million reviews a second in turn, {:.1f} in a row\n", name,
                   reviews_a_second(model, reviews, in_turn) / 1e6,
                   reviews_a_second(model, reviews, in_a_row) / 1e6);
    }
    return sum_of_intervals > 0 ? 0 : 1;
}
