#include "overhoor/commands/planning.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "overhoor/commands/own_memory.hpp"
#include "overhoor/history/learner_habits.hpp"
#include "overhoor/session/precedence.hpp"
#include "overhoor/text/tongue.hpp"

namespace overhoor {
namespace {

using std::chrono::days;

// The cards of the exam: those studied before, then the new ones, none before what it is learned after.
struct Cards {
    std::vector<const Card*> in_order{};
    std::vector<ExamCard> studied{};
    std::vector<int> due_in_days{};
    int unseen = 0, studied_today = 0;
};

Cards cards_of(const Study& study, const IsPlanned& is_planned, const OwnMemory& own, Day today) {
    std::vector<const Card*> studied, fresh;
    for (const Deck& deck : study.decks)
        for (const Card& card : deck.cards) {
            if (!is_planned(deck.id)) continue;
            const CardState& state = state_of(study.states, card.id);
            if (card.off || state.suspended) continue;
            (state.phase == Phase::fresh ? fresh : studied).push_back(&card);
        }
    Cards cards{.in_order = studied, .unseen = static_cast<int>(fresh.size())};
    for (const Card* card : studied) {
        const CardState& state = state_of(study.states, card->id);
        const int elapsed = elapsed_study_days(state.last, study.now, study.wishes.general().rollover);
        cards.studied_today += elapsed == 0 ? 1 : 0;
        const auto bent = own.cards.find(card->id.value);
        const MemoryState memory =
            bent != own.cards.end()
                ? bent->second
                : MemoryState{stability_of(state.memory, study.wishes.of(card->id)), state.memory.difficulty};
        cards.studied.push_back({memory, elapsed});
        cards.due_in_days.push_back(static_cast<int>((state.due_day - today).count()));
    }
    std::ranges::copy(in_precedence(std::move(fresh)), std::back_inserter(cards.in_order));
    return cards;
}

// Of the last thirty days since the first one of study.
Attendance attendance_of(const Study& study, Day today) {
    if (study.days.days.empty()) return attendance_after(0, 0);
    const auto since = std::min<long long>(30, (today - study.days.days.begin()->first).count());
    int attended = 0;
    for (long long ago = 1; ago <= since; ++ago)
        attended += study.days.of(today - days{ago}).reviews > 0 ? 1 : 0;
    return attendance_after(attended, static_cast<int>(since));
}

// What the log tells of this learner: what answers cost, which grades come how often, how they forget.
struct Learner {
    StudyHabits habits{};
    OwnMemory memory{};
};

Learner learner_of(const Study& study, const FsrsParameters& parameters) {
    LoadedLog log = load_log(study.folders);
    put_in_order(log.history);
    const auto wishes_of = [&](const CardId& card) -> const Wishes& { return study.wishes.of(card); };
    return {habits_of(log.history, wishes_of),
            own_memory(log.history, study.wishes.general().rollover, parameters)};
}

// The fewest minutes a day that reach the goal, to the half minute; none within six hours.
std::optional<double> minutes_for(double goal, const ExamTask& task, const Cards& cards,
                                  ExamPlanner& planner) {
    const auto reaches = [&](double minutes) {
        ExamTask other = task;
        for (double& seconds : other.seconds) seconds = seconds > 0 ? minutes * 60 : 0;
        return planner.plan(other, cards.studied, cards.unseen)->expected >=
               goal * static_cast<double>(cards.in_order.size());
    };
    double low = 0, high = 360;
    if (!reaches(high)) return std::nullopt;
    while (high - low > 0.5) {
        const double middle = (low + high) / 2;
        (reaches(middle) ? high : low) = middle;
    }
    return high;
}

// The planner's tables are of FSRS-6. A card of FSRS-7 begins with the days until its recall has fallen to
// 90 %, and goes on by the defaults.
Wishes in_fsrs6(Wishes wishes) {
    if (wishes.model.counts_real_days()) wishes.model = MemoryModel{};
    return wishes;
}

// Of the time studied today, the part that went to these cards, in seconds.
double seconds_spent(const Study& study, const Cards& cards, Day today) {
    const auto studied_today = std::ranges::count_if(study.states, [&](const auto& one) {
        const CardState& state = one.second;
        return state.reviews > 0 && study_day(state.last, study.wishes.general().rollover) == today;
    });
    if (studied_today == 0) return 0;
    const double share = static_cast<double>(cards.studied_today) / static_cast<double>(studied_today);
    return share * static_cast<double>(study.days.of(today).time.count()) / 1000;
}

ExamTask task_of(const AdoptedPlan& plan, const Study& study, const Cards& cards, Day today) {
    ExamTask task{.attendance = plan.every_day ? Attendance{0.95} : attendance_of(study, today)};
    for (Day day = today; day < plan.exam; day += days{1})
        task.seconds.push_back(is_off(plan, day) ? 0 : plan.minutes * 60.0);
    task.seconds.front() = std::max(0.0, task.seconds.front() - seconds_spent(study, cards, today));
    return task;
}

}  // namespace

Result<PlanReport> plan_exam(const AdoptedPlan& plan, const Study& study, const IsPlanned& is_planned,
                             const PlanExtent& extent) {
    constexpr int learners = 40;
    PlanReport report{.today = study_day(study.now, study.wishes.general().rollover), .exam = plan.exam};
    Wishes wishes = in_fsrs6(study.wishes.general());
    const auto [habits, own] = learner_of(study, *fsrs_parameters(wishes.model.weights()));
    const FsrsParameters& parameters = own.parameters;
    if (own.is_bent) wishes.model = MemoryModel{parameters};
    const Cards cards = cards_of(study, is_planned, own, report.today);
    if (cards.in_order.empty())
        return Problem{.message = said("there is no card to plan for"), .rule = "bad-plan"};
    const ExamTask task = task_of(plan, study, cards, report.today);
    ExamPlanner planner{parameters, habits};
    auto rollout = roll_out(planner, task, cards.studied, cards.unseen, extent.days_with_cards, parameters);
    if (!rollout) return rollout.error();
    report.rollout = std::move(*rollout);
    report.cards = static_cast<int>(cards.in_order.size());
    report.unseen = cards.unseen;
    report.studied_today = cards.studied_today;
    report.minutes = plan.minutes;
    report.seconds = task.seconds;
    report.attendance = task.attendance.share;
    report.new_a_day = study.settings.new_per_day;
    report.stands_in = study.wishes.general().model.counts_real_days();
    report.own_parameters = parameters != FsrsParameters{} && !own.is_bent;
    report.bent = own.is_bent;
    for (const Card* card : cards.in_order) {
        report.ids.push_back(card->id.value);
        report.prompts.push_back(card->prompt);
    }
    report.goal = plan.goal;
    if (!extent.compares) return report;
    report.without =
        recalled_by_due_dates(task, cards.studied, cards.due_in_days, cards.unseen, report.new_a_day,
                              planner.costs(), habits, wishes, learners, study.seed);
    if (!goal_reachable(report)) report.goal_minutes = minutes_for(*report.goal, task, cards, planner);
    return report;
}

}  // namespace overhoor
