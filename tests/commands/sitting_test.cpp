#include "overhoor/commands/sitting.hpp"

#include <doctest/doctest.h>

using namespace overhoor;

TEST_CASE("a sitting waits with an answer that could not be written until the person says no") {
    struct Patient : Face {
        int asked = 0, recorded = 0;
        bool is_graded = false;
        void show(const SessionOutput& output) override {
            recorded += std::holds_alternative<Recorded>(output) ? 1 : 0;
            if (std::holds_alternative<ShowVerdict>(output)) is_graded = true;
        }
        SessionEvent next_event() override {
            if (recorded > 0) return StopAsked{};
            return is_graded ? SessionEvent{GradeChosen{Grade::easy}} : SessionEvent{RevealAsked{}};
        }
        bool try_again(const Problem&) override { return ++asked < 3; }
    };
    Session session;
    session.queue.push_back(0);
    session.seats.push_back({.card = {.id = {"d/a"}, .expected = ExpectedText{.accepted = {"ja"}}}});
    for (const int failures : {2, 5}) {
        Patient face;
        int left = failures;
        const auto append = [&](const Record&) -> Result<EntryId> {
            if (left-- > 0) return Problem{.message = "the disk is full", .rule = "log-write"};
            return EntryId{"test", 1};
        };
        const auto done = hold(
            session, face, {append, {}}, [] { return Moment{}; }, [](const char*) { return std::string{}; });
        CHECK(static_cast<bool>(done) == (failures == 2));
        CHECK(face.asked == (failures == 2 ? 2 : 3));
        CHECK(face.recorded == (failures == 2 ? 1 : 0));
    }
}
