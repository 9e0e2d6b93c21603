#include "overhoor/session/precedence.hpp"

#include <algorithm>
#include <functional>
#include <queue>
#include <string>
#include <string_view>
#include <unordered_map>

namespace overhoor {
namespace {

// Who waits for whom, by place in the line.
struct Waiting {
    std::vector<int> waits_for{};                     // of each card: how many are still to come
    std::vector<std::vector<std::size_t>> held_up{};  // by each card
};

Waiting waiting(const std::vector<const Card*>& cards) {
    std::unordered_multimap<std::string_view, std::size_t> places;  // siblings share a note
    for (std::size_t i = 0; i < cards.size(); ++i) places.emplace(cards[i]->note, i);
    Waiting all{.waits_for = std::vector<int>(cards.size()),
                .held_up = std::vector<std::vector<std::size_t>>(cards.size())};
    for (std::size_t i = 0; i < cards.size(); ++i) {
        for (const std::string& name : cards[i]->after) {
            const std::string note = cards[i]->deck + "/" + name;
            const auto [begin, end] = places.equal_range(note);
            for (auto first = begin; first != end; ++first) {
                all.held_up[first->second].push_back(i);
                ++all.waits_for[i];
            }
        }
    }
    return all;
}

}  // namespace

std::vector<const Card*> in_precedence(std::vector<const Card*> cards) {
    if (std::ranges::all_of(cards, [](const Card* card) { return card->after.empty(); })) return cards;
    Waiting line = waiting(cards);
    std::priority_queue<std::size_t, std::vector<std::size_t>, std::greater<>> ready;
    for (std::size_t i = 0; i < cards.size(); ++i)
        if (line.waits_for[i] == 0) ready.push(i);
    std::vector<const Card*> ordered;
    ordered.reserve(cards.size());
    while (!ready.empty()) {
        const std::size_t next = ready.top();
        ready.pop();
        ordered.push_back(cards[next]);
        for (const std::size_t held : line.held_up[next])
            if (--line.waits_for[held] == 0) ready.push(held);
    }
    for (std::size_t i = 0; i < cards.size(); ++i)
        if (line.waits_for[i] > 0) ordered.push_back(cards[i]);
    return ordered;
}

}  // namespace overhoor
