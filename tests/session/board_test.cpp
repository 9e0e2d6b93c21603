#include "overhoor/session/board.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <array>

#include "overhoor/core/random.hpp"
#include "overhoor/session/glance.hpp"

using namespace overhoor;

namespace {

const Moment noon = *moment_from_iso("2026-11-23T12:00:00+01:00");
const Day today = study_day(noon, std::chrono::hours{4});

// Decks with siblings, needs and cards out of use, in every state.
struct Made {
    std::vector<Deck> decks{};
    CardStates states{};

    explicit Made(std::uint64_t seed) : random_(seed) {
        for (int i = 0; i < 3; ++i) {
            Deck& deck = decks.emplace_back();
            deck.id = fmt::format("deck{}", i);
            deck.title = "Deck";
            if (random_.below(2) == 0) deck.settings.new_per_day = static_cast<int>(random_.below(4));
            for (int note = 0; note < 12; ++note) add_note(deck, note);
        }
    }

private:
    void add_note(Deck& deck, int number) {
        const std::string note = fmt::format("{}/{}", deck.id, number);
        for (std::uint64_t sibling = 0; sibling <= random_.below(3); ++sibling) {
            Card& card = deck.cards.emplace_back();
            card.id.value = sibling == 0 ? note : fmt::format("{}/{}", note, sibling);
            card.deck = deck.id;
            card.note = note;
            card.off = random_.below(9) == 0;
            if (random_.below(4) == 0) card.after = {std::to_string(random_.below(14))};
            if (random_.below(2) == 0) states[card.id] = state();
        }
    }
    CardState state() {
        const auto day = [&] { return today + std::chrono::days{random_.below(5)} - std::chrono::days{2}; };
        CardState state;
        state.phase = static_cast<Phase>(random_.below(4));
        state.reviews = state.phase == Phase::fresh ? 0 : 3;
        state.last = {noon.at - std::chrono::hours{random_.below(50)}, noon.utc_offset};
        state.due_day = day();
        state.due_at = noon.at + std::chrono::minutes{random_.below(90)};
        state.suspended = random_.below(9) == 0;
        if (random_.below(5) == 0) state.buried_on = day();
        return state;
    }
    Random random_;
};

}  // namespace

TEST_CASE("what is picked holds to every rule, whatever the decks") {
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        CAPTURE(seed);
        const Made made{seed};
        const Board board = board_of(made.decks, made.states);
        const NewLimits limits{.in_all = 6, .of_deck = {{"deck1", 2}}};
        const Picked picked = pick(board, noon, std::chrono::hours{4}, limits);
        std::vector<const Card*> cards;
        for (const Deck& deck : made.decks)
            for (const Card& card : deck.cards) cards.push_back(&card);
        REQUIRE(board.cards.size() == cards.size());

        std::map<std::string, int> asked;  // by note
        int of_deck1 = 0;
        for (const auto* list : {&picked.due, &picked.fresh})
            for (const std::uint32_t i : *list) {
                ++asked[cards[i]->note];
                const auto state = made.states.find(cards[i]->id);
                CHECK_FALSE(cards[i]->off);
                if (state == made.states.end()) continue;
                CHECK_FALSE(state->second.suspended);
                CHECK((!state->second.buried_on || *state->second.buried_on < today));
            }
        for (const std::uint32_t i : picked.learning) asked[cards[i]->note] += 10;
        for (const auto& [note, count] : asked) CHECK((count == 1 || count % 10 == 0));
        for (const std::uint32_t i : picked.due) {
            CHECK(made.states.at(cards[i]->id).phase == Phase::review);
            CHECK(made.states.at(cards[i]->id).due_day <= today);
        }
        for (const std::uint32_t i : picked.fresh) of_deck1 += cards[i]->deck == "deck1" ? 1 : 0;
        CHECK(picked.fresh.size() <= 6);
        CHECK(of_deck1 <= 2);
        for (std::size_t i = 1; i < picked.learning.size(); ++i)
            CHECK(board.cards[picked.learning[i - 1]].due_at <= board.cards[picked.learning[i]].due_at);
    }
}

TEST_CASE("a glance comes back from its bytes as it was") {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        CAPTURE(seed);
        const Made made{seed};
        Glance glance{board_of(made.decks, made.states), {}, made.states.size()};
        glance.days.days[today] = {
            .reviews = 3, .introduced = 1, .time = Duration{900}, .introduced_by_deck = {{"deck1", 1}}};
        const std::string written = "before" + to_bytes(glance);
        const auto read = glance_from(written, 6);
        REQUIRE(read);
        CHECK(to_bytes(*read) == to_bytes(glance));
        const auto picks = [&](const Glance& of) {
            const Picked picked = pick(of.board, noon, std::chrono::hours{4}, {.in_all = 9});
            return std::array{picked.due, picked.fresh, picked.learning};
        };
        CHECK(picks(*read) == picks(glance));
        CHECK(read->days.of(today).introduced_of("deck1") == 1);
        if (seed > 0) continue;
        for (std::size_t size = 0; size < written.size(); ++size)
            CHECK_FALSE(glance_from(std::string_view{written}.substr(0, size), 6));
        for (std::size_t at = 6; at < written.size(); ++at) {  // never a crash, whatever is in there
            std::string other = written;
            other[at] = static_cast<char>(0xFF);
            if (const auto odd = glance_from(other, 6))
                counts_by_deck(odd->board, pick(odd->board, noon, std::chrono::hours{4}, {.in_all = 9}));
        }
    }
}
