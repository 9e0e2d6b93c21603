#include "overhoor/view/card_history_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

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
    plot.ticks = {{now, "now"},
                  {end, fmt::format("+{}", span_in_words(end - now))},
                  {0, to_iso(history.reviews.front().day)}};
    if (std::abs(due - now) >= 1) plot.ticks.insert(plot.ticks.begin() + 1, {due, "due"});
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
                  .grade = grade_name(fact.grade),
                  .how = fmt::format("{} {:.0f} s", fact.typed ? "typed" : "shown",
                                     static_cast<double>(fact.thinking.count()) / 1000),
                  .lasts = span_in_words(stability_after(history, number))};
    if (fact.before == Phase::fresh) return row;
    // Within a day the hours and minutes; else study days, as the scheduler counts them.
    const double real = days_between(history.reviews[number - 1].when.at, fact.when.at);
    row.after = span_in_words(fact.elapsed_days == 0 ? real : fact.elapsed_days);
    row.foreseen = percent(fact.recall);
    return row;
}

// Where each column begins; with room for them, the time of day, how it was answered, and how long it lasts.
Line table_row(const ReviewRow& row, bool wide, Style style, Style grade) {
    Line line{row.date + (wide ? " " + row.time : ""), style};
    line.to_column(wide ? 18 : 12).add(row.grade, grade);
    if (wide) line.to_column(25).add(row.how, style);
    line.to_column(wide ? 39 : 19).add(row.after, style);
    line.to_column(wide ? 53 : 31).add(row.foreseen, style);
    if (wide) line.to_column(64).add(row.lasts, style);
    return line;
}

}  // namespace

Frame card_history_view(const CardHistory& history, bool all, const PlotLook& look) {
    Frame frame;
    if (history.reviews.empty()) return frame;
    constexpr std::size_t most = 12;
    const std::size_t count = history.reviews.size(), from = !all && count > most ? count - most : 0;
    const bool wide = look.width >= 78;
    frame.blank().add(Line{"Reviews", Style::bold});
    frame.add(table_row({"when", "", "grade", "how", "after", "foreseen", "then lasts"}, wide, Style::dim,
                        Style::dim));
    if (from > 0) frame.add(Line{fmt::format("({} earlier ones: --all)", from), Style::dim});
    for (std::size_t i = from; i < count; ++i)
        frame.add(table_row(row_of(history, i), wide, Style::plain,
                            history.reviews[i].passed() ? Style::plain : Style::bad));
    frame.blank().add(Line{"The chance that you recall it, by the model", Style::bold});
    frame.add(Line{look.ascii ? "Below: o recalled, x forgotten, v due; dotted: the recall wished for."
                              : "Below: ● recalled, × forgotten, ◇ due; dotted: the recall wished for.",
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
