#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "overhoor/view/html.hpp"
#include "overhoor/view/stats_parts.hpp"

namespace overhoor {
namespace {

using std::chrono::days;

constexpr std::string_view style = R"(
:root { color-scheme: light dark; --ink: #1b1f24; --dim: #667; --page: #fff; --bar: #2f6f9f; --line: #d9dde3; --s1: #d3e5f2; --s2: #93bfde; --s3: #4d8fbf; --s4: #1f5683; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e8eb; --dim: #9aa4ae; --page: #16191d; --bar: #6fb1dc; --line: #343a41; --s1: #1d3a50; --s2: #2c6390; --s3: #559bcc; --s4: #a8d6f5; } }
@media print { :root { --ink: #000; --dim: #444; --page: #fff; --bar: #2f6f9f; --line: #ccc; } section { break-inside: avoid; } }
body { font: 15px/1.45 system-ui, sans-serif; color: var(--ink); background: var(--page); max-width: 900px; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 1.4em; margin-bottom: 0; } h2 { font-size: 1.05em; margin: 2em 0 0; }
p { color: var(--dim); margin: .1em 0 .6em; } svg { display: block; width: 100%; height: auto; }
text { fill: var(--dim); font: 11px system-ui, sans-serif; } .e { text-anchor: end; } .m { text-anchor: middle; }
.b { fill: var(--bar); } .a { stroke: var(--line); stroke-width: 1; } .w { stroke: var(--ink); stroke-width: 1; stroke-dasharray: 4 3; }
.h0 { fill: var(--line); } .h1 { fill: var(--s1); } .h2 { fill: var(--s2); } .h3 { fill: var(--s3); } .h4 { fill: var(--s4); }
)";

std::string text(double x, double y, std::string_view anchor, std::string_view says) {
    return fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" class=\"{}\">{}</text>", x, y, anchor,
                       escaped_html(says));
}

// A rectangle that says what it is when it is pointed at.
std::string box(double x, double y, double width, double height, std::string_view kind,
                std::string_view says) {
    return fmt::format(
        "<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" "
        "class=\"{}\"><title>{}</title></rect>",
        x, y, width, height, kind, escaped_html(says));
}

std::string picture(double width, double height, std::string_view about, std::string_view inside) {
    return fmt::format("<svg viewBox=\"0 0 {:.0f} {:.0f}\" role=\"img\" aria-label=\"{}\">{}</svg>\n", width,
                       height, escaped_html(about), inside);
}

std::string section(std::string_view heading, std::string_view says, std::string_view plot) {
    return fmt::format("<section><h2>{}</h2>\n<p>{}</p>\n{}</section>\n", escaped_html(heading),
                       escaped_html(says), plot);
}

struct Value {
    std::string label{};
    double value = 0;
    std::string says{};
};

double most_of(const std::vector<Value>& values) {
    double most = 0;
    for (const Value& one : values) most = std::max(most, one.value);
    return most;
}

std::string columns(std::string_view about, const std::vector<Value>& values) {
    constexpr double width = 860, height = 170, left = 40, bottom = 24, top = 12;
    const double most = std::max(1e-9, most_of(values)),
                 step = (width - left) / static_cast<double>(std::max<std::size_t>(1, values.size()));
    std::string inside = text(left - 6, top + 4, "e", fmt::format("{:.0f}", std::ceil(most))) +
                         text(left - 6, height - bottom + 4, "e", "0") +
                         fmt::format("<line class=\"a\" x1=\"{0}\" x2=\"{1}\" y1=\"{2}\" y2=\"{2}\"/>", left,
                                     width, height - bottom);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double tall = values[i].value / std::ceil(most) * (height - bottom - top),
                     x = left + step * static_cast<double>(i);
        inside += box(x + step * .1, height - bottom - tall, step * .8, tall, "b", values[i].says);
        if (!values[i].label.empty()) inside += text(x + step / 2, height - 8, "m", values[i].label);
    }
    return picture(width, height, about, inside);
}

// A row each; where `wish` is given a line shows it. The scale ends at `end`.
std::string bars(std::string_view about, const std::vector<Value>& values, double end, double wish = 0) {
    constexpr double width = 860, left = 210, right = 130, row = 22;
    const double scale = (width - left - right) / std::max(1e-9, end),
                 height = row * static_cast<double>(values.size()) + 4;
    std::string inside;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double y = row * static_cast<double>(i);
        inside += text(left - 8, y + 15, "e", values[i].label) +
                  box(left, y + 4, values[i].value * scale, row - 8, "b", values[i].says) +
                  text(left + values[i].value * scale + 6, y + 15, "s", values[i].says);
    }
    if (wish > 0)
        inside += fmt::format("<line class=\"w\" x1=\"{0:.1f}\" x2=\"{0:.1f}\" y1=\"0\" y2=\"{1:.1f}\"/>",
                              left + wish * scale, height);
    return picture(width, height, about, inside);
}

std::string year(const Figures& figures) {
    constexpr int weeks = 53;
    constexpr double cell = 15.5, left = 36, top = 18;
    const Day monday = figures.today - (std::chrono::weekday{figures.today} - std::chrono::Monday);
    const Day first = monday - days{7 * (weeks - 1)};
    int most = 0;
    for (const auto& [day, done] : figures.days.days)
        if (day >= first && day <= figures.today) most = std::max(most, done.reviews);
    std::string inside = text(0, top + 11, "s", "Mon") + text(0, top + 4 * cell + 11, "s", "Fri");
    for (Day day = first; day <= figures.today; day += days{1}) {
        const auto at = (day - first).count();
        const StudyDay& done = figures.days.of(day);
        const std::chrono::year_month_day date{day};
        if (date.day() == std::chrono::day{1})
            inside += text(left + static_cast<double>(at / 7) * cell, 11, "s", to_iso(day).substr(0, 7));
        inside += box(left + static_cast<double>(at / 7) * cell, top + static_cast<double>(at % 7) * cell,
                      cell - 2.5, cell - 2.5, fmt::format("h{}", shade_of(done.reviews, most)),
                      fmt::format("{}: {} answers", to_iso(day), done.reviews));
    }
    return picture(left + weeks * cell, top + 7 * cell, "answers a day over a year", inside);
}

std::string due(const Figures& figures) {
    std::vector<Value> values;
    for (std::size_t i = 0; i < figures.forecast.days.size(); ++i) {
        const std::string date = to_iso(figures.today + days{static_cast<int>(i)});
        values.push_back({i == 0       ? "today"
                          : i % 7 == 0 ? date.substr(5)
                                       : "",
                          static_cast<double>(figures.forecast.days[i]),
                          fmt::format("{}: {} due", date, figures.forecast.days[i])});
    }
    return section("Due", fmt::format("{} overdue.", figures.forecast.overdue),
                   columns("reviews due a day", values));
}

std::string recalled(const Figures& figures) {
    std::vector<Value> weeks, bins;
    for (const auto& [monday, tally] : figures.weeks)
        weeks.push_back({"week of " + to_iso(monday), tally.recalled(),
                         fmt::format("{} of {}", percent(tally.recalled()), tally.reviews)});
    constexpr std::size_t most = 26;
    if (weeks.size() > most) weeks.erase(weeks.begin(), weeks.end() - most);
    for (const Tally& bin : figures.calibration.bins)
        if (bin.reviews > 0)
            bins.push_back({"foreseen " + percent(bin.predicted()), bin.recalled(),
                            fmt::format("{} of {}", percent(bin.recalled()), bin.reviews)});
    return section("Recalled, by week", "The dashed line is the recall wished for.",
                   bars("recall by week", weeks, 1, figures.wished_retention)) +
           section("Does the model foresee you?", "What was recalled, beside what was foreseen.",
                   bars("recall by forecast", bins, 1));
}

template <class Numbers, class Label>
std::string shape(std::string_view heading, std::string_view says, const Numbers& numbers,
                  const Label& label) {
    std::vector<Value> values;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        values.push_back({label(i), static_cast<double>(numbers[i]), std::to_string(numbers[i])});
    return section(heading, says, bars(heading, values, most_of(values)));
}

std::string decks(const Figures& figures) {
    std::vector<Value> values;
    for (const DeckFigures& deck : figures.decks)
        if (deck.studied > 0)
            values.push_back(
                {deck.id.substr(0, 34), deck.recall,
                 fmt::format("{}, {}/{} studied", percent(deck.recall), deck.studied, deck.cards)});
    return section("Decks", "Recall now of the cards studied.", bars("recall by deck", values, 1));
}

std::string minutes(const Figures& figures) {
    std::vector<Value> values;
    for (int ago = 59; ago >= 0; --ago) {
        const Day day = figures.today - days{ago};
        const double spent = static_cast<double>(figures.days.of(day).time.count()) / 60'000;
        values.push_back({ago % 14 == 0 ? to_iso(day).substr(5) : "", spent,
                          fmt::format("{}: {:.1f} min", to_iso(day), spent)});
    }
    return section("Minutes a day", fmt::format("{} in all.", time_in_words(figures.times.total)),
                   columns("minutes a day", values));
}

}  // namespace

