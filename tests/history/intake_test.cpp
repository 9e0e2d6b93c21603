#include "overhoor/history/intake.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "overhoor/core/random.hpp"

using namespace overhoor;

TEST_CASE("reviews on their way come in the order in which they were taken") {
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        CAPTURE(seed);
        Random random{seed};
        History at_once, by_and_by;
        Intake intake{by_and_by};
        const auto device = at_once.devices.number_of("desk");
        by_and_by.devices.number_of("desk");
        for (std::uint64_t n = 1; n <= 200; ++n) {
            if (random.below(20) == 0) {
                LogEntry undo{.id = {"desk", n}, .what = Undo{.of = {"desk", n - 1}}};
                intake.settle();
                by_and_by.add(undo);
                at_once.add(undo);
                continue;
            }
            // Some too long to be kept, some that differ only beyond what is compared first.
            const std::string tail(random.below(3) * 22, 'x');
            const std::string card = fmt::format("deck/a-card-with-a-name{}{}", tail, random.below(30));
            const ReviewLine line{.n = n, .card = card, .grade = static_cast<Grade>(1 + random.below(4))};
            intake.add(line, device);
            at_once.add(line, device);
        }
        intake.settle();
        CHECK(by_and_by.events == at_once.events);
        REQUIRE(by_and_by.cards.size() == at_once.cards.size());
        for (std::uint32_t i = 0; i < at_once.cards.size(); ++i)
            CHECK(by_and_by.cards[i] == at_once.cards[i]);
    }
}

TEST_CASE("texts that begin alike have numbers of their own") {
    Names names;
    std::vector<std::string> texts{"", "a"};
    for (std::size_t size = 18; size < 24; ++size)
        for (const char last : {'a', 'b', '\0'}) texts.push_back(std::string(size, 'x') + last);
    for (std::uint32_t i = 0; i < texts.size(); ++i) CHECK(names.number_of(texts[i]) == i);
    for (std::uint32_t i = 0; i < texts.size(); ++i) {
        CHECK(names.number_of(texts[i]) == i);
        CHECK(names[i] == texts[i]);
    }
    CHECK(!names.find(std::string(25, 'x')));
}
