#include "overhoor/history/standing_bytes.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace overhoor {
namespace {

constexpr std::int32_t not_buried = INT32_MIN;
constexpr unsigned has_state = 1, has_text = 2, suspended = 4, flagged = 8;

void write_state(ByteWriter& out, const CardState& state) {
    out.number(state.phase);
    out.number(state.step);
    out.number(state.memory.stability);
    out.number(state.memory.difficulty);
    out.number(state.memory.fast);
    out.moment(state.last);
    out.number(state.due_at.time_since_epoch().count());
    out.day(state.due_day);
    out.number(state.interval_days);
    out.number(state.reviews);
    out.number(state.lapses);
    out.day(state.buried_on.value_or(Day{std::chrono::days{not_buried}}));
}

CardState read_state(ByteReader& in) {
    CardState state;
    state.phase = in.number<Phase>();
    if (state.phase < Phase::fresh || state.phase > Phase::relearning) in.fail();
    state.step = in.number<int>();
    state.memory.stability = in.number<double>();
    state.memory.difficulty = in.number<double>();
    state.memory.fast = in.number<double>();
    state.last = in.moment();
    state.due_at = Instant{Duration{in.number<Duration::rep>()}};
    state.due_day = in.day();
    state.interval_days = in.number<double>();
    state.reviews = in.number<int>();
    state.lapses = in.number<int>();
    const Day buried = in.day();
    if (buried != Day{std::chrono::days{not_buried}}) state.buried_on = buried;
    return state;
}

// Every card that there is something to say of, in order, so that its text can be found.
std::vector<std::string_view> cards_in_order(const Standing& standing) {
    std::vector<std::string_view> cards = standing.traces.texts.cards();
    cards.reserve(cards.size() + standing.states.size());
    for (const auto& [card, state] : standing.states) cards.emplace_back(card.value);
    std::ranges::sort(cards);
    cards.erase(std::unique(cards.begin(), cards.end()), cards.end());
    return cards;
}

void write_cards(ByteWriter& out, const Standing& standing) {
    const auto cards = cards_in_order(standing);
    out.count(cards.size());
    for (const std::string_view card : cards) {
        const auto state = standing.states.find(CardId{std::string{card}});
        const auto text = standing.traces.texts.of(card);
        unsigned flags = text ? has_text : 0;
        if (state != standing.states.end())
            flags |=
                has_state | (state->second.suspended ? suspended : 0) | (state->second.flagged ? flagged : 0);
        out.number(static_cast<std::uint8_t>(flags));
        out.text(card);
        if (text) out.text(*text);
        if (state != standing.states.end()) write_state(out, state->second);
    }
}

std::vector<SeenTexts::Entry> read_cards(ByteReader& in, std::string_view bytes, CardStates& states) {
    std::vector<SeenTexts::Entry> entries;
    const std::size_t count = in.count(sizeof(std::uint32_t));
    states.reserve(count);
    entries.reserve(count);
    const auto place_of = [&](std::string_view text) {
        return static_cast<std::uint32_t>(text.data() - bytes.data());
    };
    std::string_view before;
    for (std::size_t i = 0; i < count && in.good(); ++i) {
        const unsigned flags = in.number<std::uint8_t>();
        const std::string_view card = in.text();
        if (i > 0 && card <= before) in.fail();
        before = card;
        if ((flags & has_text) != 0) {
            const std::string_view text = in.text();
            entries.push_back({.card = place_of(card),
                               .card_size = static_cast<std::uint32_t>(card.size()),
                               .text = place_of(text),
                               .text_size = static_cast<std::uint32_t>(text.size())});
        }
        if ((flags & has_state) == 0) continue;
        CardState& state = states[CardId{std::string{card}}];
        state = read_state(in);
        state.suspended = (flags & suspended) != 0;
        state.flagged = (flags & flagged) != 0;
    }
    return entries;
}

// The wishes are an entry of the log, and written as one.
void write_scheduling(ByteWriter& out, const Scheduling& scheduling) {
    out.text(to_line({.what = scheduling}));
}

Scheduling read_scheduling(ByteReader& in) {
    auto read = from_line(in.text(), "");
    if (read)
        if (auto* scheduling = std::get_if<Scheduling>(&read->entry.what)) return std::move(*scheduling);
    in.fail();
    return {};
}

void write_refused(ByteWriter& out, const Traces& traces) {
    out.count(traces.refused.size());
    for (const auto& [from, to] : traces.refused) {
        out.text(from.value);
        out.text(to.value);
    }
}

void read_refused(ByteReader& in, Traces& traces) {
    for (std::size_t left = in.count(2 * sizeof(std::uint32_t)); left > 0 && in.good(); --left) {
        CardId from{std::string{in.text()}};
        traces.refused.insert({std::move(from), CardId{std::string{in.text()}}});
    }
}

void write_decks(ByteWriter& out, const std::vector<DueWishes>& decks) {
    out.count(decks.size());
    for (const DueWishes& deck : decks) {
        out.text(deck.deck);
        out.number(deck.retention.value_or(0));
        out.number(deck.maximum_interval.value_or(0));
        out.day(deck.spread.value_or(Spread{}).from);
        out.number(deck.spread ? deck.spread->days : 0);
        out.number(static_cast<std::uint8_t>(deck.spread && deck.spread->levels ? 1 : 0));
    }
}

std::vector<DueWishes> read_decks(ByteReader& in) {
    std::vector<DueWishes> decks;
    for (std::size_t left = in.count(sizeof(double)); left > 0 && in.good(); --left) {
        DueWishes& deck = decks.emplace_back();
        deck.deck = in.text();
        if (const auto retention = in.number<double>(); retention != 0) deck.retention = retention;
        if (const auto interval = in.number<int>(); interval != 0) deck.maximum_interval = interval;
        const Day from = in.day();
        const auto days = in.number<int>();
        const bool levels = in.number<std::uint8_t>() != 0;
        if (days != 0) deck.spread = Spread{from, days, levels};
    }
    return decks;
}

}  // namespace

