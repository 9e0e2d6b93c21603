#pragma once
// What to study today to recall most on the day of an exam. Study time gets one price a second; a small
// dynamic programme values a card that is studied or left; the price is that at which the deck needs just the
// time there is; today the cards come first whose study gains most a second. (A Lagrangian decomposition of a
// weakly coupled decision process; Whittle 1988 for the index.) Pure and deterministic.

#include <limits>
#include <memory>
#include <span>
#include <vector>

#include "overhoor/core/problem.hpp"
#include "overhoor/memory/exam_costs.hpp"

namespace overhoor {

struct ExamCard {  // one that was studied before
    MemoryState memory{};
    int elapsed_days = 1;  // since its last review, at least 1; for a rollout 0 means that today it is done
};

// Which part of the days with time becomes days of study, above 0 to 1, and from how many days that is known:
// the fewer, the further off it may be. For certain by default.
struct Attendance {
    double share = 0.75;
    double known_from = std::numeric_limits<double>::infinity();
};

// What is counted on after so many of so many days: Beta(7.5, 2.5) before the first.
Attendance attendance_after(int attended, int days);

struct ExamTask {
    std::vector<double>
        seconds{};  // of study on each day, today first; as many as days are left; 0: a day off
    Attendance attendance{};
    double unseen_recall = 0;  // of a card never studied, on the day
    // How sharp the decisions to come are: studied for sure where that gains clearly more cards than this.
    double softness = 0.0005;
    // Days missed cost more than as many days more would gain. A card's worth is the mean of two: one for the
    // time to come on average, one for that which lies so many standard deviations below it.
    double caution = 1.5;
};

struct ExamPlan {
    double price = 0;               // the scale of the prices, cards a second, for the mean of the days
    double fresh_index = 0;         // what a new card gains, cards recalled a second; the same for all
    std::vector<double> indices{};  // of the cards, in their order
    double expected = 0;            // cards recalled on the day, of those studied and the unseen
    double by_attendance = 0;       // standard deviation of that by which days will be missed
    std::vector<double> day_reviews{}, day_fresh{};  // expected on each day, today first
};

// Below this gain, cards a second, study is hardly worth the time: enough for today.
inline constexpr double enough_for_today = 1e-4;

class ExamPlanner {
public:
    ExamPlanner(const FsrsParameters& parameters, const StudyHabits& habits);
    ~ExamPlanner();
    ExamPlanner(ExamPlanner&&) noexcept;
    ExamPlanner& operator=(ExamPlanner&&) noexcept;

    // `price`: that of an earlier plan, from which the search is shorter; 0 for the first. A problem for a
    // task without days or time, or with an attendance that is none.
    Result<ExamPlan> plan(const ExamTask& task, std::span<const ExamCard> cards, int unseen,
                          double price = 0);

    const ExamCosts& costs() const;

private:
    struct Tables;
    std::unique_ptr<Tables> tables_;
};

// The simple rule, and the reason in words for each choice: what studying the card now adds to its recall on
// the day, a second. With one day left the planner's order is the same.
double exam_gain(const ExamCard& card, int days_left, const ExamCosts& costs,
                 const FsrsParameters& parameters);
double exam_gain_of_new(int days_left, const ExamCosts& costs, const FsrsParameters& parameters);

}  // namespace overhoor
