#include "overhoor/history/replay.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "overhoor/core/random.hpp"

using namespace overhoor;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

const Moment noon = *moment_from_iso("2026-11-23T12:00:00+01:00");
const Wishes wishes{};
const WishesOf same_wishes = [](const CardId&) -> const Wishes& { return wishes; };

LogEntry entry(std::uint64_t n, Duration after, Happened what, const char* device = "laptop") {
    return {.id = {device, n}, .when = {noon.at + after, noon.utc_offset}, .what = std::move(what)};
}
Review review(const char* card, Grade grade) { return {.card = {card}, .grade = grade}; }

History history_of(std::vector<LogEntry> entries) {
    History history;
    for (LogEntry& entry : entries) history.add(std::move(entry));
    put_in_order(history);
    return history;
}

std::vector<LogEntry> in_order(std::vector<LogEntry> entries) {
    const History history = history_of(std::move(entries));
    std::vector<LogEntry> ordered;
    for (const Event& event : history.events) ordered.push_back(history.entry(event));
    return ordered;
}

Replayed replayed(std::vector<LogEntry> entries) {
    return replay(history_of(std::move(entries)), same_wishes);
}

}  // namespace

TEST_CASE("states by replay are those of the session that made them") {
    CardState expected;
    std::vector<LogEntry> entries;
    Moment now = noon;
    Random random{8};
    for (std::uint64_t n = 1; n < 60; ++n) {
        const auto grade = static_cast<Grade>(1 + random.below(4));
        expected = after_review(expected, CardId{"d/a"}, grade, now, wishes);
        entries.push_back(
            {.id = {"laptop", n}, .when = now, .what = Review{.card = {"d/a"}, .grade = grade}});
        CHECK(replayed(entries).states.at(CardId{"d/a"}) == expected);
        now.at += hours{random.below(200)};
    }
}

TEST_CASE("any order and any number of copies give the same history") {
    Random random{21};
    std::vector<LogEntry> entries;
    const char* devices[] = {"desk", "laptop", "phone"};
    std::uint64_t next[] = {1, 1, 1};
    for (int i = 0; i < 80; ++i) {
        const std::size_t device = random.below(3);
        const Duration at = hours{random.below(500)};  // clocks that go back, too
        const std::uint64_t n = next[device]++;
        if (n > 2 && random.below(8) == 0)
            entries.push_back(
                entry(n, at, Undo{.of = {devices[random.below(3)], 1 + random.below(n)}}, devices[device]));
        else
            entries.push_back(entry(
                n, at, review(random.below(2) == 0 ? "d/a" : "d/b", static_cast<Grade>(1 + random.below(4))),
                devices[device]));
    }
    const auto wanted = in_order(entries);
    for (int round = 0; round < 200; ++round) {
        std::vector<LogEntry> mixed = entries;
        for (int copies = 0; copies < 10; ++copies) mixed.push_back(entries[random.below(entries.size())]);
        shuffle(std::span{mixed}, random);
        CAPTURE(round);
        CHECK(in_order(mixed) == wanted);
    }
}

TEST_CASE("what was undone has not happened, and an undo can be undone") {
    const LogEntry first = entry(1, hours{0}, review("d/a", Grade::good));
    const LogEntry second = entry(2, hours{1}, review("d/a", Grade::again));
    const LogEntry undo = entry(3, hours{2}, Undo{.of = {"laptop", 2}});
    const LogEntry redo = entry(4, hours{3}, Undo{.of = {"laptop", 3}});
    CHECK(replayed({first, second, undo}).states == replayed({first}).states);
    CHECK(replayed({first, second, undo, redo}).states == replayed({first, second}).states);
    CHECK(replayed(
              {entry(1, hours{0}, review("d/a", Grade::good)), entry(2, hours{1}, Undo{.of = {"laptop", 1}})})
              .states.empty());
}

TEST_CASE("a card set aside is so until it is taken back") {
    const CardId card{"d/a"};
    auto state = replayed({entry(1, hours{0}, review("d/a", Grade::good)),
                           entry(2, hours{0}, SetAside{.card = card, .kind = SetAside::Kind::suspend})})
                     .states.at(card);
    CHECK(state.suspended);
    state =
        replayed({entry(1, hours{0}, SetAside{.card = card, .kind = SetAside::Kind::bury})}).states.at(card);
    CHECK(state.buried_on == study_day(noon, wishes.rollover));
    state = replayed({entry(1, hours{0}, SetAside{.card = card, .kind = SetAside::Kind::flag}),
                      entry(2, hours{0}, SetAside{.card = card, .kind = SetAside::Kind::unflag})})
                .states.at(card);
    CHECK_FALSE(state.flagged);
}

