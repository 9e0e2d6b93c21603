#include "overhoor/view/plan_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "overhoor/text/tongue.hpp"
#include "overhoor/view/session_view.hpp"

namespace overhoor {
namespace {

using std::chrono::days;

int days_left(const PlanReport& report) { return static_cast<int>(report.seconds.size()); }

// One more takes no more room than to say that it is there.
std::size_t shown_of(std::size_t all, std::size_t most) {
    return all == most + 1 ? all : std::min(all, most);
}

std::string percent(double part) { return fmt::format("{:.0f} %", part * 100); }

Frame heading(const PlanReport& report) {
    Frame frame;
    const int left = days_left(report);
    frame.add(Line{phrase("Exam on {}: {} {} to study, {:.0f} {} each.", to_iso(report.exam),
                          std::ranges::count_if(report.seconds, [](double s) { return s > 0; }),
                          in_words(left == 1 ? "day" : "days"), report.minutes,
                          in_words(report.minutes == 1 ? "minute" : "minutes")),
                   Style::bold}
                  .hanging(2));
    frame.add(Line{phrase("Expected on the day: {} of {} cards, {} (give or take {:.0f} points).",
                          std::lround(report.rollout.plan.expected), report.cards,
                          percent(expected_score(report)), points_off(report))}
                  .hanging(2));
    frame.add(Line{phrase("This counts on {} of the days; --every-day counts on nearly all.",
                          percent(report.attendance)),
                   Style::dim}
                  .hanging(2));
    frame.add(Line{phrase("By the due dates, with {} new cards a day: {}.", report.new_a_day,
                          percent(report.without / report.cards)),
                   Style::dim}
                  .hanging(2));
    if (report.stands_in)
        frame.add(Line{
            in_words("Your model is FSRS-7. Plans are made by FSRS-6 with its usual weights, from the days "
                     "until your recall falls to 90 %: the score is a guess."),
            Style::dim}
                      .hanging(2));
    else if (!report.own_parameters)
        frame.add(Line{
            in_words(
                report.bent
                    ? "The usual weights of the model are bent to your answers so far: the score is a guess, "
                      "the "
                      "order of study is not. After some hundreds of answers `overhoor optimize` fits it to "
                      "you."
                    : "The model has the usual weights, so the score is a guess; the order of study is not. "
                      "After some hundreds of answers `overhoor optimize` fits it to you."),
            Style::dim}
                      .hanging(2));
    return frame;
}

// What time is too short for, said at once.
Frame warnings(const PlanReport& report) {
    Frame frame;
    const int unseen = static_cast<int>(std::lround(report.unseen - expected_new(report)));
    if (unseen > 0)
        frame.add(
            Line{phrase("With {:.0f} minutes a day {} of the {} new cards stay unseen: too little time.",
                        report.minutes, unseen, report.unseen),
                 Style::warn}
                .hanging(2));
    if (report.goal) {
        if (goal_reachable(report))
            frame.add(Line{phrase("Your goal of {} is within reach.", percent(*report.goal)), Style::good});
        else if (report.goal_minutes)
            frame.add(Line{phrase("Your goal of {} takes about {:.0f} minutes a day.", percent(*report.goal),
                                  std::ceil(*report.goal_minutes)),
                           Style::warn}
                          .hanging(2));
        else
            frame.add(
                Line{phrase("Your goal of {} is out of reach by any study a day.", percent(*report.goal)),
                     Style::warn}
                    .hanging(2));
    }
    return frame;
}

Frame today(const PlanReport& report) {
    Frame frame;
    const PlannedDay& day = report.rollout.days.front();
    frame.blank();
    if (day.cards.empty())
        return frame.add(Line{in_words(report.studied_today > 0 ? "Today: enough."
                                       : report.seconds.front() > 0
                                           ? "Today: nothing. There is time enough: later gains as much."
                                           : "Today is a day off."),
                              Style::bold});
    frame.add(
        Line{phrase("Today: {} to review and {} new, about {:.0f} min.",
                    day.cards.size() - static_cast<std::size_t>(day.fresh), day.fresh, day.seconds / 60),
             Style::bold}
            .hanging(2));
    frame.add(Line{phrase("A minute of the first adds {:.2f} cards on the day, one of the last {:.2f}.",
                          day.gains.front() * 60, day.gains.back() * 60),
                   Style::dim}
                  .hanging(2));
    const std::size_t shown = shown_of(day.cards.size(), 8);
    for (std::size_t i = 0; i < shown; ++i) {
        const std::string& prompt = report.prompts[day.cards[i]];
        frame.add(Line{}
                      .add("  ")
                      .add(report.ids[day.cards[i]], Style::accent)
                      .add("  ")
                      .add(with_blanks(prompt.substr(0, prompt.find('\n'))), Style::dim)
                      .hanging(4));
    }
    if (day.cards.size() > shown)
        frame.add(Line{phrase("  … and {} more", day.cards.size() - shown), Style::dim});
    return frame;
}

Frame days_ahead(const PlanReport& report, const PlotLook& look) {
    std::vector<PlotBar> bars;
    const auto all = static_cast<std::size_t>(days_left(report));
    const std::size_t shown = shown_of(all, 21);
    for (std::size_t at = 0; at < shown; ++at) {
        const double reviews = report.rollout.plan.day_reviews[at], fresh = report.rollout.plan.day_fresh[at];
        bars.push_back({to_iso(report.today + days{static_cast<int>(at)}).substr(5), reviews + fresh,
                        report.seconds[at] > 0
                            ? phrase("{:>3} to review {:>3} new", std::lround(reviews), std::lround(fresh))
                            : std::string{in_words("off")}});
    }
    Frame frame;
    frame.blank().add(Line{in_words("Day by day, as it may go"), Style::bold}).add(bar_chart(bars, look));
    if (all > shown) frame.add(Line{phrase("… and {} more days", all - shown), Style::dim});
    return frame;
}

Frame adoption(const PlanReport& report) {
    Frame frame;
    switch (report.adoption) {
        case PlanReport::Adoption::none:
            break;
        case PlanReport::Adoption::now:
            frame.blank().add(
                Line{in_words("Adopted: `overhoor drill` follows it until the exam, planned anew each "
                              "day. `overhoor plan --drop` gives it up."),
                     Style::good}
                    .hanging(2));
            break;
        case PlanReport::Adoption::before:
            frame.blank().add(
                Line{in_words("This plan is adopted: `overhoor drill` follows it."), Style::dim}.hanging(2));
            break;
        case PlanReport::Adoption::refused:
            frame.blank().add(
                Line{in_words("Not adopted: the goal is out of reach. Take more minutes, a lower goal, or "
                              "none."),
                     Style::warn}
                    .hanging(2));
            break;
    }
    return frame;
}

}  // namespace

Frame plan_view(const PlanReport& report, const PlotLook& look) {
    Frame frame = heading(report);
    return frame.add(warnings(report)).add(today(report)).add(days_ahead(report, look)).add(adoption(report));
}

}  // namespace overhoor
