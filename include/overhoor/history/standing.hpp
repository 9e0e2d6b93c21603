#pragma once
// How things stand: all that a start needs to know of the log, without its reviews. What it costs to keep and
// to read grows with the number of cards.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "overhoor/history/history.hpp"
#include "overhoor/history/moved_cards.hpp"
#include "overhoor/history/replay.hpp"

namespace overhoor {

// What a deck wishes otherwise than the learner, of that which a due day depends on.
struct DueWishes {
    std::string deck{};
    std::optional<double> retention{};
    std::optional<int> maximum_interval{};  // days
    std::optional<Spread> spread{};
    bool operator==(const DueWishes&) const = default;
};
// Only of decks that wish something.
std::vector<DueWishes> due_wishes(std::span<const Deck> decks);

struct Standing {
    CardStates states{};
    StudyDays days{};
    Scheduling scheduling{};  // as the log says last
    Traces traces{};
    std::vector<DueWishes> decks{};   // for which the due days were computed
    Instant latest = Instant::min();  // of all entries, those of a clock that was wrong too
};

// Whether it is the standing for these decks. It may know of more of them.
bool holds_for(const Standing& standing, std::span<const Deck> decks);

// Of the whole log; `notes` are those of its ordering.
Standing standing_of(const History& ordered, const OrderingNotes& notes, const WishesOf& wishes_of);

// With entries that came after it, as it would be of the whole log; nothing where only the whole log tells:
// where an earlier entry is undone, a card renamed, or a clock was put back. `wishes_of` must be as it was.
std::optional<Standing> carried_on(Standing standing, History since, const WishesOf& wishes_of);

}  // namespace overhoor
