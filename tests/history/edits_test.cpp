// The decks that come with the program, edited at random: histories stay with their cards, and never go to
// another.

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "edited_decks.hpp"
#include "overhoor/core/random.hpp"
#include "overhoor/history/moved_cards.hpp"
#include "overhoor/history/seen_text.hpp"

using namespace overhoor;

namespace {

struct Tally {
    int kept = 0, refused = 0, wrong = 0;
};

}  // namespace

TEST_CASE("an edited question keeps its history, and no history goes to another card") {
    const std::vector<Deck> decks = real_decks();
    REQUIRE(decks.size() > 10);
    std::vector<std::string> vocabulary;
    std::vector<Card> all;
    for (const Deck& deck : decks)
        for (const Card& card : deck.cards) {
            all.push_back(card);
            for (std::string& word : words_of(card.prompt)) vocabulary.push_back(std::move(word));
        }
    // Words that are forms of no other: in their place a question asks for something else.
    std::vector<std::string> backwards = vocabulary;
    for (std::string& word : backwards) std::ranges::reverse(word);
    std::erase_if(backwards, [](const std::string& word) {
        return word.size() < 4 || std::ranges::any_of(word, [](char c) { return (c & 0x80) != 0; });
    });
    std::map<Edit, Tally> tallies;
    int deleted_wrong = 0, deleted = 0;
    for (std::uint64_t seed = 0; seed < 600; ++seed) {
        CAPTURE(seed);
        Random random{seed};
        const Deck& before = decks[random.below(decks.size())];
        Deck after = before;
        std::map<CardId, std::pair<CardId, Edit>> right;  // old key → new key
        std::map<CardId, bool> gone;
        // One to six cards are edited at once; …
        for (std::uint64_t i = 1 + random.below(6); i > 0; --i) {
            const std::size_t at = random.below(before.cards.size());
            const Card& was = before.cards[at];
            const auto edit = static_cast<Edit>(random.below(names.size()));
            if (words_of(was.prompt).size() < 4 || right.contains(was.id)) continue;
            const Card is = with_prompt(was, edited(was.prompt, edit, vocabulary, random));
            if (is.id == was.id || std::ranges::find(after.cards, is.id, &Card::id) != after.cards.end())
                continue;
            after.cards[at] = is;
            right[was.id] = {is.id, edit};
        }
        // … some are deleted; and others are added: of another deck, and with another fact in the same words.
        for (std::uint64_t i = random.below(4); i > 0; --i) {
            const std::size_t at = random.below(after.cards.size());
            const CardId id = after.cards[at].id;
            const bool is_edited =
                std::ranges::any_of(right, [&](const auto& pair) { return pair.second.first == id; });
            if (is_edited) continue;
            gone[id] = true;
            const Card old = after.cards[at];
            after.cards.erase(after.cards.begin() + static_cast<std::ptrdiff_t>(at));
            const Card& other = all[random.below(all.size())];
            Card same_words = with_prompt(old, edited(old.prompt, Edit::word_other, backwards, random));
            same_words.expected = other.expected;
            Card foreign = other;
            foreign.deck = before.id;
            foreign = with_prompt(foreign, foreign.prompt);
            if (other.deck == before.id) continue;
            for (const Card& card : {same_words, foreign})
                if (card.prompt != old.prompt &&
                    std::ranges::find(after.cards, card.id, &Card::id) == after.cards.end())
                    after.cards.push_back(card);
        }
        const History history = studied(before);
        const auto moved = find_moved_cards(history, states_of(history), std::span{&after, 1},
                                            [](std::string_view) { return false; });
        std::map<CardId, CardId> moves;
        for (const Rename& move : moved.moves) moves[move.from] = move.to;
        for (const auto& [from, target] : right) {
            Tally& tally = tallies[target.second];
            if (!moves.contains(from))
                ++tally.refused;
            else
                ++(moves[from] == target.first ? tally.kept : tally.wrong);
        }
        deleted += static_cast<int>(gone.size());
        for (const auto& [from, to] : moves)
            if (gone.contains(from)) {
                ++deleted_wrong;
                {
                    const auto text = [&](const Deck& deck, const CardId& id) {
                        return seen_text(text_of(*std::ranges::find(deck.cards, id, &Card::id)));
                    };
                    MESSAGE(text(before, from), "\n→ ", text(after, to));
                }
            }
    }
    for (const auto& [edit, tally] : tallies) {
        const std::string name = names[static_cast<std::size_t>(edit)];
        CAPTURE(name);
        MESSAGE(name, ": ", tally.kept, " kept, ", tally.refused, " refused, ", tally.wrong, " wrong");
        CHECK(tally.wrong == 0);
        CHECK(tally.kept > 9 * tally.refused);
    }
    MESSAGE("of ", deleted, " deleted cards ", deleted_wrong, " gave their history away");
    CHECK(deleted_wrong == 0);
}

TEST_CASE("answers, options, tags, order and the file's name may be edited freely") {
    const std::vector<Deck> decks = real_decks();
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        CAPTURE(seed);
        Random random{seed};
        const Deck& before = decks[random.below(decks.size())];
        const History history = studied(before);
        Deck after = before;
        shuffle(std::span{after.cards}, random);
        const bool renamed = random.below(2) == 0;
        if (renamed) after.id = "hernoemd";
        for (Card& card : after.cards) {
            if (renamed) {
                card.deck = after.id;
                card.note = after.id + card.note.substr(before.id.size());
                card.id.value = after.id + card.id.value.substr(before.id.size());
            }
            card.tags.push_back("nieuw");
            if (random.below(3) == 0) card.explanation = "anders";
            if (auto* text = std::get_if<ExpectedText>(&card.expected);
                text != nullptr && random.below(3) == 0)
                text->accepted.front() += " en meer";
            if (auto* choice = std::get_if<ExpectedChoice>(&card.expected))
                shuffle(std::span{choice->options}, random);
        }
        const auto moved = find_moved_cards(history, states_of(history), std::span{&after, 1},
                                            [](std::string_view) { return false; });
        CHECK(moved.moves.size() == (renamed ? before.cards.size() : 0));
        for (const Rename& move : moved.moves)
            CHECK(move.to.value == after.id + move.from.value.substr(before.id.size()));
        CHECK(moved.unclear.empty());
    }
}
