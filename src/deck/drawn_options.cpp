#include "overhoor/deck/drawn_options.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_set>
#include <utility>

#include "overhoor/core/random.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

bool has_one_answer(const Card& card) {
    return std::holds_alternative<ExpectedText>(card.expected) ||
           std::holds_alternative<ExpectedChoice>(card.expected);
}

// Each answer once, the first of its cards.
class Pool {
public:
    void add(const std::string& answer, std::uint32_t card, std::vector<std::uint32_t>& places) {
        if (there_.insert(answer).second) places.push_back(card);
    }

private:
    std::unordered_set<std::string_view> there_{};
};

}  // namespace

DrawnOptions::DrawnOptions(std::span<const Card> deck) : answers_(deck.size()) {
    std::unordered_map<std::string_view, Pool> pools;
    Pool whole;
    for (std::uint32_t i = 0; i < deck.size(); ++i) {
        const Card& card = deck[i];
        if (!has_one_answer(card)) continue;
        answers_[i] = model_answer(card.expected, card.language);
        whole.add(answers_[i], i, all_);
        for (const std::string& tag : card.tags) pools[tag].add(answers_[i], i, by_tag_[tag]);
    }
}

std::vector<const DrawnOptions::Places*> DrawnOptions::pools_of(const Card& card) const {
    if (card.tags.empty()) return {&all_};
    std::vector<const Places*> pools;
    for (const std::string& tag : card.tags)
        if (const auto found = by_tag_.find(tag); found != by_tag_.end()) pools.push_back(&found->second);
    return pools;
}

void DrawnOptions::add_to(Card& card, std::size_t count, SourceSpan where, Reading& reading) const {
    constexpr std::size_t many = 400;  // from here on some are picked instead of all shuffled
    auto& choice = std::get<ExpectedChoice>(card.expected);
    std::unordered_set<std::string_view> there;
    for (const Option& option : choice.options) there.insert(option.text);
    const std::vector<const Places*> pools = pools_of(card);
    std::size_t size = 0;
    for (const Places* pool : pools) size += pool->size();
    Random random{seed_from(card.id.value)};
    std::vector<std::string_view> drawn;
    const auto take = [&](std::uint32_t place) {
        if (there.insert(answers_[place]).second) drawn.push_back(answers_[place]);
    };
    if (size > many) {
        for (std::size_t tries = 20 * count; tries > 0 && drawn.size() < count; --tries) {
            const Places& pool = *pools[static_cast<std::size_t>(random.below(pools.size()))];
            take(pool[static_cast<std::size_t>(random.below(pool.size()))]);
        }
    } else {
        Places places;
        for (const Places* pool : pools) places.insert(places.end(), pool->begin(), pool->end());
        std::ranges::sort(places);
        for (const std::uint32_t place : places) take(place);
        shuffle(std::span{drawn}, random);
    }
    const Reading::Silence silence{reading, card.allow};
    if (drawn.size() < count)
        reading.warning(
            where, "few-options",
            phrase("{} wrong options are wanted, and {} other answers share its tags", count, drawn.size()),
            said("write the wrong options, or tag more cards alike"));
    drawn.resize(std::min(count, drawn.size()));
    std::vector<Option> options;
    for (const std::string_view text : drawn) options.push_back({.text = std::string{text}});
    std::ranges::move(options, std::back_inserter(choice.options));
}

}  // namespace overhoor
