#pragma once
// Reviews on their way into a history. Which number a card has is looked up in a large table, in no order
// that a processor could foresee: the place is asked for when a review comes, and read when a few more have
// come.

#include <array>
#include <cstdint>
#include <string_view>

#include "overhoor/history/history.hpp"

namespace overhoor {

class Intake {
public:
    explicit Intake(History& history) : history_(history) {}

    // Takes the review; its card's name is copied. What came before is in the history first.
    void add(const ReviewLine& review, std::uint32_t device);
    // All that was taken is in the history. Wanted before anything else is added, and at the end.
    void settle();

private:
    static constexpr std::size_t most = 16;
    static constexpr std::size_t longest_name = 48;
    struct Waiting {
        ReviewLine review{};
        std::uint32_t device = 0;
        std::uint32_t hash = 0;
        std::array<char, longest_name> card{};
    };

    void settle_first();

    History& history_;
    std::array<Waiting, most> waiting_{};
    std::size_t first_ = 0, count_ = 0;
};

}  // namespace overhoor
