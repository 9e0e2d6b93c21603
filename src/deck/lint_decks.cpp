// What holds between the cards of a deck, and between a deck and its exam.

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "overhoor/deck/lint_rules.hpp"
#include "overhoor/text/letters.hpp"
#include "overhoor/text/likeness.hpp"

namespace overhoor {
namespace {

constexpr std::size_t shortest_tag = 4;  // letters in which a difference of one is a slip
constexpr std::size_t most_tags = 500;   // a deck with more does not use them to sort

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
    std::string text{};
    int cards = 0;
    const Card* first = nullptr;
};

bool one_letter_apart(const std::string& a, const std::string& b) {
    if (lower(a) == lower(b)) return true;
    const std::u32string left = decoded(lower(a)), right = decoded(lower(b));
    if (std::min(left.size(), right.size()) < shortest_tag) return false;
    if ((a + b).find_first_of("0123456789") != std::string::npos) return false;
    return edit_distance(left, right, 1) <= 1;
}

}  // namespace

void unknown_after(const Deck& deck, Findings& found) {
    if (std::ranges::all_of(deck.cards, [](const Card& card) { return card.after.empty(); })) return;
    const Notes notes = notes_of(deck);
    std::vector<std::string> ids;
    const Card* last = nullptr;
    for (const Card& card : deck.cards) {
        if (last != nullptr && last->note == card.note) continue;
        last = &card;
        for (const std::string& needed : card.after) {
            if (notes.contains(deck.id + "/" + needed)) continue;
            if (ids.empty())
                for (const auto& [note, first] : notes) ids.push_back(note.substr(deck.id.size() + 1));
            std::ranges::sort(ids);
            const auto meant = nearest(needed, ids);
            found.about(card, "unknown-after", after_spot(card, needed),
                        fmt::format("no card of this deck has the id \"{}\"", needed),
                        meant ? fmt::format("did you mean \"{}\"?", *meant)
                              : R"(give the card that is meant an "id", and write it here)");
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
                found.about(card, "after-cycle", after_spot(card, needed),
                            target->second == &card
                                ? "this card waits for itself"
                                : fmt::format("\"{}\" waits for this card, and this card for it", needed),
                            "none of them would ever be learned: delete one \"after\"");
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
    if (by_text.size() > most_tags) return;
    std::vector<const Tag*> tags;
    for (const auto& [text, tag] : by_text) tags.push_back(&tag);
    for (std::size_t i = 0; i < tags.size(); ++i)
        for (std::size_t j = i + 1; j < tags.size(); ++j) {
            if (!one_letter_apart(tags[i]->text, tags[j]->text)) continue;
            const bool first_is_rare = tags[i]->cards < tags[j]->cards;
            const Tag& rare = first_is_rare ? *tags[i] : *tags[j];
            const Tag& usual = first_is_rare ? *tags[j] : *tags[i];
            // Each used often: two words that happen to be alike.
            if (rare.cards > 2) continue;
            found.about(*rare.first, "similar-tags", {.path = {"tags"}, .words = "\"" + rare.text + "\""},
                        fmt::format("the tag \"{}\" is one letter from \"{}\" ({} card{})", rare.text,
                                    usual.text, usual.cards, usual.cards == 1 ? "" : "s"),
                        fmt::format("write \"{}\", if that is meant", usual.text));
        }
}

void exam_mix(const Deck& deck, std::span<const Deck> decks, Findings& found) {
    const ExamWishes& exam = deck.settings.exam;
    const auto about = [&](std::string_view rule, Spot spot, std::string message, std::string help) {
        found.add(
            {.rule = rule, .spot = std::move(spot), .message = std::move(message), .help = std::move(help)});
    };
    int here = 0;
    for (const Card& card : deck.cards)
        if (!card.off) ++here;
    if (exam.mix.empty()) {
        if (exam.questions && *exam.questions > here)
            about("short-mix", {.path = {"settings", "exam", "questions"}},
                  fmt::format("the exam asks {} questions, and this deck has {} card{}", *exam.questions,
                              here, here == 1 ? "" : "s"),
                  "ask fewer, or write more cards");
        return;
    }
    std::map<std::string, int> cards_of;  // by tag and by deck id
    double total = 0;
    for (const auto& [name, weight] : exam.mix) {
        cards_of[name] = 0;
        total += weight;
    }
    std::set<std::string> known;
    for (const Deck& other : decks) {
        known.insert(other.id);
        for (const Card& card : other.cards) {
            known.insert(card.tags.begin(), card.tags.end());
            if (card.off) continue;
            for (auto& [name, count] : cards_of)
                if (name == other.id || std::ranges::find(card.tags, name) != card.tags.end()) ++count;
        }
    }
    const std::vector<std::string> names(known.begin(), known.end());
    for (const auto& [name, weight] : exam.mix) {
        const std::vector<std::string> path{"settings", "exam", "mix", name};
        if (!known.contains(name)) {
            const auto meant = nearest(name, names);
            about("unknown-mix", {.path = path, .key = true},
                  fmt::format("no card has the tag \"{}\", and no deck that is read has this id", name),
                  meant ? fmt::format("did you mean \"{}\"?", *meant) : "a mix names tags, or ids of decks");
        } else if (exam.questions && total > 0) {
            const double share = *exam.questions * weight / total;
            if (share >= cards_of[name] + 1.0)
                about(
                    "short-mix", {.path = path},
                    fmt::format("this share comes to {:.0f} of {} questions, and \"{}\" has {} card{}", share,
                                *exam.questions, name, cards_of[name], cards_of[name] == 1 ? "" : "s"),
                    "give it a smaller share, ask fewer questions, or write more cards");
        }
    }
}

}  // namespace overhoor
