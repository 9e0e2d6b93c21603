#include <algorithm>
#include <array>

#include "overhoor/text/letters.hpp"
#include "overhoor/text/tongue.hpp"
#include "overhoor/view/plot.hpp"

namespace overhoor {
namespace {

using std::chrono::days;

constexpr int label_width = 4;
constexpr int most_weeks = 53;
constexpr std::array<std::string_view, 12> month_names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string_view month_name(Day day) {
    return in_words(month_names[static_cast<unsigned>(std::chrono::year_month_day{day}.month()) - 1]);
}

Day monday_of(Day day) { return day - (std::chrono::weekday{day} - std::chrono::Monday); }

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

// "░ 1–5   ▒ 6–10 …": the counts of each shade there is; closer together where room is short.
Line key_of(const std::array<std::string_view, 5>& shade, int most, const PlotLook& look) {
    std::array<std::string, 5> counts{"0"};
    for (int level = 1, from = 1; level <= 4; ++level) {
        const int to = level * most / 4;
        if (from > to) continue;  // fewer answers than shades
        counts[static_cast<std::size_t>(level)] =
            from == to ? std::to_string(to)
                       : std::to_string(from) + (look.ascii ? "-" : "–") + std::to_string(to);
        from = to + 1;
    }
    const auto with = [&](int margin, std::string_view gap) {
        Line key{std::string(static_cast<std::size_t>(margin), ' ')};
        for (std::size_t level = 0; level < shade.size(); ++level) {
            if (counts[level].empty()) continue;
            if (level > 0) key.add(gap);
            key.add(shade[level], level == 0 ? Style::dim : Style::good).add(" " + counts[level], Style::dim);
        }
        return key;
    };
    Line roomy = with(label_width, "   ").add("   ").add(in_words("answers a day"), Style::dim);
    return width_of(roomy) <= look.width ? roomy : with(0, " ");
}

}  // namespace

std::string short_date(Day day) {
    const std::chrono::year_month_day date{day};
    return std::to_string(static_cast<unsigned>(date.day())) + ' ' + std::string{month_name(day)};
}

int heat_map_weeks(const PlotLook& look) { return std::clamp(look.width - label_width, 1, most_weeks); }

int shade_of(int count, int most) {
    if (count <= 0 || most <= 0) return 0;
    return std::clamp((4 * count + most - 1) / most, 1, 4);
}

Frame heat_map(const std::map<Day, int>& counts, Day today, const PlotLook& look) {
    static constexpr std::array<std::string_view, 5> shades{"·", "░", "▒", "▓", "█"};
    static constexpr std::array<std::string_view, 5> ascii_shades{".", "-", "+", "%", "#"};
    static constexpr std::array<std::string_view, 7> weekdays{"Mon", "", "Wed", "", "Fri", "", "Sun"};
    const auto& shade = look.ascii ? ascii_shades : shades;
    const int weeks = heat_map_weeks(look);
    const Day first = monday_of(today) - days{7 * (weeks - 1)};
    int most = 0;
    for (const auto& [day, count] : counts)
        if (day >= first && day <= today) most = std::max(most, count);
    Frame frame;
    frame.add(Line{std::string(label_width, ' ') + months_above(first, weeks), Style::dim});
    for (int weekday = 0; weekday < 7; ++weekday) {
        std::string label{in_words(weekdays[static_cast<std::size_t>(weekday)])};
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
    return frame.add(key_of(shade, most, look));
}

}  // namespace overhoor
