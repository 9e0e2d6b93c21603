// The sections of the page that tell what was done, and what comes of it.

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "overhoor/text/tongue.hpp"
#include "overhoor/view/page_parts.hpp"
#include "overhoor/view/stats_parts.hpp"
#include "overhoor/view/stats_sections.hpp"
#include "overhoor/view/svg.hpp"

namespace overhoor {
using std::chrono::days;

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
    return page_section(in_words("The year"),
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
    return page_section(
        phrase("Due, cards {}", per(together)),
        phrase("{} in the coming seven days, {} overdue; cards you learn meanwhile come on top.", week,
               overdue),
        column_svg(in_words("cards due"), values));
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
    return page_section(phrase("Time, minutes {}", per(together)),
                        phrase("{} in all; half of the answers within {:.0f} s, nine of ten within {:.0f} s.",
                               time_in_words(times.total), static_cast<double>(times.median.count()) / 1000,
                               static_cast<double>(times.ninth_of_ten.count()) / 1000),
                        column_svg(in_words("minutes of study"), values) + "<div class=\"beside\">" +
                            page_bins(in_words("Time for an answer; answers"), times.answers,
                                      [](std::size_t i) { return answer_time_bin(i, false); }) +
                            page_beside(in_words("Grades"), bar_svg(in_words("grades"), grades)) +
                            "</div>\n");
}

}  // namespace overhoor
