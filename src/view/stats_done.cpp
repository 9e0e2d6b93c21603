// What was done: the days, the time, and what comes of it in the days ahead.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "overhoor/text/tongue.hpp"
#include "overhoor/view/stats_parts.hpp"

namespace overhoor {
namespace {

using std::chrono::days;

// What is left of the width beside an axis.
int columns_beside_axis(const PlotLook& look) { return look.width - 8; }

}  // namespace

std::string_view per(int together) {
    return in_words(together == 1 ? "a day" : together == 7 ? "a week" : "in four weeks");
}

std::vector<PlotColumn> day_columns(const std::vector<double>& values, Day first, Day today, int together) {
    std::vector<PlotColumn> columns;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto column = i / static_cast<std::size_t>(together);
        if (column == columns.size()) {
            const Day begins = first + days{static_cast<int>(i)};
            const bool holds_today = today >= begins && today < begins + days{together};
            const bool labelled = together == 1 ? (begins - today).count() % 7 == 0 : column % 4 == 0;
            columns.push_back({0, labelled || holds_today ? short_date(begins) : "",
                               holds_today ? Style::accent : Style::plain});
            if (holds_today && together == 1) columns.back().label = in_words("today");
        }
        columns[column].value += values[i];
    }
    return columns;
}

int days_a_column(int count, int most) {
    for (const int together : {1, 7})
        if ((count + together - 1) / together <= most) return together;
    return 28;
}

Frame heat_part(const Figures& figures, const PlotLook& look) {
    std::map<Day, int> counts;
    for (const auto& [day, done] : figures.days.days) counts[day] = done.reviews;
    const int studied =
        static_cast<int>(std::ranges::count_if(counts, [](const auto& one) { return one.second > 0; }));
    std::string says =
        phrase("{} on {}; {} in a row, at most {}.", counted_answers(figures.reviews), counted_days(studied),
               counted_days(figures.days.in_a_row(figures.today)), longest_row(figures.days));
    const int weeks = heat_map_weeks(look);
    return headed(weeks >= 52 ? std::string{in_words("The year")} : phrase("The last {} weeks", weeks), says,
                  heat_map(counts, figures.today, look));
}

Frame forecast_part(const Figures& figures, const PlotLook& look) {
    const auto& ahead = figures.forecast.days;
    int week = 0, all = 0;
    for (std::size_t i = 0; i < ahead.size(); ++i) {
        if (i < 7) week += ahead[i];
        all += ahead[i];
    }
    const int overdue = figures.forecast.overdue;
    if (all + overdue == 0)
        return headed(in_words("Due"),
                      phrase("Nothing you have studied is due in the coming {} days; new cards are there "
                             "to be learned.",
                             ahead.size()),
                      {});
    std::string says = phrase("{} today, {} in the coming seven days", ahead.empty() ? 0 : ahead[0], week);
    if (overdue > 0) says += phrase(", and {} overdue", overdue);
    says += in_words("; cards you learn meanwhile come on top.");
    const int room = columns_beside_axis(look) - (overdue > 0 ? 5 : 0);
    const int together = days_a_column(static_cast<int>(ahead.size()), room);
    // Whole columns alone: half a week beside whole ones would look like a quiet one.
    const auto whole = static_cast<std::ptrdiff_t>(ahead.size()) / together * together;
    auto columns =
        day_columns({ahead.begin(), ahead.begin() + whole}, figures.today, figures.today, together);
    if (overdue > 0) {
        // Apart, with room for its label.
        const std::size_t gap = static_cast<int>(columns.size()) * 2 < room ? 2 : 4;
        columns.insert(columns.begin(), gap, PlotColumn{});
        columns.insert(columns.begin(),
                       PlotColumn{static_cast<double>(overdue), std::string{in_words("late")}, Style::warn});
    }
    return headed(phrase("Due, cards {}", per(together)), says, column_chart(columns, 6, look));
}

Frame time_part(const Figures& figures, const StatsWishes& wishes, const PlotLook& look) {
    const int shown = wishes.weeks.value_or(4) * 7,
              together = days_a_column(shown, columns_beside_axis(look));
    // Whole columns, of which the last ends today.
    const int whole = (shown + together - 1) / together * together;
    const Day first = figures.today - days{whole - 1};
    std::vector<double> minutes;
    for (int i = 0; i < whole; ++i)
        minutes.push_back(static_cast<double>(figures.days.of(first + days{i}).time.count()) / 60'000);
    const bool any = std::ranges::any_of(minutes, [](double one) { return one > 0; });
    const auto seconds = [](Duration time) { return static_cast<double>(time.count()) / 1000; };
    Frame frame =
        headed(phrase("Time, minutes {}", per(together)),
               phrase("{} in all{}", time_in_words(figures.times.total),
                      any ? "." : phrase("; none in the last {} days.", shown)),
               any ? column_chart(day_columns(minutes, first, figures.today, together), 6, look) : Frame{});
    std::vector<PlotBar> answers, grades;
    for (std::size_t i = 0; i < figures.times.answers.size(); ++i)
        answers.push_back({answer_time_bin(i, look.ascii), static_cast<double>(figures.times.answers[i]),
                           std::to_string(figures.times.answers[i])});
    for (std::size_t i = 0; i < 4; ++i) {
        const int pressed = figures.times.grades[i];
        grades.push_back(
            {std::string{in_words(std::array{"again", "hard", "good", "easy"}[i])},
             static_cast<double>(pressed),
             fmt::format("{:>4} {}", percent(static_cast<double>(pressed) / figures.reviews), pressed)});
    }
    frame
        .add(Line{phrase("Time for an answer: half within {:.0f} s, nine of ten within {:.0f} s",
                         seconds(figures.times.median), seconds(figures.times.ninth_of_ten)),
                  Style::accent})
        .add(bar_chart(answers, look));
    return frame.add(Line{in_words("Grades"), Style::accent}).add(bar_chart(grades, look));
}

}  // namespace overhoor
