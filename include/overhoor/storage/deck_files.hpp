#pragma once
// Finds and reads decks.

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "overhoor/core/card.hpp"
#include "overhoor/core/problem.hpp"
#include "overhoor/core/progress.hpp"

namespace overhoor {

struct LoadedDecks {
    std::vector<Deck> decks{};  // in the order of their paths
    std::vector<Problem> problems{};
    int files = 0;
    std::vector<std::filesystem::path> paths{};  // every file that was read, included ones too
};

// Larger files are refused unread: a hundred thousand cards are a quarter of this.
inline constexpr std::uintmax_t largest_deck = 64U << 20U;

// A path is a deck file or a folder of them (with all that lies below it; hidden files and *.schema.json
// are passed over); what is named twice is read once. Includes and media stay inside the folder of their deck.
LoadedDecks load_decks(std::span<const std::filesystem::path> paths, std::string_view language,
                       const TellProgress& tell = {});

// The decks with these ids, or globs on ids (* and ?), and those read from these paths. A problem, with the
// nearest id, for a name that fits none.
Result<std::vector<Deck>> select_decks(std::vector<Deck> decks, std::span<const std::string> names,
                                       std::span<const std::filesystem::path> paths = {});

// No deck, whatever it holds: a hidden file, a schema, or one with another ending.
bool is_passed_over(const std::filesystem::path& file);

// Every file below these paths that could be a deck; a path that is no folder is one of them.
std::vector<std::filesystem::path> deck_files_below(std::span<const std::filesystem::path> paths);

// A number that changes when a deck below these paths is saved, appears or goes.
std::uint64_t fingerprint_of(std::span<const std::filesystem::path> paths);

// Does the path, meant from a folder, lead to a place in it? Links are followed, so that none leads out.
bool lies_inside(const std::filesystem::path& folder, const std::filesystem::path& path);

// A whole file, or why it cannot be read.
Result<std::string> read_file(const std::filesystem::path& path, std::uintmax_t largest);

}  // namespace overhoor
