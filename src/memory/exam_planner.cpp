#include "overhoor/memory/exam_planner.hpp"

#include <algorithm>

#include "overhoor/memory/exam_course.hpp"
#include "overhoor/memory/exam_price.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {

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
    if (task.seconds.empty()) return bad(said("there is no day left before the exam"));
    const bool has_time = std::ranges::any_of(task.seconds, [](double seconds) { return seconds > 0; });
    const bool sound =
        std::ranges::all_of(task.seconds, [](double seconds) { return seconds >= 0 && seconds <= 86'400; });
    if (!has_time || !sound) return bad(said("a plan needs some minutes of study on some day"));
    if (!(task.attendance.share > 0 && task.attendance.share <= 1))
        return bad(said("attendance is a part of the days, above 0 to 1"));
    ExamCourse course{*tables_, task, cards, unseen};
    ExamPlan plan;
    ExamPrices prices{course, price};
    plan.price = prices.price_for(course.seconds_there());
    course.solve(plan.price);
    if (course.seconds_with_bad_luck() < course.seconds_there()) {
        const ExamToday as_on_average = course.today();
        course.solve(prices.price_for(course.seconds_with_bad_luck()));
        course.mean_with(as_on_average);  // the days to come are served in the order of bad luck
    }
    plan.fresh_index = course.fresh_index();
    for (const ExamCard& card : cards) plan.indices.push_back(course.index_of(card));
    course.serve(task, plan);
    return plan;
}

}  // namespace overhoor
