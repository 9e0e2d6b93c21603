#pragma once
// What the log remembers of a card's text, so that a card whose question was edited is recognised: its
// prompt and its model answer.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "overhoor/core/card.hpp"
#include "overhoor/history/history.hpp"

namespace overhoor {

struct CardText {
    std::string prompt{}, answer{};
    bool operator==(const CardText&) const = default;
};

// Each part is cut when it is very long, and then ends in a checksum of the whole: different parts stay
// different.
CardText text_of(const Card& card);

// The same as one text, for a Seen entry, and back.
std::string seen_text(const CardText& text);
CardText from_seen_text(std::string_view seen);

// The last Seen entry of each card; the text of a renamed card goes with it.
class LastSeen {
public:
    LastSeen() = default;
    explicit LastSeen(const History& ordered);
    // Nothing for a card that was never seen. `history` is the one it was made of.
    const std::string* of(const History& history, const CardId& card) const;

private:
    std::vector<std::uint32_t> entry_of_{};  // by the number of the card: a place among history.others
};

}  // namespace overhoor
