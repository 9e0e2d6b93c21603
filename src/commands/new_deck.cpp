// overhoor new: a deck file to start from.

#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <ostream>

#include "overhoor/commands/command_line.hpp"
#include "overhoor/commands/screen.hpp"
#include "overhoor/commands/study.hpp"
#include "overhoor/deck/append.hpp"
#include "overhoor/storage/deck_writer.hpp"
#include "overhoor/text/printable.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

struct NewOptions {
    std::string deck{}, title{}, language{};
};

// "het-nieuwe-werken" → "Het nieuwe werken"
std::string title_from(std::string stem) {
    for (char& c : stem)
        if (c == '-' || c == '_') c = ' ';
    if (!stem.empty() && stem[0] >= 'a' && stem[0] <= 'z') stem[0] = static_cast<char>(stem[0] - 'a' + 'A');
    return stem;
}

Exit make_deck(const NewOptions& options, World& world, const CommonOptions& common) {
    std::filesystem::path file = options.deck;
    if (file.extension() != ".json") file += ".json";
    std::string language = options.language;
    if (language.empty())
        language = read_settings(find_folders(world.environment, common.data, common.settings).settings)
                       .settings.language;
    const std::string title = options.title.empty() ? title_from(file.stem().string()) : options.title;
    if (const auto made = create_deck(file, first_deck(title, language)); !made) {
        report(world, common, made.error());
        return made.error().rule == "file-exists" ? Exit::misuse : Exit::failed;
    }
    const std::string name = printable_diagnostic(file.string());
    world.out << phrase("{} is there. Open it in your editor, or:", name) << "\n";
    const auto offer = [&](std::string_view command, std::string_view does) {
        world.out << fmt::format("  overhoor {} {}    {}{}\n", command, name, command == "add" ? "  " : "",
                                 does);
    };
    offer("add", in_words("type cards here"));
    offer("check", in_words("find every mistake"));
    offer("drill", in_words("study it"));
    return Exit::fine;
}

}  // namespace

void add_new(CommandLine& program, Call call) {
    auto options = std::make_shared<NewOptions>();
    CommandLine command = program.command("new", "A new deck file to start from");
    command.option("deck", options->deck, "The file to make; .json may be left out").required().type("DECK");
    command.option("--title", options->title, "What the deck is called; otherwise as its file").type("TITLE");
    command.option("--lang", options->language, "The language of its cards: nl, en, fr, …").type("LANG");
    command.runs([options, call] { return make_deck(*options, call.world, call.common); });
}

}  // namespace overhoor