TEST_CASE("a renamed card keeps its history") {
    const auto old_name = entry(1, hours{0}, review("d/old", Grade::good));
    const auto rename = entry(2, hours{1}, Rename{.from = {"d/old"}, .to = {"d/new"}});
    const auto later = entry(3, hours{30}, review("d/new", Grade::good));
    const auto states = replayed({old_name, rename, later}).states;
    CHECK_FALSE(states.contains(CardId{"d/old"}));
    CHECK(states.at(CardId{"d/new"}).reviews == 2);
}

TEST_CASE("what was done under both names of a card is one history, by time") {
    const auto one_name = replayed({entry(1, hours{0}, review("d/new", Grade::good)),
                                    entry(2, hours{40}, review("d/new", Grade::hard)),
                                    entry(3, hours{90}, review("d/new", Grade::good))});
    const auto two_names = replayed({entry(1, hours{0}, review("d/old", Grade::good)),
                                     entry(1, hours{40}, review("d/new", Grade::hard), "desk"),
                                     entry(2, hours{90}, review("d/old", Grade::good)),
                                     entry(3, hours{91}, Rename{.from = {"d/old"}, .to = {"d/new"}})});
    CHECK(two_names.states == one_name.states);
}

TEST_CASE("names can be taken over in a chain, back again, and by another card later") {
    const auto rename = [](std::uint64_t n, int hour, const char* from, const char* to) {
        return entry(n, hours{hour}, Rename{.from = {from}, .to = {to}});
    };
    const auto first = entry(1, hours{0}, review("d/a", Grade::good));
    CHECK(replayed({first, rename(2, 1, "d/a", "d/b"), rename(3, 2, "d/b", "d/c")})
              .states.at(CardId{"d/c"})
              .reviews == 1);
    CHECK(replayed({first, rename(2, 1, "d/a", "d/b"), rename(3, 2, "d/b", "d/a")})
              .states.at(CardId{"d/a"})
              .reviews == 1);
    const auto states =
        replayed({first, rename(2, 1, "d/a", "d/b"), entry(3, hours{2}, review("d/a", Grade::again))}).states;
    CHECK(states.at(CardId{"d/a"}).reviews == 1);
    CHECK(states.at(CardId{"d/b"}).reviews == 1);
}

TEST_CASE("days are counted by the study day, new cards once") {
    const auto result = replayed(
        {entry(1, hours{0}, review("a/x", Grade::good)), entry(2, hours{11}, review("a/x", Grade::good)),
         entry(3, hours{15}, review("b/y", Grade::good)), entry(4, hours{24}, review("a/x", Grade::good))});
    const Day today = study_day(noon, wishes.rollover);
    CHECK(result.days.of(today).reviews == 3);
    CHECK(result.days.of(today).introduced == 2);
    CHECK(result.days.of(today).introduced_of("b") == 1);
    CHECK(result.days.of(today + days{1}).introduced == 0);
    CHECK(result.days.in_a_row(today + days{1}) == 2);
    CHECK(result.days.in_a_row(today + days{2}) == 2);
    CHECK(result.days.in_a_row(today + days{3}) == 0);
}

TEST_CASE("new steps and a new beginning of the day do not change what was done before") {
    const auto first = entry(1, hours{0}, review("d/a", Grade::good));
    const auto second = entry(2, hours{1}, review("d/a", Grade::good));
    Scheduling slower;
    slower.wishes.learning_steps = {minutes{1}, minutes{10}, minutes{60}};
    const WishesOf wishes_now = [&](const CardId&) -> const Wishes& { return slower.wishes; };
    const auto phase = [&](std::vector<LogEntry> entries) {
        return replay(history_of(std::move(entries)), wishes_now).states.at(CardId{"d/a"}).phase;
    };
    CHECK(phase({first, second}) == Phase::review);
    CHECK(phase({first, second, entry(3, hours{2}, slower)}) == Phase::review);
    CHECK(phase({entry(0, hours{-1}, slower), first, second}) == Phase::learning);
    CHECK(replay(history_of({first, entry(3, hours{2}, slower)}), wishes_now).scheduling == slower);
}

TEST_CASE("parameters and the wished retention count as they are now, for all that was done") {
    Wishes now;
    now.retention = 0.8;
    FsrsParameters other;
    other.w[2] = 9;
    now.model = MemoryModel{other};
    const auto state = replay(history_of({entry(1, hours{0}, review("d/a", Grade::good)),
                                          entry(2, hours{0}, Scheduling{Wishes{}})}),
                              [&](const CardId&) -> const Wishes& { return now; })
                           .states.at(CardId{"d/a"});
    CHECK(state.memory == now.model.first(Grade::good));
}

