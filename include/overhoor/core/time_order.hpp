#pragma once
// Sorting by time, for many things that have one.

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "overhoor/core/time.hpp"

namespace overhoor {

// Stable, the earliest first; `time_of` gives an Instant. Many are dealt out by their digits, the lowest
// first (radix sort): the cost grows with their number alone. Needs room for as many again.
template <class Timed, class TimeOf>
void put_in_order_of_time(std::vector<Timed>& all, TimeOf time_of) {
    constexpr std::size_t few = 1000;
    constexpr unsigned bits = 11;
    constexpr std::uint64_t digits = 1U << bits;
    if (std::ranges::is_sorted(all, {}, time_of)) return;
    if (all.size() < few) {
        std::ranges::stable_sort(all, {}, time_of);
        return;
    }
    const auto number = [](Instant time) {
        return static_cast<std::uint64_t>(time.time_since_epoch().count());
    };
    const auto [first, last] = std::ranges::minmax(all, {}, time_of);
    const std::uint64_t least = number(time_of(first)), most = number(time_of(last)) - least;
    std::vector<Timed> dealt(all.size());
    for (unsigned shift = 0; shift < 64 && most >> shift != 0; shift += bits) {
        const auto digit = [&](const Timed& one) {
            return (number(time_of(one)) - least) >> shift & (digits - 1);
        };
        std::array<std::size_t, digits + 1> begin{};  // of each digit, and one more
        for (const Timed& one : all) ++begin[digit(one) + 1];
        for (std::size_t i = 1; i < begin.size(); ++i) begin[i] += begin[i - 1];
        for (const Timed& one : all) dealt[begin[digit(one)]++] = one;
        std::swap(all, dealt);
    }
}

}  // namespace overhoor
