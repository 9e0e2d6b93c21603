#include "overhoor/view/stats_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace overhoor {
namespace {

using std::chrono::days;

std::string percent(double part) { return fmt::format("{:.0f} %", part * 100); }

std::string counted(int number, std::string_view one) {
    return fmt::format("{} {}{}", number, one, number == 1 ? "" : "s");
}

std::string day_and_month(Day day) {
    const std::chrono::year_month_day date{day};
    return fmt::format("{}/{}", static_cast<unsigned>(date.day()), static_cast<unsigned>(date.month()));
}

Frame headed(std::string_view heading, std::string_view says, const Frame& plot) {
    Frame frame;
    frame.blank().add(Line{heading, Style::bold});
    if (!says.empty()) frame.add(Line{says, Style::dim});
    return frame.add(plot);
}

Frame heat(const StatsReport& report, const PlotLook& look) {
    std::map<Day, int> counts;
    for (const auto& [day, done] : report.days.days) counts[day] = done.reviews;
    const int studied =
        static_cast<int>(std::ranges::count_if(counts, [](const auto& one) { return one.second > 0; }));
    const int row = report.days.in_a_row(report.today);
    return headed("The year",
                  fmt::format("{} on {}; {} in a row.", counted(report.reviews, "answer"),
                              counted(studied, "day"), counted(row, "day")),
                  heat_map(counts, report.today, look));
}

Frame forecast_part(const StatsReport& report, const PlotLook& look) {
    std::vector<PlotColumn> columns;
    int week = 0;
    for (std::size_t i = 0; i < report.forecast.days.size(); ++i) {
        const Day day = report.today + days{static_cast<int>(i)};
        if (i < 7) week += report.forecast.days[i];
        columns.push_back({static_cast<double>(report.forecast.days[i]),
                           i == 0       ? "today"
                           : i % 7 == 0 ? day_and_month(day)
                                        : "",
                           i == 0});
    }
    std::string says = fmt::format("{} in the coming seven days", week);
    if (report.forecast.overdue > 0) says += fmt::format(", and {} overdue", report.forecast.overdue);
    return headed("Due", says + ".", column_chart(columns, 6, look));
}

Frame retention_part(const StatsReport& report, const PlotLook& look) {
    const std::string says =
        fmt::format("The last thirty days: {} of {} recalled ({}); wished for: {}.", report.month.passed,
                    report.month.reviews, percent(report.month.recalled()), percent(report.wished_retention));
    // The last weeks that fit, a row each.
    std::vector<PlotBar> bars;
    for (const auto& [monday, tally] : report.weeks)
        bars.push_back({day_and_month(monday), tally.recalled(),
                        fmt::format("{:>5} of {}", percent(tally.recalled()), tally.reviews)});
    constexpr std::size_t most = 12;
    if (bars.size() > most) bars.erase(bars.begin(), bars.end() - most);
    return headed("Recalled, by week", says, bar_chart(bars, look, 1));
}

Frame calibration_part(const StatsReport& report, const PlotLook& look) {
    std::vector<PlotBar> bars;
    for (std::size_t i = 0; i < report.calibration.bins.size(); ++i) {
        const Tally& bin = report.calibration.bins[i];
        if (bin.reviews == 0) continue;
        bars.push_back({"foreseen " + percent(bin.predicted()), bin.recalled(),
                        fmt::format("recalled {:>5} of {}", percent(bin.recalled()), bin.reviews)});
    }
    return headed("Does the model foresee you?", "Both should be alike; few answers tell little.",
                  bar_chart(bars, look, 1));
}

Frame memory_part(const StatsReport& report, const PlotLook& look) {
    const MemoryShape& shape = report.shape;
    Frame frame = headed("Memory",
                         fmt::format("{} of {} studied; you know about {} of them now ({}).", report.studied,
                                     counted(report.cards, "card"),
                                     static_cast<int>(std::lround(shape.mean_recall * shape.cards)),
                                     percent(shape.mean_recall)),
                         {});
    const auto part = [&](std::string_view name, const auto& numbers, const auto& label) {
        std::vector<PlotBar> bars;
        for (std::size_t i = 0; i < numbers.size(); ++i)
            bars.push_back({label(i), static_cast<double>(numbers[i]), std::to_string(numbers[i])});
        while (!bars.empty() && bars.back().value == 0) bars.pop_back();
        while (!bars.empty() && bars.front().value == 0) bars.erase(bars.begin());
        frame.add(Line{name, Style::accent}).add(bar_chart(bars, look));
    };
    part("Stability: how long until recall falls to 90 %", shape.stability, stability_bin);
    part("Difficulty, 1 to 10", shape.difficulty,
         [](std::size_t i) { return fmt::format("{}–{}", i + 1, i + 2); });
    part("Recall now", shape.recall,
         [](std::size_t i) { return fmt::format("{}–{} %", i * 10, i * 10 + 10); });
    return frame;
}

Frame time_part(const StatsReport& report, const PlotLook& look) {
    constexpr int shown = 28;
    std::vector<PlotColumn> columns;
    for (int ago = shown - 1; ago >= 0; --ago) {
        const Day day = report.today - days{ago};
        columns.push_back(
            {static_cast<double>(report.days.of(day).time.count()) / 60'000,
             ago % 7 == 0 ? (ago == 0 ? std::string{"today"} : day_and_month(day)) : std::string{},
             ago == 0});
    }
    const auto& grades = report.times.grades;
    Frame frame =
        headed("Time, minutes a day",
               fmt::format("{} in all; half of the answers within {:.0f} s, nine of ten within {:.0f} s.",
                           time_in_words(report.times.total),
                           static_cast<double>(report.times.median.count()) / 1000,
                           static_cast<double>(report.times.ninth_of_ten.count()) / 1000),
               column_chart(columns, 6, look));
    return frame.add(Line{fmt::format("Grades: again {}, hard {}, good {}, easy {}.", grades[0], grades[1],
                                      grades[2], grades[3]),
                          Style::dim});
}

Frame decks_part(const StatsReport& report, const PlotLook& look) {
    std::vector<PlotBar> bars;
    for (const DeckFigures& deck : report.decks) {
        if (deck.studied == 0) continue;
        std::string label = deck.id;
        const auto most = static_cast<std::size_t>(std::max(12, look.width / 2 - 4));
        if (label.size() > most) label.resize(most);
        bars.push_back({label, deck.recall,
                        fmt::format("{:>5}  {}/{}", percent(deck.recall), deck.studied, deck.cards)});
    }
    return headed("Decks", "Recall now of the cards studied; studied and all cards.",
                  bar_chart(bars, look, 1));
}

// Our own dashes; what decks are called stays as it is.
Frame with_plain_dashes(const Frame& frame) {
    Frame plain;
    for (const Line& line : frame.lines) {
        Line made;
        made.hang = line.hang;
        for (const Span& span : line.spans) {
            std::string text = span.text();
            constexpr std::string_view dash = "–";
            for (std::size_t at = text.find(dash); at != std::string::npos; at = text.find(dash, at + 1))
                text.replace(at, dash.size(), "-");
            made.add(text, span.style());
        }
        plain.add(std::move(made));
    }
    return plain;
}

}  // namespace

