// overhoor plan: what to study each day to recall most on the day of an exam.

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <ostream>

#include "overhoor/commands/command_line.hpp"
#include "overhoor/commands/exam.hpp"
#include "overhoor/commands/planning.hpp"
#include "overhoor/commands/screen.hpp"
#include "overhoor/storage/plan_file.hpp"
#include "overhoor/text/tongue.hpp"
#include "overhoor/view/plan_view.hpp"

namespace overhoor {
namespace {

struct PlanOptions {
    std::vector<std::string> decks{}, days_off{};
    std::string exam{}, goal{};
    int minutes = 0;
    bool every_day = false, adopt = false, list = false, drop = false, json = false, ascii = false;
};

constexpr int longest_plan = 730;  // days

Problem wrong(std::string message, std::string help) {
    return {.message = std::move(message), .help = std::move(help), .rule = "bad-plan"};
}

Result<Day> exam_day(const PlanOptions& options, const std::vector<Deck>& decks, Day today) {
    std::optional<Day> day = day_from_iso(options.exam);
    if (options.exam.empty())
        for (const Deck& deck : decks)
            if (deck.settings.exam.date) day = deck.settings.exam.date;
    if (!day)
        return wrong(said("when is the exam?"),
                     said("--exam 2026-12-14, or a date in the deck's exam settings"));
    if (*day <= today)
        return wrong(
            phrase("the exam of {} is not after today ({})", to_iso(*day), to_iso(today)),
            said("a plan needs a day before the exam; `overhoor drill --cram` goes through the cards"));
    if ((*day - today).count() > longest_plan) return wrong(said("the exam is more than two years away"), "");
    return *day;
}

// "zo" as "sun": both are understood, whatever is spoken, and one is kept.
std::string english_day(std::string text) {
    for (const std::string name : {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"})
        if (text == in_words(name, Tongue::dutch))
            return static_cast<char>(name[0] + ('a' - 'A')) + name.substr(1);
    return text;
}

Result<AdoptedPlan> plan_from(const PlanOptions& options, const Study& study, Day today) {
    if (options.minutes == 0)
        return wrong(said("how many minutes a day?"), "overhoor plan --exam 2026-12-14 --minutes 25");
    const auto exam = exam_day(options, study.decks, today);
    if (!exam) return exam.error();
    AdoptedPlan plan{
        .exam = *exam, .minutes = options.minutes, .adopted = today, .every_day = options.every_day};
    for (const std::string& name : options.days_off) plan.days_off.push_back(english_day(name));
    if (!options.decks.empty())
        for (const Deck& deck : study.decks) plan.decks.push_back(deck.id);
    if (!options.goal.empty()) plan.goal = pass_from(options.goal);
    return plan;
}

void show(World& world, const CommonOptions& common, const PlanOptions& options, const PlanReport& made) {
    if (options.json)
        world.out << plan_json(made) << '\n';
    else
        write(world, common, plan_view(made, plot_look_of(world, common, options.ascii)));
}

// With this plan the decks of an earlier exam are not counted: they have a plan of their own.
Exit make(const PlanOptions& options, const Study& study, World& world, const CommonOptions& common) {
    const Day today = study_day(study.now, study.wishes.general().rollover);
    const auto plan = plan_from(options, study, today);
    if (!plan) {
        report(world, common, plan.error());
        return Exit::misuse;
    }
    const std::vector<AdoptedPlan> plans = adopted(study.plans, *plan);
    const AdoptedPlan& among = *std::ranges::find(plans, *plan);
    auto made =
        plan_exam(*plan, study,
                  [&](std::string_view deck) {
                      return options.adopt ? plan_for(plans, deck, today) == &among : covers(*plan, deck);
                  },
                  {});
    if (!made) {
        report(world, common, made.error());
        return Exit::misuse;
    }
    const bool reachable = goal_reachable(*made);
    if (options.adopt && reachable) {
        if (const auto written = write_plans(study.folders, plans); !written) {
            report(world, common, written.error());
            return Exit::failed;
        }
        made->adoption = PlanReport::Adoption::now;
    } else if (options.adopt) {
        made->adoption = PlanReport::Adoption::refused;
    }
    show(world, common, options, *made);
    return reachable ? Exit::fine : Exit::no;
}

// Each adopted plan, as it is today.
Exit show_adopted(const PlanOptions& options, const Study& study, World& world, const CommonOptions& common) {
    const Day today = study_day(study.now, study.wishes.general().rollover);
    bool reachable = true;
    for (const AdoptedPlan& plan : study.plans) {
        if (!is_active(plan, today)) continue;
        auto made =
            plan_exam(plan, study,
                      [&](std::string_view deck) { return plan_for(study.plans, deck, today) == &plan; }, {});
        if (!made) {
            report(world, common, made.error());
            return Exit::failed;
        }
        made->adoption = PlanReport::Adoption::before;
        show(world, common, options, *made);
        reachable = reachable && goal_reachable(*made);
    }
    return reachable ? Exit::fine : Exit::no;
}

Exit drop(const PlanOptions& options, const Study& study, World& world, const CommonOptions& common) {
    const Day today = study_day(study.now, study.wishes.general().rollover);
    std::vector<AdoptedPlan> plans = study.plans;
    const auto is_meant = [&](const AdoptedPlan& plan) {
        return is_active(plan, today) && (options.exam.empty() || day_from_iso(options.exam) == plan.exam);
    };
    const auto meant = std::ranges::count_if(plans, is_meant);
    if (meant != 1) {
        report(world, common,
               meant == 0 ? wrong(said("there is no such plan to give up"),
                                  said("`overhoor plan --list` shows them"))
                          : wrong(phrase("there are {} plans", meant),
                                  said("say which with --exam; `overhoor plan --list` shows them")));
        return Exit::misuse;
    }
    AdoptedPlan& plan = *std::ranges::find_if(plans, is_meant);
    plan.ended = today;
    const Day exam = plan.exam;
    if (plan.adopted == today) std::erase(plans, AdoptedPlan{plan});
    if (const auto written = write_plans(study.folders, plans); !written) {
        report(world, common, written.error());
        return Exit::failed;
    }
    write(world, common,
          Frame{}.add(Line{phrase("The plan for {} is given up. Due dates count again; what it put off "
                                  "comes back in the course of two weeks.",
                                  to_iso(exam))}));
    return Exit::fine;
}

Exit plan(const PlanOptions& options, World& world, const CommonOptions& common) {
    const Opened opened = open_study(world, common, options.decks);
    if (opened.exit != Exit::fine) return opened.exit;
    const Study& study = opened.study;
    const Day today = study_day(study.now, study.wishes.general().rollover);
    if (options.drop) return drop(options, study, world, common);
    if (options.list) {
        if (options.json)
            world.out << plans_json(study.plans, today) << '\n';
        else
            write(world, common, plans_view(study.plans, today));
        return Exit::fine;
    }
    const bool any = std::ranges::any_of(study.plans, [&](const auto& one) { return is_active(one, today); });
    if (any && options.minutes == 0 && options.exam.empty() && !options.adopt)
        return show_adopted(options, study, world, common);
    const bool alone = options.decks.empty() && options.exam.empty() && options.minutes == 0 &&
                       options.goal.empty() && !options.adopt && !options.json;
    if (alone) {
        write(world, common, plans_view(study.plans, today));
        return Exit::no;
    }
    return make(options, study, world, common);
}

void add_what_it_is_about(CommandLine& command, PlanOptions& options) {
    command.option("deck", options.decks, "Deck ids (* and ? allowed), files or folders; none: all decks")
        .type("DECK");
    command.option("--exam", options.exam, "The day of the exam; else the date in the deck's exam settings")
        .type("DATE")
        .checked([](const std::string& text) {
            return day_from_iso(text) ? std::string{} : phrase("\"{}\" is no date like 2026-12-14", text);
        });
    command.option("--minutes", options.minutes, "Of study on each day").range(1, 720).type("N");
    command
        .option("--goal", options.goal,
                "The part of the cards to know: 90% or 0.9; exit code 1 when it is out of reach")
        .type("PART")
        .checked([](const std::string& text) {
            return pass_from(text) ? std::string{}
                                   : phrase("\"{}\" is no part of the cards like 90% or 0.9", text);
        });
    command.option("--day-off", options.days_off, "No study then: mon … sun, or a date (repeatable)")
        .type("DAY")
        .checked([](const std::string& text) {
            return is_day_off(english_day(text))
                       ? std::string{}
                       : phrase("\"{}\" is neither a day like sun nor a date like 2026-12-06", text);
        });
    command.flag("--every-day", options.every_day, "I shall miss no day; else your own habit counts");
}

}  // namespace

void add_plan(CommandLine& program, Call call) {
    auto options = std::make_shared<PlanOptions>();
    CommandLine command =
        program.command("plan", "What to study each day to score best on the day of an exam");
    add_what_it_is_about(command, *options);
    command.flag("--adopt", options->adopt, "`drill` follows it from now on, until the day of the exam");
    command.flag("--list", options->list, "The plans that were adopted");
    command.flag("--drop", options->drop, "Give an adopted plan up (of several, that with this --exam)");
    command.flag("--json", options->json, "One JSON object, with the cards of each day");
    command.flag("--ascii", options->ascii, "Draw with ASCII alone");
    command.footer(
        "Planned anew whenever it runs, from what really happened. A minute goes where it adds most on the "
        "day.\nAlone, it shows the plans that you adopted, as they are today. There may be several: a deck "
        "goes by\nthe plan with the next exam, and each plan has its own minutes.\n\n"
        "  overhoor plan --exam 2026-12-14 --minutes 25\n"
        "  overhoor plan --exam 2026-12-14 --minutes 15 --goal 85% --day-off sun --adopt\n"
        "  overhoor plan --exam 2026-12-14 --minutes 25 --json | jq -r '.days[0].cards[]'");
    command.runs([options, call] { return plan(*options, call.world, call.common); });
}

}  // namespace overhoor
