#include "overhoor/history/renumbered_gaps.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string_view>

#include "overhoor/history/has_history.hpp"

namespace overhoor {
namespace {

// Gaps that were taken out have left numbers behind, this far beyond those that are there.
constexpr int gaps_taken_out = 20;
constexpr int most_gaps = 200;

int number_of(const Card& gap) {
    int number = 0;
    const std::string_view sibling = std::string_view{gap.id.value}.substr(gap.note.size() + 1);
    std::from_chars(sibling.data(), sibling.data() + sibling.size(), number);
    return number;
}

// The answers that were studied, by number.
std::map<int, std::string> studied_gaps(const Card& any, int last, const Traces& traces,
                                        const CardStates& states) {
    std::map<int, std::string> answers;
    for (int number = 1; number <= last; ++number) {
        const CardId id{any.note + '/' + std::to_string(number)};
        const auto state = states.find(id);
        if (state == states.end() || !has_history(state->second)) continue;
        if (const auto seen = traces.texts.of(id.value)) answers[number] = from_seen_text(*seen).answer;
    }
    return answers;
}

// The number under which just this answer was studied; none where it stays what it is.
std::optional<int> studied_as(const Card& gap, const std::map<int, std::string>& studied) {
    const std::string answer = text_of(gap).answer;
    const auto same = studied.find(number_of(gap));
    if (same != studied.end() && same->second == answer) return std::nullopt;
    std::optional<int> found;
    for (const auto& [number, before] : studied)
        if (before == answer) {
            if (found) return std::nullopt;
            found = number;
        }
    return found;
}

RenumberedGaps numbered(std::span<const Card> gaps, const std::map<int, std::string>& studied) {
    RenumberedGaps all;
    std::set<int> taken;
    for (const Card& gap : gaps) {
        all.push_back({.card = &gap});
        if (const auto before = studied_as(gap, studied); before && taken.insert(*before).second)
            all.back().studied_as = all.back().number = std::to_string(*before);
    }
    if (taken.empty()) return {};
    // The others keep their numbers, unless one of those has it now.
    int last = std::max(studied.rbegin()->first, number_of(gaps.back()));
    for (NumberedGap& gap : all) {
        if (!gap.studied_as.empty()) continue;
        const int own = number_of(*gap.card);
        gap.number = std::to_string(taken.contains(own) ? ++last : own);
    }
    return all;
}

}  // namespace

std::vector<RenumberedGaps> renumbered_gaps(const Traces& traces, const CardStates& states,
                                            const Deck& deck) {
    std::vector<RenumberedGaps> found;
    const std::span<const Card> cards{deck.cards};
    for (std::size_t begin = 0, end = 0; begin < cards.size(); begin = end) {
        end = begin + 1;
        if (!std::holds_alternative<ExpectedCloze>(cards[begin].expected)) continue;
        while (end < cards.size() && cards[end].note == cards[begin].note) ++end;
        const auto gaps = cards.subspan(begin, end - begin);
        const int last = std::min(number_of(gaps.back()), most_gaps) + gaps_taken_out;
        const auto studied = studied_gaps(gaps.front(), last, traces, states);
        if (studied.empty()) continue;
        if (auto sentence = numbered(gaps, studied); !sentence.empty()) found.push_back(std::move(sentence));
    }
    return found;
}

}  // namespace overhoor
