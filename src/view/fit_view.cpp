#include "overhoor/view/fit_view.hpp"

#include <fmt/format.h>

#include <cmath>

#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

std::string load_told(double ratio) {
    const double percent = 100 * (ratio - 1);
    if (std::abs(percent) < 0.5)
        return std::string{
            in_words("About as many reviews a day as before, for the retention that you wish.")};
    if (percent < 0)
        return phrase(
            "You forget more slowly than the old weights thought: about {:.0f} % fewer reviews a day "
            "for the same retention.",
            -percent);
    return phrase(
        "You forget faster than the old weights thought: about {:.0f} % more reviews a day for the "
        "retention that you wish.",
        percent);
}

}  // namespace

Frame fit_view(const FitReport& report, double load) {
    const FitOutcome& outcome = report.outcome;
    const std::optional<DueCounts>& due = report.due;
    Frame frame;
    if (outcome.fit == Fit::defaults) {
        frame.add(Line{
            phrase("Too few reviews to learn from ({}): the weights stay as they are.", outcome.reviews)});
        return frame;
    }
    const auto losses = [](const Evaluation& before, const Evaluation& after) {
        return phrase("{:.4f} → {:.4f}", before.log_loss, after.log_loss);
    };
    frame.add(Line{phrase("{} reviews, of which {} are foreseen.", outcome.reviews, outcome.before.reviews)});
    frame.add(Line{phrase("Log loss of reviews that were held back: {}",
                          losses(outcome.held_before, outcome.held_after))}
                  .hanging(2));
    if (!outcome.better()) {
        frame.add(
            Line{in_words("The present weights foresee those at least as well: they stay."), Style::bold});
        return frame;
    }
    frame.add(
        Line{phrase("Log loss of all, fitted to all: {}", losses(outcome.before, outcome.after))}.hanging(2));
    if (outcome.fit == Fit::first_stabilities)
        frame.add(Line{in_words("There is little data: only the first stabilities were fitted.")});
    frame.add(Line{load_told(load)}.hanging(2));
    if (due)
        frame.add(Line{phrase(due->after == 1 ? "Due today: {} card, with the old weights {}."
                                              : "Due today: {} cards, with the old weights {}.",
                              due->after, due->before)});
    constexpr int flood = 20;
    if (due && !report.spread && due->after > due->before + flood)
        frame.add(
            Line{in_words("`overhoor optimize --spread 14` lets them come back in the course of 14 days.")}
                .hanging(2));
    frame.add(Line{in_words(report.adopted ? "The settings have the new weights; the log keeps the old ones."
                                           : "Nothing was changed (--dry-run)."),
                   Style::bold});
    return frame;
}

std::string fit_json(const FitReport& report) {
    const FitOutcome& outcome = report.outcome;
    const std::optional<DueCounts>& due = report.due;
    const MemoryModel& model = outcome.better() ? outcome.fitted : outcome.now;
    const Evaluation& after = outcome.better() ? outcome.after : outcome.before;
    return fmt::format(
        R"({{"v":1,"model":"{}","parameters":[{}],"reviews":{},"log_loss_before":{},"log_loss_after":{},)"
        R"("rmse_bins_after":{},"held_back":{{"reviews":{},"log_loss_before":{},"log_loss_after":{}}},)"
        R"("better":{},"adopted":{},"seconds":{:.3f}{}}})",
        model.name(), fmt::join(model.weights(), ","), outcome.reviews, outcome.before.log_loss,
        after.log_loss, after.rmse_bins, outcome.held_before.reviews, outcome.held_before.log_loss,
        outcome.held_after.log_loss, outcome.better(), report.adopted, report.seconds,
        due ? fmt::format(R"(,"due_before":{},"due_after":{})", due->before, due->after) : "");
}

}  // namespace overhoor
