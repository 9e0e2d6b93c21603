#pragma once
// The fast way through a deck that is well formed.

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "overhoor/deck/json_source.hpp"

namespace overhoor {

// The tree of a text that is JSON with comments, in one walk; nothing at the first doubt (a slip, a key
// written twice, unusual escapes, more than `deepest_json` levels): parse_json then takes the careful way,
// which tells what is wrong and gives the same tree when nothing is. The text is UTF-8 without NUL bytes.
std::optional<JsonValue> scan_json(std::string_view text);

// A deck with its cards still unread, so that one at a time needs room. `head` is the whole, in which the
// list of cards (the text itself, or what stands behind "cards") is empty; `cards` says where each stands. As
// much of the text as that takes is JSON; each card is looked at when it is read.
struct DeckOutline {
    JsonValue head{};
    std::vector<SourceSpan> cards{};
    int depth = 2;  // brackets round each card
};
std::optional<DeckOutline> scan_outline(std::string_view text);

// The tree of one card, with its places in the whole text.
std::optional<JsonValue> scan_card(std::string_view text, const DeckOutline& outline, std::size_t card);

}  // namespace overhoor
