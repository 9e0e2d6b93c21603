#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "overhoor/text/tongue.hpp"
#include "overhoor/view/html.hpp"
#include "overhoor/view/stats_parts.hpp"
#include "overhoor/view/stats_sections.hpp"

namespace overhoor {
namespace {

constexpr std::string_view style = R"(
:root { color-scheme: light dark; --ink: #1b1f24; --dim: #5a6472; --page: #fff; --bar: #2f6f9f; --late: #b3541e; --line: #dde1e6; --s1: #c6ddee; --s2: #86b6da; --s3: #3f86ba; --s4: #174c77; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e8eb; --dim: #a2acb7; --page: #16191d; --bar: #6fb1dc; --late: #e79a5c; --line: #333940; --s1: #1f3f57; --s2: #2f6a99; --s3: #5aa2d3; --s4: #b5def8; } }
body { font: 15px/1.45 system-ui, sans-serif; color: var(--ink); background: var(--page); max-width: 900px; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 1.5em; margin: 0; } h2 { font-size: 1.1em; margin: 2em 0 0; } h3 { font-size: 1em; margin: 1em 0 .2em; }
p { color: var(--dim); margin: .1em 0 .6em; }
dl { display: flex; flex-wrap: wrap; gap: .4em 2.4em; margin: 1em 0 0; } dt { color: var(--dim); font-size: .87em; } dd { margin: 0; font-size: 1.5em; }
.beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 380px), 1fr)); gap: 0 2em; }
svg { display: block; width: 100%; height: auto; } text { fill: var(--dim); font: 11.5px system-ui, sans-serif; } .end { text-anchor: end; } .middle { text-anchor: middle; }
.bar { fill: var(--bar); } .late { fill: var(--late); } .axis { stroke: var(--line); } .wish { stroke: var(--late); stroke-width: 1.5; stroke-dasharray: 5 4; } .bounds { stroke: var(--bar); stroke-width: 2; opacity: .45; } .point { fill: var(--bar); }
.h0 { fill: var(--line); opacity: .6; } .h1 { fill: var(--s1); } .h2 { fill: var(--s2); } .h3 { fill: var(--s3); } .h4 { fill: var(--s4); }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; font-size: .9em; } th { color: var(--dim); font-weight: normal; } th, td { text-align: right; padding: .2em .3em; border-bottom: 1px solid var(--line); white-space: nowrap; } th:first-child, td:first-child { text-align: left; padding-left: 0; white-space: normal; }
summary { color: var(--dim); cursor: pointer; }
@page { margin: 14mm; }
@media print { :root { color-scheme: light; --ink: #000; --dim: #444; --page: #fff; --bar: #2f6f9f; --late: #b3541e; --line: #ccc; --s1: #c6ddee; --s2: #86b6da; --s3: #3f86ba; --s4: #174c77; } section, tr { break-inside: avoid; } svg rect, svg circle { print-color-adjust: exact; -webkit-print-color-adjust: exact; } body { font-size: 12px; margin: 0; max-width: none; padding: 0; } h2 { margin-top: 1.4em; } .beside { grid-template-columns: 1fr 1fr; } }
)";

std::string figure(std::string_view name, const std::string& says) {
    return fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", escaped_html(name), escaped_html(says));
}

std::string summary(const Figures& figures) {
    std::string text =
        "<dl>\n" + figure(in_words("known now"),
                          phrase("{} of {}", std::lround(figures.shape.mean_recall * figures.shape.cards),
                                 counted_cards(figures.cards)));
    if (figures.month.reviews > 0)
        text += figure(in_words("recalled in 30 days"), percent(figures.month.recalled()));
    return text + figure(in_words("days in a row"), std::to_string(figures.days.in_a_row(figures.today))) +
           figure(in_words("answers"), std::to_string(figures.reviews)) +
           figure(in_words("time"), time_in_words(figures.times.total)) + "</dl>\n";
}

}  // namespace

std::string stats_html(const Figures& figures, const StatsWishes& wishes) {
    std::string page = fmt::format(
        "<!doctype html>\n<html lang=\"{2}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width\">\n<title>overhoor: {0}</title>\n"
        "<style>{1}</style>\n</head>\n<body>\n<h1>{3}</h1>\n<p>{0}</p>\n",
        to_iso(figures.today), style, spoken() == Tongue::dutch ? "nl" : "en", in_words("What you know"));
    const auto wanted = [&](std::string_view part) {
        return wishes.parts.empty() || std::ranges::find(wishes.parts, part) != wishes.parts.end();
    };
    if (figures.reviews == 0)
        return page + fmt::format("<p>{}</p>\n</body>\n</html>\n",
                                  in_words("Nothing studied yet, so there is nothing to draw."));
    page += summary(figures);
    if (wanted("heat")) page += year_section(figures);
    if (wanted("forecast")) page += due_section(figures);
    if (wanted("retention") && !figures.weeks.empty()) page += retention_section(figures, wishes);
    if (wanted("calibration") && !figures.weeks.empty()) page += calibration_section(figures);
    if (wanted("memory") && figures.shape.cards > 0) page += memory_section(figures);
    if (wanted("time")) page += time_section(figures, wishes);
    if (wanted("decks")) page += decks_section(figures);
    return page + "</body>\n</html>\n";
}

}  // namespace overhoor
