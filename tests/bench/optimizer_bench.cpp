// How fast reviews are read and the memory model is fitted, on one core: CPU seconds, medians of five.
// Usage: optimizer_bench [FILE.csv…]   without files: of made reviews

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <ctime>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>

#include "overhoor/core/random.hpp"
#include "overhoor/exchange/past_reviews.hpp"
#include "overhoor/memory/optimizer.hpp"

using namespace overhoor;

namespace {

double cpu_seconds(const std::function<void()>& deed) {
    std::array<double, 5> all{};
    for (double& one : all) {
        const std::clock_t begin = std::clock();
        deed();
        one = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    }
    std::ranges::sort(all);
    return all[2];
}

// Cards of eight reviews on average, by a memory that is not that of the defaults.
std::string made_csv(std::size_t reviews) {
    FsrsParameters weights;
    weights.w[2] = 6;
    weights.w[20] = 0.3;
    const Fsrs memory{weights};
    Random random{1};
    std::string csv = "card_id,review_time,review_rating,review_state,review_duration\n";
    for (std::size_t card = 0, made = 0; made < reviews; ++card) {
        std::int64_t time = 1'600'000'000'000 + static_cast<std::int64_t>(random.below(30'000'000'000));
        MemoryState state;
        const std::uint64_t size = 1 + random.below(15);
        for (std::uint64_t i = 0; i < size && made < reviews; ++i, ++made) {
            const double days =
                i == 0 ? 0 : std::max(1.0, std::floor(state.stability * (0.5 + random.unit())));
            const bool recalled = i == 0 || random.unit() < memory.recall(days, state.stability);
            const Grade grade = recalled ? static_cast<Grade>(2 + random.below(3)) : Grade::again;
            state = i == 0 ? memory.first(grade) : memory.next(state, grade, days);
            time += static_cast<std::int64_t>(days * 86'400'000);
            csv += fmt::format("{},{},{},{},2000\n", card, time, static_cast<int>(grade), i == 0 ? 0 : 2);
        }
    }
    return csv;
}

void measure(const std::string& name, const std::string& csv) {
    PastReviews read;
    const double reading = cpu_seconds([&] { read = *read_past_reviews(csv, name, {}); });
    std::size_t reviews = 0;
    std::vector<StudiedCard> cards;
    for (const CardReviews& card : read.cards) {
        StudiedCard& one = cards.emplace_back();
        for (const PastReview& review : card.reviews)
            one.push_back({review.grade, review.elapsed_days, review.at});
        reviews += one.size();
    }
    std::size_t rows = 0;
    const double fitting = cpu_seconds([&] { rows = fit_fsrs(training_set(cards)).rows; });
    fmt::print("{}: {} reviews, reading CSV {:.4f} s, fitting {:.4f} s ({} predictions)\n", name, reviews,
               reading, fitting, rows);
}

}  // namespace

int main(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        std::ifstream file{argv[i], std::ios::binary};
        measure(argv[i], std::string{std::istreambuf_iterator<char>{file}, {}});
    }
    if (argc == 1)
        for (const std::size_t reviews : {10'000U, 100'000U, 1'000'000U}) measure("made", made_csv(reviews));
    return 0;
}
