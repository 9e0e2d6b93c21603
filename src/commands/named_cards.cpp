#include "overhoor/commands/named_cards.hpp"

#include <ostream>
#include <vector>

#include "overhoor/text/printable.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

std::vector<const Card*> fitting(const CardFilter& filter, const std::vector<Deck>& decks) {
    std::vector<const Card*> cards;
    for (const Deck& deck : decks)
        for (const Card& card : deck.cards)
            if (fits(filter, card)) cards.push_back(&card);
    return cards;
}

}  // namespace

Result<Done> take_into_use(World& world, Recording& recording, const CardFilter& filter) {
    if (!recording.writer || filter.cards.empty()) return Done{};
    Study& study = recording.study;
    for (const Card* card : fitting(filter, study.decks)) {
        const auto state = study.states.find(card->id);
        if (state == study.states.end() || !state->second.suspended) continue;
        const SetAside back{.card = card->id, .kind = SetAside::Kind::resume};
        if (const auto written = recording.writer->append(back, study.now); !written) return written.error();
        state->second.suspended = false;
        world.err << "overhoor: "
                  << phrase("{} was suspended and is in use again; `overhoor log undo` takes that back",
                            printable(card->id.value))
                  << "\n";
    }
    return Done{};
}

std::optional<std::string> why_none_fits(const CardFilter& filter, const Study& study) {
    if (filter == CardFilter{}) return std::nullopt;
    const std::vector<const Card*> cards = fitting(filter, study.decks);
    if (cards.empty()) return said("No card fits this filter.");
    for (const Card* card : cards)
        if (!state_of(study.states, card->id).suspended) return std::nullopt;
    return said("Every card that fits is suspended: `overhoor drill --card ID` takes one into use again.");
}

}  // namespace overhoor
