// What comes of a plan: each day's time goes to what gains most a second then.

#include <algorithm>
#include <cmath>

#include "overhoor/core/random.hpp"
#include "overhoor/memory/exam_course.hpp"

namespace overhoor {
namespace {

// So many courses of days, in each of which a day is one of study or not: over all of them each day is so as
// often as it is likely, and which go together is left to chance.
std::vector<std::vector<bool>> courses_of_days(std::size_t days, double attendance) {
    constexpr std::size_t many = 16;
    const std::size_t count = attendance < 1 ? many : 1;
    std::vector<std::vector<bool>> courses(count, std::vector<bool>(days, true));
    Random random{1};
    std::vector<std::size_t> order(count);
    for (std::size_t day = 1; day < days; ++day) {
        for (std::size_t i = 0; i < count; ++i) order[i] = i;
        shuffle(std::span{order}, random);
        const double at = random.unit();  // so that parts of a course are right on average
        for (std::size_t i = 0; i < count; ++i)
            courses[order[i]][day] = (static_cast<double>(i) + at) / static_cast<double>(count) < attendance;
    }
    return courses;
}

}  // namespace

std::vector<ExamCourse::Offers> ExamCourse::offers() const {
    std::vector<Offers> all(slots());
    for (std::size_t j = 0; j < slots(); ++j) {
        for (std::size_t o = 0; o < origins(); ++o) {
            if (!comes_before(o, j)) continue;
            const OnGrid& gain = gain_[at(j, o)];
            const OnGrid& cost = table_[at(j, o)]->cost;
            for (std::size_t node = 0; node < grid_nodes; ++node)
                if (gain[node] > 0) all[j].push_back({gain[node] / cost[node], o, node});
        }
        if (fresh_gain_[j] > 0) all[j].push_back({fresh_gain_[j] / tables_.costs.fresh, origins(), 0});
        std::ranges::stable_sort(all[j], std::greater{}, &Offer::index);
    }
    return all;
}

double ExamCourse::served(const std::vector<Offers>& offers, const std::vector<double>& seconds,
                          ExamPlan* plan) const {
    Masses masses(origins());
    std::ranges::copy(begin_, masses.begin() + static_cast<std::ptrdiff_t>(slots()));
    double unseen = unseen_;
    for (std::size_t j = slots(); j-- > 0;) {
        double time = seconds[j], reviews = 0, fresh = 0;
        OnGrid studied{}, failed{};
        for (const Offer& offer : offers[j]) {
            if (time <= 0) break;
            const bool is_new = offer.origin == origins();
            double& mass = is_new ? unseen : masses[offer.origin][offer.node];
            if (mass <= 1e-9) continue;
            const double cost = is_new ? tables_.costs.fresh : table_[at(j, offer.origin)]->cost[offer.node];
            const double part = std::min(mass, time / cost);
            time -= part * cost;
            mass -= part;
            (is_new ? fresh : reviews) += part;
            if (!is_new) move(*table_[at(j, offer.origin)], offer.node, part, studied, failed);
        }
        const OnGrid relearned = tables_.relearned_mass(failed);
        for (std::size_t node = 0; node < grid_nodes; ++node)
            masses[j][node] = studied[node] + relearned[node] + fresh * tables_.first_day[node];
        if (plan == nullptr) continue;
        for (int day = days_of_slot_[j].first; study_days_[j] > 0 && day <= days_of_slot_[j].second; ++day) {
            plan->day_reviews[static_cast<std::size_t>(day)] = reviews / study_days_[j];
            plan->day_fresh[static_cast<std::size_t>(day)] = fresh / study_days_[j];
        }
    }
    double recalled = unseen * unseen_recall_;
    for (std::size_t o = 0; o < origins(); ++o) {
        const OnGrid& recall = tables_.at(elapsed(0, o) + slots_[0].left).recall;
        for (std::size_t node = 0; node < grid_nodes; ++node) recalled += masses[o][node] * recall[node];
    }
    return recalled;
}

void ExamCourse::serve(const ExamTask& task, ExamPlan& plan) const {
    plan.day_reviews.assign(task.seconds.size(), 0);
    plan.day_fresh = plan.day_reviews;
    const auto in_order = offers();
    served(in_order, seconds_, &plan);
    // Less time costs more than as much more time gains: the mean of the courses, not the course of the mean.
    const auto courses = courses_of_days(task.seconds.size(), task.attendance.share);
    double sum = 0, squares = 0;
    for (const std::vector<bool>& course : courses) {
        std::vector<double> seconds(slots());
        for (std::size_t j = 0; j < slots(); ++j)
            for (int day = days_of_slot_[j].first; day <= days_of_slot_[j].second; ++day) {
                const auto place = static_cast<std::size_t>(day);
                seconds[j] += course[place] ? task.seconds[place] : 0;
            }
        const double recalled = served(in_order, seconds, nullptr);
        sum += recalled;
        squares += recalled * recalled;
    }
    const auto count = static_cast<double>(courses.size());
    plan.expected = sum / count;
    plan.by_attendance = std::sqrt(std::max(0.0, squares / count - plan.expected * plan.expected));
}

}  // namespace overhoor
