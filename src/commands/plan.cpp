// overhoor plan: what to study each day to recall most on the day of an exam.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <ostream>

#include "overhoor/commands/command_line.hpp"
#include "overhoor/commands/exam.hpp"
#include "overhoor/commands/screen.hpp"
#include "overhoor/commands/study.hpp"
#include "overhoor/history/learner_habits.hpp"
#include "overhoor/session/precedence.hpp"
#include "overhoor/view/plan_view.hpp"

namespace overhoor {
namespace {

using std::chrono::days;

struct PlanOptions {
    std::vector<std::string> decks{}, days_off{};
    std::string exam{}, goal{};
    int minutes = 0;
    bool every_day = false, json = false, ascii = false;
};

constexpr int longest_plan = 730;  // days

Problem wrong(std::string message, std::string help) {
    return {.message = std::move(message), .help = std::move(help), .rule = "bad-plan"};
}

std::optional<std::chrono::weekday> weekday_from(std::string_view name) {
    static constexpr std::array<std::string_view, 7> names{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
    for (unsigned i = 0; i < names.size(); ++i)
        if (name == names[i]) return std::chrono::weekday{i};
    return std::nullopt;
}

bool is_off(Day day, const std::vector<std::string>& days_off) {
    return std::ranges::any_of(days_off, [&](const std::string& name) {
        const auto weekday = weekday_from(name);
        return weekday ? std::chrono::weekday{day} == *weekday : day_from_iso(name) == day;
    });
}

Result<Day> exam_day(const PlanOptions& options, const std::vector<Deck>& decks, Day today) {
    std::optional<Day> day = day_from_iso(options.exam);
    if (options.exam.empty())
        for (const Deck& deck : decks)
            if (deck.settings.exam.date) day = deck.settings.exam.date;
    if (!day) return wrong("when is the exam?", "--exam 2026-12-14, or a date in the deck's exam settings");
    if (*day <= today)
        return wrong(fmt::format("the exam of {} is not after today ({})", to_iso(*day), to_iso(today)),
                     "a plan needs a day before the exam; `overhoor drill --cram` goes through the cards");
    if ((*day - today).count() > longest_plan) return wrong("the exam is more than two years away", "");
    return *day;
}

// The cards of the exam: those studied before, then the new ones, none before what it is learned after.
struct Cards {
    std::vector<const Card*> in_order{};
    std::vector<ExamCard> studied{};
    std::vector<int> due_in_days{};
    int unseen = 0;
};

Cards cards_of(const Study& study, Day today) {
    std::vector<const Card*> studied, fresh;
    for (const Deck& deck : study.decks)
        for (const Card& card : deck.cards) {
            const CardState& state = state_of(study.states, card.id);
            if (card.off || state.suspended) continue;
            (state.phase == Phase::fresh ? fresh : studied).push_back(&card);
        }
    Cards cards{.in_order = studied, .unseen = static_cast<int>(fresh.size())};
    for (const Card* card : studied) {
        const CardState& state = state_of(study.states, card->id);
        const int elapsed = elapsed_study_days(state.last, study.now, study.wishes.general().rollover);
        const double stability = stability_of(state.memory, study.wishes.of(card->id));
        cards.studied.push_back({{stability, state.memory.difficulty}, std::max(1, elapsed)});
        cards.due_in_days.push_back(static_cast<int>((state.due_day - today).count()));
    }
    std::ranges::copy(in_precedence(std::move(fresh)), std::back_inserter(cards.in_order));
    return cards;
}

// Of the last thirty days since the first one of study.
double attendance_of(const Study& study, Day today) {
    if (study.days.days.empty()) return attendance_after(0, 0);
    const auto since = std::min<long long>(30, (today - study.days.days.begin()->first).count());
    int attended = 0;
    for (long long ago = 1; ago <= since; ++ago)
        attended += study.days.of(today - days{ago}).reviews > 0 ? 1 : 0;
    return attendance_after(attended, static_cast<int>(since));
}

// What answers cost this learner, and which grades come how often.
StudyHabits own_habits(const Study& study) {
    LoadedLog log = load_log(study.folders);
    put_in_order(log.history);
    return habits_of(log.history, [&](const CardId& card) -> const Wishes& { return study.wishes.of(card); });
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

Result<PlanReport> planned(const PlanOptions& options, const Study& study) {
    constexpr int most_days_with_cards = 60, learners = 40;
    PlanReport report{.today = study_day(study.now, study.wishes.general().rollover)};
    const auto exam = exam_day(options, study.decks, report.today);
    if (!exam) return exam.error();
    report.exam = *exam;
    const Cards cards = cards_of(study, report.today);
    if (cards.in_order.empty()) return wrong("there is no card to plan for", "");
    ExamTask task{.attendance = options.every_day ? 0.95 : attendance_of(study, report.today)};
    for (Day day = report.today; day < report.exam; day += days{1})
        task.seconds.push_back(is_off(day, options.days_off) ? 0 : options.minutes * 60.0);
    const Wishes wishes = in_fsrs6(study.wishes.general());
    const FsrsParameters parameters = *fsrs_parameters(wishes.model.weights());
    const StudyHabits habits = own_habits(study);
    ExamPlanner planner{parameters, habits};
    auto rollout = roll_out(planner, task, cards.studied, cards.unseen, most_days_with_cards, parameters);
    if (!rollout) return rollout.error();
    report.rollout = std::move(*rollout);
    report.cards = static_cast<int>(cards.in_order.size());
    report.unseen = cards.unseen;
    report.minutes = options.minutes;
    report.seconds = task.seconds;
    report.attendance = task.attendance;
    report.new_a_day = study.settings.new_per_day;
    report.own_parameters = parameters != FsrsParameters{};
    report.without =
        recalled_by_due_dates(task, cards.studied, cards.due_in_days, cards.unseen, report.new_a_day,
                              planner.costs(), habits, wishes, learners, study.seed);
    for (const Card* card : cards.in_order) {
        report.ids.push_back(card->id.value);
        report.prompts.push_back(card->prompt);
    }
    if (!options.goal.empty()) {
        report.goal = pass_from(options.goal);
        if (!goal_reachable(report)) report.goal_minutes = minutes_for(*report.goal, task, cards, planner);
    }
    return report;
}

Exit plan(const PlanOptions& options, World& world, const CommonOptions& common) {
    const Opened opened = open_study(world, common, options.decks);
    if (opened.exit != Exit::fine) return opened.exit;
    const auto made = planned(options, opened.study);
    if (!made) {
        report(world, common, made.error());
        return Exit::misuse;
    }
    if (options.json)
        world.out << plan_json(*made) << '\n';
    else
        write(world, common, plan_view(*made, plot_look_of(world, common, options.ascii)));
    return goal_reachable(*made) ? Exit::fine : Exit::no;
}

std::string day_off_complaint(const std::string& text) {
    return weekday_from(text) || day_from_iso(text)
               ? std::string{}
               : "\"" + text + "\" is neither a day like sun nor a date like 2026-12-06";
}

}  // namespace

void add_plan(CommandLine& program, Call call) {
    auto options = std::make_shared<PlanOptions>();
    CommandLine command =
        program.command("plan", "What to study each day to score best on the day of an exam");
    command.option("deck", options->decks, "Deck ids (* and ? allowed), files or folders; none: all decks")
        .type("DECK");
    command.option("--exam", options->exam, "The day of the exam; else the date in the deck's exam settings")
        .type("DATE")
        .checked([](const std::string& text) {
            return day_from_iso(text) ? std::string{} : "\"" + text + "\" is no date like 2026-12-14";
        });
    command.option("--minutes", options->minutes, "Of study on each day").range(1, 720).type("N").required();
    command
        .option("--goal", options->goal,
                "The part of the cards to know: 90% or 0.9; exit code 1 when it is out of reach")
        .type("PART")
        .checked([](const std::string& text) {
            return pass_from(text) ? std::string{}
                                   : "\"" + text + "\" is no part of the cards like 90% or 0.9";
        });
    command.option("--day-off", options->days_off, "No study then: mon … sun, or a date (repeatable)")
        .type("DAY")
        .checked(day_off_complaint);
    command.flag("--every-day", options->every_day, "I shall miss no day; else your own habit counts");
    command.flag("--json", options->json, "One JSON object, with the cards of each day");
    command.flag("--ascii", options->ascii, "Draw with ASCII alone");
    command.footer(
        "Planned anew whenever it runs, from what really happened. A minute goes where it adds most on the "
        "day.\n\n"
        "  overhoor plan --exam 2026-12-14 --minutes 25\n"
        "  overhoor plan --exam 2026-12-14 --minutes 15 --goal 85% --day-off sun\n"
        "  overhoor plan --exam 2026-12-14 --minutes 25 --json | jq -r '.days[0].cards[]'");
    command.runs([options, call] { return plan(*options, call.world, call.common); });
}

}  // namespace overhoor