std::string time_in_words(Duration time) {
    const double minutes = static_cast<double>(time.count()) / 60'000;
    if (minutes < 1) return fmt::format("{} s", time.count() / 1000);
    if (minutes < 90) return fmt::format("{:.0f} min", minutes);
    return fmt::format("{:.1f} h", minutes / 60);
}

std::string stability_bin(std::size_t bin) {
    const auto& edges = MemoryShape::stability_edges;
    const auto word = [](double edge) {
        return edge < 365 ? fmt::format("{:.0f} d", edge) : fmt::format("{:.0f} y", edge / 365);
    };
    if (bin == 0) return "under " + word(edges[0]);
    if (bin == edges.size()) return "over " + word(edges.back());
    return word(edges[bin - 1]) + "–" + word(edges[bin]);
}

std::vector<std::string> stats_parts() {
    return {"heat", "forecast", "retention", "calibration", "memory", "time", "decks"};
}

Frame stats_view(const StatsReport& report, const std::vector<std::string>& parts, const PlotLook& look) {
    Frame frame;
    if (report.reviews == 0)
        return frame.add(Line{"Nothing studied yet, so there is nothing to draw."})
            .add(Line{}.add("overhoor drill", Style::accent).add(" begins."));
    const auto wanted = [&](std::string_view part) {
        return parts.empty() || std::ranges::find(parts, part) != parts.end();
    };
    if (wanted("heat")) frame.add(heat(report, look));
    if (wanted("forecast")) frame.add(forecast_part(report, look));
    const bool tested = !report.weeks.empty();
    if (wanted("retention") && tested) frame.add(retention_part(report, look));
    if (wanted("calibration") && tested) frame.add(calibration_part(report, look));
    if (!tested && (wanted("retention") || wanted("calibration")))
        frame.blank().add(
            Line{"What you recall after a day or more is shown from your second day on.", Style::dim});
    if (wanted("memory")) frame.add(memory_part(report, look));
    if (wanted("time")) frame.add(time_part(report, look));
    if (wanted("decks") && report.decks.size() > 1) frame.add(decks_part(report, look));
    return look.ascii ? with_plain_dashes(frame) : frame;
}

}  // namespace overhoor
