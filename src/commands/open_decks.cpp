// Which decks are meant, and the reading of them.

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <optional>
#include <utility>

#include "overhoor/commands/identity.hpp"
#include "overhoor/commands/study.hpp"
#include "overhoor/storage/deck_files.hpp"
#include "overhoor/storage/plan_file.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> divided(const std::string& list, char separator) {
    std::vector<fs::path> paths;
    for (std::size_t begin = 0; begin <= list.size();) {
        const std::size_t end = std::min(list.find(separator, begin), list.size());
        if (end > begin) paths.emplace_back(list.substr(begin, end - begin));
        begin = end + 1;
    }
    return paths;
}

// Names that are files or folders are read, the others are ids among what is found otherwise; of both, what
// either names.
struct Named {
    std::vector<fs::path> paths{};
    std::vector<std::string> ids{};
};

Named sorted_out(std::span<const std::string> which) {
    Named named;
    for (const std::string& name : which) {
        std::error_code none;
        const bool is_path =
            name.find('/') != std::string::npos || name.ends_with(".json") || fs::is_directory(name, none);
        if (is_path)
            named.paths.emplace_back(name);
        else
            named.ids.push_back(name);
    }
    return named;
}

// Is it the file of a deck, or one that the deck includes?
bool belongs(const std::string& file, const std::vector<Deck>& decks) {
    return std::ranges::any_of(decks, [&](const Deck& deck) {
        return deck.file == file || std::ranges::find(deck.cards, file, &Card::file) != deck.cards.end();
    });
}

// A deck that is named and there, but with errors that let nothing of it be read: its id is that of its file.
std::optional<Problem> unreadable(const std::vector<std::string>& ids, const OpenedDecks& opened) {
    for (const std::string& id : ids) {
        if (std::ranges::find(opened.ids, id) != opened.ids.end()) continue;
        for (const Problem& problem : opened.problems)
            if (problem.severity == Severity::error && problem.where &&
                fs::path{problem.where->file}.stem() == id)
                return Problem{.message = phrase("the deck \"{}\" cannot be read", id),
                               .help = said("mend what is told above, and it is there again"),
                               .rule = "unreadable-deck"};
    }
    return std::nullopt;
}

}  // namespace

bool any_error(const std::vector<Problem>& problems) {
    return std::ranges::any_of(problems,
                               [](const Problem& problem) { return problem.severity == Severity::error; });
}

std::vector<fs::path> deck_paths(const World& world, const CommonOptions& common, const Settings& settings) {
    if (!common.decks.empty()) return {common.decks.begin(), common.decks.end()};
    if (const std::string named = world.environment("OVERHOOR_DECKS"); !named.empty())
        return divided(named, ':');
    if (!settings.decks.empty()) return settings.decks;
    std::error_code none;
    if (fs::is_directory("decks", none)) return {"decks"};
    return {OVERHOOR_DECKS_DIR};
}

OpenedDecks open_decks(World& world, const CommonOptions& common, std::span<const std::string> which,
                       const TellProgress& tell) {
    OpenedDecks opened;
    const Folders folders = find_folders(world.environment, common.data, common.settings);
    ReadSettings settings = read_settings(folders.settings);
    ReadPlans plans = read_plans(folders);
    std::ranges::move(plans.problems, std::back_inserter(settings.problems));
    opened.plans = std::move(plans.plans);
    if (any_error(settings.problems)) {
        report(world, common, settings.problems);
        opened.exit = Exit::failed;
        return opened;
    }
    opened.problems = std::move(settings.problems);
    opened.settings = std::move(settings.settings);
    const Named named = sorted_out(which);
    std::vector<fs::path> paths = named.paths;
    if (paths.empty() || !named.ids.empty())
        std::ranges::move(deck_paths(world, common, opened.settings), std::back_inserter(paths));
    LoadedDecks loaded = load_decks(paths, opened.settings.language, tell);
    opened.files = loaded.files;
    opened.paths = std::move(loaded.paths);
    std::ranges::move(loaded.problems, std::back_inserter(opened.problems));
    opened.decks = std::move(loaded.decks);
    put_off(opened.decks, opened.plans);
    for (const Deck& deck : opened.decks) opened.ids.push_back(deck.id);
    if (named.ids.empty()) return opened;
    auto chosen = select_decks(std::move(opened.decks), named.ids, named.paths);
    if (!chosen) {
        // What could not be read may be what was meant.
        for (const Problem& problem : opened.problems)
            if (problem.severity == Severity::error) report(world, common, problem);
        const auto broken = unreadable(named.ids, opened);
        report(world, common, broken.value_or(chosen.error()));
        opened.exit = broken ? Exit::failed : Exit::misuse;
        return opened;
    }
    opened.decks = std::move(*chosen);
    std::erase_if(opened.paths, [&](const fs::path& path) { return !belongs(path.string(), opened.decks); });
    return opened;
}

}  // namespace overhoor
