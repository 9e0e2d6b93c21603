#include "overhoor/session/session.hpp"

#include <doctest/doctest.h>

#include <set>

#include "table.hpp"

#include "overhoor/core/random.hpp"
#include "overhoor/session/drive.hpp"

using namespace overhoor;
using std::chrono::minutes;

TEST_CASE("a question is asked, answered, graded and recorded, and comes back until it is learned") {
    Table table{with({text_card("a", "ja"), text_card("b", "nee")})};
    CHECK(told(table.step.outputs) == "ask a?");
    CHECK(table.hear(says("ja")) == "verdict correct");
    CHECK(table.hear(SuggestionTaken{}) == "record d/a 3, ask b?");
    CHECK(table.hear(RevealAsked{}) == "verdict revealed");
    CHECK(table.hear(GradeChosen{Grade::again}) == "record d/b 1, ask b?");
    CHECK(table.hear(says("nee")) == "verdict correct");
    CHECK(table.hear(GradeChosen{Grade::easy}) == "record d/b 4, ask a?");
    CHECK(table.hear(says("ja")) == "verdict correct");
    CHECK(table.hear(GradeChosen{Grade::good}) == "record d/a 3, done");
    CHECK(table.step.session.summary.reviews == 4);
    CHECK(table.step.session.summary.cards == 2);
    REQUIRE(table.step.session.summary.hard.size() == 1);
    CHECK(table.step.session.summary.hard[0].prompt == "b?");
    CHECK(table.step.session.summary.hard[0].answer == "nee");
    CHECK(table.hear(RevealAsked{}) == "");
}

TEST_CASE("who asks to see a typed answer did not know it; who thinks it is trusted") {
    Table typed{with({text_card("a", "ja")})};
    typed.hear(RevealAsked{});
    CHECK(std::get<ShowVerdict>(typed.step.outputs[0]).suggested == Grade::again);
    Card thought = text_card("a", "ja");
    std::get<ExpectedText>(thought.expected).typed = false;
    Table table{with({thought})};
    CHECK(table.hear(says("iets")) == "verdict revealed");
    CHECK(std::get<ShowVerdict>(table.step.outputs[0]).suggested == Grade::good);
}

TEST_CASE("what cannot be done now is refused and changes nothing") {
    Table table{with({text_card("a", "ja")})};
    CHECK(table.hear(GradeChosen{Grade::good}) == "refused");
    CHECK(table.hear(UndoAsked{}) == "refused");
    CHECK(table.hear(says("ja")) == "verdict correct");
    CHECK(table.hear(says("ja")) == "refused");
    CHECK(table.hear(HintAsked{}) == "refused");
    CHECK(table.hear(SuggestionTaken{}) == "record d/a 3, ask a?");
}

TEST_CASE("undo takes back the last thing recorded and asks that card again") {
    Table table{with({text_card("a", "ja"), text_card("b", "nee")})};
    table.hear(says("ja"));
    table.hear(GradeChosen{Grade::easy});
    CHECK(table.hear(UndoAsked{}) == "record undo, ask a?");
    CHECK(table.step.session.seats[0].state == CardState{});
    CHECK(table.step.session.summary.reviews == 0);
    table.hear(says("ja"));
    CHECK(table.hear(GradeChosen{Grade::easy}) == "record d/a 4, ask b?");
    CHECK(table.hear(SetAsideAsked{SetAside::Kind::suspend}) == "set aside d/b, done");
}

TEST_CASE("an undo names the entry that it takes back") {
    Table table{with({text_card("a", "ja"), text_card("b", "nee"), text_card("c", "ok")})};
    table.hear(SetAsideAsked{SetAside::Kind::bury});
    table.hear(RevealAsked{});
    table.hear(GradeChosen{Grade::easy});
    table.hear(UndoAsked{});
    CHECK(std::get<Undo>(std::get<Record>(table.step.outputs[0]).what).of == EntryId{"test", 2});
    table.hear(UndoAsked{});
    CHECK(std::get<Undo>(std::get<Record>(table.step.outputs[0]).what).of == EntryId{"test", 1});
    CHECK_FALSE(table.step.session.seats[0].state.buried_on.has_value());
}

TEST_CASE("a step that has run out comes before the queue, others after it") {
    Table table{with({text_card("a", "ja"), text_card("b", "nee"), text_card("c", "ok")})};
    table.hear(RevealAsked{});
    CHECK(table.hear(GradeChosen{Grade::again}) == "record d/a 1, ask b?");
    table.now.at += minutes{2};
    table.hear(RevealAsked{});
    CHECK(table.hear(GradeChosen{Grade::easy}) == "record d/b 4, ask a?");
}

TEST_CASE("when time is up the session ends after the answer") {
    Session session = with({text_card("a", "ja"), text_card("b", "nee")});
    session.ends = noon.at + minutes{5};
    Table table{std::move(session)};
    table.hear(RevealAsked{});
    table.now.at += minutes{5};
    CHECK(table.hear(GradeChosen{Grade::easy}) == "record d/a 4, done");
    CHECK(table.step.session.summary.reason == Summary::Reason::time_is_up);
}

