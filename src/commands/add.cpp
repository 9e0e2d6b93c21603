// overhoor add: cards into a deck, typed on the terminal or read from standard input.

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <istream>
#include <memory>
#include <ostream>

#include "overhoor/commands/command_line.hpp"
#include "overhoor/commands/screen.hpp"
#include "overhoor/commands/study.hpp"
#include "overhoor/deck/append.hpp"
#include "overhoor/deck/deck_json.hpp"
#include "overhoor/deck/mend.hpp"
#include "overhoor/storage/deck_files.hpp"
#include "overhoor/storage/deck_writer.hpp"
#include "overhoor/text/printable.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

namespace fs = std::filesystem;

struct AddOptions {
    std::string deck{};
};

struct DeckFile {
    Exit exit = Exit::fine;
    fs::path path{};
};

// A file, or the file of the deck with this id.
DeckFile deck_file(const std::string& name, World& world, const CommonOptions& common) {
    std::error_code none;
    if (fs::is_regular_file(name, none)) return {.path = name};
    if (name.find('/') != std::string::npos || name.ends_with(".json")) {
        report(world, common,
               Problem{.message = phrase("there is no file {}", name),
                       .help = phrase("`overhoor new {}` makes it", name),
                       .rule = "no-file"});
        return {.exit = Exit::misuse};
    }
    const OpenedDecks opened = open_decks(world, common, std::vector{name});
    if (opened.exit != Exit::fine) return {.exit = opened.exit};
    if (opened.decks.size() == 1) return {.path = opened.decks.front().file};
    report(world, common,
           Problem{.message = phrase("{} decks are called \"{}\"", opened.decks.size(), name),
                   .help = said("name one of them"),
                   .rule = "unknown-deck"});
    return {.exit = Exit::misuse};
}

std::vector<Problem> errors_in(const fs::path& file, const std::string& text) {
    auto problems = read_deck({.name = file.string(), .text = text}, file.stem().string(), "en").problems;
    std::erase_if(problems, [](const Problem& problem) { return problem.severity != Severity::error; });
    return problems;
}

// Puts checked cards behind the last one. The deck may have errors of its own, but gets no new ones.
Result<Done> write_behind(const fs::path& file, const std::string& text, const std::vector<NewCard>& cards) {
    const auto insertions = appended({.name = file.string(), .text = text}, cards);
    if (insertions.empty())
        return Problem{.message = said("this file has no list of cards to add to, or cannot be read"),
                       .help = phrase("`overhoor check {}` shows why", file.string()),
                       .where = Place{.file = file.string()},
                       .rule = "no-cards"};
    const std::string longer = replaced(text, insertions);
    const auto errors = errors_in(file, longer);
    if (errors.size() > errors_in(file, text).size()) return errors.back();
    return rewrite_deck(file, text, longer);
}

std::string told(std::size_t cards, const fs::path& file) {
    return phrase(cards == 1 ? "{} card added to {}" : "{} cards added to {}", cards,
                  printable_diagnostic(file.string()));
}

// All of the input, or nothing of it.
Exit add_lines(const fs::path& file, World& world, const CommonOptions& common) {
    const std::string input = said("standard input");
    std::vector<NewCard> cards;
    std::vector<int> lines;
    std::vector<Problem> problems;
    int number = 0;
    for (std::string line; std::getline(world.in, line);) {
        ++number;
        if (line.ends_with('\r')) line.pop_back();
        if (line.find_first_not_of(" \t") == std::string::npos) continue;
        auto card = card_from_line(input, line, number);
        if (card) {
            cards.push_back(std::move(*card));
            lines.push_back(number);
        } else if (problems.size() < 50) {
            problems.push_back(card.error());
        }
    }
    const auto text = read_file(file, largest_deck);
    if (!text) {
        report(world, common, text.error());
        return Exit::failed;
    }
    std::ranges::move(clashes({.name = file.string(), .text = *text}, input, cards, lines),
                      std::back_inserter(problems));
    std::ranges::stable_sort(problems, {}, [](const Problem& problem) { return problem.where->line; });
    if (!problems.empty()) {
        report(world, common, problems);
        world.err << in_words("nothing was added") << "\n";
        return Exit::no;
    }
    if (cards.empty()) {
        world.err << in_words("no cards came on standard input; nothing was added") << "\n";
        return Exit::fine;
    }
    if (const auto written = write_behind(file, *text, cards); !written) {
        report(world, common, written.error());
        return Exit::failed;
    }
    world.out << told(cards.size(), file) << "\n";
    return Exit::fine;
}

// Card by card; each is in the file before the next is asked for.
Exit ask_cards(const fs::path& file, World& world, const CommonOptions& common) {
    const auto screen = open_screen(STDIN_FILENO, STDOUT_FILENO, world.environment, wishes_of(world, common));
    screen->show(
        Frame{}.add(Line{in_words("Question, then answer; Enter on an empty question ends."), Style::dim}));
    std::size_t added = 0;
    Exit exit = Exit::fine;
    for (;;) {
        const Input question = screen->ask_line({.text = Line{in_words("question> ")}});
        if (question.kind == Input::Kind::interrupted) exit = Exit::interrupted;
        if (question.kind != Input::Kind::line || question.text.empty()) break;
        const bool json = question.text.starts_with('{') || question.text.starts_with('[');
        std::string line = question.text;
        if (!json) {
            const Input answer = screen->ask_line({.text = Line{in_words("answer>   ")}});
            if (answer.kind == Input::Kind::interrupted) exit = Exit::interrupted;
            if (answer.kind != Input::Kind::line) break;
            line += '\t' + answer.text;
        }
        const auto card = card_from_line(said("your card"), line, 1);
        const auto text = read_file(file, largest_deck);
        std::vector<Problem> problems;
        if (!card) problems.push_back(card.error());
        if (!text) problems.push_back(text.error());
        if (problems.empty()) problems = clashes({.text = *text}, said("your card"), {*card}, {1});
        if (problems.empty())
            if (const auto written = write_behind(file, *text, {*card}); !written) {
                report(world, common, written.error());
                exit = Exit::failed;
                break;
            }
        for (const Problem& problem : problems)
            screen->show(Frame{}.add(Line{}.add(in_words("not added: "), Style::bad).add(problem.message)));
        if (problems.empty()) ++added;
    }
    screen->show(Frame{}.paragraph(told(added, file)));
    return exit;
}

Exit add(const AddOptions& options, World& world, const CommonOptions& common) {
    const DeckFile file = deck_file(options.deck, world, common);
    if (file.exit != Exit::fine) return file.exit;
    return ::isatty(STDIN_FILENO) == 1 ? ask_cards(file.path, world, common)
                                       : add_lines(file.path, world, common);
}

}  // namespace

void add_add(CommandLine& program, Call call) {
    auto options = std::make_shared<AddOptions>();
    CommandLine command = program.command("add", "Add cards to a deck");
    command.option("deck", options->deck, "A deck file, or a deck's id").required().type("DECK");
    command.footer(
        "On a terminal it asks for question and answer; otherwise each line of standard input is a card:\n"
        "question, tab, answer, or JSON. Either all are added or, when one is wrong, none.\n\n"
        "  printf 'der Hund\\tde hond\\n' | overhoor add duits.json\n"
        "  echo '[\"die Katze\", \"de kat\", {\"reverse\": true}]' | overhoor add duits");
    command.runs([options, call] { return add(*options, call.world, call.common); });
}

}  // namespace overhoor
