// overhoor stats: what was done, what is known, what comes, in pictures.

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <ostream>

#include "overhoor/commands/command_line.hpp"
#include "overhoor/commands/screen.hpp"
#include "overhoor/commands/study.hpp"
#include "overhoor/storage/whole_file.hpp"
#include "overhoor/view/stats_view.hpp"

namespace overhoor {
namespace {

struct StatsOptions {
    std::vector<std::string> decks{}, only{};
    int days = 30;
    bool json = false, ascii = false;
    std::string html{};
};

// Of named decks only their own reviews; of all decks all there are, those of cards that are gone too.
std::vector<ReviewFact> facts_of(const Study& study, const StatsOptions& options) {
    LoadedLog log = load_log(study.folders);
    put_in_order(log.history);
    auto facts =
        review_facts(log.history, [&](const CardId& card) -> const Wishes& { return study.wishes.of(card); });
    if (options.decks.empty()) return facts;
    std::vector<bool> wanted(log.history.cards.size());
    for (std::uint32_t card = 0; card < wanted.size(); ++card) {
        const std::string_view id = log.history.cards[card];
        wanted[card] = std::ranges::any_of(
            study.decks, [&](const Deck& deck) { return id.substr(0, id.find('/')) == deck.id; });
    }
    std::erase_if(facts, [&](const ReviewFact& fact) { return !wanted[fact.card]; });
    return facts;
}

StudyDays days_of(const std::vector<ReviewFact>& facts) {
    StudyDays days;
    for (const ReviewFact& fact : facts) {
        StudyDay& day = days.days[fact.day];
        ++day.reviews;
        day.introduced += fact.before == Phase::fresh ? 1 : 0;
        day.time += fact.thinking;
    }
    return days;
}

StatsReport report_of(const Study& study, const StatsOptions& options) {
    const std::vector<ReviewFact> facts = facts_of(study, options);
    StatsReport report{.now = study.now,
                       .today = study_day(study.now, study.wishes.general().rollover),
                       .wished_retention = study.wishes.general().retention,
                       .days = days_of(facts),
                       .reviews = static_cast<int>(facts.size()),
                       .weeks = retention_by_week(facts),
                       .calibration = calibration(facts),
                       .times = answer_times(facts)};
    const Day month_ago = report.today - std::chrono::days{30};
    for (const ReviewFact& fact : facts)
        if (fact.tests_memory() && fact.day > month_ago) report.month.add(fact);
    std::vector<CardState> states;
    std::vector<double> recalls;
    for (const Deck& deck : study.decks) {
        if (deck.cards.empty()) continue;
        DeckFigures figures{.id = deck.id, .title = deck.title, .cards = static_cast<int>(deck.cards.size())};
        for (const Card& card : deck.cards) {
            const CardState& state = state_of(study.states, card.id);
            if (state.phase == Phase::fresh || card.off) continue;
            const Wishes& wishes = study.wishes.of(card.id);
            states.push_back(state);
            states.back().memory.stability = stability_of(state.memory, wishes);  // of either model
            recalls.push_back(recall_now(state, study.now, wishes));
            ++figures.studied;
            figures.due += is_due(state, study.now, wishes) ? 1 : 0;
            figures.recall += recalls.back();
        }
        if (figures.studied > 0) figures.recall /= figures.studied;
        report.cards += figures.cards;
        report.studied += figures.studied;
        report.decks.push_back(std::move(figures));
    }
    report.forecast = forecast(states, report.today, options.days);
    report.shape = memory_shape(states, recalls);
    return report;
}

Exit stats(const StatsOptions& options, World& world, const CommonOptions& common) {
    const Opened opened = open_study(world, common, options.decks);
    if (opened.exit != Exit::fine) return opened.exit;
    const StatsReport figures = report_of(opened.study, options);
    if (!options.html.empty()) {
        if (const int error = replace_file(system_disk(), options.html, stats_html(figures)); error != 0) {
            report(world, common,
                   at_path(options.html, "unwritable",
                           fmt::format("the page cannot be written: {}", std::strerror(error)), ""));
            return Exit::failed;
        }
        world.out << options.html << '\n';
        return Exit::fine;
    }
    if (options.json) {
        world.out << stats_json(figures) << '\n';
        return Exit::fine;
    }
    write(world, common, stats_view(figures, options.only, plot_look_of(world, common, options.ascii)));
    return Exit::fine;
}

}  // namespace

void add_stats(CommandLine& program, Call call) {
    auto options = std::make_shared<StatsOptions>();
    CommandLine command =
        program.command("stats", "What you did, what you know, and what comes, in pictures");
    command.option("deck", options->decks, "Deck ids (* and ? allowed), files or folders; none: all decks")
        .type("DECK");
    command.option("--only", options->only, "Only this part (repeatable)").among(stats_parts()).type("PART");
    command.option("--days", options->days, "How many days ahead are shown").range(7, 365).type("N");
    command.flag("--ascii", options->ascii, "Draw with ASCII alone");
    command.flag("--json", options->json, "The numbers, as one JSON object");
    command.option("--html", options->html, "Write them as one page that needs no network").type("FILE");
    command.footer(
        "  overhoor stats\n"
        "  overhoor stats 02-het-nieuwe-werken --only retention --only memory\n"
        "  overhoor stats --json | jq .last_30_days.recalled\n"
        "  overhoor stats --html stats.html");
    command.runs([options, call] { return stats(*options, call.world, call.common); });
}

}  // namespace overhoor
