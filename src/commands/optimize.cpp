// overhoor optimize: fits the memory model to the learner's own reviews.

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <iterator>
#include <memory>
#include <ostream>

#include "overhoor/commands/command_line.hpp"
#include "overhoor/commands/screen.hpp"
#include "overhoor/commands/study.hpp"
#include "overhoor/exchange/replayed_reviews.hpp"
#include "overhoor/memory/optimizer.hpp"
#include "overhoor/storage/deck_files.hpp"
#include "overhoor/storage/review_log_file.hpp"
#include "overhoor/storage/settings_file.hpp"

namespace overhoor {
namespace {

struct OptimizeOptions {
    std::string from{};
    int day_start = 4, utc_offset = 0;
    bool dry_run = false, json = false;
};

constexpr std::uintmax_t largest_input = 4ULL << 30U;

Result<PastReviews> reviews_of(const OptimizeOptions& options, World& world, const CommonOptions& common,
                               std::chrono::minutes rollover) {
    if (options.from.empty()) {
        LoadedLog log = load_log(find_folders(world.environment, common.data, common.settings));
        put_in_order(log.history);
        PastReviews reviews = past_reviews_of(log.history, rollover);
        reviews.problems = std::move(log.problems);
        return reviews;
    }
    const auto text = read_file(options.from, largest_input);
    if (!text) return text.error();
    return read_past_reviews(
        *text, options.from,
        {std::chrono::hours{options.day_start}, std::chrono::minutes{options.utc_offset}});
}

// Up to a moment.
std::vector<StudiedCard> studied(const PastReviews& reviews, Instant end) {
    std::vector<StudiedCard> cards;
    for (const CardReviews& card : reviews.cards) {
        StudiedCard one;
        for (const PastReview& review : card.reviews)
            if (review.at < end) one.push_back({review.grade, review.elapsed_days, review.at});
        if (!one.empty()) cards.push_back(std::move(one));
    }
    return cards;
}

std::vector<Prediction> predicted(const PastReviews& reviews, const FsrsParameters& parameters, Instant begin,
                                  Instant end) {
    std::vector<Prediction> predictions;
    const auto keep = [&](const ReplayedReview& one) {
        if (one.predicted && one.review->at >= begin && one.review->at < end)
            predictions.push_back(*one.predicted);
    };
    [[maybe_unused]] const auto done =
        replay_reviews(reviews, "fsrs-6", *MemoryModel::of("fsrs-6", parameters.w), keep);
    return predictions;
}

Evaluation evaluated(const PastReviews& reviews, const FsrsParameters& parameters) {
    return evaluate(predicted(reviews, parameters, Instant::min(), Instant::max()));
}

// When the parts begin that are held back in turn, each foreseen by what was learned before it; and the end.
// Five sixths of the predicted reviews, or of very many only the last: one part tells enough then.
std::vector<Instant> parts_held_back(const PastReviews& reviews) {
    constexpr std::size_t parts = 6, many = 20'000;
    std::vector<Instant> times;
    for (const auto [card, review] : reviews.order) {
        const PastReview& one = reviews.cards[card].reviews[review];
        if (review > 0 && one.elapsed_days > 0) times.push_back(one.at);
    }
    std::vector<Instant> begins;
    const std::size_t size = times.size() / parts;
    for (std::size_t left = times.size() < many ? parts - 1 : 1; left > 0 && size > 0; --left)
        begins.push_back(times[times.size() - left * size]);
    begins.push_back(Instant::max());
    return begins;
}

struct Outcome {
    FsrsParameters now{}, fitted{};
    Fitted fit{};
    Evaluation before{}, after{};            // of all reviews
    Evaluation held_before{}, held_after{};  // of reviews that were held back
    std::size_t reviews = 0;
    double seconds = 0;
    bool better() const { return fit.fit != Fit::defaults && held_after.log_loss < held_before.log_loss; }
};

Outcome optimized(const PastReviews& reviews, const FsrsParameters& now, const OnProgress& on_progress) {
    const auto begin = std::chrono::steady_clock::now();
    Outcome outcome{.now = now, .reviews = reviews.order.size()};
    const std::vector<Instant> begins = parts_held_back(reviews);
    const double fits = static_cast<double>(begins.size());
    std::vector<Prediction> before, after;
    for (std::size_t i = 0; i < begins.size(); ++i) {
        const auto tell = [&](double done) {
            return !on_progress || on_progress((static_cast<double>(i) + done) / fits);
        };
        const Fitted fit = fit_fsrs(training_set(studied(reviews, begins[i])), tell);
        if (i + 1 == begins.size()) {  // all that there is
            outcome.fit = fit;
            break;
        }
        std::ranges::move(predicted(reviews, now, begins[i], begins[i + 1]), std::back_inserter(before));
        std::ranges::move(predicted(reviews, fit.parameters, begins[i], begins[i + 1]),
                          std::back_inserter(after));
    }
    outcome.held_before = evaluate(before);
    outcome.held_after = evaluate(after);
    outcome.fitted = outcome.fit.parameters;
    outcome.before = evaluated(reviews, now);
    outcome.after = evaluated(reviews, outcome.fitted);
    outcome.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return outcome;
}

// What a day costs with these weights, against those of now: reviews a day, at the wished retention.
double load_ratio(const PastReviews& reviews, const Outcome& outcome, double retention) {
    const auto load = [&](const FsrsParameters& parameters) {
        double sum = 0;
        const auto add = [&](const ReplayedReview& one) {
            if (one.n == one.card->reviews.size())
                sum += 1 / std::max(1.0, one.model->interval_days(one.memory, retention));
        };
        [[maybe_unused]] const auto done =
            replay_reviews(reviews, "fsrs-6", *MemoryModel::of("fsrs-6", parameters.w), add);
        return sum;
    };
    const double before = load(outcome.now);
    return before > 0 ? load(outcome.fitted) / before : 1;
}

std::string json_of(const Outcome& outcome, bool adopted) {
    const auto& weights = (outcome.better() ? outcome.fitted : outcome.now).w;
    const Evaluation& after = outcome.better() ? outcome.after : outcome.before;
    return fmt::format(
        R"({{"v":1,"model":"fsrs-6","parameters":[{}],"reviews":{},"log_loss_before":{},"log_loss_after":{},)"
        R"("rmse_bins_after":{},"held_back":{{"reviews":{},"log_loss_before":{},"log_loss_after":{}}},)"
        R"("better":{},"adopted":{},"seconds":{:.3f}}})",
        fmt::join(weights, ","), outcome.reviews, outcome.before.log_loss, after.log_loss, after.rmse_bins,
        outcome.held_before.reviews, outcome.held_before.log_loss, outcome.held_after.log_loss,
        outcome.better(), adopted, outcome.seconds);
}

std::string load_told(double ratio) {
    const double percent = 100 * (ratio - 1);
    if (std::abs(percent) < 0.5)
        return "About as many reviews a day as before, for the retention that you wish.";
    if (percent < 0)
        return fmt::format(
            "You forget more slowly than the old weights thought: about {:.0f} % fewer reviews a day "
            "for the same retention.",
            -percent);
    return fmt::format(
        "You forget faster than the old weights thought: about {:.0f} % more reviews a day for the "
        "retention that you wish.",
        percent);
}

Frame frame_of(const Outcome& outcome, double load, bool adopted) {
    Frame frame;
    if (outcome.fit.fit == Fit::defaults) {
        frame.add(Line{fmt::format("Too few reviews to learn from ({}): the weights stay as they are.",
                                   outcome.reviews)});
        return frame;
    }
    const auto losses = [](const Evaluation& before, const Evaluation& after) {
        return fmt::format("{:.4f} → {:.4f}", before.log_loss, after.log_loss);
    };
    frame.add(
        Line{fmt::format("{} reviews, of which {} are foreseen.", outcome.reviews, outcome.before.reviews)});
    frame.add(
        Line{"Log loss of reviews that were held back: " + losses(outcome.held_before, outcome.held_after)}
            .hanging(2));
    if (!outcome.better()) {
        frame.add(Line{"The present weights foresee those at least as well: they stay.", Style::bold});
        return frame;
    }
    frame.add(Line{"Log loss of all, fitted to all: " + losses(outcome.before, outcome.after)}.hanging(2));
    if (outcome.fit.fit == Fit::first_stabilities)
        frame.add(Line{"There is little data: only the first stabilities were fitted."});
    frame.add(Line{load_told(load)});
    frame.add(Line{adopted ? "The settings have the new weights; the log keeps the old ones."
                           : "Nothing was changed (--dry-run).",
                   Style::bold});
    return frame;
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
    const auto reviews = reviews_of(options, world, common, wishes.rollover);
    if (!reviews) return fail(reviews.error());
    report(world, common, reviews->problems);
    const bool shows = world.errors_on_terminal && !common.plain;
    const auto tell = [&](double done) {
        if (shows) world.err << fmt::format("\rfitting {:3.0f} %", 100 * done) << std::flush;
        return true;
    };
    const Outcome outcome = optimized(*reviews, wishes.parameters, tell);
    if (shows) world.err << "\r             \r" << std::flush;
    bool adopted = false;
    if (outcome.better() && !options.dry_run) {
        if (const auto kept = write_parameters(folders.settings, outcome.fitted); !kept)
            return fail(kept.error());
        adopted = true;
    }
    if (options.json)
        world.out << json_of(outcome, adopted) << '\n';
    else
        write(world, common, frame_of(outcome, load_ratio(*reviews, outcome, wishes.retention), adopted));
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
    command.flag("--dry-run", options->dry_run, "Change nothing");
    command.flag("--json", options->json, "One JSON object");
    command.footer(
        "Part of your reviews is held back, and foreseen by what was learned before them: only weights that\n"
        "do it better than the present ones are taken, into the settings. Exit code 1: the present ones "
        "stay.\n\n"
        "  overhoor optimize --dry-run\n"
        "  overhoor optimize --json | jq .log_loss_after");
    command.runs([options, call] { return optimize(*options, call.world, call.common); });
}

}  // namespace overhoor
