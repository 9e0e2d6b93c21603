// What looks right and is wrong, in answers of every typed kind: the author's reason is told.

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "overhoor/answer/check.hpp"

using namespace overhoor;

namespace {

Verdict given(const Expected& expected, std::vector<std::string> parts) {
    return check(expected, Answer{std::move(parts)}, {.language = "nl"});
}

// Its outcome, and each part that did not count with its reason.
std::string told(const Verdict& verdict) {
    std::string all = name_of(verdict.outcome);
    if (verdict.parts.empty()) return all + ": " + verdict.reason;
    for (const PartVerdict& part : verdict.parts)
        if (part.outcome == Outcome::wrong && !part.given.empty())
            all += fmt::format("; {}: {}", part.given, part.reason);
    return all;
}

const ExpectedList layers{.items = {{"fysiek"}, {"datalink"}, {"netwerk", "netwerklaag"}},
                          .rejected = {{"internet", "zo heet hij in TCP/IP"}, {"netwerkkabel", "geen laag"}}};

}  // namespace

TEST_CASE("an item that the author rejects is told why, and the others count") {
    CHECK(told(given(layers, {"fysiek, internet, datalink"})) == "partial; internet: zo heet hij in TCP/IP");
    CHECK(told(given(layers, {"fysiek", "datalink", "het Internet"})) ==
          "partial; het Internet: zo heet hij in TCP/IP");
    CHECK(told(given(layers, {"fysiek, datalink, netwerklaag"})) == "correct");
    CHECK(told(given(layers, {"fysiek, datalink, sessie"})) == "partial; sessie: ");
}

TEST_CASE("a rejected item is none, also where it is nearly one") {
    const ExpectedList rulers{.items = {{"Willem I"}, {"Willem II"}},
                              .ordered = true,
                              .rejected = {{"Willem III", "regeerde later"}}};
    CHECK(told(given(rulers, {"Willem I, Willem III"})) == "partial; Willem III: regeerde later");
    CHECK(told(given(rulers, {"Willem I, Willem II"})) == "correct");
    ExpectedList careless = layers;
    careless.rejected.push_back({"datalink", "zelf een van de lagen"});
    CHECK(told(given(careless, {"fysiek, datalink, netwerk"})) == "correct");  // typed as the card has it
}

TEST_CASE("a number that the author rejects is told why, whatever its tolerance") {
    const ExpectedNumber kilobyte{.shown = "1024",
                                  .value = 1024,
                                  .low = 990,
                                  .high = 1060,
                                  .rejected = {{"1000", "dat is een kilobyte in SI"}}};
    CHECK(told(given(kilobyte, {"1000"})) == "wrong: dat is een kilobyte in SI");
    CHECK(told(given(kilobyte, {"1.000"})) == "wrong: dat is een kilobyte in SI");
    CHECK(told(given(kilobyte, {"1024"})) == "correct: ");
    CHECK(told(given(kilobyte, {"1010"})) == "correct: ");
}

TEST_CASE("a gap that is filled with what the author rejects is told why") {
    const ExpectedText first{.accepted = {"TCP"}, .rejected = {{"UDP", "dat kent geen volgorde"}}};
    const ExpectedText second{.accepted = {"poort"}, .rejected = {{"UDP", "dat kent geen volgorde"}}};
    CHECK(told(given(ExpectedCloze{.gaps = {first, second}}, {"udp", "poort"})) ==
          "partial; udp: dat kent geen volgorde");
    CHECK(told(given(ExpectedCloze{.gaps = {first}}, {"UDP"})) == "wrong: dat kent geen volgorde");
}
