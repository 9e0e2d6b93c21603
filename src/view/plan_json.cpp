// A plan to programs, and the figures that eyes are shown too.

#include <cmath>
#include <nlohmann/json.hpp>
#include <numeric>

#include "overhoor/view/plan_view.hpp"

namespace overhoor {
namespace {

// As far as a forecast says anything.
double rounded(double value) { return std::round(std::max(0.0, value) * 1e4) / 1e4; }

}  // namespace

double expected_score(const PlanReport& report) {
    return report.cards == 0 ? 0 : report.rollout.plan.expected / report.cards;
}

bool goal_reachable(const PlanReport& report) {
    return !report.goal || expected_score(report) >= *report.goal;
}

// By how many points a forecast may be off, for one learner: by the model (so much on average in simulations,
// with weights fitted to them, and with the usual ones), and by which days will be missed.
double points_off(const PlanReport& report) {
    constexpr double fitted = 2, usual = 11;
    const double missed = report.cards == 0 ? 0 : 100 * report.rollout.plan.by_attendance / report.cards;
    return std::round(std::hypot(report.own_parameters ? fitted : usual, missed));
}

double expected_new(const PlanReport& report) {
    return std::accumulate(report.rollout.plan.day_fresh.begin(), report.rollout.plan.day_fresh.end(), 0.0);
}

std::string plan_json(const PlanReport& report) {
    using Json = nlohmann::ordered_json;
    using std::chrono::days;
    Json json{{"v", 1}, {"exam", to_iso(report.exam)}, {"days", Json::array()}};
    for (std::size_t i = 0; i < report.seconds.size(); ++i) {
        Json cards = Json::array();
        double minutes = report.seconds[i] / 60;
        if (i < report.rollout.days.size()) {
            for (const std::size_t place : report.rollout.days[i].cards) cards.push_back(report.ids[place]);
            minutes = report.rollout.days[i].seconds / 60;
        }
        json["days"].push_back({{"date", to_iso(report.today + days{static_cast<int>(i)})},
                                {"minutes", rounded(minutes)},
                                {"reviews", rounded(report.rollout.plan.day_reviews[i])},
                                {"new", rounded(report.rollout.plan.day_fresh[i])},
                                {"cards", std::move(cards)}});
    }
    json["cards"] = report.cards;
    json["expected_score"] = rounded(expected_score(report));
    json["expected_score_without"] = report.cards == 0 ? 0 : rounded(report.without / report.cards);
    json["uncertainty"] = points_off(report) / 100;
    json["model"] = "fsrs-6";
    json["stands_in_for_fsrs_7"] = report.stands_in;
    if (report.bent) json["bent_to_own_answers"] = true;
    json["attendance"] = rounded(report.attendance);
    json["unseen_on_the_day"] = rounded(report.unseen - expected_new(report));
    json["goal_reachable"] = goal_reachable(report);
    if (report.adoption != PlanReport::Adoption::none)
        json["adopted"] = report.adoption != PlanReport::Adoption::refused;
    if (report.goal) json["goal"] = *report.goal;
    if (report.goal_minutes) json["minutes_for_goal"] = *report.goal_minutes;
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace overhoor
