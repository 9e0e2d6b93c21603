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

}  // namespace overhoor