TEST_CASE("cramming records nothing") {
    Session session = with({text_card("a", "ja")});
    session.schedules = false;
    Table table{std::move(session)};
    table.hear(says("ja"));
    CHECK(table.hear(GradeChosen{Grade::easy}) == "done");
}

TEST_CASE("no events lose a card: each is graded or set aside before the end") {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        CAPTURE(seed);
        Random random{seed};
        Table table{with(
            {text_card("a", "ja"), text_card("b", "nee"), text_card("c", "ok"), text_card("d", "vier")})};
        std::set<std::string> settled;
        bool done = false;
        for (int i = 0; i < 3000 && !done; ++i) {
            const SessionEvent events[] = {says("ja"),
                                           says("nee"),
                                           RevealAsked{},
                                           HintAsked{},
                                           GradeChosen{static_cast<Grade>(1 + random.below(4))},
                                           SuggestionTaken{},
                                           UndoAsked{},
                                           SetAsideAsked{SetAside::Kind::bury},
                                           SetAsideAsked{SetAside::Kind::flag}};
            table.hear(events[random.below(std::size(events) * 3) % std::size(events)]);
            table.now.at += minutes{random.below(3)};
            for (const SessionOutput& output : table.step.outputs)
                done = done || std::holds_alternative<Finish>(output);
        }
        REQUIRE(done);
        for (const Seat& seat : table.step.session.seats)
            CHECK((seat.state.reviews > 0 || seat.state.buried_on.has_value()));
    }
}

TEST_CASE("the loop writes before it shows, and ends when writing fails") {
    struct Script : Face {
        std::vector<SessionEvent> events{};
        std::string seen{};
        std::size_t at = 0;
        void show(const SessionOutput& output) override {
            seen += std::holds_alternative<Recorded>(output) ? "recorded "
                    : std::holds_alternative<Ask>(output)    ? "ask "
                    : std::holds_alternative<Finish>(output) ? "done "
                                                             : "";
        }
        SessionEvent next_event() override {
            return at < events.size() ? events[at++] : SessionEvent{StopAsked{}};
        }
    };
    Script script;
    script.events = {RevealAsked{}, GradeChosen{Grade::easy}};
    std::string seen_when_written;
    const auto good = drive(
        with({text_card("a", "ja"), text_card("b", "nee")}), script,
        [&](const Record&) -> Result<EntryId> {
            seen_when_written = script.seen;
            return EntryId{"test", 1};
        },
        [] { return noon; });
    REQUIRE(good);
    CHECK(seen_when_written == "ask ");
    CHECK(script.seen == "ask recorded ask done ");

    Script failing;
    failing.events = script.events;
    const auto bad = drive(
        with({text_card("a", "ja")}), failing,
        [](const Record&) -> Result<EntryId> { return Problem{.message = "vol"}; }, [] { return noon; });
    REQUIRE_FALSE(bad);
    CHECK(failing.seen == "ask ");
}

TEST_CASE(
    "what could not be recorded is tried again as long as the face says so, unless it may be recorded") {
    struct Patient : Face {
        int events = 0, asked = 0, recorded = 0;
        void show(const SessionOutput& output) override {
            recorded += std::holds_alternative<Recorded>(output) ? 1 : 0;
        }
        SessionEvent next_event() override {
            const std::array<SessionEvent, 3> script{RevealAsked{}, GradeChosen{Grade::easy}, StopAsked{}};
            return script[static_cast<std::size_t>(std::min(events++, 2))];
        }
        bool try_again(const Problem&) override { return ++asked < 3; }
    };
    struct Row {
        const char* rule;
        int failures, asked, recorded;
    };
    for (const Row& row : {Row{"log-write", 2, 2, 1}, {"log-write", 9, 3, 0}, {"log-unsure", 2, 0, 0}}) {
        Patient face;
        int failures = row.failures;
        const auto done = drive(
            with({text_card("a", "ja")}), face,
            [&](const Record&) -> Result<EntryId> {
                if (failures-- > 0) return Problem{.message = "vol", .rule = row.rule};
                return EntryId{"test", 1};
            },
            [] { return noon; });
        CHECK(static_cast<bool>(done) == (row.recorded == 1));
        CHECK(face.asked == row.asked);
        CHECK(face.recorded == row.recorded);
    }
}

TEST_CASE("with a card's first review goes its text, and again when the text has changed") {
    const auto seen_with = [](std::optional<std::string> before) {
        Session session = with({text_card("a", "ja")});
        session.seats[0].seen = std::move(before);
        Table table{std::move(session)};
        const auto seen_at = [&](Grade grade) {
            table.hear(RevealAsked{});
            CHECK(table.hear(GradeChosen{grade}).starts_with("record d/a"));
            const auto seen = std::get<Record>(table.step.outputs[0]).seen;
            return seen ? seen->card.value + " " + seen->text : "nothing";
        };
        std::string first = seen_at(Grade::again);
        // The same card once more in the sitting: its text is known by then.
        CHECK(seen_at(Grade::good) == "nothing");
        return first;
    };
    CHECK(seen_with(std::nullopt) == "d/a a?\n= ja");
    CHECK(seen_with("a?\n= ja zeker") == "d/a a?\n= ja");
    CHECK(seen_with("a?\n= ja") == "nothing");
}
