#pragma once
// The decks that come with the program, and what their authors may do to them.

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "overhoor/core/random.hpp"
#include "overhoor/deck/deck_json.hpp"
#include "overhoor/deck/prompt_form.hpp"
#include "overhoor/history/replay.hpp"
#include "overhoor/history/seen_text.hpp"

namespace overhoor {

inline const Moment noon = *moment_from_iso("2026-11-23T12:00:00+01:00");

inline std::vector<Deck> real_decks() {
    std::vector<Deck> decks;
    for (const auto& file : std::filesystem::directory_iterator(std::filesystem::path{OVERHOOR_SOURCE_DIR} /
                                                                "decks" / "overheid")) {
        if (file.path().extension() != ".json") continue;
        std::ifstream in{file.path()};
        const SourceText source{file.path().string(), {std::istreambuf_iterator<char>{in}, {}}};
        Deck deck = read_deck(source, file.path().stem().string(), "nl").deck;
        if (!deck.cards.empty()) decks.push_back(std::move(deck));  // an exam has none
    }
    std::ranges::sort(decks, {}, &Deck::id);
    return decks;
}

// All cards of a deck were reviewed on one day.
inline History studied(const Deck& deck) {
    History history;
    std::uint64_t n = 0;
    for (const Card& card : deck.cards) {
        history.add({.id = {"test", ++n}, .when = noon, .what = Review{.card = card.id}});
        history.add({.id = {"test", ++n},
                     .when = noon,
                     .what = Seen{.card = card.id, .text = seen_text(text_of(card))}});
    }
    return history;
}

inline CardStates states_of(const History& history) {
    static const Wishes wishes;
    return replay(history, [](const CardId&) -> const Wishes& { return wishes; }).states;
}

inline std::vector<std::string> words_of(const std::string& text) {
    std::istringstream in{text};
    return {std::istream_iterator<std::string>{in}, {}};
}

inline std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

enum class Edit { letter, word_out, word_in, word_other, words_other, halves };
inline constexpr std::array names{"a letter",     "a word out",          "a word in",
                                  "another word", "several other words", "halves swapped"};

inline std::string edited(const std::string& prompt, Edit edit, const std::vector<std::string>& vocabulary,
                          Random& random) {
    std::vector<std::string> words = words_of(prompt);
    const auto any = [&] { return random.below(words.size()); };
    const auto other = [&] { return vocabulary[random.below(vocabulary.size())]; };
    switch (edit) {
        case Edit::letter: {
            std::string& word = words[any()];
            word.insert(word.begin(), 'x');
            break;
        }
        case Edit::word_out:
            words.erase(words.begin() + static_cast<std::ptrdiff_t>(any()));
            break;
        case Edit::word_in:
            words.insert(words.begin() + static_cast<std::ptrdiff_t>(any()), other());
            break;
        case Edit::word_other:
            words[any()] = other();
            break;
        case Edit::words_other:
            for (std::uint64_t i = 2 + random.below(2); i > 0; --i) words[any()] = other();
            break;
        case Edit::halves:
            std::rotate(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(words.size() / 2),
                        words.end());
            break;
    }
    return joined(words);
}

// As its author would have it after the edit: a key that follows from the new question.
inline Card with_prompt(Card card, const std::string& prompt) {
    card.prompt = prompt;
    const std::string sibling = card.id.value.substr(card.note.size());
    card.note = card.deck + "/" + made_id(kind_of(card.expected), prompt + sibling);
    card.id.value = card.note + sibling;
    return card;
}

}  // namespace overhoor
