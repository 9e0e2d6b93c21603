// Decks as they are read from their files, with what they include.

#include "overhoor/storage/deck_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <future>
#include <map>
#include <set>
#include <thread>
#include <utility>

#include "overhoor/deck/deck_json.hpp"
#include "overhoor/storage/deck_media.hpp"
#include "overhoor/storage/whole_file.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

namespace fs = std::filesystem;

// A file as it stands, before what it includes and its media are looked after.
struct ReadFile {
    SourceText source{};
    std::optional<Problem> failure{};
    ReadDeck read{};
};

ReadFile read_one(const fs::path& path, std::string_view language) {
    ReadFile file;
    auto text = read_file(path, largest_deck);
    if (!text) {
        file.failure = text.error();
        return file;
    }
    file.source = {.name = path.string(), .text = std::move(*text)};
    file.read = read_deck(file.source, path.stem().string(), language);
    return file;
}

// In the order of the paths; the cores share them, since no file needs another.
std::vector<ReadFile> read_all(const std::vector<fs::path>& paths, std::string_view language,
                               const TellProgress& tell) {
    std::vector<ReadFile> files(paths.size());
    std::atomic<std::size_t> next = 0, read = 0;
    const auto read_some = [&] {
        for (std::size_t i = next++; i < paths.size(); i = next++) {
            files[i] = read_one(paths[i], language);
            if (tell) tell(static_cast<double>(++read) / static_cast<double>(paths.size()));
        }
    };
    const std::size_t readers = std::min<std::size_t>(std::thread::hardware_concurrency(), paths.size());
    std::vector<std::future<void>> others;
    for (std::size_t i = 1; i < readers; ++i) others.push_back(std::async(std::launch::async, read_some));
    read_some();
    for (auto& other : others) other.get();
    return files;
}

class Loader {
public:
    explicit Loader(std::string_view language) : language_(language) {}

    void path(const fs::path& path, const TellProgress& tell) {
        std::error_code none;
        if (!seen_.insert(fs::weakly_canonical(path, none)).second) return;
        if (fs::is_directory(path, none)) return folder(path, tell);
        if (!fs::exists(path, none)) {
            loaded_.problems.push_back(at_path(path, "no-file", said("there is no such file or folder"),
                                               said("name a deck file, or a folder with decks")));
            return;
        }
        take(path, read_one(path, language_));
    }

    LoadedDecks done() { return std::move(loaded_); }

private:
    void folder(const fs::path& folder, const TellProgress& tell) {
        std::vector<fs::path> files;
        bool any = false;
        std::error_code failed;
        fs::recursive_directory_iterator at{folder, failed}, end;
        for (; !failed && at != end; at.increment(failed)) {
            std::error_code none;
            if (at->is_directory(none) && at->path().filename().string().starts_with('.'))
                at.disable_recursion_pending();
            if (!at->is_regular_file(none) || is_passed_over(at->path())) continue;
            any = true;
            if (seen_.insert(fs::weakly_canonical(at->path(), none)).second) files.push_back(at->path());
        }
        if (failed)
            loaded_.problems.push_back(
                at_path(folder, "unreadable",
                        phrase("this folder cannot be read: {}", in_words(failed.message())), ""));
        std::ranges::sort(files);
        if (!any && !failed)
            loaded_.problems.push_back(at_path(
                folder, "no-decks", said("there are no decks in this folder"),
                said(
                    "decks are files that end in .json; `overhoor --help` tells where they are looked for")));
        std::vector<ReadFile> read = read_all(files, language_, tell);
        for (std::size_t i = 0; i < files.size(); ++i) take(files[i], std::move(read[i]));
    }

    void take(const fs::path& path, ReadFile file) {
        ++loaded_.files;
        loaded_.paths.push_back(path);
        if (file.failure) {
            loaded_.problems.push_back(std::move(*file.failure));
            return;
        }
        ReadDeck& read = file.read;
        const bool unreadable = read.deck.cards.empty() && read.includes.empty() && !read.problems.empty();
        std::ranges::move(read.problems, std::back_inserter(loaded_.problems));
        std::set<fs::path> open{fs::weakly_canonical(path)};
        include(read, path, open, read.deck);
        std::ranges::move(media_problems(read.deck), std::back_inserter(loaded_.problems));
        if (!unreadable) keep(std::move(read.deck));
    }

    void include(const ReadDeck& read, const fs::path& from, std::set<fs::path>& open, Deck& into) {
        for (const Include& wanted : read.includes) {
            const fs::path path = from.parent_path() / wanted.path;
            const auto refuse = [&](std::string rule, std::string message, std::string help) {
                loaded_.problems.push_back({.message = std::move(message),
                                            .help = std::move(help),
                                            .where = wanted.where,
                                            .rule = std::move(rule)});
            };
            if (!lies_inside(from.parent_path(), wanted.path)) {
                refuse("outside-folder", said("this file lies outside the deck's folder"),
                       phrase("move it beside the deck or below it, and write \"{}\"",
                              fs::path{wanted.path}.filename().string()));
                continue;
            }
            if (!open.insert(fs::weakly_canonical(path)).second) {
                refuse("include-cycle", said("this file is already being read"),
                       said("a deck is included once, and never by itself"));
                continue;
            }
            auto text = read_file(path, largest_deck);
            if (!text) {
                refuse("no-file", fmt::format("{}: {}", wanted.path, text.error().message),
                       said("paths are meant from the folder of this deck"));
                continue;
            }
            ++loaded_.files;
            loaded_.paths.push_back(path);
            const SourceText source{.name = path.string(), .text = std::move(*text)};
            ReadDeck more = read_deck(source, into.id, into.language);
            std::ranges::move(more.problems, std::back_inserter(loaded_.problems));
            include(more, path, open, more.deck);
            std::ranges::move(more.deck.cards, std::back_inserter(into.cards));
        }
    }

    void keep(Deck deck) {
        const auto [first, is_new] = ids_.try_emplace(deck.id, deck.file);
        if (is_new) {
            loaded_.decks.push_back(std::move(deck));
            return;
        }
        Problem twice =
            at_path(deck.file, "duplicate-deck", phrase("another deck has the id \"{}\"", deck.id),
                    said("write an \"id\" of its own in one of them"));
        twice.other = Place{.file = first->second};
        loaded_.problems.push_back(std::move(twice));
    }

    std::string language_;
    LoadedDecks loaded_{};
    std::map<std::string, std::string> ids_{};
    std::set<fs::path> seen_{};  // what is named twice, or lies in a folder that is named too, is read once
};

}  // namespace

LoadedDecks load_decks(std::span<const fs::path> paths, std::string_view language, const TellProgress& tell) {
    Loader loader{language};
    for (std::size_t i = 0; i < paths.size(); ++i) {
        TellProgress of_all;
        if (tell)
            of_all = [&, i](double done) {
                tell((static_cast<double>(i) + done) / static_cast<double>(paths.size()));
            };
        loader.path(paths[i], of_all);
    }
    return loader.done();
}

}  // namespace overhoor
