#include "overhoor/history/figures.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "overhoor/core/random.hpp"

using namespace overhoor;

namespace {

struct Answered {
    std::string card{};
    Moment when{};
    Grade grade{};
    Duration thinking{};
};

// Some months of a learner with two decks, and a third that is gone since; nights and days in which nothing
// happens among them.
std::vector<Answered> months(std::uint64_t seed) {
    std::vector<Answered> all;
    Random random{seed};
    Moment now = *moment_from_iso("2026-06-01T22:00:00+02:00");
    for (int i = 0; i < 400; ++i) {
        now.at += Duration{std::chrono::minutes{random.below(random.below(5) == 0 ? 3000 : 300)}};
        all.push_back({fmt::format("{}/c{}", std::array{"a", "b", "gone"}[random.below(3)], random.below(6)),
                       now, static_cast<Grade>(1 + random.below(4)), Duration{200 + random.below(150'000)}});
    }
    return all;
}

// The study day by hand: the local date four hours ago.
std::string day_of(const Moment& when) {
    Moment earlier = when;
    earlier.at -= std::chrono::hours{4};
    return to_iso(earlier).substr(0, 10);
}

}  // namespace

TEST_CASE("the figures of decks, days and answers are what a second count without replay says") {
    const Wishes general{}, of_b{.retention = 0.8};
    const WishesOf wishes_of = [&](const CardId& card) -> const Wishes& {
        return card.value.starts_with("b/") ? of_b : general;
    };
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        CAPTURE(seed);
        const auto answers = months(seed);
        History history;
        for (std::size_t i = 0; i < answers.size(); ++i)
            history.add(LogEntry{
                .id = {"desk", i + 1},
                .when = answers[i].when,
                .what = Review{
                    .card = {answers[i].card}, .grade = answers[i].grade, .thinking = answers[i].thinking}});
        put_in_order(history);
        const Replayed replayed = replay(history, wishes_of);
        const auto facts = review_facts(history, wishes_of);
        std::vector<Deck> decks{{.id = "a"}, {.id = "b"}, {.id = "exam"}};
        for (int i = 0; i < 9; ++i)
            for (int d = 0; d < 2; ++d)
                decks[static_cast<std::size_t>(d)].cards.push_back(
                    {.id = {fmt::format("{}/c{}", d == 0 ? "a" : "b", i)}, .off = i == 5});
        Moment now = answers.back().when;
        now.at += std::chrono::hours{50};
        const Figures found = figures_of({.facts = facts,
                                          .cards = history.cards,
                                          .decks = decks,
                                          .states = replayed.states,
                                          .wishes_of = wishes_of},
                                         now, general, 14);

        const Day today = *day_from_iso(day_of(now));
        std::map<std::string, std::pair<int, Duration>> days;
        std::map<std::string, std::string> last_day_of_card;
        struct Count {
            int reviews = 0, tested = 0, passed = 0;
            Duration time{};
        };
        std::map<std::string, Count> of_deck;
        Count in_all;
        for (const Answered& one : answers) {
            const std::string day = day_of(one.when), deck = one.card.substr(0, one.card.find('/'));
            ++days[day].first;
            days[day].second += one.thinking;
            const bool tests = last_day_of_card.contains(one.card) && last_day_of_card[one.card] != day;
            last_day_of_card[one.card] = day;
            const auto ago = (today - *day_from_iso(day)).count();
            for (Count* count : {&in_all, &of_deck[deck]}) {
                ++count->reviews;
                count->time += one.thinking;
                if (!tests || ago >= 30) continue;
                ++count->tested;
                count->passed += one.grade == Grade::again ? 0 : 1;
            }
        }
        CHECK(found.reviews == 400);
        CHECK(found.month.reviews == in_all.tested);
        CHECK(found.month.passed == in_all.passed);
        CHECK(found.times.total == in_all.time);
        std::map<std::string, std::pair<int, Duration>> counted;
        for (const auto& [day, done] : found.days.days) counted[to_iso(day)] = {done.reviews, done.time};
        CHECK(counted == days);
        int longest = 0, row = 0;  // walking over every day of two years
        for (Day day = *day_from_iso("2026-01-01"); day < *day_from_iso("2028-01-01");
             day += std::chrono::days{1}) {
            row = days.contains(to_iso(day)) ? row + 1 : 0;
            longest = std::max(longest, row);
        }
        CHECK(longest_row(found.days) == longest);

        REQUIRE(found.decks.size() == 2);  // the third has no cards
        int studied = 0;
        double wished = 0;
        for (const DeckFigures& deck : found.decks) {
            CAPTURE(deck.id);
            const Count& count = of_deck[deck.id];
            CHECK(deck.reviews == count.reviews);
            CHECK(deck.time == count.time);
            CHECK(deck.month.reviews == count.tested);
            CHECK(deck.month.passed == count.passed);
            CHECK(deck.cards == 8);  // one of nine is off
            int met = 0, due = 0;
            double recalls = 0;
            for (int i = 0; i < 9; ++i) {
                const auto state = replayed.states.find(CardId{fmt::format("{}/c{}", deck.id, i)});
                if (i == 5 || state == replayed.states.end()) continue;
                ++met;
                const Wishes& wishes = deck.id == "b" ? of_b : general;
                recalls += recall_now(state->second, now, wishes);
                due += is_due(state->second, now, wishes) ? 1 : 0;
            }
            CHECK(deck.studied == met);
            CHECK(deck.due == due);
            CHECK(deck.recall == doctest::Approx(recalls / met));
            studied += met;
            wished += met * (deck.id == "b" ? 0.8 : 0.9);
        }
        CHECK(found.studied == studied);
        CHECK(found.wished_retention == doctest::Approx(wished / studied));
        int counted_due = found.forecast.overdue;
        for (const int due : found.forecast.days) counted_due += due;
        CHECK(counted_due <= studied);
        std::array<int, 8> bins{};
        for (const Answered& one : answers) {
            const double seconds = static_cast<double>(one.thinking.count()) / 1000;
            ++bins[seconds < 2     ? 0
                   : seconds < 5   ? 1
                   : seconds < 10  ? 2
                   : seconds < 20  ? 3
                   : seconds < 30  ? 4
                   : seconds < 60  ? 5
                   : seconds < 120 ? 6
                                   : 7];
        }
        CHECK(found.times.answers == bins);
    }
}

TEST_CASE("where all decks wish the same, that is the wish to the last digit") {
    const Wishes wishes{.retention = 0.87};
    const Names names;
    std::vector<Deck> decks{{.id = "a"}};
    CardStates states;
    for (int i = 0; i < 7; ++i) {
        decks[0].cards.push_back({.id = {fmt::format("a/{}", i)}});
        states[decks[0].cards.back().id] = {.phase = Phase::review, .memory = {10, 5}, .reviews = 1};
    }
    const Figures found = figures_of({.cards = names,
                                      .decks = decks,
                                      .states = states,
                                      .wishes_of = [&](const CardId&) -> const Wishes& { return wishes; }},
                                     *moment_from_iso("2026-11-25T09:00:00+01:00"), Wishes{}, 7);
    CHECK(found.wished_retention == 0.87);
}

TEST_CASE("the bounds of a share leave out one case in twenty, and never the share itself") {
    CHECK(likely({}).low == 0);
    CHECK(likely({}).high == 1);
    // 9 of 10: 0.5958 to 0.9821, as tables of the score interval have it.
    const Bounds nine = likely({.reviews = 10, .passed = 9});
    CHECK(nine.low == doctest::Approx(0.5958).epsilon(0.0002));
    CHECK(nine.high == doctest::Approx(0.9821).epsilon(0.0002));
    // The bounds are where the share is just two standard errors of the bound away: the definition.
    for (const auto& [passed, of] : {std::pair{0, 5}, {5, 5}, {3, 7}, {180, 200}, {1, 1000}}) {
        CAPTURE(passed);
        const Bounds bounds = likely({.reviews = of, .passed = passed});
        const double share = static_cast<double>(passed) / of;
        CHECK(bounds.low <= share + 1e-12);
        CHECK(bounds.high >= share - 1e-12);
        for (const double bound : {bounds.low, bounds.high})
            if (bound > 1e-9 && bound < 1 - 1e-9)
                CHECK(std::abs(share - bound) ==
                      doctest::Approx(1.959963984540054 * std::sqrt(bound * (1 - bound) / of)));
    }
}
