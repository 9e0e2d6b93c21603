#include <fmt/format.h>

#include <utility>

#include "overhoor/storage/deck_files.hpp"
#include "overhoor/text/likeness.hpp"
#include "overhoor/text/pattern.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
Result<std::vector<Deck>> select_decks(std::vector<Deck> decks, std::span<const std::string> names) {
    std::vector<bool> chosen(decks.size(), false);
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
                       .help = meant ? phrase("did you mean \"{}\"?", *meant)
                                     : phrase("the decks are: {}", fmt::join(ids, ", ")),
                       .rule = "unknown-deck"};
    }
    std::vector<Deck> kept;
    for (std::size_t i = 0; i < decks.size(); ++i)
        if (chosen[i]) kept.push_back(std::move(decks[i]));
    return kept;
}

}  // namespace overhoor
