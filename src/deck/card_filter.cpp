#include "overhoor/deck/card_filter.hpp"

#include <algorithm>
#include <string_view>

#include "overhoor/text/folding.hpp"
#include "overhoor/text/letters.hpp"

namespace overhoor {
namespace {

// Letters without case and accents: words are found as they are meant.
std::u32string plain(std::string_view text) {
    std::u32string letters;
    for (const FoldedLetter& folded_letter : folded(text)) letters += folded_letter.letter;
    return letters;
}

bool one_of(const std::vector<std::string>& wanted, std::string_view has) {
    return wanted.empty() || std::ranges::find(wanted, has) != wanted.end();
}

bool is_named(const Card& card, std::string_view name) {
    const auto is = [&](std::string_view id) {
        return id == name || (id.ends_with(name) && id[id.size() - name.size() - 1] == '/');
    };
    return is(card.id.value) || is(card.note);
}

bool has_words(const Card& card, std::string_view words) {
    std::string text =
        card.prompt + '\n' + model_answer(card.expected, card.language) + '\n' + card.explanation;
    for (const std::string& tag : card.tags) text += '\n' + tag;
    const std::u32string place = plain(text), wanted = plain(words);
    for (std::size_t begin = 0; begin < wanted.size();) {
        const std::size_t end = std::min(wanted.find(U' ', begin), wanted.size());
        if (place.find(wanted.substr(begin, end - begin)) == place.npos) return false;
        begin = end + 1;
    }
    return true;
}

}  // namespace

bool fits(const CardFilter& filter, const Card& card) {
    const bool tagged =
        filter.tags.empty() || std::ranges::find_first_of(card.tags, filter.tags) != card.tags.end();
    const bool named =
        filter.cards.empty() ||
        std::ranges::any_of(filter.cards, [&](const std::string& name) { return is_named(card, name); });
    return tagged && named && one_of(filter.kinds, kind_of(card.expected)) && has_words(card, filter.words);
}

void narrow(std::vector<Deck>& decks, const CardFilter& filter) {
    if (filter == CardFilter{}) return;
    for (Deck& deck : decks) std::erase_if(deck.cards, [&](const Card& card) { return !fits(filter, card); });
    std::erase_if(decks, [](const Deck& deck) { return deck.cards.empty(); });
}

}  // namespace overhoor
