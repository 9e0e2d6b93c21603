#pragma once
// The study session as a pure state machine: an event goes in; the next session and what should happen
// come out. It reads no clock, file or terminal, so that the terminal, the script protocol and the tests
// drive it in exactly the same way.

#include <array>
#include <deque>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "overhoor/answer/word_list.hpp"
#include "overhoor/core/card.hpp"
#include "overhoor/core/review.hpp"
#include "overhoor/core/verdict.hpp"
#include "overhoor/history/review_log.hpp"
#include "overhoor/session/deck_wishes.hpp"
#include "overhoor/session/hint.hpp"
#include "overhoor/session/question.hpp"
#include "overhoor/session/queue.hpp"

namespace overhoor {

// ── What can happen ──────────────────────────────────────────────────────────────────────────────────

struct AnswerGiven {
    Answer answer{};
};
struct RevealAsked {};  // show me the answer
struct HintAsked {};
struct GradeChosen {
    Grade grade = Grade::good;
};
struct SuggestionTaken {};  // the grade that the verdict suggests
struct UndoAsked {};        // take back the last thing recorded and ask that card again
struct SetAsideAsked {      // suspend and bury leave the card; flag marks it and stays
    SetAside::Kind kind = SetAside::Kind::suspend;
    std::optional<CardId> card{};  // suspend only: another card of the sitting than the one that is asked
};
struct ItemsGiven {  // of a list, one or several; the others follow
    std::string text{};
};
struct EarlierUndone {  // the last thing recorded before this sitting is taken back, and that card asked
                        // again
    Card card{};
    CardState before{};  // without what is taken back
    std::optional<std::string> seen{};
    EntryId id{};
    std::optional<Day> due{};  // where the summary counts it, when it has no seat
};
struct DeckRewritten {  // the learner has edited the deck
    Deck deck{};
    CardId was{};                // the card for whose sake
    std::optional<CardId> is{};  // what its name is now; nothing when it is gone
};
struct WaitOver {};   // time has passed: is a card ready?
struct NextAsked {};  // do not wait
struct StopAsked {};
using SessionEvent =
    std::variant<AnswerGiven, ItemsGiven, RevealAsked, HintAsked, GradeChosen, SuggestionTaken, UndoAsked,
                 EarlierUndone, SetAsideAsked, DeckRewritten, WaitOver, NextAsked, StopAsked>;

// ── What should follow ───────────────────────────────────────────────────────────────────────────────

struct Left {
    int due = 0, learning = 0, fresh = 0;
    int total() const { return due + learning + fresh; }
};

struct Ask {
    Shown shown{};
    Phase phase = Phase::fresh;
    Left left{};  // this card included
};

struct ShowHint {
    Hint hint{};
    int number = 0, of = 0;
};

struct ShowItems {  // what came of the items just given; some are still wanted
    Shown shown{};
    std::vector<PartVerdict> news{};  // named now, then what does not belong; none: nothing new
    int named = 0, of = 0;
    bool judged = true;  // false: in a list with an order no item is right or wrong before the last
};

struct ShowVerdict {
    Shown shown{};
    Answer given{};
    std::optional<Verdict> verdict{};  // absent when the answer was only revealed
    std::array<CardState, 4> next{};   // after again, hard, good, easy
    bool by_plan = false;              // a plan decides when a card in review comes back, not its due date
    Grade suggested = Grade::good;
    bool after_hints = false;  // which is why no better grade is suggested
    std::vector<bool>
        ticked{};  // by part of the verdict: it was shown already, as it was given; none: no part
    Moment now{};
};

struct Record {  // to be written to the log before anything else happens
    Happened what{};
    Moment when{};
    std::optional<Seen> seen{};  // together with it: the text of a card reviewed, when it is new to the log
};

struct Recorded {  // it is on disk
    EntryId id{};
    Happened what{};
    Moment when{};
    CardState state{};     // of the card, after it
    double stability = 0;  // and the days until recall has fallen to 90 %
    bool leech = false;    // failed so often that the card should be rewritten
};

struct Wait {  // only cards in learning are left, none of them ready
    Moment now{};
    Instant until{};
    int cards = 0;
};

struct Refused {  // not possible now; nothing has changed
    std::string why{};
    std::string help{};
};

struct HardCard {
    std::string prompt{}, answer{};
};

struct Summary {
    enum class Reason { finished, stopped, time_is_up };
    Reason reason = Reason::finished;
    int reviews = 0;              // answers graded
    int cards = 0;                // different cards among them
    std::array<int, 4> grades{};  // again, hard, good, easy
    Duration time{};
    std::vector<HardCard> hard{};  // cards that were failed, at most a few
    std::optional<Instant> next{};    // when a card still in learning comes back today
    int tomorrow = 0, week = 0;       // reviews that fall due on the next study day, in the next seven
    Day today{};                      // the study day of its end
    std::array<int, 7> days{};        // the week day by day; the first has what is overdue too
};

struct Finish {
    Summary summary{};
};
using SessionOutput =
    std::variant<Ask, ShowHint, ShowItems, ShowVerdict, Record, Recorded, Wait, Refused, Finish>;

// ── The machine ──────────────────────────────────────────────────────────────────────────────────────

// Lapses at which a card is called a leech, and again after every half as many more.
inline constexpr int leech_threshold = 8;
// With nothing else left, a card in learning is shown this long before its time, or waited for.
inline constexpr std::chrono::minutes learn_ahead{20};
// Where there is someone to wait: so much before its time is near enough, unless it was the last one asked.
inline constexpr std::chrono::minutes near_enough{1};

struct Seat {  // a card of the sitting, with its state as it is now
    Card card{};
    CardState state{};
    std::optional<std::string> seen{};  // its text as the log knows it
};

struct Past {  // what can be undone
    std::size_t seat = 0;
    CardState before{};
    Happened what{};
    Duration thinking{};
    bool was_learning = false;  // where it came from
    EntryId id{};
};

struct Session {
    DeckWishes wishes{Wishes{}};
    std::uint64_t seed = 0;
    std::optional<Instant> ends{};  // --minutes
    bool schedules = true;          // --cram: false
    bool waits = false;             // there is a person who can be asked to
    std::vector<Seat> seats{};
    std::deque<std::size_t> queue{};      // due and new
    std::vector<std::size_t> learning{};  // waiting for their step
    std::map<Day, int> due_elsewhere{};   // reviews to come of cards outside the sitting
    std::map<std::string, std::vector<std::string>> answers{};  // by deck: the judge's list of other answers
    // By language: the words that are no typos. Whoever made the session keeps them.
    std::map<std::string, std::span<const WordList* const>> lists{};

    std::optional<std::size_t> current{};
    bool current_was_learning = false;
    Shown shown{};
    std::optional<ShowVerdict> answered{};
    int hints = 0;   // shown of this card
    Answer items{};  // of a list, given so far
    std::optional<Verdict> items_so_far{};
    bool waiting = false;  // for a card in learning; none is asked
    Instant began{}, asked_at{};
    std::vector<Past> past{};
    Summary summary{};
};

struct Step {
    Session session{};
    std::vector<SessionOutput> outputs{};
};

// The first question of a sitting.
Step start(Session session, Moment now);

// After a Finish nothing follows any event.
Step advance(Session session, const SessionEvent& event, Moment now);

// Tells the session under which name its last Record stands in the log, and what there is to show for it.
Recorded acknowledge(Session& session, const Record& record, EntryId id);

}  // namespace overhoor
