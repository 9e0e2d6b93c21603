#include "overhoor/history/replay.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

namespace overhoor {
namespace {

bool same_id(const LogEntry& a, const LogEntry& b) { return a.id == b.id; }

bool by_id(const LogEntry& a, const LogEntry& b) {
    return std::tie(a.id.device, a.id.n) < std::tie(b.id.device, b.id.n);
}

// Of entries under one number, those with the same content are one. Which comes first must not depend on
// how they came: their lines decide.
void drop_duplicates(std::vector<LogEntry>& entries) {
    for (auto begin = entries.begin(); begin != entries.end();) {
        auto end = std::find_if_not(begin + 1, entries.end(),
                                    [&](const LogEntry& next) { return same_id(*begin, next); });
        if (end - begin > 1)
            std::sort(begin, end,
                      [](const LogEntry& a, const LogEntry& b) { return to_line(a) < to_line(b); });
        begin = end;
    }
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
}

// A clock that was put back does not put an answer before the one it followed.
void never_back(std::vector<LogEntry>& entries) {
    for (std::size_t i = 1; i < entries.size(); ++i)
        if (entries[i].id.device == entries[i - 1].id.device)
            entries[i].when.at = std::max(entries[i].when.at, entries[i - 1].when.at);
}

// An undo that was itself undone undoes nothing. The latest decide first.
void drop_undone(std::vector<LogEntry>& ordered) {
    std::set<EntryId> undone;
    for (auto entry = ordered.rbegin(); entry != ordered.rend(); ++entry)
        if (const auto* undo = std::get_if<Undo>(&entry->what);
            undo != nullptr && !undone.contains(entry->id))
            undone.insert(undo->of);
    if (undone.empty()) return;
    std::erase_if(ordered, [&](const LogEntry& entry) { return undone.contains(entry.id); });
}

std::string_view deck_of_id(const CardId& card) {
    const std::string_view id = card.value;
    return id.substr(0, id.find('/'));
}

class Replay {
public:
    Replay(const WishesOf& wishes_of, std::chrono::minutes rollover)
        : wishes_of_(wishes_of), rollover_(rollover) {}

    void take(const LogEntry& entry) {
        when_ = entry.when;
        std::visit([&](const auto& what) { on(what); }, entry.what);
    }

    // Due dates are wanted of the last review only, and cost more than all that memory needs.
    Replayed done() {
        result_.states.reserve(cards_.size());
        for (auto& [card, known] : cards_) {
            CardState& state = result_.states[card];
            state = known.state;
            if (state.reviews == 0) continue;
            state = after_review(known.before, card, known.grade, known.when, wishes_of_(card));
            state.suspended = known.state.suspended;
            state.flagged = known.state.flagged;
            state.buried_on = known.state.buried_on;
        }
        return std::move(result_);
    }

private:
    struct Known {
        CardState state{};
        CardState before{};  // the last review
        Grade grade{};
        Moment when{};
    };

    void on(const Review& review) {
        Known& known = cards_[review.card];
        count(review, known.state.reviews == 0);
        known.before = known.state;
        known.grade = review.grade;
        known.when = when_;
        known.state = remembered(known.before, review.grade, when_, wishes_of_(review.card));
    }

    void on(const SetAside& aside) {
        CardState& state = cards_[aside.card].state;
        switch (aside.kind) {
            case SetAside::Kind::suspend:
                state.suspended = true;
                break;
            case SetAside::Kind::resume:
                state.suspended = false;
                break;
            case SetAside::Kind::bury:
                state.buried_on = study_day(when_, rollover_);
                break;
            case SetAside::Kind::unbury:
                state.buried_on.reset();
                break;
            case SetAside::Kind::flag:
                state.flagged = true;
                break;
            case SetAside::Kind::unflag:
                state.flagged = false;
                break;
        }
    }

    // The history goes on under the new name, unless that has one of its own.
    void on(const Rename& rename) {
        auto known = cards_.extract(rename.from);
        if (known.empty()) return;
        known.key() = rename.to;
        cards_.insert(std::move(known));
    }

    void on(const Undo&) {}
    void on(const Seen&) {}
    void on(const FileHeader&) {}
    void on(const Unknown&) {}

    void count(const Review& review, bool first) {
        const Day day = study_day(when_, rollover_);
        if (day_ == nullptr || day != counted_) {
            day_ = &result_.days.days[day];
            counted_ = day;
        }
        ++day_->reviews;
        day_->time += review.thinking;
        if (!first) return;
        ++day_->introduced;
        ++day_->introduced_by_deck[std::string{deck_of_id(review.card)}];
    }

    const WishesOf& wishes_of_;
    std::chrono::minutes rollover_;
    Moment when_{};
    Replayed result_{};
    std::unordered_map<CardId, Known> cards_{};
    StudyDay* day_ = nullptr;
    Day counted_{};
};

}  // namespace

std::vector<LogEntry> in_order(std::vector<LogEntry> entries) {
    const bool one_device_in_order =
        std::ranges::adjacent_find(entries, [](const LogEntry& a, const LogEntry& b) {
            return a.id.device != b.id.device || a.id.n >= b.id.n;
        }) == entries.end();
    if (!one_device_in_order) {
        std::stable_sort(entries.begin(), entries.end(), by_id);
        drop_duplicates(entries);
    }
    never_back(entries);
    if (!one_device_in_order)
        std::stable_sort(entries.begin(), entries.end(),
                         [](const LogEntry& a, const LogEntry& b) { return a.when.at < b.when.at; });
    drop_undone(entries);
    return entries;
}

Replayed replay(std::span<const LogEntry> ordered, const WishesOf& wishes_of, std::chrono::minutes rollover) {
    Replay replay{wishes_of, rollover};
    for (const LogEntry& entry : ordered) replay.take(entry);
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