std::string stats_html(const Figures& figures, const StatsWishes&) {
    const MemoryShape& memory = figures.shape;
    std::string page = fmt::format(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width\">\n<title>overhoor: "
        "{0}</title>\n<style>{1}</style>\n</head>\n<body>\n"
        "<h1>What you know</h1>\n<p>{0}: {2} answers, {3} of {4} cards studied, about {5:.0f} known now; {6} "
        "days in a row.</p>\n",
        to_iso(figures.today), style, figures.reviews, figures.studied, figures.cards,
        memory.mean_recall * memory.cards, figures.days.in_a_row(figures.today));
    page += section("The year", "Answers a day.", year(figures)) + due(figures);
    if (!figures.weeks.empty()) page += recalled(figures);
    page += shape("Stability", "How long until recall falls to 90 %; cards.", memory.stability,
                  [](std::size_t i) { return stability_bin(i, false); });
    page += shape("Difficulty", "1 easy, 10 hard; cards.", memory.difficulty,
                  [](std::size_t i) { return fmt::format("{}–{}", i + 1, i + 2); });
    page += shape("Recall now", "Cards.", memory.recall,
                  [](std::size_t i) { return fmt::format("{}–{} %", 10 * i, 10 * i + 10); });
    page += minutes(figures);
    if (figures.decks.size() > 1) page += decks(figures);
    return page + "</body>\n</html>\n";
}

}  // namespace overhoor
