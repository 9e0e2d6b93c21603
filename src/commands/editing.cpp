#include "overhoor/commands/editing.hpp"

#include <unistd.h>

#include <algorithm>
#include <ostream>
#include <utility>

#include "overhoor/commands/editor.hpp"
#include "overhoor/commands/screen.hpp"
#include "overhoor/deck/deck_json.hpp"
#include "overhoor/storage/deck_files.hpp"

namespace overhoor {
namespace {

namespace fs = std::filesystem;

std::vector<Problem> errors_in(const fs::path& file) {
    const auto text = read_file(file, largest_deck);
    if (!text) return {text.error()};
    auto problems = read_deck({.name = file.string(), .text = *text}, file.stem().string(), "en").problems;
    std::erase_if(problems, [](const Problem& problem) { return problem.severity != Severity::error; });
    return problems;
}

int first_line(const std::vector<Problem>& problems) {
    return problems.empty() || !problems.front().where ? 1 : problems.front().where->line;
}

bool wants_again(Screen* screen, World& world, const CommonOptions& common) {
    const Prompt prompt{.text = Line{in_words("e edits again, Enter leaves it as it is: ")}, .keys = "e\r"};
    world.err.flush();
    if (screen != nullptr) return screen->ask_key(prompt).text == "e";
    if (::isatty(STDIN_FILENO) != 1 || ::isatty(STDOUT_FILENO) != 1) return false;
    return open_screen(STDIN_FILENO, STDOUT_FILENO, world.environment, wishes_of(world, common))
               ->ask_key(prompt)
               .text == "e";
}

Result<Done> open_on(Screen* screen, const Opening& opening, const World& world) {
    Result<Done> done = Done{};
    const auto deed = [&] { done = open_editor(world.environment, opening.file, opening.line); };
    if (screen == nullptr)
        deed();
    else
        screen->lend(deed);
    return done;
}

Deck* deck_of(std::vector<Deck>& decks, const Card& card) {
    const auto found = std::ranges::find(decks, card.deck, &Deck::id);
    return found == decks.end() ? nullptr : &*found;
}

// By its name; else, when as many cards are there as before, by its place: a card without an id is named
// after its question, which may be what was edited.
std::optional<CardId> name_now(const CardId& was, const Deck& before, const Deck& after) {
    const auto named = [&](const Deck& deck) { return std::ranges::find(deck.cards, was, &Card::id); };
    if (named(after) != after.cards.end()) return was;
    const auto place = named(before) - before.cards.begin();
    if (before.cards.size() != after.cards.size() || named(before) == before.cards.end()) return std::nullopt;
    const CardId& there = after.cards[static_cast<std::size_t>(place)].id;
    const bool is_new = std::ranges::find(before.cards, there, &Card::id) == before.cards.end();
    return is_new ? std::optional{there} : std::nullopt;
}

}  // namespace

Opening opening_of(const fs::path& file) { return {.file = file, .line = first_line(errors_in(file))}; }

Result<Opening> opening_of(const Card& card) {
    const auto text = read_file(card.file, largest_deck);
    if (!text) return text.error();
    return Opening{.file = card.file, .line = place_of({.name = card.file, .text = *text}, card.where).line};
}

Edited edit_until_sound(Opening opening, Screen* screen, World& world, const CommonOptions& common) {
    for (;;) {
        if (const auto opened = open_on(screen, opening, world); !opened) {
            report(world, common, opened.error());
            world.err.flush();
            return Edited::not_edited;
        }
        const std::vector<Problem> errors = errors_in(opening.file);
        if (errors.empty()) return Edited::sound;
        report(world, common, errors);
        if (!wants_again(screen, world, common)) return Edited::left_broken;
        opening.line = first_line(errors);
    }
}

std::optional<DeckRewritten> edit_in_session(const Card& card, std::span<const std::string> which,
                                             Screen& screen, World& world, const CommonOptions& common) {
    OpenedDecks opened = open_decks(world, common, which);
    const Deck* deck = deck_of(opened.decks, card);
    const Card* there = nullptr;
    if (deck != nullptr)
        for (const Card& one : deck->cards)
            if (one.id == card.id) there = &one;
    const auto opening = opening_of(there == nullptr ? card : *there);
    screen.flush();
    if (!opening) {
        report(world, common, opening.error());
        return std::nullopt;
    }
    const Deck before = deck == nullptr ? Deck{} : *deck;
    const Edited edited = edit_until_sound(*opening, &screen, world, common);
    if (edited == Edited::sound) {
        opened = open_decks(world, common, which);
        if (Deck* const after = deck_of(opened.decks, card)) {
            auto is = name_now(card.id, before, *after);
            return DeckRewritten{.deck = std::move(*after), .was = card.id, .is = std::move(is)};
        }
    }
    screen.show(
        Frame{}.add(Line{in_words("  The session goes on with the card as it was."), Style::dim}.hanging(2)));
    return std::nullopt;
}

}  // namespace overhoor
