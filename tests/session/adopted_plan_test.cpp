#include "overhoor/session/adopted_plan.hpp"

#include <doctest/doctest.h>

using namespace overhoor;
using std::chrono::days;

namespace {

const Day today = *day_from_iso("2026-11-23");  // a Monday

AdoptedPlan plan(int days_left, std::vector<std::string> decks = {}) {
    return {.exam = today + days{days_left}, .minutes = 20, .adopted = today, .decks = std::move(decks)};
}

}  // namespace

TEST_CASE("a deck goes by the plan of the next exam, until its day, or until it is given up") {
    std::vector<AdoptedPlan> plans{plan(30), plan(10, {"law"}), plan(5, {"networks"})};
    plans[2].ended = today;
    struct Row {
        const char* deck;
        int day;
        std::optional<std::size_t> which;
    };
    const Row rows[] = {{"law", 0, 1},  {"networks", 0, 0}, {"history", 0, 0}, {"law", 9, 1},
                        {"law", 10, 0}, {"law", 29, 0},     {"law", 30, {}}};
    for (const Row& row : rows) {
        CAPTURE(row.deck);
        CAPTURE(row.day);
        const AdoptedPlan* found = plan_for(plans, row.deck, today + days{row.day});
        CHECK((found == nullptr) == !row.which);
        if (row.which) CHECK(found == &plans[*row.which]);
    }
}

TEST_CASE("days off are weekdays or days") {
    AdoptedPlan one = plan(30);
    one.days_off = {"sun", "2026-12-01"};
    CHECK(is_off(one, *day_from_iso("2026-11-29")));
    CHECK(is_off(one, *day_from_iso("2026-12-01")));
    CHECK_FALSE(is_off(one, *day_from_iso("2026-11-30")));
    CHECK(is_day_off("sat"));
    CHECK_FALSE(is_day_off("Saturday"));
    CHECK_FALSE(is_day_off("2026-13-01"));
}

TEST_CASE("what a plan put off comes back after the exam, or from the day it was given up") {
    AdoptedPlan one = plan(10, {"law"});
    CHECK(comes_back_after(one).from == today + days{11});
    one.ended = today + days{3};
    CHECK(comes_back_after(one).from == today + days{3});
    std::vector<Deck> decks(2);
    decks[0].id = "law";
    decks[1].id = "networks";
    put_off(decks, std::vector{one, plan(20, {"law"})});
    CHECK(decks[0].settings.spread->from == today + days{21});
    CHECK_FALSE(decks[1].settings.spread);
}

TEST_CASE("a plan for the same decks and day takes the place of the one before") {
    std::vector<AdoptedPlan> plans{plan(10, {"law"}), plan(20)};
    AdoptedPlan more = plan(10, {"law"});
    more.minutes = 40;
    plans = adopted(plans, more);
    REQUIRE(plans.size() == 2);
    CHECK(plans[0].minutes == 40);
    plans = adopted(plans, plan(5, {"law"}));
    REQUIRE(plans.size() == 3);
    CHECK(plans[0].exam == today + days{5});
}
