#pragma once
// One card of a deck's text → the cards it stands for: one, two directions, or one for each gap.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "overhoor/core/card.hpp"
#include "overhoor/deck/reading.hpp"

namespace overhoor {

// What a deck says of all its cards.
struct CardDefaults {
    std::string deck{}, language{}, file{};
    std::vector<std::string> tags{};
    std::optional<bool> typed{};
    bool strict = false;
    std::vector<Allowed> allow{};
};

// A note as it was read. `draws`: wrong options to be drawn from the answers of cards with the same tags.
struct ReadNote {
    std::vector<Card> cards{};
    SourceSpan where{};  // of the whole note
    SourceSpan prompt_span{};
    std::uint64_t prompt_hash = 0;  // of the first card's kind and prompt
    SourceSpan id_span{};           // of the written id, or the beginning of the note
    std::size_t draws = 0;
    SourceSpan draws_span{};
};

// All that a card may have.
std::span<const std::string_view> card_keys();

// Nothing when the kind of the card cannot be told or its content is unusable; all problems are reported.
std::optional<ReadNote> read_note(JsonValue value, const CardDefaults& defaults, Reading& reading);

}  // namespace overhoor
