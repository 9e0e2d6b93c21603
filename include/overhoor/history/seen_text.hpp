#pragma once
// What the log remembers of a card's text, so that a card whose question was edited is recognised: its
// prompt and its model answer.

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
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

// The text of each card as it was seen last; that of a renamed card goes with it. In one piece of memory,
// so that a hundred thousand of them are there at once.
class SeenTexts {
public:
    SeenTexts() = default;
    explicit SeenTexts(const History& ordered);
    // Each card and its text are pieces of `letters`, given by where they begin and how long they are; the
    // cards in order and each once.
    struct Entry {
        std::uint32_t card = 0, card_size = 0, text = 0, text_size = 0;
    };
    SeenTexts(std::string letters, std::vector<Entry> entries);

    // Nothing for a card that was never seen; good while this is.
    std::optional<std::string_view> of(std::string_view card) const;
    void set(const CardId& card, const std::string& text);
    // Those that have a text, in any order.
    std::vector<std::string_view> cards() const;

private:
    std::string_view card_of(const Entry& entry) const { return piece(entry.card, entry.card_size); }
    std::string_view piece(std::size_t begin, std::size_t size) const {
        return std::string_view{letters_}.substr(begin, size);
    }

    std::string letters_{};
    std::vector<Entry> entries_{};
    std::map<std::string, std::string, std::less<>> newer_{};  // than the entries
};

}  // namespace overhoor
