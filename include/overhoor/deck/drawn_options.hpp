#pragma once
// "wrong": 3 – wrong options that are drawn from the deck.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "overhoor/core/card.hpp"
#include "overhoor/deck/reading.hpp"

namespace overhoor {

// The right answers of a deck by the tags of their cards. Made once, so that a deck in which every card draws
// its options takes no longer than its length.
class DrawnOptions {
public:
    explicit DrawnOptions(std::span<const Card> deck);

    // So many wrong options for a choice, from cards that share a tag with it (from all where it has none):
    // the same ones every time. A warning at `where` for too few.
    void add_to(Card& card, std::size_t count, SourceSpan where, Reading& reading) const;

private:
    // Of a tag: the numbers of the first card of each answer.
    using Places = std::vector<std::uint32_t>;
    std::vector<const Places*> pools_of(const Card& card) const;

    std::vector<std::string> answers_{};  // of each card; empty where it has not one
    std::unordered_map<std::string, Places> by_tag_{};
    Places all_{};
};

}  // namespace overhoor
