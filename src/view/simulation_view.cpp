#include "overhoor/view/simulation_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

// A bar in eighths of a column.
std::string bar(double share, int columns) {
    constexpr const char* eighths[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    const int all = static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * columns * 8));
    std::string text;
    for (int i = 0; i < all / 8; ++i) text += "█";
    return text + eighths[all % 8];
}

// Lowest to highest in eight heights, a letter each.
std::string heights(const std::vector<double>& values) {
    constexpr const char* steps[] = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    const double most = std::max(1e-9, *std::ranges::max_element(values));
    std::string text;
    for (const double value : values) text += steps[std::clamp(static_cast<int>(value / most * 8), 0, 7)];
    return text;
}

std::string percent(double share) { return fmt::format("{:.0f} %", 100 * share); }

const RetentionOutcome& at(const SimulationReport& report, double retention) {
    return *std::ranges::min_element(report.outcomes, {}, [&](const RetentionOutcome& one) {
        return std::abs(one.retention - retention);
    });
}

bool same(double a, double b) { return std::abs(a - b) < 1e-9; }

void add_table(Frame& frame, const SimulationReport& report, int columns) {
    constexpr int before_bar = 40;
    const int room = std::clamp((columns == 0 ? 80 : columns) - before_bar - 2, 0, 40);
    double most = 0;
    for (const RetentionOutcome& one : report.outcomes) most = std::max(most, one.minutes_a_day);
    frame.add(Line{in_words("retention  minutes  reviews  known"), Style::dim});
    for (const RetentionOutcome& one : report.outcomes) {
        const bool chosen = same(one.retention, report.choice.retention);
        Line line{phrase("{}  {:>6}  {:7.1f}  {:7.1f}  {:5.0f}", chosen ? "→" : " ", percent(one.retention),
                         one.minutes_a_day, one.reviews_a_day, one.known),
                  chosen ? Style::bold : Style::plain};
        if (same(one.retention, report.now))
            line.add("  ", chosen ? Style::bold : Style::plain)
                .add(in_words("now"), chosen ? Style::bold : Style::plain);
        if (room >= 10)
            line.to_column(before_bar)
                .add(bar(one.minutes_a_day / std::max(1e-9, most), room),
                     chosen ? Style::good : Style::accent);
        frame.add(std::move(line));
    }
}

std::string reason(const SimulationReport& report) {
    using Reason = RetentionChoice::Reason;
    const RetentionChoice& choice = report.choice;
    const RetentionOutcome& chosen = at(report, choice.retention);
    switch (choice.reason) {
        case Reason::within_minutes:
            return phrase(
                "the highest for which {:g} minutes a day are enough: about {:.0f} cards are known at the "
                "end.",
                *report.minutes, chosen.known);
        case Reason::least_of_all:
            return phrase(
                "{:g} minutes a day are too few at any of them; at this one most is known at the end "
                "({:.0f} cards). Fewer new cards a day help more.",
                *report.minutes, chosen.known);
        case Reason::worth_its_time:
            break;
    }
    if (choice.times_average <= 0)
        return std::string{
            in_words("even the highest of them costs little for each card more that is known.")};
    return phrase(
        "one step higher, each card more that is known at the end costs {} times what a card costs on "
        "average.",
        std::isfinite(choice.times_average) ? fmt::format("{:.0f}", choice.times_average)
                                            : std::string{in_words("many")});
}

}  // namespace

Frame simulation_view(const SimulationReport& report, int columns) {
    Frame frame;
    frame.add(Line{phrase(report.cards == 1 ? "The next {} days: {} card learned before, {} to be learned."
                                            : "The next {} days: {} cards learned before, {} to be learned.",
                          report.days, report.cards, report.new_cards)}
                  .hanging(2));
    frame.add(
        Line{report.answers >= 100
                 ? phrase("Costs and buttons are yours, from {} answers.", report.answers)
                 : phrase("Costs and buttons are mostly those of others: of yours there are {} answers.",
                          report.answers),
             Style::dim}
            .hanging(2));
    frame.blank();
    add_table(frame, report, columns);
    frame.blank();
    const RetentionOutcome& chosen = at(report, report.choice.retention);
    const std::string weeks = heights(chosen.minutes_by_week);
    if (chosen.minutes_by_week.size() >= 2)
        frame.add(
            Line{}
                .add(in_words("minutes a day, week by week "), Style::dim)
                .add(weeks, Style::accent)
                .add(phrase(" {:.0f} at most", *std::ranges::max_element(chosen.minutes_by_week)), Style::dim)
                .hanging(2));
    frame.add(Line{}
                  .add(phrase("Choose {}", percent(report.choice.retention)), Style::bold)
                  .add(": " + reason(report))
                  .hanging(2));
    if (chosen.introduced + 0.5 < static_cast<double>(report.new_cards))
        frame.add(Line{phrase("{:.0f} of the {} new cards are learned in that time.", chosen.introduced,
                              report.new_cards)}
                      .hanging(2));
    if (!same(report.choice.retention, report.now))
        frame.add(
            Line{phrase("In the settings: {}", fmt::format("\"retention\": {:g}", report.choice.retention)),
                 Style::dim}
                .hanging(2));
    return frame;
}

std::string simulation_json(const SimulationReport& report) {
    std::string rows;
    for (const RetentionOutcome& one : report.outcomes)
        rows +=
            fmt::format(R"({}{{"retention":{},"seconds_a_day":{:.1f},"reviews_a_day":{:.2f},"known":{:.1f},)"
                        R"("introduced":{:.1f},"waiting":{:.1f},"seconds_a_day_by_week":[{:.1f}]}})",
                        rows.empty() ? "" : ",", one.retention, 60 * one.minutes_a_day, one.reviews_a_day,
                        one.known, one.introduced, one.waiting,
                        fmt::join(
                            [&] {
                                std::vector<double> seconds = one.minutes_by_week;
                                for (double& week : seconds) week *= 60;
                                return seconds;
                            }(),
                            ","));
    constexpr const char* reasons[] = {"within-minutes", "worth-its-time", "least-of-all"};
    return fmt::format(
        R"({{"v":1,"days":{},"cards":{},"new_cards":{},"answers":{},"retention_now":{},"outcomes":[{}],)"
        R"("choice":{{"retention":{},"reason":"{}"}}}})",
        report.days, report.cards, report.new_cards, report.answers, report.now, rows,
        report.choice.retention, reasons[static_cast<std::size_t>(report.choice.reason)]);
}

}  // namespace overhoor
