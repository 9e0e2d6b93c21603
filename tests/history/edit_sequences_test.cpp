// Edits upon edits, with a session now and then: wherever a card goes, its history goes too, and never to
// another.

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "edited_decks.hpp"
#include "overhoor/core/random.hpp"
#include "overhoor/history/moved_cards.hpp"

using namespace overhoor;

namespace {

// Decks under the hands of their author, and a learner's log of them. The test knows each card by a mark in a
// place that identity has nothing to do with.
class Desk {
public:
    Desk(std::vector<Deck> decks, std::uint64_t seed) : decks_(std::move(decks)), random_(seed) {
        for (Deck& deck : decks_)
            for (Card& card : deck.cards) {
                card.source = std::to_string(where_.size());
                where_[card.source] = card.id;
                review(card);
            }
    }

    enum class Deed { answer, tags, options, order, deck_name, to_another_deck, question, both };

    // Nothing where the deed is not possible on what chance has chosen.
    std::optional<std::string> edit(Deed deed, const std::vector<std::string>& vocabulary) {
        Deck& deck = decks_[pick(decks_.size())];
        if (deck.cards.empty()) return std::nullopt;
        Card& card = deck.cards[pick(deck.cards.size())];
        switch (deed) {
            case Deed::answer:
                change_answer(card);
                break;
            case Deed::tags:
                card.tags.push_back("nieuw");
                card.explanation += " en zo";
                break;
            case Deed::options:
                if (auto* choice = std::get_if<ExpectedChoice>(&card.expected))
                    shuffle(std::span{choice->options}, random_);
                break;
            case Deed::order:
                shuffle(std::span{deck.cards}, random_);
                return std::nullopt;
            case Deed::deck_name:
                rename(deck);
                return std::nullopt;
            case Deed::to_another_deck:
                return carry(deck, card);
            case Deed::both:
                if (!change_question(deck, card, vocabulary)) return std::nullopt;
                change_answer(card);
                break;
            case Deed::question:
                if (!change_question(deck, card, vocabulary)) return std::nullopt;
                break;
        }
        return card.source;
    }

    // What a start of the program does: the moves go into the log.
    void load() {
        const MovedCards moved = moves();
        for (const Rename& move : moved.moves) add(move);
    }

    void review_some() {
        for (Deck& deck : decks_)
            for (Card& card : deck.cards)
                if (pick(3) == 0 && holds(card)) review(card);
    }

    // By mark: has the card its own history, none, or another's?
    enum class Fate { kept, lost, wrong };
    std::map<std::string, Fate> fates() {
        std::map<CardId, std::string> owner;  // of the history that now goes by this name
        for (const auto& [mark, id] : where_) owner[id] = mark;
        std::map<std::string, Fate> all;
        for (const Deck& deck : decks_)
            for (const Card& card : deck.cards) {
                const auto history = owner.find(card.id);
                all[card.source] = history == owner.end()           ? Fate::lost
                                   : history->second == card.source ? Fate::kept
                                                                    : Fate::wrong;
            }
        return all;
    }

private:
    std::size_t pick(std::size_t count) { return static_cast<std::size_t>(random_.below(count)); }

    bool holds(const Card& card) const { return where_.at(card.source) == card.id; }

    void add(Happened what) {
        now_.at += std::chrono::seconds{1};
        if (const auto* move = std::get_if<Rename>(&what))
            for (auto& [mark, id] : where_)
                if (id == move->from) id = move->to;
        history_.add({.id = {"test", ++n_}, .when = now_, .what = std::move(what)});
    }

    void review(const Card& card) {
        add(Review{.card = card.id});
        add(Seen{.card = card.id, .text = seen_text(text_of(card))});
    }

    MovedCards moves() const {
        History ordered = history_;
        put_in_order(ordered);
        return find_moved_cards(ordered, states_of(ordered), decks_, [](std::string_view) { return false; });
    }

    static void change_answer(Card& card) {
        if (auto* text = std::get_if<ExpectedText>(&card.expected)) text->accepted.front() += " en meer";
        if (auto* list = std::get_if<ExpectedList>(&card.expected)) list->items.front().front() += " ook";
        if (auto* truth = std::get_if<ExpectedTruth>(&card.expected)) truth->value = !truth->value;
    }

    static bool is_there(const Deck& deck, const CardId& id) {
        return std::ranges::find(deck.cards, id, &Card::id) != deck.cards.end();
    }

