#include "overhoor/history/history.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <span>
#include <utility>

namespace overhoor {
namespace {

bool by_number(const Event& a, const Event& b) {
    return a.device != b.device ? a.device < b.device : a.n < b.n;
}

// Numbers devices by their names, so that ties between them do not depend on who was read first.
void rank_devices(History& history) {
    const std::size_t count = history.devices.size();
    std::vector<std::uint32_t> by_name(count), rank(count);
    std::iota(by_name.begin(), by_name.end(), 0U);
    std::ranges::sort(by_name, {}, [&](std::uint32_t device) { return history.devices[device]; });
    if (std::ranges::is_sorted(by_name)) return;
    Names ranked;
    for (const std::uint32_t device : by_name) rank[device] = ranked.number_of(history.devices[device]);
    history.devices = std::move(ranked);
    for (Event& event : history.events) event.device = rank[event.device];
}

bool same_entry(const History& history, const Event& a, const Event& b) {
    if (a.is_review() || b.is_review()) return a == b;
    return history.entry(a) == history.entry(b);
}

// Of entries under one number, those with the same content are one. Which comes first must not depend on
// how they came: their lines decide.
std::size_t drop_duplicates(History& history) {
    std::size_t contradictions = 0;
    std::vector<Event>& events = history.events;
    auto kept = events.begin();
    for (auto begin = events.begin(); begin != events.end();) {
        const auto end = std::find_if(begin + 1, events.end(), [&](const Event& next) {
            return next.n != begin->n || next.device != begin->device;
        });
        if (std::adjacent_find(begin, end, std::not_equal_to{}) != end)
            std::ranges::sort(begin, end, {},
                              [&](const Event& event) { return to_line(history.entry(event)); });
        *kept++ = *begin;
        for (auto event = begin + 1; event != end; ++event)
            if (!same_entry(history, *event, *(kept - 1))) {
                *kept++ = *event;
                ++contradictions;
            }
        begin = end;
    }
    events.erase(kept, events.end());
    return contradictions;
}

// The longest run of times, not always one after the other, that never goes back. Of runs as long the one
// that ends with the later entries: a clock that was put right is believed.
std::vector<bool> believed(std::span<const Event> events) {
    std::vector<std::size_t> ends;  // of the runs of each length, the one that ends earliest
    std::vector<std::size_t> before(events.size());
    for (std::size_t i = 0; i < events.size(); ++i) {
        const auto place =
            std::ranges::upper_bound(ends, events[i].at, {}, [&](std::size_t end) { return events[end].at; });
        before[i] = place == ends.begin() ? i : *(place - 1);
        if (place == ends.end())
            ends.push_back(i);
        else
            *place = i;
    }
    std::vector<bool> in_run(events.size());
    for (std::size_t i = ends.back();; i = before[i]) {
        in_run[i] = true;
        if (before[i] == i) return in_run;
    }
}

// A device's entries happened in the order of their numbers, whatever its clock said. Times that do not fit
// in become those of the believed entry before them (or after, where there is none before).
std::size_t put_clocks_right(std::span<Event> events) {
    if (std::ranges::is_sorted(events, {}, &Event::at)) return 0;
    const std::vector<bool> good = believed(events);
    Instant at = events[static_cast<std::size_t>(std::ranges::find(good, true) - good.begin())].at;
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (good[i]) at = events[i].at;
        events[i].at = at;
    }
    return static_cast<std::size_t>(std::ranges::count(good, false));
}

template <class Deed>
void for_each_device(std::vector<Event>& events, const Deed& deed) {
    for (auto begin = events.begin(); begin != events.end();) {
        const auto end = std::find_if(begin, events.end(),
                                      [&](const Event& event) { return event.device != begin->device; });
        deed(std::span<Event>{begin, end});
        begin = end;
    }
}

// An undo that was itself undone undoes nothing. The latest decide first.
void drop_undone(History& history) {
    std::set<std::pair<std::uint32_t, std::uint64_t>> undone;
    for (auto event = history.events.rbegin(); event != history.events.rend(); ++event) {
        if (event->is_review() || undone.contains({event->device, event->n})) continue;
        const auto* undo = std::get_if<Undo>(&history.others[event->what].what);
        if (undo == nullptr) continue;
        if (const auto device = history.devices.find(undo->of.device)) undone.insert({*device, undo->of.n});
    }
    if (undone.empty()) return;
    std::set<std::uint32_t> undone_files;
    for (const Event& event : history.events)
        if (!event.is_review() && undone.contains({event.device, event.n}) &&
            std::holds_alternative<Imported>(history.others[event.what].what))
            undone_files.insert(event.device);
    std::erase_if(history.events, [&](const Event& event) {
        return undone.contains({event.device, event.n}) || undone_files.contains(event.device);
    });
}

// No one thinks for longer over a card, and four bytes hold it.
std::uint32_t at_most_seven_weeks(Duration thinking) {
    return static_cast<std::uint32_t>(std::clamp<Duration::rep>(thinking.count(), 0, UINT32_MAX));
}

}  // namespace