TEST_CASE("under another model all that was done is remembered otherwise, by the second") {
    Wishes now;
    now.model = MemoryModel{Fsrs7Parameters{}};
    const auto state = replay(history_of({entry(1, hours{0}, review("d/a", Grade::good)),
                                          entry(2, hours{1}, review("d/a", Grade::again)),
                                          entry(3, hours{50}, review("d/a", Grade::good))}),
                              [&](const CardId&) -> const Wishes& { return now; })
                           .states.at(CardId{"d/a"});
    const MemoryState first = now.model.first(Grade::good);
    CHECK(state.memory ==
          now.model.next(now.model.next(first, Grade::again, 1 / 24.0), Grade::good, 49 / 24.0));
    CHECK(state.memory.fast > 0);
}

TEST_CASE("an import that is undone takes its file with it, and nothing else") {
    const auto states = replayed({entry(1, hours{0}, Imported{.source = "anki", .reviews = 1}, "import-1"),
                                  entry(2, hours{1}, review("d/a", Grade::good), "import-1"),
                                  entry(1, hours{2}, review("d/b", Grade::good)),
                                  entry(2, hours{3}, Undo{.of = {"import-1", 1}})})
                            .states;
    CHECK_FALSE(states.contains(CardId{"d/a"}));
    CHECK(states.contains(CardId{"d/b"}));
}

TEST_CASE("a clock that went wrong and was put right does not hold what came after") {
    struct Row {
        const char* why;
        std::vector<int> clock;    // hours, by number
        std::vector<int> counted;  // as they count
    };
    for (const Row& row : {
             Row{"a year ahead, and back", {0, 1, 9000, 9001, 2, 3, 4}, {0, 1, 1, 1, 2, 3, 4}},
             Row{"an empty battery: 1970", {0, 1, 2, -9000, -8999, 3}, {0, 1, 2, 2, 2, 3}},
             Row{"put back a little", {0, 2, 1, 3}, {0, 0, 1, 3}},
             Row{"the first ones wrong", {9000, 9001, 0, 1, 2}, {0, 0, 0, 1, 2}},
             Row{"one step back: the later clock is believed", {5, 4}, {4, 4}},
         }) {
        CAPTURE(row.why);
        std::vector<LogEntry> entries;
        for (const int hour : row.clock)
            entries.push_back(
                entry(entries.size() + 1, hours{hour}, review("d/a", static_cast<Grade>(1 + hour % 2 * 2))));
        std::vector<int> counted;
        for (const LogEntry& found : in_order(entries))
            counted.push_back(
                static_cast<int>(std::chrono::duration_cast<hours>(found.when.at - noon.at).count()));
        CHECK(counted == row.counted);
    }
}

TEST_CASE("five devices, merged in every order: the same states, bit for bit") {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        CAPTURE(seed);
        Random random{seed};
        const std::array<const char*, 5> names{"desk", "laptop", "phone", "tablet", "work"};
        std::array<std::vector<LogEntry>, 5> files;
        for (std::size_t device = 0; device < 5; ++device) {
            int clock = 0;
            for (std::uint64_t n = 1; n <= 12; ++n) {
                clock += static_cast<int>(random.below(40)) - 8;  // goes back, too
                const std::string card = "d/" + std::to_string(random.below(4));
                Happened what = Review{.card = {card}, .grade = static_cast<Grade>(1 + random.below(4))};
                if (random.below(9) == 0) what = Undo{.of = {names[random.below(5)], 1 + random.below(12)}};
                if (random.below(9) == 0) what = SetAside{.card = {card}, .kind = SetAside::Kind::flag};
                if (random.below(15) == 0) what = Rename{.from = {card}, .to = {"d/9"}};
                // Whole hours, so that many things happen at the same moment on two devices.
                files[device].push_back(entry(n, hours{clock}, std::move(what), names[device]));
            }
        }
        std::array<std::size_t, 5> order{0, 1, 2, 3, 4};
        std::optional<CardStates> first;
        do {
            std::vector<LogEntry> all;
            for (const std::size_t device : order)
                all.insert(all.end(), files[device].begin(), files[device].end());
            const CardStates states = replayed(std::move(all)).states;
            if (!first) first = states;
            CHECK(states == *first);
        } while (std::ranges::next_permutation(order).found);
    }
}
