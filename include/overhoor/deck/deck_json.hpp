#pragma once
// Deck text → Deck, with every problem of the file at once and whatever could be understood.

#include <string>
#include <string_view>
#include <vector>

#include "overhoor/core/card.hpp"
#include "overhoor/core/problem.hpp"
#include "overhoor/deck/source_text.hpp"

namespace overhoor {

struct Include {
    std::string path{};  // as written
    Place where{};
};

struct ReadDeck {
    Deck deck{};
    std::vector<Include> includes{};  // other files whose cards belong to this deck; resolved where files are
    std::vector<Problem> problems{};
};

// `stem`: the file's name without its ending, the deck's id unless it writes one. `language`: BCP 47, for
// decks that name none.
ReadDeck read_deck(const SourceText& source, std::string_view stem, std::string_view language);

// What a card is called when its author gave it no id: eight letters and digits that follow from kind and
// prompt (in NFC, spaces collapsed), and from nothing else.
std::string made_id(std::string_view kind, std::string_view prompt);

}  // namespace overhoor
