#include "overhoor/history/history.hpp"

#include <algorithm>
#include <numeric>
#include <set>
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
void drop_duplicates(History& history) {
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
            if (!same_entry(history, *event, *(kept - 1))) *kept++ = *event;
        begin = end;
    }
    events.erase(kept, events.end());
}

// A clock that was put back does not put an answer before the one it followed.
void never_back(std::vector<Event>& events) {
    for (std::size_t i = 1; i < events.size(); ++i)
        if (events[i].device == events[i - 1].device) events[i].at = std::max(events[i].at, events[i - 1].at);
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
    std::erase_if(history.events, [&](const Event& event) {
        return undone.contains({event.device, event.n});
    });
}

// No one thinks for longer over a card, and four bytes hold it.
std::uint32_t at_most_seven_weeks(Duration thinking) {
    return static_cast<std::uint32_t>(std::clamp<Duration::rep>(thinking.count(), 0, UINT32_MAX));
}

std::vector<const CardId*> cards_of(const Happened& what) {
    if (const auto* review = std::get_if<Review>(&what)) return {&review->card};
    if (const auto* aside = std::get_if<SetAside>(&what)) return {&aside->card};
    if (const auto* rename = std::get_if<Rename>(&what)) return {&rename->from, &rename->to};
    if (const auto* seen = std::get_if<Seen>(&what)) return {&seen->card};
    return {};
}

}  // namespace

void History::add(const ReviewLine& review, std::uint32_t device) {
    events.push_back({.at = review.when.at,
                      .n = review.n,
                      .device = device,
                      .what = cards.number_of(review.card),
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

void put_in_order(History& history) {
    std::vector<Event>& events = history.events;
    const bool in_sequence = std::ranges::adjacent_find(events, [](const Event& a, const Event& b) {
                                 return a.device != b.device || a.n >= b.n;
                             }) == events.end();
    if (!in_sequence) {
        rank_devices(history);
        if (!std::ranges::is_sorted(events, by_number)) std::ranges::stable_sort(events, by_number);
        drop_duplicates(history);
    }
    never_back(events);
    if (!in_sequence) std::ranges::stable_sort(events, {}, &Event::at);
    drop_undone(history);
}

}  // namespace overhoor
