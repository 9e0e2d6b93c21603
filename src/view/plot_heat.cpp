#include <algorithm>
#include <array>

#include "overhoor/view/plot.hpp"

namespace overhoor {
namespace {

using std::chrono::days;

constexpr int label_width = 4;
constexpr int most_weeks = 53;

Day monday_of(Day day) { return day - (std::chrono::weekday{day} - std::chrono::Monday); }

std::string_view month_name(Day day) {
    static constexpr std::array<std::string_view, 12> names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                            "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::chrono::year_month_day date{day};
    return names[static_cast<unsigned>(date.month()) - 1];
}

// The month above the week in which it begins, where there is room for its name.
std::string months_above(Day first, int weeks) {
    std::string line;
    Day before = first - days{7};
    for (int week = 0; week < weeks; ++week) {
        const Day monday = first + days{7 * week};
        const bool begins = month_name(monday) != month_name(before);
        before = monday;
        const auto at = static_cast<std::size_t>(week);
        if (!begins || (!line.empty() && line.size() + 1 > at) || week + 3 > weeks) continue;
        line.resize(at, ' ');
        line += month_name(monday);
    }
    return line;
}

}  // namespace

int shade_of(int count, int most) {
    if (count <= 0 || most <= 0) return 0;
    return std::clamp((4 * count + most - 1) / most, 1, 4);
}

Frame heat_map(const std::map<Day, int>& counts, Day today, const PlotLook& look) {
    static constexpr std::array<std::string_view, 5> shades{"·", "░", "▒", "▓", "█"};
    static constexpr std::array<std::string_view, 5> ascii_shades{".", "-", "+", "%", "#"};
    static constexpr std::array<std::string_view, 7> weekdays{"Mon", "", "Wed", "", "Fri", "", "Sun"};
    const auto& shade = look.ascii ? ascii_shades : shades;
    const int weeks = std::clamp(look.width - label_width, 1, most_weeks);
    const Day first = monday_of(today) - days{7 * (weeks - 1)};
    int most = 0;
    for (const auto& [day, count] : counts)
        if (day >= first && day <= today) most = std::max(most, count);
    Frame frame;
    frame.add(Line{std::string(label_width, ' ') + months_above(first, weeks), Style::dim});
    for (int weekday = 0; weekday < 7; ++weekday) {
        std::string label{weekdays[static_cast<std::size_t>(weekday)]};
        label.resize(label_width, ' ');
        Line line{label, Style::dim};
        for (int week = 0; week < weeks; ++week) {
            const Day day = first + days{7 * week + weekday};
            if (day > today) break;
            const auto found = counts.find(day);
            const int level = shade_of(found == counts.end() ? 0 : found->second, most);
            line.add(shade[static_cast<std::size_t>(level)], level == 0 ? Style::dim : Style::good);
        }
        frame.add(std::move(line));
    }
    Line key{std::string(label_width, ' ') + "0 ", Style::dim};
    for (std::size_t level = 0; level < shade.size(); ++level)
        key.add(shade[level], level == 0 ? Style::dim : Style::good);
    return frame.add(key.add(" " + std::to_string(std::max(most, 1)) + " answers a day", Style::dim));
}

}  // namespace overhoor
