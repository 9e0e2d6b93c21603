#include "overhoor/session/course.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <utility>

namespace overhoor {

constexpr std::size_t most_hard_shown = 5;

Step refused(Session session, std::string why, std::string help) {
    return {.session = std::move(session), .outputs = {Refused{std::move(why), std::move(help)}}};
}

bool is_in_learning(const CardState& state) {
    return state.phase == Phase::learning || state.phase == Phase::relearning;
}

// ── Choosing the next card ───────────────────────────────────────────────────────────────────────────

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

namespace {

// What a person might wait for is near enough a minute ahead, but not the card that was just before them.
Instant nearly_ready(const Session& session, std::size_t seat, Moment now) {
    if (!session.waits) return now.at + learn_ahead;
    const bool was_just_asked = !session.past.empty() && session.past.back().seat == seat;
    return was_just_asked ? now.at : now.at + near_enough;
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
        if (session.seats[*nearly].state.due_at <= nearly_ready(session, *nearly, now))
            take_from_learning(session, *nearly);
    }
    return session.current.has_value();
}

// ── The end ──────────────────────────────────────────────────────────────────────────────────────────

void count_what_comes(const Session& session, Summary& summary, Day today) {
    const auto count = [&](Day due, int cards) {
        const auto ahead = (due - today).count();
        if (ahead <= 1) summary.tomorrow += cards;
        if (ahead > 7) return;
        summary.week += cards;
        summary.days[static_cast<std::size_t>(std::max<std::int64_t>(1, ahead) - 1)] += cards;
    };
    for (const auto& [day, cards] : session.due_elsewhere) count(day, cards);
    for (const Seat& seat : session.seats)
        if (seat.state.phase != Phase::fresh && !seat.state.suspended) count(seat.state.due_day, 1);
}

}  // namespace

Finish finish(Session& session, Summary::Reason reason, Moment now) {
    Summary& summary = session.summary;
    summary.reason = reason;
    summary.time = now.at - session.began;
    const Day today = study_day(now, session.wishes.general().rollover);
    std::set<std::size_t> answered, failed;
    for (const Past& past : session.past) {
        const auto* review = std::get_if<Review>(&past.what);
        if (review == nullptr) continue;
        answered.insert(past.seat);
        if (review->grade != Grade::again || failed.size() == most_hard_shown) continue;
        if (!failed.insert(past.seat).second) continue;
        const Card& card = session.seats[past.seat].card;
        summary.hard.push_back({card.prompt, model_answer(card.expected, card.language)});
    }
    summary.cards = static_cast<int>(answered.size());
    if (const auto next = soonest_learning(session, Instant::max())) {
        const CardState& state = session.seats[*next].state;
        if (state.due_day <= today) summary.next = state.due_at;
    }
    summary.today = today;
    count_what_comes(session, summary, today);
    session.current.reset();
    session.answered.reset();
    session.waiting = false;
    return {.summary = summary};
}

namespace {

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

// The sitting may be over before the card is ready.
std::optional<Wait> what_to_wait_for(const Session& session, Moment now) {
    const auto next = soonest_learning(session, now.at + learn_ahead);
    if (!session.waits || !next) return std::nullopt;
    const Instant until = session.seats[*next].state.due_at;
    if (session.ends && until >= *session.ends) return std::nullopt;
    return Wait{.now = now, .until = until, .cards = static_cast<int>(session.learning.size())};
}

}  // namespace

Step ask_current(Session session, std::vector<SessionOutput> outputs, Moment now) {
    const Seat& seat = session.seats[*session.current];
    session.answered.reset();
    session.waiting = false;
    session.hints = 0;
    session.items = {};
    session.items_so_far.reset();
    session.asked_at = now.at;
    session.shown = show_card(seat.card, session.seed + static_cast<std::uint64_t>(seat.state.reviews));
    outputs.push_back(Ask{.shown = session.shown, .phase = seat.state.phase, .left = left_of(session)});
    return {.session = std::move(session), .outputs = std::move(outputs)};
}

Step ask_next(Session session, std::vector<SessionOutput> outputs, Moment now) {
    session.answered.reset();
    session.waiting = false;
    const bool time_is_up = session.ends && now.at >= *session.ends;
    if (time_is_up || !choose_next(session, now)) {
        if (const auto wait = what_to_wait_for(session, now); wait && !time_is_up) {
            session.waiting = true;
            outputs.push_back(*wait);
            return {.session = std::move(session), .outputs = std::move(outputs)};
        }
        const auto reason = time_is_up ? Summary::Reason::time_is_up : Summary::Reason::finished;
        outputs.push_back(finish(session, reason, now));
        return {.session = std::move(session), .outputs = std::move(outputs)};
    }
    return ask_current(std::move(session), std::move(outputs), now);
}

void put_back_current(Session& session) {
    if (!session.current) return;
    if (session.current_was_learning)
        session.learning.push_back(*session.current);
    else
        session.queue.push_front(*session.current);
}

}  // namespace overhoor
