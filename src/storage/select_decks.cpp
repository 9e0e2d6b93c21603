#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "overhoor/storage/deck_files.hpp"
#include "overhoor/text/likeness.hpp"
#include "overhoor/text/pattern.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

namespace fs = std::filesystem;

// The path itself, or something below it.
bool is_from(const fs::path& path, const fs::path& file) {
    const auto [rest, found] = std::mismatch(path.begin(), path.end(), file.begin(), file.end());
    return rest == path.end() || (rest->empty() && std::next(rest) == path.end());  // "decks/"
}

}  // namespace

Result<std::vector<Deck>> select_decks(std::vector<Deck> decks, std::span<const std::string> names,
                                       std::span<const fs::path> paths) {
    std::vector<bool> chosen;
    for (const Deck& deck : decks)
        chosen.push_back(
            std::ranges::any_of(paths, [&](const fs::path& path) { return is_from(path, deck.file); }));
    for (const std::string& name : names) {
        bool found = false;
        for (std::size_t i = 0; i < decks.size(); ++i)
            if (fits_pattern(name, decks[i].id)) found = chosen[i] = true;
        if (found) continue;
        std::vector<std::string> ids;
        for (const Deck& deck : decks) ids.push_back(deck.id);
        auto meant = nearest(name, ids);
        for (const std::string& id : ids)
            if (!meant && id.find(name) != std::string::npos) meant = id;
        return Problem{.message = phrase("there is no deck \"{}\"", name),
                       .help = meant         ? phrase("did you mean \"{}\"?", *meant)
                               : ids.empty() ? ""
                                             : phrase("the decks are: {}", fmt::join(ids, ", ")),
                       .rule = "unknown-deck"};
    }
    std::vector<Deck> kept;
    for (std::size_t i = 0; i < decks.size(); ++i)
        if (chosen[i]) kept.push_back(std::move(decks[i]));
    return kept;
}

}  // namespace overhoor
