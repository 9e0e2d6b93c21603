#include "overhoor/memory/exam_planner.hpp"

#include <algorithm>
#include <cmath>

#include "overhoor/memory/exam_course.hpp"

namespace overhoor {
namespace {

constexpr double least_price = 1e-5, greatest_price = 0.06;  // cards a second

// The price at which the deck needs the time there is; what is needed falls with the price.
double searched(ExamCourse& course) {
    constexpr int halvings = 14;
    double low = std::log(least_price), high = std::log(greatest_price);
    for (int i = 0; i < halvings; ++i) {
        const double middle = (low + high) / 2;
        course.solve(std::exp(middle));
        (course.seconds_wanted() > course.seconds_there() ? low : high) = middle;
    }
    return std::exp((low + high) / 2);
}

// Near the price of the plan before: three looks, in steps that double until it lies between two of them.
double followed(ExamCourse& course, double price) {
    constexpr int looks = 3;
    double at = std::clamp(price, least_price, greatest_price), step = 0.08;
    double low = 0, high = 0;  // prices known to be too low, too high
    for (int look = 0; look < looks; ++look) {
        course.solve(at);
        (course.seconds_wanted() > course.seconds_there() ? low : high) = at;
        if (low > 0 && high > 0)
            at = std::sqrt(low * high);
        else
            at = std::clamp(low > 0 ? at * (1 + step) : at / (1 + step), least_price, greatest_price);
        step *= 2;
    }
    return at;
}

}  // namespace

struct ExamPlanner::Tables : ExamTables {
    using ExamTables::ExamTables;
};

ExamPlanner::ExamPlanner(const FsrsParameters& parameters, const StudyHabits& habits)
    : tables_(std::make_unique<Tables>(parameters, habits)) {}
ExamPlanner::~ExamPlanner() = default;
ExamPlanner::ExamPlanner(ExamPlanner&&) noexcept = default;
ExamPlanner& ExamPlanner::operator=(ExamPlanner&&) noexcept = default;

const ExamCosts& ExamPlanner::costs() const { return tables_->costs; }

Attendance attendance_after(int attended, int days) {
    return {.share = (7.5 + attended) / (10.0 + days), .known_from = 10.0 + days};
}

Result<ExamPlan> ExamPlanner::plan(const ExamTask& task, std::span<const ExamCard> cards, int unseen,
                                   double price) {
    const auto bad = [](std::string message) {
        return Problem{.message = std::move(message), .rule = "bad-plan"};
    };
    if (task.seconds.empty()) return bad("there is no day left before the exam");
    const bool has_time = std::ranges::any_of(task.seconds, [](double seconds) { return seconds > 0; });
    const bool sound =
        std::ranges::all_of(task.seconds, [](double seconds) { return seconds >= 0 && seconds <= 86'400; });
    if (!has_time || !sound) return bad("a plan needs some minutes of study on some day");
    if (!(task.attendance.share > 0 && task.attendance.share <= 1))
        return bad("attendance is a part of the days, above 0 to 1");
    ExamCourse course{*tables_, task, cards, unseen};
    ExamPlan plan;
    plan.price = price > 0 ? followed(course, price) : searched(course);
    course.solve(plan.price);
    plan.fresh_index = course.fresh_index();
    for (const ExamCard& card : cards) plan.indices.push_back(course.index_of(card));
    course.serve(task, plan);
    return plan;
}

}  // namespace overhoor
