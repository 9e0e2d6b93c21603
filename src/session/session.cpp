#include "overhoor/session/session.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "overhoor/answer/check.hpp"
#include "overhoor/history/seen_text.hpp"

namespace overhoor {
namespace {

constexpr std::size_t most_hard_shown = 5;

Step refused(Session session, std::string why, std::string help) {
    return {.session = std::move(session), .outputs = {Refused{std::move(why), std::move(help)}}};
}

bool in_learning(const CardState& state) {
    return state.phase == Phase::learning || state.phase == Phase::relearning;
}

int index_of(Grade grade) { return static_cast<int>(grade) - 1; }

bool goes_by_plan(const Wishes& wishes, Moment now) {
    return wishes.spread && study_day(now, wishes.rollover) < wishes.spread->from;
}

// ── Choosing the next card ───────────────────────────────────────────────────────────────────────────

// The learning card that is due first, among those due by `limit`.
std::optional<std::size_t> soonest_learning(const Session& session, Instant limit) {
    const auto due = [&](std::size_t seat) { return session.seats[seat].state.due_at; };
    const auto soonest = std::ranges::min_element(session.learning, {}, due);
    if (soonest == session.learning.end() || due(*soonest) > limit) return std::nullopt;
    return *soonest;
}

void take_from_learning(Session& session, std::size_t seat) {
    std::erase(session.learning, seat);
    session.current = seat;
    session.current_was_learning = true;
}

// A step that has run out comes first, then the queue, then what is nearly ready.
bool choose_next(Session& session, Moment now) {
    session.current.reset();
    if (const auto ready = soonest_learning(session, now.at)) {
        take_from_learning(session, *ready);
    } else if (!session.queue.empty()) {
        session.current = session.queue.front();
        session.current_was_learning = false;
        session.queue.pop_front();
    } else if (const auto nearly = soonest_learning(session, now.at + learn_ahead)) {
        take_from_learning(session, *nearly);
    }
    return session.current.has_value();
}

// ── The end ──────────────────────────────────────────────────────────────────────────────────────────

void count_what_comes(const Session& session, Summary& summary, Day today) {
    const auto count = [&](Day due, int cards) {
        const auto ahead = (due - today).count();
        if (ahead <= 1) summary.tomorrow += cards;
        if (ahead <= 7) summary.week += cards;
    };
    for (const auto& [day, cards] : session.due_elsewhere) count(day, cards);
    for (const Seat& seat : session.seats)
        if (seat.state.phase != Phase::fresh && !seat.state.suspended) count(seat.state.due_day, 1);
}

Finish finish(Session& session, Summary::Reason reason, Moment now) {
    Summary& summary = session.summary;
    summary.reason = reason;
    summary.time = now.at - session.began;
    const Day today = study_day(now, session.wishes.general().rollover);
    std::set<std::size_t> answered;
    for (const Past& past : session.past) {
        const auto* review = std::get_if<Review>(&past.what);
        if (review == nullptr) continue;
        const bool again_already = !answered.insert(past.seat).second;
        const std::string& prompt = session.seats[past.seat].card.prompt;
        if (review->grade != Grade::again || summary.hard.size() == most_hard_shown) continue;
        if (!again_already || std::ranges::find(summary.hard, prompt) == summary.hard.end())
            summary.hard.push_back(prompt);
    }
    summary.cards = static_cast<int>(answered.size());
    if (const auto next = soonest_learning(session, Instant::max())) {
        const CardState& state = session.seats[*next].state;
        if (state.due_day <= today) summary.next = state.due_at;
    }
    count_what_comes(session, summary, today);
    session.current.reset();
    session.answered.reset();
    return {.summary = summary};
}

// ── Asking ───────────────────────────────────────────────────────────────────────────────────────────

Left left_of(const Session& session) {
    Left left{.learning = static_cast<int>(session.learning.size())};
    const auto count = [&](std::size_t seat) {
        ++(session.seats[seat].state.phase == Phase::fresh ? left.fresh : left.due);
    };
    for (const std::size_t seat : session.queue) count(seat);
    if (!session.current) return left;
    if (session.current_was_learning)
        ++left.learning;
    else
        count(*session.current);
    return left;
}

Step ask_current(Session session, std::vector<SessionOutput> outputs, Moment now) {
    const Seat& seat = session.seats[*session.current];
    session.answered.reset();
    session.hints = 0;
    session.asked_at = now.at;
    session.shown = show_card(seat.card, session.seed + static_cast<std::uint64_t>(seat.state.reviews));
    outputs.push_back(Ask{.shown = session.shown, .phase = seat.state.phase, .left = left_of(session)});
    return {.session = std::move(session), .outputs = std::move(outputs)};
}

Step ask_next(Session session, std::vector<SessionOutput> outputs, Moment now) {
    const bool time_is_up = session.ends && now.at >= *session.ends;
    if (time_is_up || !choose_next(session, now)) {
        const auto reason = time_is_up ? Summary::Reason::time_is_up : Summary::Reason::finished;
        outputs.push_back(finish(session, reason, now));
        return {.session = std::move(session), .outputs = std::move(outputs)};
    }
    return ask_current(std::move(session), std::move(outputs), now);
}

// ── After the answer ─────────────────────────────────────────────────────────────────────────────────

Step show_verdict(Session session, Answer given, std::optional<Verdict> verdict, Moment now) {
    const Seat& seat = session.seats[*session.current];
    // Who asks to see an answer that could have been typed did not know it; who only thinks it is trusted.
    const Grade revealed = session.shown.way == Way::reveal ? Grade::good : Grade::again;
    ShowVerdict show{.shown = session.shown,
                     .given = std::move(given),
                     .next = after_each_grade(seat.state, seat.card.id, now, session.wishes.of(seat.card.id)),
                     .by_plan = goes_by_plan(session.wishes.of(seat.card.id), now),
                     .suggested = verdict ? verdict->suggested : revealed,
                     .now = now};
    show.verdict = std::move(verdict);
    session.answered = show;
    return {.session = std::move(session), .outputs = {std::move(show)}};
}

Step on(const AnswerGiven& event, Session session, Moment now) {
    if (session.answered)
        return refused(std::move(session), "this card is already answered",
                       "grade it: again, hard, good or easy");
    if (session.shown.way == Way::reveal)
        return show_verdict(std::move(session), event.answer, std::nullopt, now);
    const Card& card = session.shown.card;
    const Answer answer = spelled_out(session.shown, event.answer);
    const auto others = session.answers.find(card.deck);
    const auto lists = session.lists.find(card.language);
    const Question question{
        .language = card.language,
        .prompt = card.prompt,
        .others = others == session.answers.end() ? std::span<const std::string>{} : others->second,
        .lists = lists == session.lists.end() ? std::span<const WordList* const>{} : lists->second};
    Verdict verdict = check(card.expected, answer, question);
    return show_verdict(std::move(session), answer, std::move(verdict), now);
}

Step on(const RevealAsked&, Session session, Moment now) {
    if (session.answered)
        return refused(std::move(session), "the answer is already shown",
                       "grade it: again, hard, good or easy");
    return show_verdict(std::move(session), {}, std::nullopt, now);
}

Step on(const HintAsked&, Session session, Moment) {
    const auto& hints = session.shown.card.hints;
    if (session.answered) return refused(std::move(session), "the answer is already shown", "");
    if (hints.empty())
        return refused(std::move(session), "this card has no hint", "ask for the answer instead");
    const auto next = std::min(static_cast<std::size_t>(session.hints), hints.size() - 1);
    session.hints = static_cast<int>(next) + 1;
    const ShowHint hint{.text = hints[next], .number = session.hints, .of = static_cast<int>(hints.size())};
    return {.session = std::move(session), .outputs = {hint}};
}

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
    if (in_learning(after) && after.due_day <= today) session.learning.push_back(*session.current);
    return record(std::move(session), review, after, now);
}

Step on(const SuggestionTaken&, Session session, Moment now) {
    if (!session.answered)
        return refused(std::move(session), "there is no answer to grade yet",
                       "answer, or ask to see the answer");
    const Grade suggested = session.answered->suggested;
    return on(GradeChosen{suggested}, std::move(session), now);
}

Step on(const SetAsideAsked& event, Session session, Moment now) {
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
            std::vector<SessionOutput> outputs{Record{.what = what, .when = now}};
            return {.session = std::move(session), .outputs = std::move(outputs)};
        }
        case SetAside::Kind::resume:
        case SetAside::Kind::unbury:
            return refused(std::move(session), "the card before you is not set aside", "");
    }
    return record(std::move(session), what, after, now);
}

void put_back_current(Session& session) {
    if (!session.current) return;
    if (session.current_was_learning)
        session.learning.push_back(*session.current);
    else
        session.queue.push_front(*session.current);
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

Step on(const StopAsked&, Session session, Moment now) {
    std::vector<SessionOutput> outputs{finish(session, Summary::Reason::stopped, now)};
    return {.session = std::move(session), .outputs = std::move(outputs)};
}

}  // namespace

Step start(Session session, Moment now) {
    session.began = now.at;
    return ask_next(std::move(session), {}, now);
}

// An event without its own on() does not compile.
Step advance(Session session, const SessionEvent& event, Moment now) {
    if (!session.current) return {.session = std::move(session), .outputs = {}};
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