    static Card in_deck(Card card, const std::string& deck) {
        const std::size_t before = card.deck.size();
        card.note = deck + card.note.substr(before);
        card.id.value = deck + card.id.value.substr(before);
        card.deck = deck;
        return card;
    }

    void rename(Deck& deck) {
        deck.id += "n";
        for (Card& card : deck.cards) card = in_deck(card, deck.id);
    }

    std::optional<std::string> carry(Deck& from, const Card& card) {
        Deck& to = decks_[pick(decks_.size())];
        const Card there = in_deck(card, to.id);
        if (&to == &from || is_there(to, there.id) || from.cards.size() < 4) return std::nullopt;
        std::erase_if(from.cards, [&](const Card& other) { return other.source == there.source; });
        to.cards.push_back(there);
        return there.source;
    }

    bool change_question(const Deck& deck, Card& card, const std::vector<std::string>& vocabulary) {
        const auto how = static_cast<Edit>(pick(names.size()));
        if (words_of(card.prompt).size() < 4) return false;
        Card other = with_prompt(card, edited(card.prompt, how, vocabulary, random_));
        if (is_there(deck, other.id)) return false;
        card = std::move(other);
        return true;
    }

    std::vector<Deck> decks_;
    Random random_;
    History history_{};
    std::map<std::string, CardId> where_{};  // the name by which the log knows the history of each card
    std::uint64_t n_ = 0;
    Moment now_ = noon;
};

std::vector<Deck> three_decks(const std::vector<Deck>& all, Random& random) {
    std::vector<Deck> some = all;
    shuffle(std::span{some}, random);
    some.resize(3);
    return some;
}

}  // namespace

TEST_CASE(
    "whatever is done to answers, tags, options, order, names and places, every card keeps its history") {
    using Deed = Desk::Deed;
    constexpr std::array deeds{Deed::answer, Deed::tags,      Deed::options,
                               Deed::order,  Deed::deck_name, Deed::to_another_deck};
    const std::vector<Deck> all = real_decks();
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        CAPTURE(seed);
        Random random{seed};
        Desk desk{three_decks(all, random), seed};
        for (int step = 0; step < 8; ++step) {
            for (std::uint64_t i = 1 + random.below(3); i > 0; --i)
                desk.edit(deeds[static_cast<std::size_t>(random.below(deeds.size()))], {});
            desk.load();
            std::string not_kept;
            for (const auto& [mark, fate] : desk.fates())
                if (fate != Desk::Fate::kept) not_kept += mark + " ";
            CHECK(not_kept == "");
            desk.review_some();
        }
    }
}

TEST_CASE("edits of questions upon edits seldom lose a history, and never give one to another card") {
    using Deed = Desk::Deed;
    constexpr std::array deeds{Deed::answer, Deed::tags,     Deed::order,    Deed::to_another_deck,
                               Deed::both,   Deed::question, Deed::question, Deed::question};
    const std::vector<Deck> all = real_decks();
    std::vector<std::string> vocabulary;
    for (const Deck& deck : all)
        for (const Card& card : deck.cards)
            for (std::string& word : words_of(card.prompt)) vocabulary.push_back(std::move(word));
    int questions = 0, lost = 0, wrong = 0;
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        CAPTURE(seed);
        Random random{seed};
        Desk desk{three_decks(all, random), seed};
        std::set<std::string> edited_questions;
        for (int step = 0; step < 6; ++step) {
            for (std::uint64_t i = 1 + random.below(3); i > 0; --i) {
                const Deed deed = deeds[static_cast<std::size_t>(random.below(deeds.size()))];
                const auto mark = desk.edit(deed, vocabulary);
                if (mark && (deed == Deed::question || deed == Deed::both)) edited_questions.insert(*mark);
            }
            desk.load();
            if (random.below(2) == 0) desk.review_some();
        }
        questions += static_cast<int>(edited_questions.size());
        for (const auto& [mark, fate] : desk.fates()) {
            wrong += fate == Desk::Fate::wrong ? 1 : 0;
            if (fate != Desk::Fate::lost) continue;
            ++lost;
            const bool was_edited = edited_questions.contains(mark);
            const std::string card = mark;
            CHECK_MESSAGE(was_edited, card);
        }
    }
    MESSAGE(questions, " cards with edited questions: ", lost, " lost their history, ", wrong,
            " got another's");
    CHECK(wrong == 0);
    CHECK(questions > 9 * lost);
}
