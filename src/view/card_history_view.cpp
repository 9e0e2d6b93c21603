#include "overhoor/view/card_history_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

#include "overhoor/text/letters.hpp"
#include "overhoor/text/tongue.hpp"
#include "overhoor/view/session_json.hpp"
#include "overhoor/view/session_view.hpp"
#include "overhoor/view/stats_parts.hpp"

namespace overhoor {
namespace {

using Json = nlohmann::ordered_json;
using RealDays = std::chrono::duration<double, std::ratio<86400>>;

constexpr std::array grade_names{"again", "hard", "good", "easy"};

std::string grade_name(Grade grade) { return grade_names[static_cast<std::size_t>(grade) - 1]; }

double days_between(Instant from, Instant to) { return RealDays{to - from}.count(); }

// Six decimals: what lies beyond hangs on the compiler.
double rounded(double number) { return std::round(number * 1e6) / 1e6; }

double stability_after(const CardHistory& history, std::size_t review) {
    const bool is_last = review + 1 == history.reviews.size();
    return stability_of(is_last ? history.state.memory : history.reviews[review + 1].memory, history.wishes);
}

// What recall was foreseen to be at each time: whole after a review, falling until the next; then on into the
// future, half as long again as until it is due, and for a quarter of the picture at least.
LinePlot curve_of(const CardHistory& history) {
    LinePlot plot{.high_label = "100 %"};
    const Instant begin = history.reviews.front().when.at;
    const double now = days_between(begin, history.now.at);
    const double last = days_between(begin, history.state.last.at), due = last + history.state.interval_days;
    const double end = std::max({now + 10, now * 4 / 3, last + history.state.interval_days * 1.5});
    const auto follow = [&](double from, double to, const MemoryState& memory) {
        constexpr int pieces = 48;
        for (int i = 0; i <= pieces; ++i) {
            const double x = from + (to - from) * i / pieces;
            plot.points.push_back({x, history.wishes.model.recall(x - from, memory)});
        }
    };
    for (std::size_t i = 1; i < history.reviews.size(); ++i)
        follow(days_between(begin, history.reviews[i - 1].when.at),
               days_between(begin, history.reviews[i].when.at), history.reviews[i].memory);
    follow(last, end, history.state.memory);
    // The lower part is left out where nothing is in it; the axis says so.
    plot.low = scale_begin(std::ranges::min_element(plot.points, {}, &LinePoint::y)->y);
    plot.low_label = percent(plot.low);
    if (history.wishes.retention > plot.low) {
        plot.level = history.wishes.retention;
        plot.level_label = percent(history.wishes.retention);
    }
    // Failures last, so that they show where many reviews share a column.
    for (const bool passed : {true, false})
        for (const ReviewFact& fact : history.reviews)
            if (fact.passed() == passed)
                plot.marks.push_back(
                    {days_between(begin, fact.when.at), passed ? "●" : "×", passed ? "o" : "x"});
    plot.marks.push_back({due, "◇", "v"});
    plot.ticks = {{now, std::string{in_words("now")}},
                  {end, fmt::format("+{}", span_in_words(end - now))},
                  {0, to_iso(history.reviews.front().day)}};
    if (std::abs(due - now) >= 1)
        plot.ticks.insert(plot.ticks.begin() + 1, {due, std::string{in_words("due")}});
    return plot;
}

struct ReviewRow {
    std::string date{}, time{}, grade{}, how{}, after{}, foreseen{}, lasts{};
};

ReviewRow row_of(const CardHistory& history, std::size_t number) {
    const ReviewFact& fact = history.reviews[number];
    const std::string at = to_iso(fact.when);
    ReviewRow row{.date = at.substr(0, 10),
                  .time = at.substr(11, 5),
                  .grade = std::string{in_words(grade_name(fact.grade))},
                  .how = fmt::format("{} {:.0f} s", in_words(fact.typed ? "typed" : "shown"),
                                     static_cast<double>(fact.thinking.count()) / 1000),
                  .lasts = span_in_words(stability_after(history, number))};
    if (fact.before == Phase::fresh) return row;
    // Within a day the hours and minutes; else study days, as the scheduler counts them.
    const double real = days_between(history.reviews[number - 1].when.at, fact.when.at);
    row.after = span_in_words(fact.elapsed_days == 0 ? real : fact.elapsed_days);
    row.foreseen = percent(fact.recall);
    return row;
}

ReviewRow heads(bool wide) {
    const auto word = [](std::string_view english) { return std::string{in_words(english)}; };
    return {.date = word("when"),
            .grade = word("grade"),
            .how = word("how"),
            .after = word("after"),
            .foreseen = word(wide ? "foreseen" : "chance"),
            .lasts = word("then lasts")};
}

// With room for them, the time of day, how it was answered, and how long it lasts. A column is as wide as the
// widest of its cells.
Frame table_of(const std::vector<ReviewRow>& rows, const std::vector<Style>& grade_styles, bool wide) {
    const auto columns =
        wide ? std::vector{&ReviewRow::date,  &ReviewRow::time,     &ReviewRow::grade, &ReviewRow::how,
                           &ReviewRow::after, &ReviewRow::foreseen, &ReviewRow::lasts}
             : std::vector{&ReviewRow::date, &ReviewRow::grade, &ReviewRow::after, &ReviewRow::foreseen};
    Frame table;
    table.lines.resize(rows.size());
    int begin = 0;
    for (const auto column : columns) {
        int widest = 0;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const std::string& cell = rows[i].*column;
            const Style style = i == 0                        ? Style::dim
                                : column == &ReviewRow::grade ? grade_styles[i]
                                                              : Style::plain;
            if (cell.empty()) continue;
            if (begin > 0) table.lines[i].to_column(begin);
            table.lines[i].add(cell, style);
            widest = std::max(widest, width_of(cell));
        }
        begin += widest + (column == &ReviewRow::date && wide ? 1 : 2);
    }
    return table;
}

}  // namespace

