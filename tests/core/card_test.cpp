#include "overhoor/core/card.hpp"

#include <doctest/doctest.h>

#include <set>

#include "overhoor/core/random.hpp"

using namespace overhoor;

TEST_CASE("a model answer reads as one would say it") {
    CHECK(model_answer(ExpectedText{.accepted = {"ICMP", "icmp-protocol"}}, "nl") == "ICMP");
    CHECK(model_answer(ExpectedList{.items = {{"A"}, {"CNAME", "alias"}}, .need = 2}, "nl") == "A; CNAME");
    CHECK(model_answer(ExpectedList{.items = {{"een"}, {"twee"}}, .need = 2, .ordered = true}, "nl") ==
          "een → twee");
    CHECK(model_answer(ExpectedTruth{.value = false}, "nl-BE") == "onwaar");
    CHECK(model_answer(ExpectedTruth{.value = true}, "en") == "true");
    CHECK(model_answer(ExpectedChoice{.options = {{"x", "", false}, {"y", "", true}}}, "en") == "y");
    CHECK(model_answer(ExpectedMatch{.left = {"22", "25"}, .right = {"SSH", "SMTP"}}, "en") ==
          "22 – SSH; 25 – SMTP");
    CHECK(model_answer(ExpectedNumber{.shown = "3,5", .units = {"km", "kilometer"}}, "nl") == "3,5 km");
}

TEST_CASE("the same seed gives the same order, and shuffling keeps every item") {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        CAPTURE(seed);
        std::vector<int> first{1, 2, 3, 4, 5, 6, 7};
        std::vector<int> second = first;
        Random one{seed};
        Random two{seed};
        shuffle(std::span{first}, one);
        shuffle(std::span{second}, two);
        CHECK(first == second);
        CHECK(std::set<int>(first.begin(), first.end()).size() == 7);
    }
}

TEST_CASE("chance below a limit reaches every number, and the unit stays below one") {
    Random random{7};
    std::set<std::uint64_t> seen;
    for (int i = 0; i < 200; ++i) seen.insert(random.below(5));
    CHECK(seen == std::set<std::uint64_t>{0, 1, 2, 3, 4});
    for (int i = 0; i < 1000; ++i) {
        const double drawn = random.unit();
        CHECK((drawn >= 0 && drawn < 1));
    }
}
