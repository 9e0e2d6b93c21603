#include "overhoor/commands/facts.hpp"

namespace overhoor {

Facts facts_of(const Study& study) {
    LoadedLog log = load_log(study.folders);
    put_in_order(log.history);
    // Cards that have moved though nothing of it is written yet.
    for (const Rename& move : study.moved.moves) log.history.add(LogEntry{.when = study.now, .what = move});
    Facts facts;
    facts.reviews =
        review_facts(log.history, [&](const CardId& card) -> const Wishes& { return study.wishes.of(card); });
    facts.cards = std::move(log.history.cards);
    return facts;
}

}  // namespace overhoor
