// What holds between the cards of a deck.

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "overhoor/deck/lint_rules.hpp"
#include "overhoor/text/letters.hpp"
#include "overhoor/text/likeness.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

constexpr std::size_t shortest_tag = 4;  // letters in which a difference of one is a slip
constexpr std::size_t most_alike = 16;   // tags with one shortening: more are a pattern, no slips

using Notes = std::unordered_map<std::string, const Card*>;

// The first card of each note, by its id within the deck's name.
Notes notes_of(const Deck& deck) {
    Notes notes;
    for (const Card& card : deck.cards) notes.try_emplace(card.note, &card);
    return notes;
}

Spot after_spot(const Card& card, std::string_view id) {
    const auto found = std::ranges::find(card.after, id);
    return {.path = {"after", std::to_string(found - card.after.begin())}};
}

std::string lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

struct Tag {
    std::string text{}, low{};
    int cards = 0;
    const Card* first = nullptr;
};

bool one_letter_apart(const Tag& a, const Tag& b) {
    if (a.low == b.low) return true;
    const std::u32string left = decoded(a.low), right = decoded(b.low);
    return edit_distance(left, right, 1) <= 1;
}

// Short tags and numbered ones are told apart by one letter on purpose.
bool may_be_a_slip(std::u32string_view letters) {
    return letters.size() >= shortest_tag &&
           std::ranges::none_of(letters, [](char32_t c) { return c >= U'0' && c <= U'9'; });
}

// The pairs that may be one letter apart: texts that do not differ more have a shortening by one letter in
// common, or one is a shortening of the other.
std::vector<std::pair<std::size_t, std::size_t>> near_pairs(const std::vector<Tag>& tags) {
    std::unordered_map<std::u32string, std::vector<std::size_t>> by_shortening;
    for (std::size_t i = 0; i < tags.size(); ++i) {
        const std::u32string letters = decoded(tags[i].low);
        by_shortening[letters].push_back(i);
        if (!may_be_a_slip(letters)) continue;
        for (std::size_t at = 0; at < letters.size(); ++at) {
            if (at > 0 && letters[at] == letters[at - 1]) continue;
            by_shortening[letters.substr(0, at) + letters.substr(at + 1)].push_back(i);
        }
    }
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (const auto& [shortening, alike] : by_shortening)
        for (std::size_t i = 0; i < std::min(alike.size(), most_alike); ++i)
            for (std::size_t j = i + 1; j < std::min(alike.size(), most_alike); ++j)
                pairs.emplace_back(alike[i], alike[j]);
    std::ranges::sort(pairs);
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

}  // namespace

void unknown_after(const Deck& deck, Findings& found) {
    if (std::ranges::all_of(deck.cards, [](const Card& card) { return card.after.empty(); })) return;
    const Notes notes = notes_of(deck);
    constexpr int most_looks = 50;
    int looks = 0;
    std::vector<std::string> ids;
    const Card* last = nullptr;
    for (const Card& card : deck.cards) {
        if (last != nullptr && last->note == card.note) continue;
        last = &card;
        for (const std::string& needed : card.after) {
            if (notes.contains(deck.id + "/" + needed)) continue;
            if (ids.empty()) {
                for (const auto& [note, first] : notes) ids.push_back(note.substr(deck.id.size() + 1));
                std::ranges::sort(ids);
            }
            // Each look costs a walk over all ids; a file of nothing but mistakes must not cost their square.
            const auto meant = looks++ < most_looks ? nearest(needed, ids) : std::nullopt;
            found.about(card, "unknown-after", after_spot(card, needed),
                        phrase("no card of this deck has the id \"{}\"", needed),
                        meant ? phrase("did you mean \"{}\"?", *meant)
                              : said(R"(give the card that is meant an "id", and write it here)"));
        }
    }
}

void after_cycle(const Deck& deck, Findings& found) {
    if (std::ranges::all_of(deck.cards, [](const Card& card) { return card.after.empty(); })) return;
    const Notes notes = notes_of(deck);
    enum class State { open, closed };
    std::unordered_map<const Card*, State> states;
    // Not recursive: a chain may be as long as the deck.
    struct Visit {
        const Card* card = nullptr;
        std::size_t next = 0;
    };
    for (const Card& start : deck.cards) {
        const Card* first = notes.at(start.note);
        if (states.contains(first)) continue;
        std::vector<Visit> path{{first}};
        states[first] = State::open;
        while (!path.empty()) {
            Visit& visit = path.back();
            if (visit.next == visit.card->after.size()) {
                states[visit.card] = State::closed;
                path.pop_back();
                continue;
            }
            const Card& card = *visit.card;
            const std::string& needed = card.after[visit.next++];
            const auto target = notes.find(deck.id + "/" + needed);
            if (target == notes.end()) continue;
            const auto [state, is_new] = states.try_emplace(target->second, State::open);
            if (is_new) {
                path.push_back({target->second});
            } else if (state->second == State::open) {
                const std::string name = card.note.substr(deck.id.size() + 1);
                found.about(
                    card, "after-cycle", after_spot(card, needed),
                    target->second == &card ? said("this card waits for itself")
                                            : phrase("\"{}\" and \"{}\" wait for each other", needed, name),
                    target->second == &card
                        ? said("it would never be learned: delete its own id from \"after\"")
                        : said("neither would ever be learned: delete the id from \"after\" of one of them"));
            }
        }
    }
}

void similar_tags(const Deck& deck, Findings& found) {
    std::map<std::string, Tag> by_text;
    for (const Card& card : deck.cards)
        for (const std::string& text : card.tags) {
            Tag& tag = by_text[text];
            tag.text = text;
            ++tag.cards;
            if (tag.first == nullptr) tag.first = &card;
        }
    std::vector<Tag> tags;
    for (auto& [text, tag] : by_text) {
        tag.low = lower(text);
        tags.push_back(std::move(tag));
    }
    for (const auto& [i, j] : near_pairs(tags)) {
        if (!one_letter_apart(tags[i], tags[j])) continue;
        const bool first_is_rare = tags[i].cards < tags[j].cards;
        const Tag& rare = first_is_rare ? tags[i] : tags[j];
        const Tag& usual = first_is_rare ? tags[j] : tags[i];
        // Each used often: two words that happen to be alike.
        if (rare.cards > 2) continue;
        found.about(*rare.first, "similar-tags", {.path = {"tags"}, .words = "\"" + rare.text + "\""},
                    phrase(usual.cards == 1 ? "the tag \"{}\" is one letter from \"{}\" ({} card)"
                                            : "the tag \"{}\" is one letter from \"{}\" ({} cards)",
                           rare.text, usual.text, usual.cards),
                    rare.cards < usual.cards ? phrase("write \"{}\", if that is meant", usual.text)
                                             : said("write one of the two everywhere, if the same is meant"));
    }
}

}  // namespace overhoor
