#include "overhoor/commands/study.hpp"

#include <algorithm>
#include <future>
#include <optional>
#include <ostream>
#include <utility>

#include "overhoor/commands/identity.hpp"
#include "overhoor/core/random.hpp"
#include "overhoor/storage/review_log_file.hpp"
#include "overhoor/storage/standing_file.hpp"
#include "overhoor/text/tongue.hpp"
#include "overhoor/view/problem_view.hpp"

namespace overhoor {

Clock clock_of(const World& world, const CommonOptions& common) {
    if (common.now.empty()) return world.clock;
    const Moment fixed = *moment_from_iso(common.now);
    return [fixed] { return fixed; };
}

bool colour_for_errors(const World& world, const CommonOptions& common) {
    if (common.color != "auto") return common.color == "always";
    return world.errors_on_terminal && world.environment("NO_COLOR").empty() &&
           world.environment("TERM") != "dumb";
}

void report(World& world, const CommonOptions& common, const Problem& problem) {
    world.out.flush();
    world.err << show_problem(problem, colour_for_errors(world, common));
}

void report(World& world, const CommonOptions& common, const std::vector<Problem>& problems) {
    for (const Problem& problem : problems) report(world, common, problem);
}

std::optional<Problem> ahead_of_time(Instant latest, Moment now) {
    constexpr std::chrono::minutes apart{5};  // clocks of two machines are seldom further
    if (latest <= now.at + apart) return std::nullopt;
    return Problem{
        .message = phrase("the newest entry of the log is of {}, in the future",
                          to_iso(Moment{latest, now.utc_offset})),
        .help =
            said("is the clock of this machine right, and that of your others? `overhoor log list` shows it"),
        .rule = "log-future",
        .severity = Severity::warning};
}

Limits limits_of(const Study& study) {
    const Day today = study_day(study.now, study.wishes.general().rollover);
    const StudyDay& done = study.days.of(today);
    Limits limits{.new_cards = std::max(0, study.settings.new_per_day - done.introduced), .seed = study.seed};
    for (const Deck& deck : study.decks)
        if (deck.settings.new_per_day)
            limits.new_cards_of_deck[deck.id] =
                std::max(0, *deck.settings.new_per_day - done.introduced_of(deck.id));
    for (const Deck& deck : study.decks)
        if (!study.today.empty() && plan_for(study.plans, deck.id, today) != nullptr)
            limits.planned.decks.push_back(deck.id);
    for (const PlanOfToday& plan : study.today)
        limits.planned.cards.insert(limits.planned.cards.end(), plan.cards.begin(), plan.cards.end());
    return limits;
}

namespace {

// From so many entries on, reading a standing is faster than the log.
constexpr std::size_t long_log = 2000;

// The log, or what is known of it already.
struct Past {
    std::optional<Standing> standing{};
    LoadedLog log{};  // in order; empty where the standing was kept from an earlier start
    OrderingNotes notes{};
    bool kept = true;

    void read_log(const Folders& folders) {
        kept = false;
        log = load_log(folders);
        notes = put_in_order(log.history);
    }
    void replay_for(const WishesOf& wishes_of) { standing = standing_of(log.history, notes, wishes_of); }
};

Past read_past(const Study& study, const Wishes& general) {
    Past past{.standing = read_standing(study.folders, {study.log_read, general})};
    if (past.standing) return past;
    past.read_log(study.folders);
    past.replay_for([&](const CardId&) -> const Wishes& { return general; });
    return past;
}

// As it is for these decks: with their own wishes, and with the cards that have moved among them.
void make_it_fit(Past& past, const Study& study) {
    const std::vector<Rename>& moves = study.moved.moves;
    if (moves.empty() && holds_for(*past.standing, study.decks)) return;
    if (past.kept) past.read_log(study.folders);
    for (const Rename& move : moves) past.log.history.add(LogEntry{.when = study.now, .what = move});
    past.replay_for([&](const CardId& card) -> const Wishes& { return study.wishes.of(card); });
    past.standing->decks = due_wishes(study.decks);
}

void take(Past past, Study& study) {
    study.kept = past.kept;
    study.worth_keeping = past.kept || (study.moved.moves.empty() && past.log.problems.empty() &&
                                        past.log.history.events.size() >= long_log);
    static_cast<Standing&>(study) = std::move(*past.standing);
}

void tell(World& world, const CommonOptions& common, const std::vector<Problem>& problems, Told& told) {
    const std::vector<Problem> before = told.problems;  // what is told together is told whole
    for (const Problem& problem : problems) {
        if (told.holds_torn && problem.rule == "log-torn") {
            told.held.push_back(problem);
        } else if (std::ranges::find(before, problem) == before.end()) {
            report(world, common, problem);
            told.problems.push_back(problem);
        }
    }
}

}  // namespace

Opened read_study(World& world, const CommonOptions& common, std::span<const std::string> which) {
    Told told;
    return read_study(world, common, which, told);
}

Opened read_study(World& world, const CommonOptions& common, std::span<const std::string> which, Told& told) {
    Opened opened;
    Study& study = opened.study;
    study.folders = find_folders(world.environment, common.data, common.settings);
    study.now = clock_of(world, common)();
    study.log_read = log_state(study.folders);
    // The log and the decks have nothing to do with each other until both are there.
    const Wishes general = read_settings(study.folders.settings).settings.wishes;
    auto reading_log = std::async(std::launch::async, [&] { return read_past(study, general); });
    OpenedDecks decks = open_decks(world, common, which);
    Past past = reading_log.get();
    opened.exit = decks.exit;
    if (opened.exit != Exit::fine) return opened;
    tell(world, common, decks.problems, told);
    if (decks.decks.empty()) {
        opened.exit = Exit::failed;
        return opened;
    }
    study.moved = moved_cards(world, common, decks, past.standing->traces, past.standing->states);
    study.settings = std::move(decks.settings);
    study.decks = std::move(decks.decks);
    study.plans = std::move(decks.plans);
    study.wishes = DeckWishes{study.settings.wishes, study.decks};
    tell(world, common, past.log.problems, told);
    const auto ahead = ahead_of_time(past.standing->latest, study.now);
    if (ahead) tell(world, common, {*ahead}, told);
    if (past.log.damaged() && !common.accept_damage) {
        opened.exit = Exit::failed;
        return opened;
    }
    study.deck_files = std::move(decks.paths);
    study.sound = decks.problems.empty() && past.log.problems.empty() && study.moved.moves.empty() && !ahead;
    make_it_fit(past, study);
    take(std::move(past), study);
    study.seed =
        common.seed.value_or(seed_from(to_iso(study_day(study.now, study.settings.wishes.rollover))));
    return opened;
}

KnownPast known_past(const World& world, const CommonOptions& common, const Settings& settings) {
    Study study;
    study.folders = find_folders(world.environment, common.data, common.settings);
    study.log_read = log_state(study.folders);
    if (study.log_read.empty()) return {};
    Past past = read_past(study, settings.wishes);
    const bool damaged = past.log.damaged();  // as long as its problems are there
    return {.standing = std::move(*past.standing),
            .log_read = std::move(study.log_read),
            .problems = std::move(past.log.problems),
            .damaged = damaged};
}

Opened open_study(World& world, const CommonOptions& common, std::span<const std::string> which) {
    Opened opened = read_study(world, common, which);
    const Study& study = opened.study;
    if (opened.exit == Exit::fine && study.worth_keeping && !study.kept)
        keep_standing(study.folders, {study.log_read, study.settings.wishes}, study);
    return opened;
}

}  // namespace overhoor
