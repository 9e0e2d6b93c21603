#include "overhoor/history/figures.hpp"

#include <map>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace overhoor {
namespace {

constexpr std::chrono::days month{30};

// Each fact is the deck's that its card's name begins with.
void share_out(const Sources& sources, Day today, std::vector<DeckFigures>& decks) {
    std::unordered_map<std::string_view, DeckFigures*> by_id;
    for (DeckFigures& deck : decks) by_id.emplace(deck.id, &deck);
    std::vector<std::optional<DeckFigures*>> of_card(sources.cards.size());  // looked up once a card
    for (const ReviewFact& fact : sources.facts) {
        auto& deck = of_card[fact.card];
        if (!deck) {
            const std::string_view card = sources.cards[fact.card];
            const auto found = by_id.find(card.substr(0, card.find('/')));
            deck = found == by_id.end() ? nullptr : found->second;
        }
        if (*deck == nullptr) continue;
        ++(*deck)->reviews;
        (*deck)->time += fact.thinking;
        if (fact.tests_memory() && fact.day > today - month) (*deck)->month.add(fact);
    }
}

// The studied cards of all decks, with their recall, in one order.
struct Studied {
    std::vector<CardState> states{};
    std::vector<double> recalls{};
    std::map<double, int> wished{};  // how many of them are to be recalled with which chance

    double mean_wish() const {
        if (wished.size() == 1) return wished.begin()->first;  // without rounding
        double sum = 0;
        for (const auto& [wish, cards] : wished) sum += wish * cards;
        return sum / static_cast<double>(states.size());
    }
};

DeckFigures look_at(const Deck& deck, const Sources& sources, Moment now, Studied& studied) {
    DeckFigures figures{.id = deck.id, .title = deck.title};
    for (const Card& card : deck.cards) {
        if (card.off) continue;
        ++figures.cards;
        const auto state = sources.states.find(card.id);
        if (state == sources.states.end() || state->second.phase == Phase::fresh) continue;
        const Wishes& wishes = sources.wishes_of(card.id);
        const double recall = recall_now(state->second, now, wishes);
        ++studied.wished[wishes.retention];
        studied.states.push_back(state->second);
        studied.states.back().memory.stability =
            stability_of(state->second.memory, wishes);  // of either model
        studied.recalls.push_back(recall);
        ++figures.studied;
        figures.due += is_due(state->second, now, wishes) ? 1 : 0;
        figures.recall += recall;
    }
    if (figures.studied > 0) figures.recall /= figures.studied;
    return figures;
}

}  // namespace

Figures figures_of(const Sources& sources, Moment now, const Wishes& general, int ahead) {
    const Day today = study_day(now, general.rollover);
    Figures figures{.now = now,
                    .today = today,
                    .wished_retention = general.retention,
                    .days = days_studied(sources.facts),
                    .reviews = static_cast<int>(sources.facts.size()),
                    .weeks = retention_by_week(sources.facts),
                    .calibration = calibration(sources.facts),
                    .times = answer_times(sources.facts)};
    for (const ReviewFact& fact : sources.facts)
        if (fact.tests_memory() && fact.day > today - month) figures.month.add(fact);
    Studied studied;
    for (const Deck& deck : sources.decks) {
        DeckFigures one = look_at(deck, sources, now, studied);
        if (one.cards == 0) continue;  // no more than an exam over the others, say
        figures.cards += one.cards;
        figures.studied += one.studied;
        figures.decks.push_back(std::move(one));
    }
    share_out(sources, today, figures.decks);
    if (!studied.states.empty()) figures.wished_retention = studied.mean_wish();
    figures.forecast = forecast(studied.states, today, ahead);
    figures.shape = memory_shape(studied.states, studied.recalls);
    return figures;
}

}  // namespace overhoor