void write_days(ByteWriter& out, const StudyDays& days) {
    out.count(days.days.size());
    for (const auto& [day, done] : days.days) {
        out.day(day);
        out.number(done.reviews);
        out.number(done.introduced);
        out.number(done.time.count());
        out.count(done.introduced_by_deck.size());
        for (const auto& [deck, count] : done.introduced_by_deck) {
            out.text(deck);
            out.number(count);
        }
    }
}

StudyDays read_days(ByteReader& in) {
    StudyDays days;
    for (std::size_t left = in.count(sizeof(Day)); left > 0 && in.good(); --left) {
        StudyDay& done = days.days[in.day()];
        done.reviews = in.number<int>();
        done.introduced = in.number<int>();
        done.time = Duration{in.number<Duration::rep>()};
        for (std::size_t decks = in.count(sizeof(int)); decks > 0 && in.good(); --decks) {
            const std::string deck{in.text()};
            done.introduced_by_deck[deck] = in.number<int>();
        }
    }
    return days;
}

std::string to_bytes(const Standing& standing) {
    ByteWriter out;
    out.number(standing.latest.time_since_epoch().count());
    write_scheduling(out, standing.scheduling);
    write_days(out, standing.days);
    write_refused(out, standing.traces);
    write_decks(out, standing.decks);
    write_cards(out, standing);
    return out.take();
}

std::optional<Standing> standing_from(std::string bytes, std::size_t begin) {
    if (bytes.size() > UINT32_MAX) return std::nullopt;
    Standing standing;
    ByteReader in{bytes, begin};
    standing.latest = Instant{Duration{in.number<Duration::rep>()}};
    standing.scheduling = read_scheduling(in);
    standing.days = read_days(in);
    read_refused(in, standing.traces);
    standing.decks = read_decks(in);
    auto entries = read_cards(in, bytes, standing.states);
    if (!in.good() || !in.ended()) return std::nullopt;
    standing.traces.texts = SeenTexts{std::move(bytes), std::move(entries)};
    return standing;
}

}  // namespace overhoor
