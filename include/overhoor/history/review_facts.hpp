#pragma once
// Each review with what was known when it was given: the stuff that statistics are made of.

#include <string_view>
#include <vector>

#include "overhoor/history/replay.hpp"

namespace overhoor {

struct ReviewFact {
    Moment when{};
    Day day{};               // its study day
    std::uint32_t card = 0;  // its number among the cards of the history
    Grade grade = Grade::good;
    Phase before = Phase::fresh;
    int elapsed_days = 0;  // whole study days since the review before; 0 for the first
    double recall = 0;     // as the model foresaw it, 0 to 1; 0 for the first review of a card
    MemoryState memory{};  // before it
    Duration thinking{};
    bool typed = false;

    bool passed() const { return grade != Grade::again; }
    // Whether it says something of memory: a day or more had gone by since the review before.
    bool tests_memory() const { return before != Phase::fresh && elapsed_days > 0; }
};

// In the order in which they happened.
std::vector<ReviewFact> review_facts(const History& ordered, const WishesOf& wishes_of);

}  // namespace overhoor