Frame set_aside_view(const CardId& card, const CardState& state) {
    Frame frame;
    if (state.suspended)
        frame.add(
            Line{phrase("Suspended: out of use until `overhoor drill --card {}`", card.value)}.hanging(2));
    if (state.flagged && state.reviews == 0) frame.add(Line{in_words("Flagged.")});
    return frame;
}

Frame card_history_view(const CardHistory& history, bool all, const PlotLook& look) {
    Frame frame;
    if (history.reviews.empty()) return frame;
    constexpr std::size_t most = 12;
    const std::size_t count = history.reviews.size(), from = !all && count > most ? count - most : 0;
    const bool wide = look.width >= 78;
    std::vector<ReviewRow> rows{heads(wide)};
    std::vector<Style> grade_styles{Style::dim};
    for (std::size_t i = from; i < count; ++i) {
        rows.push_back(row_of(history, i));
        grade_styles.push_back(history.reviews[i].passed() ? Style::plain : Style::bad);
    }
    Frame table = table_of(rows, grade_styles, wide);
    if (from > 0)
        table.lines.insert(table.lines.begin() + 1,
                           Line{phrase("({} earlier ones: --all)", from), Style::dim});
    frame.blank().add(Line{in_words("Reviews"), Style::bold}).add(table);
    frame.blank().add(Line{in_words("The chance that you recall it, by the model"), Style::bold});
    frame.add(
        Line{in_words(look.ascii ? "Below: o recalled, x forgotten, v due; dotted: the recall wished for."
                                 : "Below: ● recalled, × forgotten, ◇ due; dotted: the recall wished for."),
             Style::dim});
    return frame.add(line_chart(curve_of(history), look));
}

std::string card_history_json(const CardHistory& history) {
    Json reviews = Json::array();
    for (std::size_t i = 0; i < history.reviews.size(); ++i) {
        const ReviewFact& fact = history.reviews[i];
        Json review{{"at", to_iso(fact.when)},
                    {"grade", grade_name(fact.grade)},
                    {"mode", fact.typed ? "type" : "reveal"},
                    {"seconds", static_cast<double>(fact.thinking.count()) / 1000},
                    {"phase", name_of(fact.before)}};
        if (fact.before != Phase::fresh) {
            review["elapsed_days"] = fact.elapsed_days;
            review["foreseen"] = rounded(fact.recall);
            review["stability"] = rounded(stability_of(fact.memory, history.wishes));
        }
        review["stability_after"] = rounded(stability_after(history, i));
        reviews.push_back(std::move(review));
    }
    return reviews.dump();
}

std::string card_future_json(const CardHistory& history) {
    Json future = Json::array();
    const double gone = days_between(history.state.last.at, history.now.at);
    for (const int days : {0, 1, 3, 7, 14, 30, 60, 90, 180, 365})
        future.push_back(
            {{"days", days},
             {"retrievability", rounded(history.wishes.model.recall(gone + days, history.state.memory))}});
    return future.dump();
}

}  // namespace overhoor
