// What is known: recall by week and as foreseen, the shape of memory, decks side by side.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "overhoor/text/letters.hpp"
#include "overhoor/text/tongue.hpp"
#include "overhoor/view/stats_parts.hpp"

namespace overhoor {
namespace {

PlotRange row_of(const std::string& label, const Tally& tally, double mark) {
    if (tally.reviews == 0)
        return {.label = label, .mark = mark, .says = std::string{in_words("nothing asked")}};
    const Bounds bounds = likely(tally);
    return {label, tally.recalled(), bounds.low, bounds.high, mark, tally_in_words(tally)};
}

RangePlot with_scale(std::vector<PlotRange> rows) {
    double least = 1;
    for (const PlotRange& row : rows) least = std::min({least, row.point.value_or(1), row.mark.value_or(1)});
    RangePlot plot{.rows = std::move(rows), .low = scale_begin(least), .high_label = "100 %"};
    plot.low_label = percent(plot.low);
    return plot;
}

// Numbers of cards in bins; the empty ones at both ends are left out.
template <class Numbers, class Label>
Frame bins(std::string_view name, const Numbers& numbers, const Label& label, const PlotLook& look) {
    std::vector<PlotBar> bars;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        bars.push_back({label(i), static_cast<double>(numbers[i]), std::to_string(numbers[i])});
    while (!bars.empty() && bars.back().value == 0) bars.pop_back();
    while (!bars.empty() && bars.front().value == 0) bars.erase(bars.begin());
    return Frame{}.add(Line{name, Style::accent}).add(bar_chart(bars, look));
}

}  // namespace

double scale_begin(double least) { return least >= 0.75 ? 0.75 : least >= 0.5 ? 0.5 : 0; }

Frame retention_part(const Figures& figures, const StatsWishes& wishes, const PlotLook& look) {
    const std::string asked = figures.month.reviews == 0
                                  ? std::string{in_words("nothing was asked")}
                                  : phrase("{} of {} recalled ({})", figures.month.passed,
                                           figures.month.reviews, percent(figures.month.recalled()));
    const std::string says = phrase(
        "The last thirty days: {}; {} wished for: {}. The line is where the truth lies in 19 weeks of 20.",
        asked, look.ascii ? ":" : "┊", percent(figures.wished_retention));
    const Day this_week = figures.today - (std::chrono::weekday{figures.today} - std::chrono::Monday);
    const Day first =
        std::max(figures.weeks.begin()->first, this_week - std::chrono::weeks{wishes.weeks.value_or(12) - 1});
    std::vector<PlotRange> rows;
    for (Day monday = first; monday <= this_week; monday += std::chrono::weeks{1}) {
        const auto found = figures.weeks.find(monday);
        rows.push_back(row_of(short_date(monday), found == figures.weeks.end() ? Tally{} : found->second,
                              figures.wished_retention));
    }
    return headed(in_words("Recalled after a day or more, by week"), says,
                  range_chart(with_scale(std::move(rows)), look));
}

Frame calibration_part(const Figures& figures, const PlotLook& look) {
    std::vector<PlotRange> rows;
    Tally all;
    for (const Tally& bin : figures.calibration.bins) {
        if (bin.reviews == 0) continue;
        rows.push_back(row_of(percent(bin.predicted()), bin, bin.predicted()));
        all.reviews += bin.reviews;
        all.passed += bin.passed;
        all.foreseen += bin.foreseen;
    }
    RangePlot plot = with_scale(std::move(rows));
    plot.mark = "◇";
    plot.ascii_mark = "x";
    const std::string says = phrase(
        "Foreseen {0}, recalled {1} of {2}. {3} foreseen, {4} recalled; where {3} lies far outside of the "
        "line the model is wrong about you.",
        percent(all.predicted()), percent(all.recalled()), all.reviews, look.ascii ? "x" : "◇",
        look.ascii ? "o" : "●");
    return headed(in_words("Does the model foresee you?"), says, range_chart(plot, look));
}

Frame memory_part(const Figures& figures, const PlotLook& look) {
    const MemoryShape& shape = figures.shape;
    if (shape.cards == 0)
        return headed(in_words("Memory"), in_words("None of the cards that are here now has been studied."),
                      {});
    Frame frame = headed(in_words("Memory"),
                         phrase("{} of {} studied; you know about {} of them now ({}).", figures.studied,
                                counted_cards(figures.cards), std::lround(shape.mean_recall * shape.cards),
                                percent(shape.mean_recall)),
                         {});
    frame.add(bins(
        in_words("Stability: how long until recall falls to 90 %; cards"), shape.stability,
        [&](std::size_t i) { return stability_bin(i, look.ascii); }, look));
    frame.add(bins(
        in_words("Difficulty, 1 to 10; cards"), shape.difficulty,
        [&](std::size_t i) { return span_of(static_cast<int>(i) + 1, static_cast<int>(i) + 2, look.ascii); },
        look));
    return frame.add(bins(
        in_words("Recall now; cards"), shape.recall,
        [&](std::size_t i) {
            return span_of(static_cast<int>(i) * 10, static_cast<int>(i) * 10 + 10, look.ascii) + " %";
        },
        look));
}

Frame decks_part(const Figures& figures, const PlotLook& look) {
    const bool wide = look.width >= 70;
    const int label = std::max(12, look.width * 2 / 5);
    std::vector<PlotBar> bars;
    for (const DeckFigures& deck : figures.decks) {
        if (deck.studied == 0) continue;
        std::string says = fmt::format("{:>5} {:>7} {:>4}", percent(deck.recall),
                                       fmt::format("{}/{}", deck.studied, deck.cards), deck.due);
        if (wide)
            says +=
                fmt::format(" {:>6} {:>6}", deck.month.reviews == 0 ? "-" : percent(deck.month.recalled()),
                            time_in_words(deck.time / std::max(1, deck.reviews)));
        bars.push_back({shortened(deck.id, label, look.ascii), deck.recall, says});
    }
    const int unmet = static_cast<int>(figures.decks.size() - bars.size());
    std::string says{in_words("Recall now, cards studied and all, due now")};
    if (wide) says += in_words(", recalled in thirty days, time for an answer");
    says += unmet > 0 ? phrase(". {} not begun.", counted_decks(unmet)) : ".";
    return headed(in_words("Decks"), says, bar_chart(bars, look, 1));
}

}  // namespace overhoor
