#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "overhoor/text/tongue.hpp"
#include "overhoor/view/html.hpp"
#include "overhoor/view/stats_parts.hpp"
#include "overhoor/view/stats_sections.hpp"
#include "overhoor/view/svg.hpp"

namespace overhoor {
namespace {

using std::chrono::days;

std::string section(std::string_view heading, std::string_view says, std::string_view plot) {
    return fmt::format("<section><h2>{}</h2>\n<p>{}</p>\n{}</section>\n", escaped_html(heading),
                       escaped_html(says), plot);
}

std::string beside(std::string_view heading, std::string_view plot) {
    return fmt::format("<div><h3>{}</h3>\n{}</div>\n", escaped_html(heading), plot);
}

std::string row(std::string_view tag, const std::vector<std::string>& cells) {
    std::string text = "<tr>";
    for (const std::string& cell : cells) text += fmt::format("<{0}>{1}</{0}>", tag, escaped_html(cell));
    return text + "</tr>\n";
}

std::string said(std::string_view english) { return std::string{in_words(english)}; }

// The numbers of a picture of shares, folded away.
std::string numbers(std::string_view first, const std::vector<std::pair<std::string, Tally>>& tallies,
                    bool open = false) {
    std::string text = std::string{"<details"} + (open ? " open" : "") + ">" +
                       fmt::format("<summary>{}</summary>\n<table>\n", in_words("The numbers")) +
                       row("th", {std::string{first}, said("asked"), said("recalled"), said("share"),
                                  said("likely"), said("foreseen")});
    for (const auto& [label, tally] : tallies) {
        const Bounds bounds = likely(tally);
        text += row("td", {label, std::to_string(tally.reviews), std::to_string(tally.passed),
                           percent(tally.recalled()),
                           fmt::format("{:.0f}–{:.0f} %", bounds.low * 100, bounds.high * 100),
                           percent(tally.predicted())});
    }
    return text + "</table>\n</details>\n";
}

template <class Numbers, class Label>
std::string bins(std::string_view heading, const Numbers& numbers, const Label& label) {
    std::vector<SvgValue> values;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        values.push_back({static_cast<double>(numbers[i]), label(i), std::to_string(numbers[i])});
    while (!values.empty() && values.back().value == 0) values.pop_back();
    while (!values.empty() && values.front().value == 0) values.erase(values.begin());
    return beside(heading, bar_svg(heading, values));
}

}  // namespace

std::string year_section(const Figures& figures) {
    constexpr int weeks = 53;
    constexpr double cell = 15.4, left = 36, top = 18;
    const Day monday = figures.today - (std::chrono::weekday{figures.today} - std::chrono::Monday);
    const Day first = monday - days{7 * (weeks - 1)};
    int most = 0;
    for (const auto& [day, done] : figures.days.days)
        if (day >= first && day <= figures.today) most = std::max(most, done.reviews);
    Svg svg{left + weeks * cell, top + 7 * cell + 26};
    const auto square = [&](double x, double y, int shade, const std::string& says) {
        svg.box(x, y, cell - 2.4, cell - 2.4, fmt::format("h{}", shade), says);
    };
    for (const auto& [day, name] : {std::pair{0, "Mon"}, {2, "Wed"}, {4, "Fri"}})
        svg.text(0, top + day * cell + 11, Svg::Align::begin, in_words(name));
    for (Day day = first; day <= figures.today; day += days{1}) {
        const auto at = (day - first).count();
        const double x = left + static_cast<double>(at / 7) * cell;
        const std::chrono::year_month_day date{day};
        if (date.day() == std::chrono::day{1} && x < left + (weeks - 2) * cell)
            svg.text(
                x, 11, Svg::Align::begin,
                date.month() == std::chrono::January ? to_iso(day).substr(0, 4) : short_date(day).substr(2));
        const int done = figures.days.of(day).reviews;
        square(x, top + static_cast<double>(at % 7) * cell, shade_of(done, most),
               fmt::format("{}: {}", to_iso(day), counted_answers(done)));
    }
    double x = left;
    for (int shade = 0; shade <= 4; ++shade) {
        const int from = shade == 0 ? 0 : (shade - 1) * most / 4 + 1, to = shade * most / 4;
        if (from > to) continue;
        const std::string says = from == to ? std::to_string(to) : span_of(from, to, false);
        square(x, top + 7 * cell + 8, shade, phrase("{} answers", says));
        svg.text(x + cell + 3, top + 7 * cell + 19, Svg::Align::begin, says);
        x += cell + 14 + 7 * static_cast<double>(says.size());
    }
    svg.text(x, top + 7 * cell + 19, Svg::Align::begin, in_words("answers a day"));
    return section(in_words("The year"),
                   phrase("{} in all; {} in a row, at most {}.", counted_answers(figures.reviews),
                          counted_days(figures.days.in_a_row(figures.today)), longest_row(figures.days)),
                   svg.drawn(in_words("answers a day over a year")));
}

std::string due_section(const Figures& figures) {
    const auto& ahead = figures.forecast.days;
    const int overdue = figures.forecast.overdue,
              together = days_a_column(static_cast<int>(ahead.size()), 90);
    const auto whole = static_cast<std::ptrdiff_t>(ahead.size()) / together * together;
    std::vector<SvgValue> values;
    if (overdue > 0) {
        values.push_back({static_cast<double>(overdue), said("late"), phrase("{} overdue", overdue), "late"});
        values.emplace_back();
    }
    int week = 0;
    for (std::size_t i = 0; i < ahead.size() && i < 7; ++i) week += ahead[i];
    const auto columns =
        day_columns({ahead.begin(), ahead.begin() + whole}, figures.today, figures.today, together);
    Day begins = figures.today;
    for (const PlotColumn& column : columns) {
        values.push_back(
            {column.value, column.label,
             phrase(together > 1 ? "from {}: {:.0f} due" : "{}: {:.0f} due", to_iso(begins), column.value)});
        begins += days{together};
    }
    return section(phrase("Due, cards {}", per(together)),
                   phrase("{} in the coming seven days, {} overdue; cards you learn meanwhile come on top.",
                          week, overdue),
                   column_svg(in_words("cards due"), values));
}

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
    return section(
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
    return section(
        in_words("Does the model foresee you?"),
        phrase("Foreseen {} (across), recalled {} (up) of {}. On the dashed line both are the same.",
               percent(all.predicted()), percent(all.recalled()), all.reviews),
        "<div class=\"beside\">" + share_svg(in_words("recall foreseen and recall found"), plot) + "<div>" +
            numbers(in_words("foreseen"), tallies, true) + "</div></div>\n");
}

std::string memory_section(const Figures& figures) {
    const MemoryShape& shape = figures.shape;
    return section(
        in_words("Memory"),
        phrase("{} of {} studied; you know about {} of them now ({}).", figures.studied,
               counted_cards(figures.cards), std::lround(shape.mean_recall * shape.cards),
               percent(shape.mean_recall)),
        "<div class=\"beside\">" +
            bins(in_words("Stability: how long until recall falls to 90 %; cards"), shape.stability,
                 [](std::size_t i) { return stability_bin(i, false); }) +
            bins(in_words("Difficulty, 1 to 10; cards"), shape.difficulty,
                 [](std::size_t i) {
                     return span_of(static_cast<int>(i) + 1, static_cast<int>(i) + 2, false);
                 }) +
            bins(in_words("Recall now; cards"), shape.recall,
                 [](std::size_t i) {
                     return span_of(static_cast<int>(i) * 10, static_cast<int>(i) * 10 + 10, false) + " %";
                 }) +
            "</div>\n");
}

std::string time_section(const Figures& figures, const StatsWishes& wishes) {
    const int shown = wishes.weeks.value_or(12) * 7, together = days_a_column(shown, 120);
    const int whole = (shown + together - 1) / together * together;
    const Day first = figures.today - days{whole - 1};
    std::vector<double> minutes;
    for (int i = 0; i < whole; ++i)
        minutes.push_back(static_cast<double>(figures.days.of(first + days{i}).time.count()) / 60'000);
    std::vector<SvgValue> values;
    Day begins = first;
    for (const PlotColumn& column : day_columns(minutes, first, figures.today, together)) {
        values.push_back(
            {column.value, column.label, phrase("{}: {:.1f} min", to_iso(begins), column.value)});
        begins += days{together};
    }
    const AnswerTimes& times = figures.times;
    std::vector<SvgValue> grades;
    for (std::size_t i = 0; i < 4; ++i)
        grades.push_back({static_cast<double>(times.grades[i]),
                          said(std::array{"again", "hard", "good", "easy"}[i]),
                          fmt::format("{}, {}", times.grades[i],
                                      percent(static_cast<double>(times.grades[i]) / figures.reviews))});
    return section(phrase("Time, minutes {}", per(together)),
                   phrase("{} in all; half of the answers within {:.0f} s, nine of ten within {:.0f} s.",
                          time_in_words(times.total), static_cast<double>(times.median.count()) / 1000,
                          static_cast<double>(times.ninth_of_ten.count()) / 1000),
                   column_svg(in_words("minutes of study"), values) + "<div class=\"beside\">" +
                       bins(in_words("Time for an answer; answers"), times.answers,
                            [](std::size_t i) { return answer_time_bin(i, false); }) +
                       beside(in_words("Grades"), bar_svg(in_words("grades"), grades)) + "</div>\n");
}

std::string decks_section(const Figures& figures) {
    std::string table =
        "<table>\n" + row("th", {said("deck"), said("cards"), said("studied"), said("due now"),
                                 said("recall now"), said("recalled in 30 days"), said("an answer")});
    for (const DeckFigures& deck : figures.decks) {
        const bool begun = deck.studied > 0;
        table += row(
            "td", {deck.title.empty() ? deck.id : deck.title, std::to_string(deck.cards),
                   std::to_string(deck.studied), std::to_string(deck.due), begun ? percent(deck.recall) : "–",
                   deck.month.reviews == 0 ? "–" : tally_in_words(deck.month),
                   deck.reviews == 0 ? "–" : time_in_words(deck.time / deck.reviews)});
    }
    return section(in_words("Decks"), in_words("Recall now is the mean of the cards studied."),
                   table + "</table>\n");
}

}  // namespace overhoor
