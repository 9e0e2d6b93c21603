// overhoor optimize: fits the memory model to the learner's own reviews.

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
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

struct DueCounts {  // today
    int before = 0, after = 0;
};

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

std::string json_of(const FitOutcome& outcome, bool adopted, double seconds,
                    const std::optional<DueCounts>& due) {
    const MemoryModel& model = outcome.better() ? outcome.fitted : outcome.now;
    const Evaluation& after = outcome.better() ? outcome.after : outcome.before;
    return fmt::format(
        R"({{"v":1,"model":"{}","parameters":[{}],"reviews":{},"log_loss_before":{},"log_loss_after":{},)"
        R"("rmse_bins_after":{},"held_back":{{"reviews":{},"log_loss_before":{},"log_loss_after":{}}},)"
        R"("better":{},"adopted":{},"seconds":{:.3f}{}}})",
        model.name(), fmt::join(model.weights(), ","), outcome.reviews, outcome.before.log_loss,
        after.log_loss, after.rmse_bins, outcome.held_before.reviews, outcome.held_before.log_loss,
        outcome.held_after.log_loss, outcome.better(), adopted, seconds,
        due ? fmt::format(R"(,"due_before":{},"due_after":{})", due->before, due->after) : "");
}

std::string load_told(double ratio) {
    const double percent = 100 * (ratio - 1);
    if (std::abs(percent) < 0.5)
        return std::string{
            in_words("About as many reviews a day as before, for the retention that you wish.")};
    if (percent < 0)
        return phrase(
            "You forget more slowly than the old weights thought: about {:.0f} % fewer reviews a day "
            "for the same retention.",
            -percent);
    return phrase(
        "You forget faster than the old weights thought: about {:.0f} % more reviews a day for the "
        "retention that you wish.",
        percent);
}

Frame frame_of(const FitOutcome& outcome, double load, bool adopted, const std::optional<DueCounts>& due,
               bool spread) {
    Frame frame;
    if (outcome.fit == Fit::defaults) {
        frame.add(Line{
            phrase("Too few reviews to learn from ({}): the weights stay as they are.", outcome.reviews)});
        return frame;
    }
    const auto losses = [](const Evaluation& before, const Evaluation& after) {
        return phrase("{:.4f} → {:.4f}", before.log_loss, after.log_loss);
    };
    frame.add(Line{phrase("{} reviews, of which {} are foreseen.", outcome.reviews, outcome.before.reviews)});
    frame.add(Line{phrase("Log loss of reviews that were held back: {}",
                          losses(outcome.held_before, outcome.held_after))}
                  .hanging(2));
    if (!outcome.better()) {
        frame.add(
            Line{in_words("The present weights foresee those at least as well: they stay."), Style::bold});
        return frame;
    }
    frame.add(
        Line{phrase("Log loss of all, fitted to all: {}", losses(outcome.before, outcome.after))}.hanging(2));
    if (outcome.fit == Fit::first_stabilities)
        frame.add(Line{in_words("There is little data: only the first stabilities were fitted.")});
    frame.add(Line{load_told(load)}.hanging(2));
    if (due)
        frame.add(Line{phrase(due->after == 1 ? "Due today: {} card, with the old weights {}."
                                              : "Due today: {} cards, with the old weights {}.",
                              due->after, due->before)});
    constexpr int flood = 20;
    if (due && !spread && due->after > due->before + flood)
        frame.add(
            Line{in_words("`overhoor optimize --spread 14` lets them come back in the course of 14 days.")}
                .hanging(2));
    frame.add(Line{in_words(adopted ? "The settings have the new weights; the log keeps the old ones."
                                    : "Nothing was changed (--dry-run)."),
                   Style::bold});
    return frame;
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
    if (options.json)
        world.out << json_of(outcome, adopted, time.count(), due) << '\n';
    else
        write(world, common,
              frame_of(outcome, load_ratio(*reviews, outcome.now, outcome.fitted, wishes.retention), adopted,
                       due, options.spread.has_value()));
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
