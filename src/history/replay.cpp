#include "overhoor/history/replay.hpp"

#include <algorithm>
#include <deque>
#include <numeric>
#include <string_view>
#include <utility>
#include <vector>

namespace overhoor {
namespace {

std::string_view deck_of_id(std::string_view id) { return id.substr(0, id.find('/')); }

class Replay {
public:
    Replay(const History& history, const WishesOf& wishes_of, const OnReview& on_review)
        : history_(history), wishes_of_(wishes_of), on_review_(on_review), cards_(history.cards.size()) {}

    void begin_with(Replayed before) { result_ = std::move(before); }

    Replayed done() {
        find_renames();
        for (std::size_t i = 0; i < history_.events.size(); ++i) {
            // Cards come in no order that a processor could foresee: what an event a little further on needs
            // is asked for now.
            const char* needed = reinterpret_cast<const char*>(known_ahead(i));
            for (std::size_t at = 0; at < sizeof(Known); at += 64) __builtin_prefetch(needed + at);
            take(history_.events[i], i);
        }
        make_states();
        return std::move(result_);
    }

private:
    // The last review waits until the next one comes: its due date is wanted only when none does.
    struct Known {
        CardState before{};
        const Wishes* wishes = nullptr;  // of its deck, now
        const Wishes* then = nullptr;    // the same, with what counted when the last review was given
        Moment when{};
        Grade grade{};
        bool reviewed = false, met = false;
        bool suspended = false, flagged = false;
        std::optional<Day> buried_on{};
    };

    const Known* known_ahead(std::size_t i) const {
        constexpr std::size_t ahead = 8;
        const std::size_t last = history_.events.size() - 1;
        const Event& event = history_.events[std::min(i + ahead, last)];
        return event.is_review() ? &cards_[card_of(std::min(i + ahead, last), event.what)] : cards_.data();
    }

    std::uint32_t number(const CardId& card) const { return *history_.cards.find(card.value); }

    // What a card is called at the end, for each event: going back in time, what was done under the old name
    // before a rename was done with the card of the new name.
    void find_renames() {
        const auto& others = history_.others;
        if (std::ranges::none_of(
                others, [](const LogEntry& entry) { return std::holds_alternative<Rename>(entry.what); }))
            return;
        std::vector<std::uint32_t> now_called(history_.cards.size());
        std::iota(now_called.begin(), now_called.end(), 0U);
        card_of_event_.resize(history_.events.size());
        for (std::size_t i = history_.events.size(); i-- > 0;) {
            const Event& event = history_.events[i];
            if (event.is_review()) {
                card_of_event_[i] = now_called[event.what];
                continue;
            }
            const Happened& what = others[event.what].what;
            if (const auto* rename = std::get_if<Rename>(&what))
                now_called[number(rename->from)] = now_called[number(rename->to)];
            else if (const auto* aside = std::get_if<SetAside>(&what))
                card_of_event_[i] = now_called[number(aside->card)];
        }
    }

    std::uint32_t card_of(std::size_t event, std::uint32_t written) const {
        return card_of_event_.empty() ? written : card_of_event_[event];
    }

    Known& known(std::uint32_t card) {
        Known& known = cards_[card];
        if (known.met) return known;
        known.met = true;
        const CardId id{std::string{history_.cards[card]}};
        known.wishes = &wishes_of_(id);
        if (const auto before = result_.states.find(id); before != result_.states.end()) {
            known.before = before->second;
            known.suspended = known.before.suspended;
            known.flagged = known.before.flagged;
            known.buried_on = known.before.buried_on;
        }
        return known;
    }

    void take(const Event& event, std::size_t i) {
        if (event.is_review()) return review(event, card_of(i, event.what));
        const Happened& what = history_.others[event.what].what;
        if (const auto* aside = std::get_if<SetAside>(&what))
            set_aside(aside->kind, known(card_of(i, number(aside->card))), event.when());
        if (const auto* scheduling = std::get_if<Scheduling>(&what)) {
            result_.scheduling = *scheduling;
            then_.clear();
        }
    }

