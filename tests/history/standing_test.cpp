#include "overhoor/history/standing.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <array>

#include "overhoor/core/random.hpp"
#include "overhoor/history/standing_bytes.hpp"

using namespace overhoor;

namespace {

const Moment morning = *moment_from_iso("2026-03-28T09:00:00+01:00");

Wishes slower() {
    Wishes wishes;
    wishes.learning_steps = {std::chrono::minutes{5}};
    wishes.rollover = std::chrono::minutes{0};
    return wishes;
}

// A learner of fifty cards, who also buries, flags, undoes and changes the settings.
class Learner {
public:
    explicit Learner(std::uint64_t seed) : random_(seed) {}

    LogEntry next() {
        now_.at += std::chrono::seconds{1 + random_.below(40'000)};
        ++n_;
        return {.id = {"device", n_}, .when = now_, .what = deed()};
    }
    std::uint64_t count() const { return n_; }

private:
    CardId card() { return {fmt::format("deck{}/{}", random_.below(3), random_.below(17))}; }

    Happened deed() {
        constexpr std::array kinds{SetAside::Kind::suspend, SetAside::Kind::resume, SetAside::Kind::bury,
                                   SetAside::Kind::unbury,  SetAside::Kind::flag,   SetAside::Kind::unflag};
        switch (random_.below(20)) {
            case 0:
                return Seen{.card = card(), .text = fmt::format("Vraag {}?\n= antwoord", random_.below(5))};
            case 1:
            case 2:
                return SetAside{.card = card(), .kind = kinds[random_.below(kinds.size())]};
            case 3:
                return Undo{.of = {"device", n_ - 1}};
            case 4:
                return Scheduling{random_.below(2) == 0 ? Wishes{} : slower()};
            default:
                return Review{.card = card(),
                              .grade = static_cast<Grade>(1 + random_.below(4)),
                              .thinking = Duration{random_.below(9000)}};
        }
    }

    Random random_;
    Moment now_ = morning;
    std::uint64_t n_ = 0;
};

const Wishes& wishes_now(const CardId& card) {
    static const Wishes usual{};
    static const Wishes strict{.retention = 0.95, .maximum_interval = 300};
    return card.value.starts_with("deck1/") ? strict : usual;
}

Standing standing_of(std::vector<LogEntry> entries) {
    History history;
    for (LogEntry& entry : entries) history.add(std::move(entry));
    const OrderingNotes notes = put_in_order(history);
    return overhoor::standing_of(history, notes, wishes_now);
}

// The same in every bit: bytes are written in a fixed order.
std::string bytes(const Standing& standing) { return to_bytes(standing); }

}  // namespace

TEST_CASE("a standing carried on with what came after is that of the whole log") {
    int carried = 0, refused = 0;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        CAPTURE(seed);
        Random random{seed};
        Learner learner{seed};
        std::vector<LogEntry> all;
        const std::size_t size = 1 + random.below(200);
        while (all.size() < size) all.push_back(learner.next());
        const auto cut = static_cast<std::ptrdiff_t>(random.below(size + 1));
        History since;
        for (auto entry = all.begin() + cut; entry != all.end(); ++entry) since.add(*entry);
        const auto on = carried_on(standing_of({all.begin(), all.begin() + cut}), since, wishes_now);
        ++(on ? carried : refused);
        if (on) CHECK(bytes(*on) == bytes(standing_of(all)));
    }
    CHECK(carried > 200);
    CHECK(refused > 3);  // those that undo what was before
}

TEST_CASE("where only the whole log tells, nothing is carried on") {
    const auto at = [](std::uint64_t n, int minutes, Happened what) {
        Moment when = morning;
        when.at += std::chrono::minutes{minutes};
        return LogEntry{.id = {"device", n}, .when = when, .what = std::move(what)};
    };
    const Review review{.card = {"deck/a"}};
    const std::vector<LogEntry> before{at(1, 0, review), at(2, 10, review)};
    struct Row {
        const char* why;
        LogEntry entry;
        bool carried;
    };
    const Row rows[] = {
        {"a review", at(3, 20, review), true},
        {"a review at the very moment of the last", at(3, 10, review), false},
        {"a review by a clock that was put back", at(3, 5, review), false},
        {"an undo of what was before", at(3, 20, Undo{.of = {"device", 2}}), false},
        {"an undo of another device's", at(3, 20, Undo{.of = {"other", 3}}), false},
        {"a rename", at(3, 20, Rename{.from = {"deck/a"}, .to = {"deck/b"}}), false},
        {"an import", at(3, 20, Imported{.source = "elsewhere"}), false},
        {"settings", at(3, 20, Scheduling{slower()}), true},
        {"an entry of a newer version", at(3, 20, Unknown{.type = "dream"}), true},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        History since;
        since.add(row.entry);
        CHECK(carried_on(standing_of(before), since, wishes_now).has_value() == row.carried);
    }
}

TEST_CASE("a standing comes back from its bytes as it was") {
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        CAPTURE(seed);
        Learner learner{seed};
        std::vector<LogEntry> all;
        while (all.size() < 4 * seed) all.push_back(learner.next());
        Standing standing = standing_of(all);
        standing.decks = {{"deck1", 0.95, 300}, {"deck2", std::nullopt, 7}};
        standing.traces.refused = {{{"a/x"}, {"a/y"}}};
        const std::string written = "before" + to_bytes(standing);
        const auto read = standing_from(written, 6);
        REQUIRE(read);
        CHECK(bytes(*read) == bytes(standing));
        CHECK(read->states == standing.states);
        CHECK(read->decks == standing.decks);
        CHECK(read->scheduling == standing.scheduling);
        CHECK(read->traces.refused == standing.traces.refused);
    }
}

TEST_CASE("bytes that are no standing are refused") {
    Learner learner{1};
    std::vector<LogEntry> all;
    while (all.size() < 60) all.push_back(learner.next());
    const std::string written = to_bytes(standing_of(all));
    for (std::size_t size = 0; size < written.size(); ++size)
        CHECK_FALSE(standing_from(written.substr(0, size), 0));
    CHECK_FALSE(standing_from(written + "x", 0));
    for (std::size_t at = 0; at < written.size(); ++at) {  // never a crash, whatever is in there
        std::string other = written;
        other[at] = static_cast<char>(0xFF);
        standing_from(other, 0);
    }
}

TEST_CASE("a standing holds for decks that wish what they wished") {
    const auto named = [](const char* id, std::optional<double> retention) {
        Deck deck{.id = id};
        deck.settings.retention = retention;
        return deck;
    };
    const Standing standing{.decks = {{"hard", 0.95, std::nullopt}}};
    struct Row {
        const char* why;
        std::vector<Deck> decks;
        bool holds;
    };
    const Row rows[] = {
        {"the same", {named("hard", 0.95), named("other", {})}, true},
        {"some of them", {named("other", {})}, true},
        {"another wish", {named("hard", 0.8)}, false},
        {"no wish any more", {named("hard", {})}, false},
        {"a new wish", {named("other", 0.8)}, false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(holds_for(standing, row.decks) == row.holds);
    }
}
