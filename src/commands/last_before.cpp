#include <algorithm>
#include <utility>

#include "overhoor/commands/sitting.hpp"
#include "overhoor/history/history.hpp"
#include "overhoor/storage/review_log_file.hpp"

namespace overhoor {
namespace {

// The card that an entry reviews or sets aside; flags are no matter of the course.
const CardId* card_of(const LogEntry& entry) {
    if (const auto* review = std::get_if<Review>(&entry.what)) return &review->card;
    const auto* aside = std::get_if<SetAside>(&entry.what);
    const bool leaves =
        aside != nullptr && (aside->kind == SetAside::Kind::suspend || aside->kind == SetAside::Kind::bury);
    return leaves ? &aside->card : nullptr;
}

const Card* find_card(const std::vector<Deck>& decks, const CardId& id) {
    for (const Deck& deck : decks)
        for (const Card& card : deck.cards)
            if (card.id == id) return &card;
    return nullptr;
}

}  // namespace

std::optional<EarlierUndone> last_before(const Study& study) {
    LoadedLog log = load_log(study.folders);
    put_in_order(log.history);
    for (auto event = log.history.events.rbegin(); event != log.history.events.rend(); ++event) {
        const LogEntry entry = log.history.entry(*event);
        const CardId* const id = card_of(entry);
        if (id == nullptr) continue;
        const Card* const card = find_card(study.decks, *id);
        if (card == nullptr) return std::nullopt;
        log.history.events.erase(std::next(event).base());
        const Standing standing = standing_of(
            log.history, {}, [&](const CardId& one) -> const Wishes& { return study.wishes.of(one); });
        EarlierUndone undone{.card = *card, .before = state_of(standing.states, *id), .id = entry.id};
        if (const auto seen = standing.traces.texts.of(id->value)) undone.seen = std::string{*seen};
        const CardState& counted = state_of(study.states, *id);
        if (counted.reviews > 0 && !counted.suspended && !card->off) undone.due = counted.due_day;
        return undone;
    }
    return std::nullopt;
}

}  // namespace overhoor
