// What holds between a deck and the exam it wishes for.

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "overhoor/deck/lint_rules.hpp"
#include "overhoor/text/likeness.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {

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
                  phrase(here == 1 ? "the exam asks {} questions, and this deck has {} card"
                                   : "the exam asks {} questions, and this deck has {} cards",
                         *exam.questions, here),
                  said("ask for fewer, or write more cards"));
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
                  phrase("no card has the tag \"{}\", and no deck that is read has this id", name),
                  meant ? phrase("did you mean \"{}\"?", *meant) : said("a mix names tags, or ids of decks"));
        } else if (exam.questions && total > 0) {
            const double share = *exam.questions * weight / total;
            if (share >= cards_of[name] + 1.0)
                about("short-mix", {.path = path},
                      phrase(cards_of[name] == 1
                                 ? "this share comes to {:.0f} of {} questions, and \"{}\" has {} card"
                                 : "this share comes to {:.0f} of {} questions, and \"{}\" has {} cards",
                             share, *exam.questions, name, cards_of[name]),
                      said("give it a smaller share, ask fewer questions, or write more cards"));
        }
    }
}

}  // namespace overhoor
