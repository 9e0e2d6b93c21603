#include "overhoor/deck/seen_notes.hpp"

#include <doctest/doctest.h>

using namespace overhoor;

namespace {

SourceSpan span(std::uint32_t begin) { return {begin, begin + 1}; }
constexpr auto always = [](std::uint32_t) { return true; };
constexpr auto never = [](std::uint32_t) { return false; };

}  // namespace

TEST_CASE("the first note of a hash is the one that is found, among however many") {
    SeenNotes notes;
    for (std::uint32_t i = 0; i < 10'000; ++i) {
        CHECK(notes.find(i * 64, always) == nullptr);
        notes.add(i * 64, {span(i), i});
        notes.add(i * 64, {span(i + 1), i + 1});
    }
    for (std::uint32_t i = 0; i < 10'000; ++i) {
        const SeenNote* const found = notes.find(i * 64, always);
        REQUIRE(found != nullptr);
        CHECK(found->card == i);
        CHECK(found->where == span(i));
        CHECK(notes.find(i * 64 + 1, always) == nullptr);
    }
}

TEST_CASE("another note of the same hash is not the one that is looked for") {
    SeenNotes notes{10};
    notes.add(7, {span(3), 5});
    CHECK(notes.find(7, never) == nullptr);
    CHECK(notes.find(7, [](std::uint32_t card) { return card == 5; }) != nullptr);
}

TEST_CASE("of a note that was left out the hash alone is known") {
    SeenNotes notes;
    notes.add(7, {.where = span(3)});
    REQUIRE(notes.find(7, never) != nullptr);
    CHECK(notes.find(7, never)->where == span(3));
}
