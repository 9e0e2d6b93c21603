#include "overhoor/deck/meant_key.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "overhoor/text/likeness.hpp"

namespace overhoor {
namespace {

// As other decks, other programs and other languages say it.
constexpr std::array<std::pair<std::string_view, std::string_view>, 38> other_names{{
    {"question", "q"},
    {"front", "q"},
    {"vraag", "q"},
    {"prompt", "q"},
    {"term", "q"},
    {"voorkant", "q"},
    {"answer", "a"},
    {"back", "a"},
    {"antwoord", "a"},
    {"achterkant", "a"},
    {"definition", "a"},
    {"correct", "a"},
    {"right", "a"},
    {"options", "wrong"},
    {"distractors", "wrong"},
    {"incorrect", "wrong"},
    {"fout", "wrong"},
    {"explanation", "explain"},
    {"uitleg", "explain"},
    {"clue", "hint"},
    {"hints", "hint"},
    {"labels", "tags"},
    {"alternatives", "accept"},
    {"synonyms", "accept"},
    {"also", "accept"},
    {"items", "list"},
    {"sequence", "order"},
    {"pairs", "match"},
    {"categories", "groups"},
    {"disabled", "off"},
    {"title", "deck"},
    {"name", "deck"},
    {"titel", "deck"},
    {"kaarten", "cards"},
    {"questions", "cards"},
    {"language", "lang"},
    {"taal", "lang"},
    {"description", "about"},
}};

std::string small(std::string_view text) {
    std::string all{text};
    for (char& c : all)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return all;
}

}  // namespace

std::optional<MeantKey> meant_key(std::string_view written, std::span<const std::string_view> known) {
    const auto there = [&](std::string_view key) { return std::ranges::find(known, key) != known.end(); };
    const std::string low = small(written);
    if (there(low)) return MeantKey{low, true};
    for (const auto& [other, own] : other_names)
        if (low == other && there(own)) return MeantKey{std::string{own}, true};
    std::vector<std::string> names(known.begin(), known.end());
    const auto first = nearest(written, names);
    if (!first) return std::nullopt;
    MeantKey meant{.key = *first};
    std::erase(names, meant.key);
    meant.is_sure = !nearest(written, names);
    return meant;
}

}  // namespace overhoor
