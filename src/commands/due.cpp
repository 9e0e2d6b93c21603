// overhoor due: how much there is to do, for people, prompts and scripts. And overhoor alone: today.

#include <algorithm>
#include <cmath>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>
#include <span>
#include <string>
#include <utility>

#include "overhoor/commands/command_line.hpp"
#include "overhoor/commands/planning.hpp"
#include "overhoor/commands/screen.hpp"
#include "overhoor/commands/study.hpp"
#include "overhoor/storage/glance_file.hpp"
#include "overhoor/storage/plan_file.hpp"
#include "overhoor/view/report_view.hpp"

namespace overhoor {
namespace {

struct DueOptions {
    std::vector<std::string> decks{};
    bool json = false, count = false, exit_code = false;
};

Glance glance_of(const Study& study) {
    return {board_of(study.decks, study.states), study.days, study.states.size()};
}

struct Counted {
    Exit exit = Exit::fine;
    Moment now{};
    DueReport report{};
};

Counted count(const Glance& glance, Moment now, const Settings& settings) {
    const auto rollover = settings.wishes.rollover;
    const Day today = study_day(now, rollover);
    const StudyDay& done = glance.days.of(today);
    NewLimits limits{.in_all = std::max(0, settings.new_per_day - done.introduced)};
    for (const BoardDeck& deck : glance.board.decks)
        if (deck.new_per_day)
            limits.of_deck[deck.id] = std::max(0, *deck.new_per_day - done.introduced_of(deck.id));
    const Picked picked = pick(glance.board, now, rollover, limits);
    const auto counts = counts_by_deck(glance.board, picked);
    DueReport report{.due = static_cast<int>(picked.due.size()),
                     .learning = static_cast<int>(picked.learning.size()),
                     .fresh = static_cast<int>(picked.fresh.size()),
                     .reviews_today = done.reviews,
                     .days_in_a_row = glance.days.in_a_row(today),
                     .cards_met = static_cast<int>(glance.cards_met)};
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (glance.board.decks[i].holds_cards)  // a deck may be no more than an exam over the others
            report.decks.push_back({glance.board.decks[i].id, glance.board.decks[i].title, counts[i]});
    return {.now = now, .report = std::move(report)};
}

// Where a plan is followed: what the drill would ask.
Counted count_planned(const Study& study) {
    const auto rollover = study.wishes.general().rollover;
    const Day today = study_day(study.now, rollover);
    const Queue queue = build_queue(study.decks, study.states, study.now, study.wishes, limits_of(study));
    DueReport report{.due = queue.due,
                     .learning = static_cast<int>(queue.learning.size()),
                     .fresh = queue.fresh,
                     .reviews_today = study.days.of(today).reviews,
                     .days_in_a_row = study.days.in_a_row(today),
                     .cards_met = static_cast<int>(study.states.size())};
    for (const Deck& deck : study.decks) {
        if (deck.cards.empty()) continue;
        DueDeck& row = report.decks.emplace_back(DueDeck{deck.id, deck.title, {}});
        row.counts.cards = static_cast<int>(std::ranges::count(deck.cards, false, &Card::off));
        for (const Card* card : queue.learning) row.counts.learning += card->deck == deck.id ? 1 : 0;
        for (const Card* card : queue.cards)
            if (card->deck == deck.id)
                ++(state_of(study.states, card->id).phase == Phase::fresh ? row.counts.fresh
                                                                          : row.counts.due);
    }
    for (const PlanOfToday& plan : study.today)
        report.plans.push_back({plan.exam, today,
                                static_cast<int>(std::ranges::count_if(plan.cards,
                                                                       [&](const CardId& id) {
                                                                           return std::ranges::find(
                                                                                      queue.cards, id,
                                                                                      &Card::id) !=
                                                                                  queue.cards.end();
                                                                       })),
                                plan.expected});
    return {.now = study.now, .report = std::move(report)};
}

Counted count(World& world, const CommonOptions& common, std::span<const std::string> which, Study& study) {
    follow_plans(world, common, which, study);
    return study.today.empty() ? count(glance_of(study), study.now, study.settings) : count_planned(study);
}

// From what was kept of an earlier start, where nothing has changed since; else from decks and log.
Counted count_all(World& world, const CommonOptions& common) {
    const Folders folders = find_folders(world.environment, common.data, common.settings);
    const ReadSettings settings = read_settings(folders.settings);
    const ReadPlans plans = read_plans(folders);
    std::string mark =
        mark_of_glance(deck_paths(world, common, settings.settings), settings.settings.language,
                       {log_state(folders), settings.settings.wishes});
    mark += text_of(plans.plans) + "\n";
    const Moment now = clock_of(world, common)();
    const Day today = study_day(now, settings.settings.wishes.rollover);
    const bool followed =
        std::ranges::any_of(plans.plans, [&](const AdoptedPlan& plan) { return is_active(plan, today); });
    const bool exam_today = std::ranges::any_of(
        plans.plans, [&](const AdoptedPlan& plan) { return plan.exam == today && !plan.ended; });
    const auto with_exam = [&](Counted counted) {
        counted.report.exam_today = exam_today;
        return counted;
    };
    if (settings.problems.empty() && plans.problems.empty() && !followed)
        if (const auto kept = read_glance(folders, mark))
            return with_exam(count(*kept, now, settings.settings));
    Opened opened = open_study(world, common, {});
    if (opened.exit != Exit::fine) return {.exit = opened.exit};
    if (followed) return with_exam(count(world, common, {}, opened.study));
    const Glance glance = glance_of(opened.study);
    if (opened.study.sound) keep_glance(folders, mark, glance, opened.study.deck_files);
    return with_exam(count(glance, opened.study.now, opened.study.settings));
}

Counted count(World& world, const CommonOptions& common, std::span<const std::string> which) {
    if (which.empty()) return count_all(world, common);
    Opened opened = open_study(world, common, which);
    if (opened.exit != Exit::fine) return {.exit = opened.exit};
    return count(world, common, which, opened.study);
}

std::string due_json(const Counted& counted) {
    using Json = nlohmann::ordered_json;
    Json json{{"v", 1},
              {"at", to_iso(counted.now)},
              {"due", counted.report.due},
              {"learning", counted.report.learning},
              {"new", counted.report.fresh},
              {"decks", Json::array()}};
    for (const DueDeck& deck : counted.report.decks)
        json["decks"].push_back({{"id", deck.id},
                                 {"name", deck.title},
                                 {"due", deck.counts.due},
                                 {"learning", deck.counts.learning},
                                 {"new", deck.counts.fresh},
                                 {"cards", deck.counts.cards}});
    for (const DuePlan& plan : counted.report.plans)
        json["plans"].push_back({{"exam", to_iso(plan.exam)},
                                 {"days", (plan.exam - plan.today).count()},
                                 {"left_today", plan.left},
                                 {"expected_score", std::round(plan.expected * 1e4) / 1e4}});
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Exit due(const DueOptions& options, World& world, const CommonOptions& common) {
    const Counted counted = count(world, common, options.decks);
    if (counted.exit != Exit::fine) return counted.exit;
    const int waiting = counted.report.due + counted.report.learning;
    if (options.json)
        world.out << due_json(counted) << '\n';
    else if (options.count)
        world.out << waiting << '\n';
    else
        write(world, common, due_view(counted.report, look_of(world, common).width));
    return options.exit_code && waiting == 0 ? Exit::no : Exit::fine;
}

}  // namespace

Exit show_today(World& world, const CommonOptions& common) {
    const Counted counted = count(world, common, {});
    if (counted.exit == Exit::fine)
        write(world, common, today_view(counted.report, look_of(world, common).width));
    return counted.exit;
}

void add_due(CommandLine& program, Call call) {
    auto options = std::make_shared<DueOptions>();
    CommandLine command = program.command("due", "How many cards are due, for people, prompts and scripts");
    command.option("deck", options->decks, "Deck ids (* and ? allowed), files or folders; none: all decks")
        .type("DECK");
    command.flag("--json", options->json, "One JSON object");
    command.flag("--count", options->count, "The number alone: reviews due and cards in learning");
    command.flag("--exit-code", options->exit_code, "Exit with 1 when nothing is due");
    command.runs([options, call] { return due(*options, call.world, call.common); });
}

}  // namespace overhoor
