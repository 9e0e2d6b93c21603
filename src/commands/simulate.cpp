// overhoor simulate: what each wished retention would cost and bring in the coming months.

#include <algorithm>
#include <atomic>
#include <cmath>
#include <functional>
#include <memory>
#include <ostream>
#include <vector>

#include "overhoor/commands/at_once.hpp"
#include "overhoor/commands/command_line.hpp"
#include "overhoor/commands/progress.hpp"
#include "overhoor/commands/screen.hpp"
#include "overhoor/commands/study.hpp"
#include "overhoor/history/learner_habits.hpp"
#include "overhoor/memory/retention_choice.hpp"
#include "overhoor/text/tongue.hpp"
#include "overhoor/view/simulation_view.hpp"

namespace overhoor {
namespace {

struct SimulateOptions {
    std::vector<std::string> decks{};
    int days = 180;
    std::optional<int> new_per_day{};
    std::optional<int> minutes{};
    bool json = false;
};

// The cards as they stand; those set aside for good take no time.
void put_cards(const Study& study, std::vector<SimulatedCard>& cards, SimulationPlan& plan) {
    const std::chrono::minutes rollover = study.wishes.general().rollover;
    const Day today = study_day(study.now, rollover);
    for (const Deck& deck : study.decks)
        for (const Card& card : deck.cards) {
            const CardState& state = state_of(study.states, card.id);
            if (card.off || state.suspended) continue;
            if (state.reviews == 0) {
                ++plan.new_cards;
                continue;
            }
            const auto last = (study_day(state.last, rollover) - today).count();
            cards.push_back({.memory = state.memory,
                             .last = static_cast<int>(std::min<decltype(last)>(0, last)),
                             .due = static_cast<int>((state.due_day - today).count())});
        }
}

StudyHabits habits(const Study& study) {
    LoadedLog log = load_log(study.folders);
    put_in_order(log.history);
    const Wishes& general = study.wishes.general();
    return habits_of(log.history, [&](const CardId&) -> const Wishes& { return general; });
}

std::vector<RetentionOutcome> outcomes(const std::vector<SimulatedCard>& cards, const SimulationPlan& plan,
                                       ProgressBar& bar) {
    std::vector<double> retentions{0.7, 0.75, 0.8, 0.84, 0.87, 0.9, 0.92, 0.94, 0.96};
    if (std::ranges::none_of(retentions, [&](double one) { return std::abs(one - plan.retention) < 1e-9; }))
        retentions.push_back(plan.retention);
    std::ranges::sort(retentions);
    // Few cards and days tell less each time. A tenth of a second for each of them.
    const double card_days = plan.model.counts_real_days() ? 4e5 : 4e6;
    const double of_round = (static_cast<double>(cards.size()) + plan.new_cards) * plan.days;
    const int rounds = static_cast<int>(std::clamp(card_days / std::max(1.0, of_round), 2.0, 200.0));
    std::vector<RetentionOutcome> made(retentions.size());
    std::vector<std::function<void()>> jobs;
    std::atomic<int> done = 0;
    for (std::size_t i = 0; i < made.size(); ++i)
        jobs.emplace_back([&, i] {
            made[i] = outcome_at(retentions[i], cards, plan, rounds);
            bar.tell(static_cast<double>(++done) / static_cast<double>(made.size()));
        });
    do_at_once(jobs);
    return made;
}

Exit simulate_months(const SimulateOptions& options, World& world, const CommonOptions& common) {
    const Opened opened = open_study(world, common, options.decks);
    if (opened.exit != Exit::fine) return opened.exit;
    const Study& study = opened.study;
    const Wishes& wishes = study.wishes.general();
    SimulationPlan plan{.model = wishes.model,
                        .habits = habits(study),
                        .retention = wishes.retention,
                        .maximum_interval = wishes.maximum_interval,
                        .days = options.days,
                        .new_per_day = options.new_per_day.value_or(study.settings.new_per_day),
                        .seconds_a_day = 60.0 * options.minutes.value_or(0),
                        .seed = common.seed.value_or(1)};
    std::vector<SimulatedCard> cards;
    put_cards(study, cards, plan);
    if (plan.new_per_day == 0) plan.new_cards = 0;
    std::vector<RetentionOutcome> made;
    {
        ProgressBar bar{world, common, "simulating"};
        made = outcomes(cards, plan, bar);
    }
    const SimulationReport report{.outcomes = made,
                                  .choice = choose(made, options.minutes),
                                  .now = wishes.retention,
                                  .minutes = options.minutes,
                                  .days = options.days,
                                  .cards = cards.size(),
                                  .new_cards = static_cast<std::size_t>(plan.new_cards),
                                  .answers = plan.habits.answers};
    if (cards.empty() && plan.new_cards == 0)
        world.err << "overhoor: " << said("there are no cards to simulate.") << "\n";
    else if (options.json)
        world.out << simulation_json(report) << '\n';
    else
        write(world, common, simulation_view(report, look_of(world, common).width));
    return cards.empty() && plan.new_cards == 0 ? Exit::no : Exit::fine;
}

}  // namespace

void add_simulate(CommandLine& program, Call call) {
    auto options = std::make_shared<SimulateOptions>();
    CommandLine command =
        program.command("simulate", "Work load and knowledge in the coming months, by retention");
    command.option("deck", options->decks, "Decks: ids, globs, files or folders; none: all").type("DECK");
    command.option("--days", options->days, "How far to look").range(7, 1825).type("N");
    command.option("--new", options->new_per_day, "New cards a day; without it as in your settings")
        .range(0, 9999)
        .type("N");
    command.option("--minutes", options->minutes, "What you have each day; what is over waits")
        .range(1, 1440)
        .type("N");
    command.flag("--json", options->json, "One JSON object");
    command.footer(
        "Your cards, your memory, your seconds an answer and your buttons, at a range of wished retentions:\n"
        "minutes and reviews a day on average, and the cards that you would know at the end. With --minutes "
        "the\nhighest retention is chosen for which they are enough; without, the highest before each card "
        "more costs\nmore than six times what a card costs on average, and at least 80 %. All decks are "
        "taken at one\nretention.\n\n"
        "  overhoor simulate --days 365\n"
        "  overhoor simulate --minutes 20 --json | jq .choice");
    command.runs([options, call] { return simulate_months(*options, call.world, call.common); });
}

}  // namespace overhoor
