#include "overhoor/view/card_history_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

#include "overhoor/view/session_json.hpp"
#include "overhoor/view/session_view.hpp"

namespace overhoor {
namespace {

using Json = nlohmann::ordered_json;
using RealDays = std::chrono::duration<double, std::ratio<86400>>;

constexpr std::array grade_names{"again", "hard", "good", "easy"};

std::string grade_name(Grade grade) { return grade_names[static_cast<std::size_t>(grade) - 1]; }

double days_between(Instant from, Instant to) { return RealDays{to - from}.count(); }

// What recall was foreseen to be at each time: whole after a review, falling until the next; then on into the
// future, half as long again as until it is due, and at least ten days.
LinePlot curve_of(const CardHistory& history) {
    LinePlot plot{.high_label = "100 %"};
    const Instant begin = history.reviews.front().when.at;
    const double now = days_between(begin, history.now.at);
    const double last = days_between(begin, history.state.last.at);
    const double end = std::max(now + std::max(10.0, now * 0.15), last + history.state.interval_days * 1.5);
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
    // The lower half is left out where nothing is in it; the axis says so.
    const auto lowest = std::ranges::min_element(plot.points, {}, &LinePoint::y);
    plot.low = lowest->y >= 0.5 ? 0.5 : 0;
    plot.low_label = plot.low > 0 ? "50 %" : "0 %";
    plot.ticks = {{0, "first"}, {now, "now"}, {end, fmt::format("+{:.0f} days", end - now)}};
    return plot;
}

}  // namespace

Frame card_history_view(const CardHistory& history, const PlotLook& look) {
    Frame frame;
    if (history.reviews.empty()) return frame;
    constexpr std::size_t most = 12;
    const std::size_t from = history.reviews.size() > most ? history.reviews.size() - most : 0;
    frame.blank().add(Line{"Reviews", Style::bold});
    if (from > 0) frame.add(Line{fmt::format("({} earlier ones; --json has them all)", from), Style::dim});
    for (std::size_t i = from; i < history.reviews.size(); ++i) {
        const ReviewFact& fact = history.reviews[i];
        Line line{to_iso(fact.when).substr(0, 10) + "  "};
        line.add(grade_name(fact.grade), fact.passed() ? Style::plain : Style::bad).to_column(18);
        line.add(fmt::format("{:.0f} s", static_cast<double>(fact.thinking.count()) / 1000)).to_column(24);
        if (fact.before != Phase::fresh)
            line.add(fmt::format("after {}, recall foreseen {:.0f} %", span_in_words(fact.elapsed_days),
                                 fact.recall * 100),
                     Style::dim);
        else
            line.add("the first time", Style::dim);
        frame.add(line.hanging(24));
    }
    frame.blank().add(Line{"Recall, by the model", Style::bold});
    return frame.add(line_chart(curve_of(history), look));
}

std::string card_history_json(const CardHistory& history) {
    Json reviews = Json::array();
    for (const ReviewFact& fact : history.reviews) {
        Json review{{"at", to_iso(fact.when)},
                    {"grade", grade_name(fact.grade)},
                    {"mode", fact.typed ? "type" : "reveal"},
                    {"seconds", static_cast<double>(fact.thinking.count()) / 1000},
                    {"phase", name_of(fact.before)}};
        if (fact.before != Phase::fresh) {
            review["elapsed_days"] = fact.elapsed_days;
            review["foreseen"] = fact.recall;
            review["stability"] = stability_of(fact.memory, history.wishes);
        }
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
             {"retrievability", history.wishes.model.recall(gone + days, history.state.memory)}});
    return future.dump();
}

}  // namespace overhoor
