#pragma once
// Which cards an exam asks: so many of each section and each kind, drawn by a seed. Neighbouring seeds draw
// different cards while there are any.

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "overhoor/core/card.hpp"
#include "overhoor/core/problem.hpp"

namespace overhoor {

struct Blueprint {
    int questions = 20;
    // Deck id or tag → weight: the sections, and what part of the exam each is. Empty: every deck, by the
    // number of its cards. A card belongs to the section of its deck, else to the first of its tags'.
    std::map<std::string, double> mix{};
    // Kind of card → weight. Kinds give way where a section has not enough of them. Empty: as they come.
    std::map<std::string, double> kinds{};
};

// Whether an exam can ask it: in use, and judged by the program.
bool can_be_examined(const Card& card);

// The cards in the order of asking. Of the cards of one note at most one, and none beside a card that it is
// learned `after`, as far as there are others. The same cards, blueprint and seed give the same exam on every
// machine. A problem when more is asked for than there is, or no section has a card.
Result<std::vector<const Card*>> draw(std::span<const Card* const> cards, const Blueprint& blueprint,
                                      std::uint64_t seed);

// Whole shares of a total by weight, none above its limit, the largest remainders first. Fewer than the total
// where the limits say so; what has no weight gets nothing.
std::vector<int> shares(std::span<const double> weights, std::span<const int> limits, int total);

}  // namespace overhoor
