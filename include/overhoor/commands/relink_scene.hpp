#pragma once
// What `check --relink` works on: the decks, the log, and the histories between them that have no card.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "overhoor/commands/identity.hpp"
#include "overhoor/commands/study.hpp"
#include "overhoor/history/has_history.hpp"
#include "overhoor/history/lost_cards.hpp"

namespace overhoor {

struct RelinkScene {
    OpenedDecks decks{};
    KnownPast past{};
    MovedCards moved{};
    std::vector<LostCard> lost{};  // those that some card resembles first
    std::size_t unclear = 0;       // how many those are
    std::unordered_map<std::string_view, const Card*> cards{};

    const Card* card_called(std::string_view id) const {
        const auto found = cards.find(id);
        return found == cards.end() ? nullptr : found->second;
    }
    bool was_studied(const CardId& card) const {
        const auto state = past.standing.states.find(card);
        return state != past.standing.states.end() && has_history(state->second);
    }
};

// Reads everything; problems that stop it are reported and give the exit code.
Exit look_again(RelinkScene& scene, const std::vector<std::string>& which, World& world,
                const CommonOptions& common);

// "old/id=new/id", a pair each: all of them, or the first that is wrong.
Result<std::vector<Rename>> pairs_from(const RelinkScene& scene, const std::vector<std::string>& texts);

}  // namespace overhoor