std::vector<const CardId*> cards_of(const Happened& what) {
    if (const auto* review = std::get_if<Review>(&what)) return {&review->card};
    if (const auto* aside = std::get_if<SetAside>(&what)) return {&aside->card};
    if (const auto* rename = std::get_if<Rename>(&what)) return {&rename->from, &rename->to};
    if (const auto* seen = std::get_if<Seen>(&what)) return {&seen->card};
    return {};
}

void History::add(const ReviewLine& review, std::uint32_t device, std::uint32_t card) {
    events.push_back({.at = review.when.at,
                      .n = review.n,
                      .device = device,
                      .what = card,
                      .thinking_ms = review.thinking_ms,
                      .utc_offset = static_cast<std::int16_t>(review.when.utc_offset.count()),
                      .grade = static_cast<std::uint8_t>(review.grade),
                      .typed = review.mode == Mode::typed});
}

void History::add(LogEntry entry) {
    const std::uint32_t device = devices.number_of(entry.id.device);
    if (const auto* review = std::get_if<Review>(&entry.what))
        return add(ReviewLine{.n = entry.id.n,
                              .when = entry.when,
                              .card = review->card.value,
                              .thinking_ms = at_most_seven_weeks(review->thinking),
                              .grade = review->grade,
                              .mode = review->mode},
                   device);
    for (const CardId* card : cards_of(entry.what)) cards.number_of(card->value);
    events.push_back({.at = entry.when.at,
                      .n = entry.id.n,
                      .device = device,
                      .what = static_cast<std::uint32_t>(others.size()),
                      .utc_offset = static_cast<std::int16_t>(entry.when.utc_offset.count())});
    others.push_back(std::move(entry));
}

LogEntry History::entry(const Event& event) const {
    LogEntry entry{.id = {std::string{devices[event.device]}, event.n}, .when = event.when()};
    if (event.is_review())
        entry.what = Review{.card = {std::string{cards[event.what]}},
                            .grade = static_cast<Grade>(event.grade),
                            .thinking = Duration{event.thinking_ms},
                            .mode = event.typed ? Mode::typed : Mode::revealed};
    else
        entry.what = others[event.what].what;
    return entry;
}

OrderingNotes put_in_order(History& history) {
    OrderingNotes notes;
    std::vector<Event>& events = history.events;
    for (const Event& event : events) notes.latest = std::max(notes.latest, event.at);
    const bool in_sequence = std::ranges::adjacent_find(events, [](const Event& a, const Event& b) {
                                 return a.device != b.device || a.n >= b.n;
                             }) == events.end();
    if (!in_sequence) {
        rank_devices(history);
        if (!std::ranges::is_sorted(events, by_number)) std::ranges::stable_sort(events, by_number);
        notes.contradictions = drop_duplicates(history);
    }
    for_each_device(events,
                    [&](std::span<Event> of_one) { notes.clock_changes += put_clocks_right(of_one); });
    if (!in_sequence) std::ranges::stable_sort(events, {}, &Event::at);
    drop_undone(history);
    return notes;
}

}  // namespace overhoor
