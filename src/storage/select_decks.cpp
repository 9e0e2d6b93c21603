#include <fmt/format.h>

#include <utility>

#include "overhoor/storage/deck_files.hpp"
#include "overhoor/text/likeness.hpp"

namespace overhoor {
namespace {

// * stands for any letters, ? for one.
bool fits(std::string_view pattern, std::string_view name) {
    std::size_t star = std::string_view::npos, retry = 0, p = 0, n = 0;
    while (n < name.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            retry = n;
        } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == name[n])) {
            ++p;
            ++n;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            n = ++retry;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

}  // namespace

Result<std::vector<Deck>> select_decks(std::vector<Deck> decks, std::span<const std::string> names) {
    std::vector<bool> chosen(decks.size(), false);
    for (const std::string& name : names) {
        bool found = false;
        for (std::size_t i = 0; i < decks.size(); ++i)
            if (fits(name, decks[i].id)) found = chosen[i] = true;
        if (found) continue;
        std::vector<std::string> ids;
        for (const Deck& deck : decks) ids.push_back(deck.id);
        auto meant = nearest(name, ids);
        for (const std::string& id : ids)
            if (!meant && id.find(name) != std::string::npos) meant = id;
        return Problem{.message = fmt::format("there is no deck \"{}\"", name),
                       .help = meant ? fmt::format("did you mean \"{}\"?", *meant)
                                     : fmt::format("the decks are: {}", fmt::join(ids, ", ")),
                       .rule = "unknown-deck"};
    }
    std::vector<Deck> kept;
    for (std::size_t i = 0; i < decks.size(); ++i)
        if (chosen[i]) kept.push_back(std::move(decks[i]));
    return kept;
}

}  // namespace overhoor
