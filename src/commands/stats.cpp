// overhoor stats: what was done, what is known, what comes, in pictures.

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <iterator>
#include <memory>
#include <optional>
#include <ostream>
#include <set>
#include <string_view>

#include "overhoor/commands/command_line.hpp"
#include "overhoor/commands/facts.hpp"
#include "overhoor/commands/screen.hpp"
#include "overhoor/commands/study.hpp"
#include "overhoor/storage/whole_file.hpp"
#include "overhoor/text/tongue.hpp"
#include "overhoor/view/stats_view.hpp"

namespace overhoor {
namespace {

struct StatsOptions {
    std::vector<std::string> decks{}, only{};
    int days = 30;
    std::optional<int> weeks{};
    bool json = false, ascii = false;
    std::string html{};
};

// Of named decks only their own reviews; of all decks all there are, those of cards that are gone too.
void narrow(Facts& facts, const Study& study) {
    std::set<std::string_view> chosen;
    for (const Deck& deck : study.decks) chosen.insert(deck.id);
    std::vector<bool> wanted(facts.cards.size());
    for (std::uint32_t card = 0; card < wanted.size(); ++card) {
        const std::string_view id = facts.cards[card];
        wanted[card] = chosen.contains(id.substr(0, id.find('/')));
    }
    std::erase_if(facts.reviews, [&](const ReviewFact& fact) { return !wanted[fact.card]; });
}

Figures figures_of(const Study& study, const StatsOptions& options) {
    Facts facts = facts_of(study);
    if (!options.decks.empty()) narrow(facts, study);
    return figures_of(
        {.facts = facts.reviews,
         .cards = facts.cards,
         .decks = study.decks,
         .states = study.states,
         .wishes_of = [&](const CardId& card) -> const Wishes& { return study.wishes.of(card); }},
        study.now, study.wishes.general(), options.days);
}

Exit stats(const StatsOptions& options, World& world, const CommonOptions& common) {
    const Opened opened = open_study(world, common, options.decks);
    if (opened.exit != Exit::fine) return opened.exit;
    const Figures figures = figures_of(opened.study, options);
    StatsWishes wishes{.weeks = options.weeks};
    for (const std::string& names : options.only)
        std::ranges::move(stats_parts_from(names), std::back_inserter(wishes.parts));
    if (!options.html.empty()) {
        if (const int error = replace_shared_file(system_disk(), options.html, stats_html(figures, wishes));
            error != 0) {
            report(world, common,
                   at_path(options.html, "unwritable",
                           phrase("the page cannot be written: {}", in_words(std::strerror(error))), ""));
            return Exit::failed;
        }
        world.out << options.html << '\n';
        return Exit::fine;
    }
    if (options.json) {
        world.out << stats_json(figures) << '\n';
        return Exit::fine;
    }
    write(world, common, stats_view(figures, wishes, plot_look_of(world, common, options.ascii)));
    return Exit::fine;
}

}  // namespace

void add_stats(CommandLine& program, Call call) {
    auto options = std::make_shared<StatsOptions>();
    CommandLine command =
        program.command("stats", "What you did, what you know, and what comes, in pictures");
    command.option("deck", options->decks, "Deck ids (* and ? allowed), files or folders; none: all decks")
        .type("DECK");
    command
        .option("--only", options->only,
                fmt::format("Only these parts, commas between them: {}", fmt::join(stats_parts(), ", ")))
        .type("PARTS")
        .checked(stats_parts_complaint);
    command.option("--days", options->days, "How many days ahead are shown").range(1, 365).type("N");
    command.option("--weeks", options->weeks, "How many weeks back recall and time are shown")
        .range(1, 520)
        .type("N");
    command.flag("--ascii", options->ascii, "Draw with ASCII alone");
    command.flag("--json", options->json, "The numbers, as one JSON object");
    command.option("--html", options->html, "Write them as one page that needs no network").type("FILE");
    command.footer(
        "  overhoor stats\n"
        "  overhoor stats 02-het-nieuwe-werken --only retention,memory\n"
        "  overhoor stats --json | jq .last_30_days.recalled\n"
        "  overhoor stats --html stats.html");
    command.runs([options, call] { return stats(*options, call.world, call.common); });
}

}  // namespace overhoor
