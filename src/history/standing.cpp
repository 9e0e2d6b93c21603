#include "overhoor/history/standing.hpp"

#include <algorithm>
#include <utility>

namespace overhoor {
namespace {

void take(Standing& standing, Replayed replayed) {
    standing.states = std::move(replayed.states);
    standing.days = std::move(replayed.days);
    standing.scheduling = std::move(replayed.scheduling);
}

bool is_among(const History& history, const EntryId& id) {
    const auto device = history.devices.find(id.device);
    return device && std::ranges::any_of(history.events, [&](const Event& event) {
               return event.device == *device && event.n == id.n;
           });
}

// Whether what comes after can change nothing of what was before.
bool comes_after(const History& since, Instant latest) {
    if (std::ranges::any_of(since.events, [&](const Event& event) { return event.at <= latest; }))
        return false;
    return std::ranges::none_of(since.others, [&](const LogEntry& entry) {
        const auto* undo = std::get_if<Undo>(&entry.what);
        return std::holds_alternative<Rename>(entry.what) || std::holds_alternative<Imported>(entry.what) ||
               (undo != nullptr && !is_among(since, undo->of));
    });
}

}  // namespace

std::vector<DueWishes> due_wishes(std::span<const Deck> decks) {
    std::vector<DueWishes> wishes;
    for (const Deck& deck : decks) {
        const DeckSettings& own = deck.settings;
        if (own.retention || own.maximum_interval || own.spread)
            wishes.push_back({deck.id, own.retention, own.maximum_interval, own.spread});
    }
    return wishes;
}

bool holds_for(const Standing& standing, std::span<const Deck> decks) {
    const std::vector<DueWishes> wanted = due_wishes(decks);
    const auto is_kept = [&](const DueWishes& one) {
        return std::ranges::find(standing.decks, one) != standing.decks.end();
    };
    // A deck that wished something and wishes nothing any more.
    const auto is_outdated = [&](const DueWishes& kept) {
        return std::ranges::find(decks, kept.deck, &Deck::id) != decks.end() &&
               std::ranges::find(wanted, kept) == wanted.end();
    };
    return std::ranges::all_of(wanted, is_kept) && std::ranges::none_of(standing.decks, is_outdated);
}

Standing standing_of(const History& ordered, const OrderingNotes& notes, const WishesOf& wishes_of) {
    Standing standing{.traces = Traces{ordered}, .latest = notes.latest};
    take(standing, replay(ordered, wishes_of));
    return standing;
}

std::optional<Standing> carried_on(Standing standing, History since, const WishesOf& wishes_of) {
    if (!comes_after(since, standing.latest)) return std::nullopt;
    standing.latest = std::max(standing.latest, put_in_order(since).latest);
    take(standing, replay_on({.states = std::move(standing.states),
                              .days = std::move(standing.days),
                              .scheduling = std::move(standing.scheduling)},
                             since, wishes_of));
    for (const Event& event : since.events)
        if (!event.is_review())
            if (const auto* seen = std::get_if<Seen>(&since.others[event.what].what))
                standing.traces.texts.set(seen->card, seen->text);
    return standing;
}

}  // namespace overhoor
