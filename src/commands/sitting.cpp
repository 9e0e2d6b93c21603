#include "overhoor/commands/sitting.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <unordered_set>
#include <utility>

#include "overhoor/commands/command_line.hpp"
#include "overhoor/core/random.hpp"
#include "overhoor/deck/deck_answers.hpp"
#include "overhoor/history/seen_text.hpp"
#include "overhoor/storage/dictionary.hpp"

namespace overhoor {
namespace {

Order order_from(const std::string& name) {
    if (name == "due") return Order::due;
    if (name == "random") return Order::random;
    if (name == "deck") return Order::deck;
    return Order::risk;
}

// Every card that is in use, in an order of chance, whatever its schedule.
Queue everything(std::span<const Deck> decks, const Study& study, const SittingOptions& options) {
    Queue queue;
    for (const Deck& deck : decks)
        for (const Card& card : deck.cards)
            if (!card.off && !state_of(study.states, card.id).suspended) queue.cards.push_back(&card);
    Random random{study.seed};
    if (options.order != "deck") shuffle(std::span{queue.cards}, random);
    if (options.limit)
        queue.cards.resize(std::min(queue.cards.size(), static_cast<std::size_t>(*options.limit)));
    return queue;
}

// Does something when the first question is made and the learner is waited for.
class FaceThatPrepares : public Face {
public:
    FaceThatPrepares(Face& face, std::function<void()> prepare) : face_(face), prepare_(std::move(prepare)) {}
    void show(const SessionOutput& output) override { face_.show(output); }
    SessionEvent next_event() override {
        if (const auto prepare = std::exchange(prepare_, nullptr)) prepare();
        return face_.next_event();
    }
    bool try_again(const Problem& problem) override { return face_.try_again(problem); }

private:
    Face& face_;
    std::function<void()> prepare_;
};

}  // namespace

void add_sitting_options(CommandLine& command, SittingOptions& options) {
    command.option("deck", options.decks, "Deck ids (* and ? allowed), files or folders; none: all decks")
        .type("DECK");
    command.option("--new", options.new_cards, "New cards to introduce at most").range(0, 9999).type("N");
    command.option("--limit", options.limit, "Cards of this sitting at most").range(1, 100000).type("N");
    command.option("--minutes", options.minutes, "Stop after so many minutes").range(1, 1440).type("N");
    command
        .option("--order", options.order,
                "due: longest due first; risk: nearest to forgotten first; random; deck")
        .among({"due", "risk", "random", "deck"})
        .type("ORDER");
    add_filter_options(command, options.filter);
    command.flag("--cram", options.cram, "All cards, and no change to their schedule");
}

Session make_session(const Study& study, const SittingOptions& options) {
    Limits limits = limits_of(study);
    limits.order = order_from(options.order);
    limits.cards = options.limit;
    if (options.new_cards) limits.new_cards = *options.new_cards;
    // What is asked is narrowed; the answers of the other cards still tell a fact from a typo.
    std::vector<Deck> narrowed;
    std::span<const Deck> asked = study.decks;
    if (options.filter != CardFilter{}) {
        narrowed = study.decks;
        narrow(narrowed, options.filter);
        asked = narrowed;
    }
    const Queue queue = options.cram ? everything(asked, study, options)
                                     : build_queue(asked, study.states, study.now, study.wishes, limits);

    Session session;
    session.wishes = study.wishes;
    session.seed = study.seed;
    session.schedules = !options.cram;
    if (options.minutes) session.ends = study.now.at + std::chrono::minutes{*options.minutes};
    std::unordered_set<std::string> seated;
    const auto seat = [&](const Card& card) {
        seated.insert(card.id.value);
        session.seats.push_back({card, state_of(study.states, card.id)});
        if (const auto seen = study.traces.texts.of(card.id.value))
            session.seats.back().seen = std::string{*seen};
        return session.seats.size() - 1;
    };
    for (const Card* card : queue.cards) session.queue.push_back(seat(*card));
    for (const Card* card : queue.learning) session.learning.push_back(seat(*card));
    for (const Deck& deck : study.decks) {
        session.answers[deck.id] = typed_answers(deck);
        for (const Card& card : deck.cards) {
            const CardState& state = state_of(study.states, card.id);
            if (!seated.contains(card.id.value) && state.reviews > 0 && !state.suspended && !card.off)
                ++session.due_elsewhere[state.due_day];
        }
    }
    return session;
}

Result<EntryId> write_record(LogWriter& writer, const Record& record) {
    if (!record.seen) return writer.append(record.what, record.when);
    return writer.append(std::array<Happened, 2>{record.what, *record.seen}, record.when);
}

Result<Summary> hold(Session session, Face& face, const LogDoors& log, const Clock& clock,
                     const Environment& environment) {
    Dictionaries dictionaries{environment};
    std::vector<std::string> languages;
    for (const Seat& seat : session.seats)
        if (std::ranges::find(languages, seat.card.language) == languages.end())
            languages.push_back(seat.card.language);
    for (const std::string& language : languages) session.lists[language] = dictionaries.lists_for(language);
    FaceThatPrepares prepared{face, [&] { dictionaries.load_beside(languages); }};
    return drive(std::move(session), prepared, log.append, clock, log.earlier);
}

}  // namespace overhoor
