#include "overhoor/session/changes.hpp"

#include <algorithm>
#include <utility>

#include "overhoor/deck/deck_answers.hpp"
#include "overhoor/session/course.hpp"

namespace overhoor {
namespace {

// Its cards as they are now; the states are those of the names they had.
void take_texts(const Deck& deck, Session& session) {
    session.answers[deck.id] = typed_answers(deck);
    for (Seat& seat : session.seats)
        for (const Card& card : deck.cards)
            if (card.id == seat.card.id) seat.card = card;
}

}  // namespace

// The card may have a place here already, with what it is since then.
Step on(const EarlierUndone& event, Session session, Moment now) {
    put_back_current(session);
    const auto found = std::ranges::find(session.seats, event.card.id,
                                         [](const Seat& seat) -> const CardId& { return seat.card.id; });
    const auto place = static_cast<std::size_t>(found - session.seats.begin());
    if (found == session.seats.end()) {
        session.seats.push_back({.card = event.card});
        if (event.due) --session.due_elsewhere[*event.due];
    }
    session.seats[place].state = event.before;
    session.seats[place].seen = event.seen;
    std::erase(session.learning, place);
    std::erase(session.queue, place);
    session.current = place;
    session.current_was_learning = is_in_learning(event.before);
    std::vector<SessionOutput> outputs;
    if (session.schedules) outputs.push_back(Record{.what = Undo{.of = event.id}, .when = now});
    return ask_current(std::move(session), std::move(outputs), now);
}

Step on(const DeckRewritten& event, Session session, Moment now) {
    const auto seat = std::ranges::find(session.seats, event.was,
                                        [](const Seat& one) -> const CardId& { return one.card.id; });
    std::vector<SessionOutput> outputs;
    if (seat != session.seats.end() && event.is && *event.is != event.was) {
        seat->card.id = *event.is;
        if (session.schedules && seat->state.reviews > 0)
            outputs.push_back(Record{.what = Rename{.from = event.was, .to = *event.is}, .when = now});
    }
    take_texts(event.deck, session);
    const bool is_current =
        session.current && seat == session.seats.begin() + static_cast<std::ptrdiff_t>(*session.current);
    if (!is_current) {
        // What stands before the learner stays as it is.
        return {.session = std::move(session), .outputs = std::move(outputs)};
    }
    if (event.is && !seat->card.off) return ask_current(std::move(session), std::move(outputs), now);
    outputs.push_back(Refused{.why = "this card is no longer asked", .help = "its deck has changed"});
    return ask_next(std::move(session), std::move(outputs), now);
}

}  // namespace overhoor
