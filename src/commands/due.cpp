// overhoor due: how much there is to do, for people, prompts and scripts. And overhoor alone: today.

#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "overhoor/commands/command_line.hpp"
#include "overhoor/commands/screen.hpp"
#include "overhoor/commands/study.hpp"
#include "overhoor/session/queue.hpp"
#include "overhoor/view/report_view.hpp"

namespace overhoor {
namespace {

struct DueOptions {
    std::vector<std::string> decks{};
    bool json = false, count = false, exit_code = false;
};

std::string due_json(const Study& study, const DueReport& report) {
    using Json = nlohmann::ordered_json;
    Json json{{"v", 1},
              {"at", to_iso(study.now)},
              {"due", report.due},
              {"learning", report.learning},
              {"new", report.fresh},
              {"decks", Json::array()}};
    for (const DueDeck& deck : report.decks)
        json["decks"].push_back({{"id", deck.id},
                                 {"name", deck.title},
                                 {"due", deck.counts.due},
                                 {"learning", deck.counts.learning},
                                 {"new", deck.counts.fresh},
                                 {"cards", deck.counts.cards}});
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

DueReport due_report(const Study& study) {
    const Queue queue = build_queue(study.decks, study.states, study.now, study.wishes, limits_of(study));
    const auto counts = counts_by_deck(study.decks, queue, study.states);
    DueReport report{
        .due = queue.due, .learning = static_cast<int>(queue.learning.size()), .fresh = queue.fresh};
    for (std::size_t i = 0; i < study.decks.size(); ++i)
        if (!study.decks[i].cards.empty())  // a deck may hold no more than an exam over the others
            report.decks.push_back({study.decks[i].id, study.decks[i].title, counts[i]});
    const Day today = study_day(study.now, study.wishes.general().rollover);
    report.reviews_today = study.days.of(today).reviews;
    report.days_in_a_row = study.days.in_a_row(today);
    report.cards_met = static_cast<int>(study.states.size());
    return report;
}

Exit due(const DueOptions& options, World& world, const CommonOptions& common) {
    const Opened opened = open_study(world, common, options.decks);
    if (opened.exit != Exit::fine) return opened.exit;
    const DueReport report = due_report(opened.study);
    const int waiting = report.due + report.learning;
    if (options.json)
        world.out << due_json(opened.study, report) << '\n';
    else if (options.count)
        world.out << waiting << '\n';
    else
        write(world, common, due_view(report));
    return options.exit_code && waiting == 0 ? Exit::no : Exit::fine;
}

}  // namespace

Exit show_today(World& world, const CommonOptions& common) {
    const Opened opened = open_study(world, common, {});
    if (opened.exit != Exit::fine) return opened.exit;
    write(world, common, today_view(due_report(opened.study)));
    return Exit::fine;
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
