// The sections of the page that tell what is known.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "overhoor/text/tongue.hpp"
#include "overhoor/view/page_parts.hpp"
#include "overhoor/view/stats_parts.hpp"
#include "overhoor/view/stats_sections.hpp"
#include "overhoor/view/svg.hpp"

namespace overhoor {
namespace {

// The numbers of a picture of shares, folded away.
std::string numbers(std::string_view first, const std::vector<std::pair<std::string, Tally>>& tallies,
                    bool open = false) {
    std::string text = std::string{"<details"} + (open ? " open" : "") + ">" +
                       fmt::format("<summary>{}</summary>\n<table>\n", in_words("The numbers")) +
                       page_row("th", {std::string{first}, said("asked"), said("recalled"), said("share"),
                                       said("likely"), said("foreseen")});
    for (const auto& [label, tally] : tallies) {
        const Bounds bounds = likely(tally);
        text += page_row("td", {label, std::to_string(tally.reviews), std::to_string(tally.passed),
                                percent(tally.recalled()),
                                fmt::format("{:.0f}–{:.0f} %", bounds.low * 100, bounds.high * 100),
                                percent(tally.predicted())});
    }
    return text + "</table>\n</details>\n";
}

}  // namespace

std::string retention_section(const Figures& figures, const StatsWishes& wishes) {
    const Day last = figures.today - (std::chrono::weekday{figures.today} - std::chrono::Monday);
    const Day first =
        std::max(figures.weeks.begin()->first, last - std::chrono::weeks{wishes.weeks.value_or(26) - 1});
    const auto weeks = (last - first).count() / 7 + 1;
    SvgShares plot{.wish = figures.wished_retention};
    std::vector<std::pair<std::string, Tally>> tallies;
    double least = figures.wished_retention;
    for (Day monday = first; monday <= last; monday += std::chrono::weeks{1}) {
        const auto number = static_cast<double>((monday - first).count()) / 7;
        const auto found = figures.weeks.find(monday);
        const Tally tally = found == figures.weeks.end() ? Tally{} : found->second;
        const bool labelled = static_cast<long>(number) % ((weeks + 9) / 10) == 0;
        plot.shares.push_back({(number + 0.5) / static_cast<double>(weeks), tally,
                               labelled ? short_date(monday) : "",
                               phrase("week of {}: {}", to_iso(monday), tally_in_words(tally))});
        if (tally.reviews == 0) continue;
        tallies.emplace_back(to_iso(monday), tally);
        least = std::min(least, tally.recalled());
    }
    plot.low = scale_begin(least);
    return page_section(
        in_words("Recalled after a day or more, by week"),
        phrase("The last thirty days: {} of {}. Dashed: {}, wished for. The lines are where the "
               "truth lies in 19 weeks of 20.",
               figures.month.passed, figures.month.reviews, percent(figures.wished_retention)),
        share_svg(in_words("share recalled by week"), plot) + numbers(in_words("week of"), tallies));
}

std::string calibration_section(const Figures& figures) {
    SvgShares plot{.low = 0.5, .across_alike = true};
    std::vector<std::pair<std::string, Tally>> tallies;
    Tally all;
    for (const Tally& bin : figures.calibration.bins)
        if (bin.reviews > 0 && (bin.recalled() < 0.5 || bin.predicted() < 0.5)) plot.low = 0;
    for (std::size_t i = 0; i < figures.calibration.bins.size(); ++i) {
        const Tally& bin = figures.calibration.bins[i];
        if (bin.reviews == 0) continue;
        const double begins = i == 0 ? 0 : figures.calibration.bin_begins(i);
        tallies.emplace_back(
            fmt::format("{:.0f}–{:.0f} %", begins * 100, figures.calibration.bin_begins(i + 1) * 100), bin);
        plot.shares.push_back(
            {(bin.predicted() - plot.low) / (1 - plot.low), bin, "",
             phrase("foreseen {}, recalled {}", percent(bin.predicted()), tally_in_words(bin))});
        all.reviews += bin.reviews;
        all.passed += bin.passed;
        all.foreseen += bin.foreseen;
    }
    return page_section(
        in_words("Does the model foresee you?"),
        phrase("Foreseen {} (across), recalled {} (up) of {}. On the dashed line both are the same.",
               percent(all.predicted()), percent(all.recalled()), all.reviews),
        "<div class=\"beside\">" + share_svg(in_words("recall foreseen and recall found"), plot) + "<div>" +
            numbers(in_words("foreseen"), tallies, true) + "</div></div>\n");
}

std::string memory_section(const Figures& figures) {
    const MemoryShape& shape = figures.shape;
    return page_section(
        in_words("Memory"),
        phrase("{} of {} studied; you know about {} of them now ({}).", figures.studied,
               counted_cards(figures.cards), std::lround(shape.mean_recall * shape.cards),
               percent(shape.mean_recall)),
        "<div class=\"beside\">" +
            page_bins(in_words("Stability: how long until recall falls to 90 %; cards"), shape.stability,
                      [](std::size_t i) { return stability_bin(i, false); }) +
            page_bins(in_words("Difficulty, 1 to 10; cards"), shape.difficulty,
                      [](std::size_t i) {
                          return span_of(static_cast<int>(i) + 1, static_cast<int>(i) + 2, false);
                      }) +
            page_bins(in_words("Recall now; cards"), shape.recall,
                      [](std::size_t i) {
                          return span_of(static_cast<int>(i) * 10, static_cast<int>(i) * 10 + 10, false) +
                                 " %";
                      }) +
            "</div>\n");
}

std::string decks_section(const Figures& figures) {
    std::string table =
        "<table>\n" + page_row("th", {said("deck"), said("cards"), said("studied"), said("due now"),
                                      said("recall now"), said("recalled in 30 days"), said("an answer")});
    for (const DeckFigures& deck : figures.decks) {
        const bool begun = deck.studied > 0;
        table += page_row(
            "td", {deck.title.empty() ? deck.id : deck.title, std::to_string(deck.cards),
                   std::to_string(deck.studied), std::to_string(deck.due), begun ? percent(deck.recall) : "–",
                   deck.month.reviews == 0 ? "–" : tally_in_words(deck.month),
                   deck.reviews == 0 ? "–" : time_in_words(deck.time / deck.reviews)});
    }
    return page_section(in_words("Decks"), in_words("Recall now is the mean of the cards studied."),
                        table + "</table>\n");
}

}  // namespace overhoor