    void review(const Event& event, std::uint32_t card) {
        Known& known = this->known(card);
        count(event, known.reviewed || known.before.reviews > 0 ? std::nullopt : std::optional{card});
        if (known.reviewed) known.before = remembered(known.before, known.grade, known.when, *known.then);
        if (on_review_) on_review_(event, card, known.before);
        known.then = &then(*known.wishes);
        known.grade = static_cast<Grade>(event.grade);
        known.when = event.when();
        known.reviewed = true;
        known.buried_on.reset();
    }

    // Steps and the beginning of the day as they were, all else as it is now.
    const Wishes& then(const Wishes& now) {
        if (now.learning_steps == scheduling().learning_steps &&
            now.relearning_steps == scheduling().relearning_steps && now.rollover == scheduling().rollover)
            return now;
        for (const auto& [of, wishes] : then_)
            if (of == &now) return *wishes;
        Wishes& made = made_.emplace_back(now);
        made.learning_steps = scheduling().learning_steps;
        made.relearning_steps = scheduling().relearning_steps;
        made.rollover = scheduling().rollover;
        then_.emplace_back(&now, &made);
        return made;
    }
    const Wishes& scheduling() const { return result_.scheduling.wishes; }

    void set_aside(SetAside::Kind kind, Known& card, Moment when) const {
        switch (kind) {
            case SetAside::Kind::suspend:
                card.suspended = true;
                break;
            case SetAside::Kind::resume:
                card.suspended = false;
                break;
            case SetAside::Kind::bury:
                card.buried_on = study_day(when, scheduling().rollover);
                break;
            case SetAside::Kind::unbury:
                card.buried_on.reset();
                break;
            case SetAside::Kind::flag:
                card.flagged = true;
                break;
            case SetAside::Kind::unflag:
                card.flagged = false;
                break;
        }
    }

    void count(const Event& event, std::optional<std::uint32_t> introduced) {
        const Day day = study_day(event.when(), scheduling().rollover);
        if (day_ == nullptr || day != counted_) {
            day_ = &result_.days.days[day];
            counted_ = day;
        }
        ++day_->reviews;
        day_->time += Duration{event.thinking_ms};
        if (!introduced) return;
        ++day_->introduced;
        ++day_->introduced_by_deck[std::string{deck_of_id(history_.cards[*introduced])}];
    }

    void make_states() {
        result_.states.reserve(result_.states.size() + cards_.size());
        for (std::uint32_t number = 0; number < cards_.size(); ++number) {
            const Known& known = cards_[number];
            if (!known.met) continue;
            const CardId card{std::string{history_.cards[number]}};
            CardState& state = result_.states[card];
            if (known.reviewed)
                state = after_review(known.before, card, known.grade, known.when, *known.then);
            state.suspended = known.suspended;
            state.flagged = known.flagged;
            state.buried_on = known.buried_on;
        }
    }

    const History& history_;
    const WishesOf& wishes_of_;
    const OnReview& on_review_;
    std::vector<Known> cards_;
    std::vector<std::uint32_t> card_of_event_{};                   // only where cards were renamed
    std::deque<Wishes> made_{};                                    // where they differ from those of now
    std::vector<std::pair<const Wishes*, const Wishes*>> then_{};  // of now → as they count at this event
    Replayed result_{};
    StudyDay* day_ = nullptr;
    Day counted_{};
};

}  // namespace

Replayed replay(const History& ordered, const WishesOf& wishes_of, const OnReview& on_review) {
    return Replay{ordered, wishes_of, on_review}.done();
}

Replayed replay_on(Replayed before, const History& since, const WishesOf& wishes_of) {
    const OnReview nobody{};
    Replay replay{since, wishes_of, nobody};
    replay.begin_with(std::move(before));
    return replay.done();
}

int StudyDays::in_a_row(Day today) const {
    const std::chrono::days one{1};
    int row = 0;
    Day day = of(today).reviews > 0 ? today : today - one;
    for (; of(day).reviews > 0; day -= one) ++row;
    return row;
}

}  // namespace overhoor
