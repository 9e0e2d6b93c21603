// overhoor optimize: fits the memory model to the learner's own reviews.

#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>
#include <optional>
#include <ostream>

#include "overhoor/commands/at_once.hpp"
#include "overhoor/commands/command_line.hpp"
#include "overhoor/commands/progress.hpp"
#include "overhoor/commands/recording.hpp"
#include "overhoor/commands/screen.hpp"
#include "overhoor/commands/study.hpp"
#include "overhoor/exchange/fitted_model.hpp"
#include "overhoor/history/replay.hpp"
#include "overhoor/storage/deck_files.hpp"
#include "overhoor/storage/review_log_file.hpp"
#include "overhoor/storage/settings_file.hpp"
#include "overhoor/terminal/signals.hpp"
#include "overhoor/view/fit_view.hpp"

namespace overhoor {
namespace {

struct OptimizeOptions {
    std::string from{}, model{};
    int day_start = 4, utc_offset = 0;
    std::optional<int> spread{};
    bool dry_run = false, json = false;
};

constexpr std::uintmax_t largest_input = 4ULL << 30U;

Result<PastReviews> reviews_of(const OptimizeOptions& options, const LoadedLog& log,
                               std::chrono::minutes rollover) {
    if (options.from.empty()) {
        PastReviews reviews = past_reviews_of(log.history, rollover);
        reviews.problems = log.problems;
        return reviews;
    }
    const auto text = read_file(options.from, largest_input);
    if (!text) return text.error();
    return read_past_reviews(
        *text, options.from,
        {std::chrono::hours{options.day_start}, std::chrono::minutes{options.utc_offset}});
}

int due_now(const History& ordered, const Wishes& wishes, Moment now) {
    const Replayed replayed = replay(ordered, [&](const CardId&) -> const Wishes& { return wishes; });
    return static_cast<int>(std::ranges::count_if(replayed.states, [&](const auto& card) {
        return card.second.phase == Phase::review && is_due(card.second, now, wishes);
    }));
}

// The log says how cards were scheduled, and so it keeps the weights of before; then the settings follow.
Result<Done> adopt(const Wishes& before, const Wishes& after, const History& ordered, World& world,
                   const CommonOptions& common) {
    const Folders folders = find_folders(world.environment, common.data, common.settings);
    auto writer = open_writer(world, common, folders);
    if (!writer) return writer.error();
    Scheduling said;
    for (const LogEntry& entry : ordered.others)
        if (const auto* scheduling = std::get_if<Scheduling>(&entry.what)) said = *scheduling;
    const Moment now = clock_of(world, common)();
    const auto say = [&](const Wishes& wishes) -> Result<Done> {
        if (said == Scheduling{wishes}) return Done{};
        if (const auto written = writer->append(Scheduling{wishes}, now); !written) return written.error();
        return Done{};
    };
    if (const auto kept = say(before); !kept) return kept;
    if (const auto kept = write_model(folders.settings, after.model, after.spread); !kept) return kept;
    return say(after);
}

FitOutcome fitted(const PastReviews& reviews, const MemoryModel& now, const std::string& name, World& world,
                  const CommonOptions& common) {
    const Signals signals;
    ProgressBar bar{world, common, "fitting"};
    std::atomic<bool> interrupted = false;
    const auto tell = [&](double done) {
        if (was_interrupted()) interrupted = true;
        bar.tell(done);
        return !interrupted;
    };
    return fit_model(reviews, now, name, do_at_once, tell);
}

Exit optimize(const OptimizeOptions& options, World& world, const CommonOptions& common) {
    const auto fail = [&](const Problem& problem) {
        report(world, common, problem);
        return Exit::failed;
    };
    const Folders folders = find_folders(world.environment, common.data, common.settings);
    const ReadSettings settings = read_settings(folders.settings);
    report(world, common, settings.problems);
    const auto is_error = [](const Problem& problem) { return problem.severity == Severity::error; };
    if (std::ranges::any_of(settings.problems, is_error)) return Exit::failed;
    const Wishes& wishes = settings.settings.wishes;
    LoadedLog log = load_log(folders);
    // Not even weights from elsewhere: the log must say which were in use before.
    const bool needs_log = options.from.empty() || !options.dry_run;
    if (needs_log && log.damaged() && !common.accept_damage) {
        report(world, common, log.problems);
        return Exit::failed;
    }
    put_in_order(log.history);
    const auto reviews = reviews_of(options, log, wishes.rollover);
    if (!reviews) return fail(reviews.error());
    report(world, common, reviews->problems);
    const std::string name = options.model.empty() ? std::string{wishes.model.name()} : options.model;
    const auto begin = std::chrono::steady_clock::now();
    const FitOutcome outcome = fitted(*reviews, wishes.model, name, world, common);
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - begin;
    if (!outcome.finished) {
        world.err << in_words("Stopped; nothing was changed.", tongue_of(world, common)) << "\n";
        return Exit::interrupted;
    }
    bool adopted = false;
    const Moment now = clock_of(world, common)();
    Wishes fitted_wishes = wishes;
    if (outcome.better()) fitted_wishes.model = outcome.fitted;
    if (options.spread) fitted_wishes.spread = Spread{study_day(now, wishes.rollover), *options.spread};
    if ((outcome.better() || options.spread) && !options.dry_run) {
        if (const auto kept = adopt(wishes, fitted_wishes, log.history, world, common); !kept)
            return fail(kept.error());
        adopted = outcome.better();
    }
    std::optional<DueCounts> due;
    if (options.from.empty())
        due = {due_now(log.history, wishes, now), due_now(log.history, fitted_wishes, now)};
    const FitReport told{.outcome = outcome,
                         .adopted = adopted,
                         .due = due,
                         .spread = options.spread.has_value(),
                         .seconds = time.count()};
    if (options.json)
        world.out << fit_json(told) << '\n';
    else
        write(world, common,
              fit_view(told, load_ratio(*reviews, outcome.now, outcome.fitted, wishes.retention)));
    if (options.spread && !options.dry_run && !options.json)
        write(
            world, common,
            Frame{}.add(Line{phrase(*options.spread == 1 ? "What is due comes back in the course of {} day."
                                                         : "What is due comes back in the course of {} days.",
                                    *options.spread)}));
    return outcome.better() ? Exit::fine : Exit::no;
}

}  // namespace

void add_optimize(CommandLine& program, Call call) {
    auto options = std::make_shared<OptimizeOptions>();
    CommandLine command = program.command("optimize", "Fit the memory model to your own reviews");
    command.option("--from", options->from, "Reviews of a file (CSV, lines of a log) instead of your log")
        .type("FILE");
    command.option("--day-start", options->day_start, "With --from: the hour at which a study day begins")
        .range(0, 23)
        .type("HOUR");
    command
        .option("--utc-offset", options->utc_offset,
                "With --from: how far the learner's clock is ahead of UTC")
        .range(-1080, 1080)
        .type("MINUTES");
    command.option("--model", options->model, "Which memory model; without it the one of your settings")
        .among({"fsrs-6", "fsrs-7"})
        .type("MODEL");
    command
        .option("--spread", options->spread, "What the new weights make due comes back within so many days")
        .range(1, 365)
        .type("DAYS");
    command.flag("--dry-run", options->dry_run, "Change nothing");
    command.flag("--json", options->json, "One JSON object");
    command.footer(
        "Part of your reviews is held back, and foreseen by what was learned before them: only weights that\n"
        "do it better than the present ones are taken, into the settings. Exit code 1: the present ones "
        "stay.\n\n"
        "  overhoor optimize --dry-run\n"
        "  overhoor optimize --model fsrs-7\n"
        "  overhoor optimize --json | jq .log_loss_after");
    command.runs([options, call] { return optimize(*options, call.world, call.common); });
}

}  // namespace overhoor
