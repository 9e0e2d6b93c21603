// overhoor edit: a card in the editor, and what is wrong with the deck afterwards.

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <ostream>

#include "overhoor/commands/editor.hpp"
#include "overhoor/commands/narrowing.hpp"
#include "overhoor/commands/screen.hpp"
#include "overhoor/commands/study.hpp"
#include "overhoor/deck/deck_json.hpp"
#include "overhoor/storage/deck_files.hpp"

namespace overhoor {
namespace {

namespace fs = std::filesystem;

struct EditOptions {
    std::string card{};
};

// Where the editor opens.
struct Opening {
    Exit exit = Exit::fine;
    fs::path file{};
    int line = 1;
};

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

// A card at its line; a deck file at its first mistake.
Opening opening_of(const std::string& name, World& world, const CommonOptions& common) {
    std::error_code none;
    if (fs::is_regular_file(name, none)) return {.file = name, .line = first_line(errors_in(name))};
    const OpenedDecks opened = open_decks(world, common, {});
    if (opened.exit != Exit::fine) return {.exit = opened.exit};
    const auto card = find_card(opened.decks, name);
    if (!card) {
        report(world, common, card.error());
        return {.exit = Exit::misuse};
    }
    const fs::path file = (*card)->file;
    const auto text = read_file(file, largest_deck);
    if (!text) {
        report(world, common, text.error());
        return {.exit = Exit::failed};
    }
    return {.file = file, .line = place_of({.name = file.string(), .text = *text}, (*card)->where).line};
}

bool wants_again(World& world, const CommonOptions& common) {
    if (::isatty(STDIN_FILENO) != 1 || ::isatty(STDOUT_FILENO) != 1) return false;
    world.err.flush();
    const auto screen = open_screen(STDIN_FILENO, STDOUT_FILENO, world.environment, wishes_of(common));
    const Input input =
        screen->ask_key({.text = Line{"e edits again, Enter leaves it as it is: "}, .keys = "e\r"});
    return input.kind == Input::Kind::key && input.text == "e";
}

Exit edit(const EditOptions& options, World& world, const CommonOptions& common) {
    Opening opening = opening_of(options.card, world, common);
    if (opening.exit != Exit::fine) return opening.exit;
    for (;;) {
        if (const auto edited = open_editor(world.environment, opening.file, opening.line); !edited) {
            report(world, common, edited.error());
            return Exit::failed;
        }
        const std::vector<Problem> errors = errors_in(opening.file);
        if (errors.empty()) return Exit::fine;
        report(world, common, errors);
        if (!wants_again(world, common)) return Exit::no;
        opening.line = first_line(errors);
    }
}

}  // namespace

void add_edit(CommandLine& program, Call call) {
    auto options = std::make_shared<EditOptions>();
    CommandLine command = program.command("edit", "A card in your editor, at its line; checked afterwards");
    command.option("card", options->card, "The card's id, the end of it, or a deck file")
        .required()
        .type("CARD");
    command.footer("The editor is $VISUAL, $EDITOR or vi.");
    command.runs([options, call] { return edit(*options, call.world, call.common); });
}

}  // namespace overhoor
