#include "overhoor/session/session.hpp"

#include <algorithm>
#include <utility>

#include "overhoor/history/seen_text.hpp"
#include "overhoor/session/answering.hpp"
#include "overhoor/session/changes.hpp"
#include "overhoor/session/course.hpp"

namespace overhoor {
namespace {

int index_of(Grade grade) { return static_cast<int>(grade) - 1; }

// ── After the answer ─────────────────────────────────────────────────────────────────────────────────

// The text of the card, when it is not the one that the log knows.
std::optional<Seen> newly_seen(Seat& seat, const Happened& what) {
    if (!std::holds_alternative<Review>(what)) return std::nullopt;
    std::string text = seen_text(text_of(seat.card));
    if (seat.seen == text) return std::nullopt;
    seat.seen = text;
    return Seen{.card = seat.card.id, .text = std::move(text)};
}

// Does what was said of the current card, remembers how to take it back, and goes on.
Step record(Session session, Happened what, CardState after, Moment now) {
    const std::size_t seat = *session.current;
    Past past{.seat = seat,
              .before = session.seats[seat].state,
              .what = what,
              .was_learning = session.current_was_learning};
    past.thinking = now.at - session.asked_at;
    session.past.push_back(std::move(past));
    session.seats[seat].state = after;
    std::vector<SessionOutput> outputs;
    if (session.schedules) {
        auto seen = newly_seen(session.seats[seat], what);
        outputs.push_back(Record{.what = std::move(what), .when = now, .seen = std::move(seen)});
    }
    return ask_next(std::move(session), std::move(outputs), now);
}

Step on(const GradeChosen& event, Session session, Moment now) {
    if (!session.answered)
        return refused(std::move(session), "there is no answer to grade yet",
                       "answer, or ask to see the answer");
    const Seat& seat = session.seats[*session.current];
    const bool typed = session.answered->verdict.has_value();
    const Review review{.card = seat.card.id,
                        .grade = event.grade,
                        .thinking = std::max(Duration{0}, now.at - session.asked_at),
                        .mode = typed ? Mode::typed : Mode::revealed};
    const CardState after =
        after_review(seat.state, review.card, event.grade, now, session.wishes.of(review.card));
    ++session.summary.reviews;
    ++session.summary.grades[static_cast<std::size_t>(index_of(event.grade))];
    const Day today = study_day(now, session.wishes.general().rollover);
    if (is_in_learning(after) && after.due_day <= today) session.learning.push_back(*session.current);
    return record(std::move(session), review, after, now);
}

Step on(const SuggestionTaken&, Session session, Moment now) {
    if (!session.answered)
        return refused(std::move(session), "there is no answer to grade yet",
                       "answer, or ask to see the answer");
    const Grade suggested = session.answered->suggested;
    return on(GradeChosen{suggested}, std::move(session), now);
}

// Another card than the one that is asked, which stays.
Step suspend_other(const CardId& card, Session session, Moment now) {
    const auto seat =
        std::ranges::find(session.seats, card, [](const Seat& one) -> const CardId& { return one.card.id; });
    if (seat == session.seats.end()) return refused(std::move(session), "this card is not here", "");
    const auto place = static_cast<std::size_t>(seat - session.seats.begin());
    const SetAside what{.card = card, .kind = SetAside::Kind::suspend};
    const bool was_learning = std::erase(session.learning, place) > 0;
    session.past.push_back(
        {.seat = place, .before = seat->state, .what = what, .was_learning = was_learning});
    seat->state.suspended = true;
    std::vector<SessionOutput> outputs;
    if (session.schedules) outputs.push_back(Record{.what = what, .when = now});
    if (session.waiting) return ask_next(std::move(session), std::move(outputs), now);
    return {.session = std::move(session), .outputs = std::move(outputs)};
}

Step on(const SetAsideAsked& event, Session session, Moment now) {
    if (event.card) return suspend_other(*event.card, std::move(session), now);
    const Seat& seat = session.seats[*session.current];
    CardState after = seat.state;
    SetAside what{.card = seat.card.id, .kind = event.kind};
    switch (event.kind) {
        case SetAside::Kind::suspend:
            after.suspended = true;
            break;
        case SetAside::Kind::bury:
            after.buried_on = study_day(now, session.wishes.general().rollover);
            break;
        case SetAside::Kind::flag:
        case SetAside::Kind::unflag: {
            // Marking a card leaves it before the learner; pressing again takes the mark away.
            after.flagged = !seat.state.flagged;
            what.kind = after.flagged ? SetAside::Kind::flag : SetAside::Kind::unflag;
            session.seats[*session.current].state = after;
            std::vector<SessionOutput> outputs;
            if (session.schedules) outputs.push_back(Record{.what = what, .when = now});
            return {.session = std::move(session), .outputs = std::move(outputs)};
        }
        case SetAside::Kind::resume:
        case SetAside::Kind::unbury:
            return refused(std::move(session), "the card before you is not set aside", "");
    }
    return record(std::move(session), what, after, now);
}

Step on(const UndoAsked&, Session session, Moment now) {
    if (session.past.empty())
        return refused(std::move(session), "nothing to undo", "undo takes back grades and cards set aside");
    const Past past = std::move(session.past.back());
    session.past.pop_back();
    put_back_current(session);
    std::erase(session.learning, past.seat);
    if (const auto* review = std::get_if<Review>(&past.what)) {
        --session.summary.reviews;
        --session.summary.grades[static_cast<std::size_t>(index_of(review->grade))];
    }
    session.seats[past.seat].state = past.before;
    session.current = past.seat;
    session.current_was_learning = past.was_learning;
    std::vector<SessionOutput> outputs;
    if (session.schedules) outputs.push_back(Record{.what = Undo{.of = past.id}, .when = now});
    return ask_current(std::move(session), std::move(outputs), now);
}

Step on(const WaitOver&, Session session, Moment now) {
    if (!session.waiting) return refused(std::move(session), "nothing is waited for", "");
    return ask_next(std::move(session), {}, now);
}

Step on(const NextAsked&, Session session, Moment now) {
    const auto next = soonest_learning(session, Instant::max());
    if (!session.waiting || !next) return refused(std::move(session), "nothing is waited for", "");
    take_from_learning(session, *next);
    return ask_current(std::move(session), {}, now);
}

Step on(const StopAsked&, Session session, Moment now) {
    put_back_current(session);
    std::vector<SessionOutput> outputs{finish(session, Summary::Reason::stopped, now)};
    return {.session = std::move(session), .outputs = std::move(outputs)};
}

}  // namespace

Step start(Session session, Moment now) {
    session.began = now.at;
    return ask_next(std::move(session), {}, now);
}

bool needs_a_card(const SessionEvent& event) {
    if (const auto* aside = std::get_if<SetAsideAsked>(&event)) return !aside->card;
    return std::holds_alternative<AnswerGiven>(event) || std::holds_alternative<ItemsGiven>(event) ||
           std::holds_alternative<RevealAsked>(event) || std::holds_alternative<HintAsked>(event) ||
           std::holds_alternative<GradeChosen>(event) || std::holds_alternative<SuggestionTaken>(event);
}

// An event without its own on() does not compile.
Step advance(Session session, const SessionEvent& event, Moment now) {
    if (!session.current && session.waiting && needs_a_card(event))
        return refused(std::move(session), "no card is asked now", "the next one is waited for");
    if (!session.current && !session.waiting) return {.session = std::move(session), .outputs = {}};
    return std::visit([&](const auto& happened) { return on(happened, std::move(session), now); }, event);
}

Recorded acknowledge(Session& session, const Record& record, EntryId id) {
    Recorded recorded{.id = id, .what = record.what, .when = record.when};
    const auto find_seat = [&](const CardId& card) {
        return std::ranges::find(session.seats, card,
                                 [](const Seat& seat) -> const CardId& { return seat.card.id; });
    };
    if (const auto* review = std::get_if<Review>(&record.what)) {
        session.past.back().id = id;
        recorded.state = find_seat(review->card)->state;
        recorded.stability = stability_of(recorded.state.memory, session.wishes.of(review->card));
        const int lapses = recorded.state.lapses;
        const bool new_lapse = lapses > session.past.back().before.lapses;
        recorded.leech =
            new_lapse && lapses >= leech_threshold && (lapses - leech_threshold) % (leech_threshold / 2) == 0;
    } else if (const auto* aside = std::get_if<SetAside>(&record.what)) {
        if (aside->kind == SetAside::Kind::suspend || aside->kind == SetAside::Kind::bury)
            session.past.back().id = id;
        recorded.state = find_seat(aside->card)->state;
    }
    return recorded;
}

}  // namespace overhoor
