#include "overhoor/core/time_order.hpp"

#include <doctest/doctest.h>

#include "overhoor/core/random.hpp"

using namespace overhoor;

namespace {

struct Timed {
    Instant at{};
    std::size_t came = 0;
    bool operator==(const Timed&) const = default;
};

// Times within so many milliseconds around 1970, so that many are before it and some are the same.
std::vector<Timed> by_chance(std::size_t count, std::uint64_t within, std::uint64_t seed) {
    Random random{seed};
    std::vector<Timed> all;
    for (std::size_t i = 0; i < count; ++i) {
        const auto at = static_cast<std::int64_t>(random.below(within)) - static_cast<std::int64_t>(within / 2);
        all.push_back({Instant{Duration{at}}, i});
    }
    return all;
}

}  // namespace

TEST_CASE("things with a time come in its order, and those of the same moment as they came") {
    for (const std::size_t count : {0U, 1U, 2U, 999U, 1000U, 5000U, 40'000U})
        for (const std::uint64_t within : {1ULL, 100ULL, 3'000'000ULL, 400'000'000'000ULL, 1ULL << 62U}) {
            CAPTURE(count);
            CAPTURE(within);
            std::vector<Timed> all = by_chance(count, within, count + within), expected = all;
            std::ranges::stable_sort(expected, {}, &Timed::at);
            put_in_order_of_time(all, [](const Timed& one) { return one.at; });
            CHECK(all == expected);
        }
}

TEST_CASE("the first and the last moment that can be told have their places") {
    std::vector<Timed> all = by_chance(2000, 1000, 1);
    all[7].at = Instant::max();
    all[9].at = Instant::min();
    put_in_order_of_time(all, [](const Timed& one) { return one.at; });
    CHECK(all.front().came == 9);
    CHECK(all.back().came == 7);
    CHECK(std::ranges::is_sorted(all, {}, &Timed::at));
}
