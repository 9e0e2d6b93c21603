// overhoor edit: a card in the editor, and what is wrong with the deck afterwards.

#include <filesystem>
#include <memory>
#include <string>

#include "overhoor/commands/command_line.hpp"
#include "overhoor/commands/editing.hpp"
#include "overhoor/commands/narrowing.hpp"
#include "overhoor/commands/screen.hpp"
#include "overhoor/commands/study.hpp"

namespace overhoor {
namespace {

struct EditOptions {
    std::string card{};
};

Exit edit_at(const Result<Opening>& opening, World& world, const CommonOptions& common) {
    if (!opening) {
        report(world, common, opening.error());
        return Exit::failed;
    }
    switch (edit_until_sound(*opening, nullptr, world, common)) {
        case Edited::sound:
            return Exit::fine;
        case Edited::left_broken:
            return Exit::no;
        case Edited::not_edited:
            break;
    }
    return Exit::failed;
}

// A card at its line; a deck file at its first mistake.
Exit edit(const EditOptions& options, World& world, const CommonOptions& common) {
    std::error_code none;
    if (std::filesystem::is_regular_file(options.card, none))
        return edit_at(opening_of(std::filesystem::path{options.card}), world, common);
    const OpenedDecks opened = open_decks(world, common, {});
    if (opened.exit != Exit::fine) return opened.exit;
    const auto card = find_card(opened.decks, options.card);
    if (!card) {
        report(world, common, card.error());
        return Exit::misuse;
    }
    return edit_at(opening_of(**card), world, common);
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
