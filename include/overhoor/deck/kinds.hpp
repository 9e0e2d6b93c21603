#pragma once
// The kinds of cards as they are written: which keys make which kind, and what stands behind them.

#include <optional>
#include <string>
#include <vector>

#include "overhoor/core/card.hpp"
#include "overhoor/deck/reading.hpp"

namespace overhoor {

// What one gap or direction of a note asks.
struct Asked {
    std::string sibling{};  // "", "reverse", "1", …
    std::string prompt{};
    Expected expected{};
    std::vector<std::string> hints{};
};

struct KindRead {
    std::vector<Asked> asked{};  // empty: unusable, and reported
    std::size_t draws = 0;
};

// Keys that make a kind; exactly one of them stands on a card ("a" may have "wrong" beside it).
// Reports when there is none, or more than one.
std::optional<std::string> kind_key(const JsonValue& card, Reading& reading);

// A warning for each key that means nothing to this kind.
void check_effects(const std::string& kind, const JsonValue& card, Reading& reading);

// `typed`: as the card or its deck says; absent: typed when every accepted answer has at most eight words.
KindRead read_kind(const std::string& kind, const JsonValue& card, std::optional<bool> typed, bool strict,
                   Reading& reading);

}  // namespace overhoor
