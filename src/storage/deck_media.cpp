#include "overhoor/storage/deck_media.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "overhoor/deck/source_text.hpp"
#include "overhoor/storage/deck_files.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

namespace fs = std::filesystem;

// The paths of ![what it shows](path "title").
void collect_pictures(std::string_view text, std::vector<std::string>& paths) {
    for (std::size_t at = text.find("!["); at != std::string_view::npos; at = text.find("![", at + 2)) {
        const std::size_t middle = text.find("](", at);
        const std::size_t end = middle == std::string_view::npos ? middle : text.find(')', middle);
        if (end == std::string_view::npos) return;
        std::string_view path = text.substr(middle + 2, end - middle - 2);
        path = path.substr(0, path.find(' '));
        if (!path.empty() && std::ranges::find(paths, path) == paths.end()) paths.emplace_back(path);
    }
}

std::vector<std::string> media_of(const Card& card) {
    std::vector<std::string> paths = card.media;
    collect_pictures(card.prompt, paths);
    collect_pictures(card.explanation, paths);
    if (const auto* text = std::get_if<ExpectedText>(&card.expected))
        for (const std::string& answer : text->accepted) collect_pictures(answer, paths);
    return paths;
}

class MediaCheck {
public:
    std::vector<Problem> of(const Deck& deck) {
        std::string_view last;
        for (const Card& card : deck.cards) {
            if (std::exchange(last, card.note) == card.note) continue;
            for (const std::string& path : media_of(card)) look(card, path);
        }
        return std::move(problems_);
    }

private:
    void look(const Card& card, const std::string& path) {
        const fs::path folder = fs::path{card.file}.parent_path();
        std::error_code none;
        const bool is_address = path.find("://") != std::string::npos;
        const bool in = lies_inside(folder, path);
        if (in && !is_address && fs::exists(folder / path, none)) return;
        const SourceText& source = text_of(card.file);
        problems_.push_back(
            {.message = in || is_address ? phrase("there is no file {}", path)
                                         : phrase("{} lies outside the deck's folder", path),
             .help = is_address ? said("pictures are files beside the deck; an address can stand in "
                                       "the text, or in \"source\"")
                     : in ? said("put the file there, or write where it lies, seen from the deck's folder")
                          : said("media lie beside the deck or below it: move it there"),
             .where = place_of(source, place_in(source, card.where, path)),
             .rule = in || is_address ? "no-media" : "outside-folder"});
    }

    // Where the path is written; all of the card when it is written in a way of its own.
    static SourceSpan place_in(const SourceText& source, SourceSpan card, const std::string& path) {
        const std::string_view text = std::string_view{source.text}.substr(
            std::min<std::size_t>(card.begin, source.text.size()), card.end - card.begin);
        for (const auto& before : {"](", "\""}) {
            const std::size_t found = text.find(before + path);
            if (found == std::string_view::npos) continue;
            const auto begin =
                static_cast<std::uint32_t>(card.begin + found + std::string_view{before}.size());
            return {begin, begin + static_cast<std::uint32_t>(path.size())};
        }
        return card;
    }

    const SourceText& text_of(const std::string& file) {
        const auto [text, is_new] = texts_.try_emplace(file, SourceText{.name = file});
        if (is_new)
            if (auto read = read_file(file, largest_deck)) text->second.text = std::move(*read);
        return text->second;
    }

    std::vector<Problem> problems_{};
    std::map<std::string, SourceText> texts_{};
};

}  // namespace

std::vector<Problem> media_problems(const Deck& deck) { return MediaCheck{}.of(deck); }

}  // namespace overhoor
